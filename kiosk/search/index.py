"""The index of a catalogue: made once when the catalogue is, kept as one run of bytes, opened without reading it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from kiosk.search.arabizi import arabic_keys
from kiosk.search.documents import FIELD_WEIGHTS, Document, Named
from kiosk.search.normalise import Normaliser, is_arabic
from kiosk.search.packing import pack, unpack
from kiosk.search.phrases import Floats, Ints, Phrases, phrases_of
from kiosk.search.synonyms import Synonyms

FORMAT = 2
"""Of what is packed, and of how its numbers come about. Whoever changes either raises it: indexes are made anew."""
_SATURATED = 2.5
_LENGTH_COUNTS = (0.45, 0.45, 0.55, 0.55, 0.2, 0.6, 0.6)
"""How much a long text of each field counts against its words."""
_BETWEEN = " "


@dataclass(frozen=True, slots=True)
class Index:
    """Rows are services by id. Postings of stem s are from posting_start[s] to posting_start[s + 1]."""

    ids: tuple[str, ...]
    agencies: tuple[str, ...]
    kinds: tuple[str, ...]
    life_events: tuple[str, ...]
    agency_of: NDArray[np.int16]
    kind_of: NDArray[np.int16]
    life_event_of: NDArray[np.int16]
    at_once: NDArray[np.bool_]
    popularity: Floats
    stems: tuple[str, ...]
    posting_start: Ints
    posting_row: Ints
    posting_score: Floats
    surfaces: tuple[str, ...]
    surface_stems: tuple[str, ...]
    surface_standing: Ints
    """In how many services the stem of each surface stands."""
    keys: tuple[str, ...]
    key_words: Ints
    phrases: Phrases
    synonyms: Synonyms
    names: tuple[Named, ...]

    def packed(self) -> bytes:
        """The index as bytes."""
        plain = {name: getattr(self, name) for name in _PLAIN}
        phrases = {f"phrases.{name}": getattr(self.phrases, name) for name in _PHRASES}
        return pack(plain | phrases | {"words": self._words_record(), "about": {"format": FORMAT}})

    def _words_record(self) -> dict[str, Any]:
        return {
            "table": {_BETWEEN.join(s): [_BETWEEN.join(a) for a in found] for s, found in self.synonyms.table.items()},
            "agencies": {_BETWEEN.join(s): list(ids) for s, ids in self.synonyms.agencies.items()},
            "names": [[one.id, one.name_ar, one.name_en, one.abbreviation] for one in self.names],
        }

    @classmethod
    def unpacked(cls, packed: bytes) -> Self:
        """The index that was packed; anything else raises ValueError or KeyError."""
        parts = unpack(packed)
        if parts["about"]["format"] != FORMAT:
            raise ValueError(parts["about"])
        words = parts["words"]
        synonyms = Synonyms(
            {tuple(s.split(_BETWEEN)): tuple(tuple(a.split(_BETWEEN)) for a in f) for s, f in words["table"].items()},
            {tuple(s.split(_BETWEEN)): tuple(ids) for s, ids in words["agencies"].items()},
        )
        return cls(
            **{name: parts[name] for name in _PLAIN},
            phrases=Phrases(*(parts[f"phrases.{name}"] for name in _PHRASES)),
            synonyms=synonyms,
            names=tuple(Named(*one) for one in words["names"]),
        )


_PHRASES = ("start", "run_start", "runs", "weight", "run_weight")
_PLAIN = tuple(name for name in Index.__slots__ if name not in {"phrases", "synonyms", "names"})


def index_of(
    documents: Iterable[Document], names: Iterable[Named], synonyms: Synonyms, normaliser: Normaliser
) -> Index:
    """The index of `documents`."""
    rows = sorted(documents, key=lambda document: document.id)
    texts = [[normaliser.words(text) for text in document.texts] for document in rows]
    surfaces = {word.surface: word.stem for fields in texts for words in fields for word in words}
    stems, start, row, score = _postings([[[word.stem for word in words] for words in fields] for fields in texts])
    surfaces |= {
        words[0]: normaliser.stem(words[0]) for words in synonyms.table if len(words) == 1 and words[0] not in surfaces
    }
    spellings = sorted(surfaces)
    standing = dict(zip(stems, np.diff(start).tolist(), strict=True))
    keys, key_words = _keys(spellings)
    agencies = sorted({document.agency_id for document in rows})
    kinds = sorted({document.kind for document in rows})
    life_events = sorted({document.life_event for document in rows})
    return Index(
        ids=tuple(document.id for document in rows),
        agencies=tuple(agencies),
        kinds=tuple(kinds),
        life_events=tuple(life_events),
        agency_of=_numbered([document.agency_id for document in rows], agencies),
        kind_of=_numbered([document.kind for document in rows], kinds),
        life_event_of=_numbered([document.life_event for document in rows], life_events),
        at_once=np.asarray([document.at_once for document in rows], np.bool_),
        popularity=np.asarray([document.popularity for document in rows], np.float32),
        stems=stems,
        posting_start=start,
        posting_row=row,
        posting_score=score,
        surfaces=tuple(spellings),
        surface_stems=tuple(surfaces[surface] for surface in spellings),
        surface_standing=np.asarray([standing.get(surfaces[surface], 0) for surface in spellings], np.int32),
        keys=keys,
        key_words=key_words,
        phrases=phrases_of((document.phrases for document in rows), normaliser),
        synonyms=synonyms,
        names=tuple(sorted(names, key=lambda one: one.id)),
    )


def _numbered(values: Sequence[str], among: Sequence[str]) -> NDArray[np.int16]:
    numbers = {value: number for number, value in enumerate(among)}
    return np.asarray([numbers[value] for value in values], np.int16)


def _keys(surfaces: Sequence[str]) -> tuple[tuple[str, ...], Ints]:
    """What the Arabic words are heard as, in order, and which word each is."""
    found = sorted(
        (key, number)
        for number, surface in enumerate(surfaces)
        if is_arabic(surface)
        for key in arabic_keys(surface)
        if key
    )
    return tuple(key for key, _ in found), np.asarray([number for _, number in found], np.int32)


def _postings(texts: Sequence[Sequence[Sequence[str]]]) -> tuple[tuple[str, ...], Ints, Ints, Floats]:
    """Each stem with the rows it stands in, and with how much it tells of each (BM25 over weighted fields)."""
    usual = [sum(len(fields[at]) for fields in texts) / (len(texts) or 1) or 1.0 for at in range(len(FIELD_WEIGHTS))]
    found: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for row, fields in enumerate(texts):
        weights: Counter[str] = Counter()
        for words, weight, counts, length in zip(fields, FIELD_WEIGHTS, _LENGTH_COUNTS, usual, strict=True):
            share = weight / (1 - counts + counts * len(words) / length)
            for stem, times in Counter(words).items():
                weights[stem] += share * times  # type: ignore[assignment]  # a counter of weights
        for stem, weight in weights.items():
            found[stem].append((row, weight / (weight + _SATURATED)))
    stems = sorted(found)
    start = np.zeros(len(stems) + 1, np.int32)
    np.cumsum([len(found[stem]) for stem in stems], out=start[1:])
    rows = np.asarray([row for stem in stems for row, _ in found[stem]], np.int32)
    rarities = [log(1 + (len(texts) - len(found[s]) + 0.5) / (len(found[s]) + 0.5)) for s in stems]
    scores = [rarity * one for stem, rarity in zip(stems, rarities, strict=True) for _, one in found[stem]]
    return tuple(stems), start, rows, np.asarray(scores, np.float32)
