"""From what a person typed to what is looked for: each word with everything else that may be meant by it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import sqrt

from kiosk.search.layout import other_layout
from kiosk.search.normalise import Normaliser, Word, is_arabic
from kiosk.search.synonyms import LONGEST, Stems, Synonyms
from kiosk.search.vocabulary import Entry, Vocabulary

PREFIX_WEIGHT = 0.6
PREFIXES_AT_MOST = 24
SYNONYM_WEIGHT = 0.85
ONE_SLIP_WEIGHT = 0.62
TWO_SLIPS_WEIGHT = 0.42
OTHER_FIRST_LETTER = 0.7
SHORTEST_WITH_SLIP = 4
SHORTEST_WITH_TWO_SLIPS = 7
NEAR_AT_MOST = 4
SHORT_OF_KNOWN = 0.75
KNOWN_ENOUGH = 0.6
KNOWN_GAIN = 0.2


@dataclass(frozen=True, slots=True)
class Expansion:
    """Stems that have to stand together, and how sure it is that they are meant."""

    stems: Stems
    weight: float


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that is looked for; the best of its expansions counts. `known` where it needed no correction."""

    expansions: tuple[Expansion, ...]
    rarity: float
    letters: int
    known: bool
    corrected: str | None = None


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A query as it is searched. `instead` are the words searched for where they are others than typed."""

    words: tuple[Word, ...]
    terms: tuple[Term, ...]
    instead: str | None

    @property
    def known(self) -> float:
        """The share of typed letters that lie in words which mean something here."""
        letters = sum(term.letters for term in self.terms)
        return sum(term.letters for term in self.terms if term.known) / letters if letters else 0.0


class QueryReader:
    """Understands queries against one catalogue's vocabulary."""

    def __init__(self, normaliser: Normaliser, synonyms: Synonyms, vocabulary: Vocabulary) -> None:
        self._normaliser = normaliser
        self._synonyms = synonyms
        self._vocabulary = vocabulary

    def read(self, query: str) -> Rewritten:
        """What `query` looks for, also where the keyboard was in the other language."""
        direct = self._read(query)
        signs = len("".join(query.split()))
        letters = sum(term.letters for term in direct.terms)
        known = direct.known * min(1.0, letters / signs) if signs else 0.0
        if not signs or known >= SHORT_OF_KNOWN:
            return direct
        switched_text = other_layout(query)
        switched = self._read(switched_text)
        if switched.known >= max(KNOWN_ENOUGH, known + KNOWN_GAIN):
            return replace(switched, instead=switched.instead or switched_text)
        return direct

    def _read(self, query: str) -> Rewritten:
        words = self._normaliser.telling_words(query)
        terms = tuple(self._terms(words, still_typing=not query[-1:].isspace()))
        corrections = [term.corrected for term in terms if term.corrected]
        instead = None
        if corrections:
            instead = " ".join(term.corrected or word.written for term, word in zip(terms, words, strict=False))
        return Rewritten(words, terms, instead)

    def _terms(self, words: tuple[Word, ...], *, still_typing: bool) -> Iterator[Term]:
        at = 0
        while at < len(words):
            length = next(
                (n for n in range(min(LONGEST, len(words) - at), 1, -1) if self._meant(words[at : at + n])), 1
            )
            taken = words[at : at + length]
            at += length
            yield self._term(taken, last=still_typing and at == len(words))

    def _meant(self, words: tuple[Word, ...]) -> tuple[Stems, ...]:
        return self._synonyms.alternatives(tuple(word.surface for word in words))

    def _term(self, words: tuple[Word, ...], *, last: bool) -> Term:
        stems = tuple(word.stem for word in words)
        expansions = [Expansion(stems, 1.0)] if all(map(self._vocabulary.knows, stems)) else []
        expansions += [Expansion(meant, SYNONYM_WEIGHT) for meant in self._meant(words)]
        if last and len(words) == 1:
            expansions += self._beginnings(words[0])
        letters = sum(len(word.written) for word in words)
        known = bool(expansions)
        corrected = None
        if not known and len(words) == 1:
            expansions, corrected = self._slips(words[0])
        return Term(tuple(expansions), self._rarity(stems, expansions), letters, known, corrected)

    def _rarity(self, stems: Stems, expansions: list[Expansion]) -> float:
        meant = expansions[0].stems if expansions else stems
        return sum(map(self._vocabulary.rarity, meant)) / sqrt(len(meant))

    def _beginnings(self, word: Word) -> list[Expansion]:
        letters = {word.surface, word.written, word.written.removeprefix("ال") if is_arabic(word.written) else ""}
        best: dict[str, float] = {}
        for start in filter(None, letters):
            for entry in self._vocabulary.beginning_with(start):
                weight = PREFIX_WEIGHT * (0.6 + 0.4 * len(start) / len(entry.surface))
                best[entry.stem] = max(weight, best.get(entry.stem, 0.0))
        best.pop(word.stem, None)
        chosen = sorted(best.items(), key=lambda item: (-item[1], item[0]))[:PREFIXES_AT_MOST]
        return [Expansion((stem,), weight) for stem, weight in chosen]

    def _slips(self, word: Word) -> tuple[list[Expansion], str | None]:
        if len(word.surface) < SHORTEST_WITH_SLIP or word.surface.isdigit():
            return [], None
        allowed = 2 if len(word.surface) >= SHORTEST_WITH_TWO_SLIPS else 1
        near = self._vocabulary.near(word.surface, allowed, NEAR_AT_MOST)
        expansions = [
            Expansion((found.entry.stem,), _slip_weight(word.surface, found.entry, found.distance)) for found in near
        ]
        return expansions, near[0].entry.surface if near else None


def _slip_weight(typed: str, entry: Entry, distance: int) -> float:
    weight = ONE_SLIP_WEIGHT if distance <= 1 else TWO_SLIPS_WEIGHT
    return weight if typed[0] == entry.surface[0] else weight * OTHER_FIRST_LETTER
