"""Queries that name an agency: its name in either language, a part that few share, its abbreviation, other names."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from kiosk.search.documents import Named
from kiosk.search.normalise import Normaliser, Word, folded
from kiosk.search.synonyms import LONGEST

SHARED_BY_MANY = 6
AT_MOST = 3
SHORTEST_BEGINNING = 3
SHORTEST_WITH_SLIP = 5
_FOR = "ل"
_WITH_ARTICLE = ("ال", "بال", "لل", "عال")


@dataclass(frozen=True, slots=True)
class Naming:
    """The agencies that a query names; `surely` where it is unlikely to mean anything else (PAY is, pay isn't)."""

    ids: tuple[str, ...] = ()
    surely: bool = False


class AgencyNames:
    """What agencies are called; `called` are further names, as the surfaces of their words.

    `is_theirs` says whether a word alone rather means these agencies than services of others.
    """

    def __init__(
        self,
        names: Iterable[Named],
        called: Mapping[tuple[str, ...], tuple[str, ...]],
        normaliser: Normaliser,
        is_theirs: Callable[[Word, Collection[str]], bool],
    ) -> None:
        self._normaliser = normaliser
        self._called = called
        self._is_theirs = is_theirs
        every = list(names)
        words = {one.id: normaliser.words(f"{one.name_ar} {one.name_en} {one.abbreviation}") for one in every}
        self._surfaces = {agency_id: set(_said(own)) for agency_id, own in words.items()}
        self._stems = {agency_id: {normaliser.stem(one) for one in own} for agency_id, own in self._surfaces.items()}
        self._every = sorted(set().union(*self._surfaces.values()))
        self._near = lru_cache(256)(self._near_words)
        self._agencies_with = Counter(stem for stems in self._stems.values() for stem in stems)
        self._abbreviations = {one.id: "".join(folded(one.abbreviation).split()) for one in every if one.abbreviation}

    def named_by(self, query: str, repaired: str | None = None) -> Naming:
        """The agencies that all of `query` names, or all of what is searched for instead."""
        naming = self._named_by(query)
        return naming if naming.ids or not repaired else self._named_by(repaired)

    def mentioned_in(self, words: tuple[Word, ...]) -> tuple[str, ...]:
        """The agencies that some of `words` name by their abbreviation, or by a name of several words."""
        written = {word.written: word for word in words}
        found = [
            agency_id
            for agency_id, short in self._abbreviations.items()
            if short in written and self._is_theirs(written[short], (agency_id,))
        ]
        for word in words:
            if word.written.startswith(_WITH_ARTICLE):
                found += self._called.get((word.surface,), ())
        for length in range(2, LONGEST + 1):
            for at in range(len(words) - length + 1):
                found += self._called.get(tuple(word.surface for word in words[at : at + length]), ())
        return tuple(dict.fromkeys(found))

    def _named_by(self, query: str) -> Naming:
        words = self._normaliser.telling_words(query)
        if not words:
            return Naming()
        written = "".join(word.written for word in words)
        exact = [agency_id for agency_id, short in self._abbreviations.items() if short == written]
        called = self._called.get(tuple(word.surface for word in words), ())
        if exact or called:
            ids = tuple(dict.fromkeys([*exact, *(one for one in called if one in self._stems)]))
            return Naming(ids, surely=bool(called) or self._mean(words, ids))
        telling = any(self._agencies_with[word.stem] <= SHARED_BY_MANY for word in words)
        named = [agency_id for agency_id in self._stems if telling and self._is_named(agency_id, words)]
        named.sort(key=lambda agency_id: (len(self._stems[agency_id]), agency_id))
        few = 0 < len(named) <= AT_MOST
        return Naming(tuple(named), surely=True) if few and self._mean(words, named) else Naming()

    def _mean(self, words: tuple[Word, ...], agencies: Collection[str]) -> bool:
        """Whether `words` are a name rather than what many offer: more than one of a name, or a word of its own."""
        return len(words) > 1 or self._is_theirs(words[0], agencies)

    def _is_named(self, agency_id: str, query: tuple[Word, ...]) -> bool:
        *before, last = query
        stems, surfaces = self._stems[agency_id], self._surfaces[agency_id]
        if not all(word.stem in stems or (before and self._near(word.surface) & surfaces) for word in before):
            return False
        if last.stem in stems or (before and self._near(last.surface) & surfaces):
            return True
        return len(last.surface) >= SHORTEST_BEGINNING and any(one.startswith(last.surface) for one in surfaces)

    def _near_words(self, surface: str) -> frozenset[str]:
        if len(surface) < SHORTEST_WITH_SLIP:
            return frozenset()
        found = process.extract(surface, self._every, scorer=OSA.distance, score_cutoff=1, limit=AT_MOST)
        return frozenset(word for word, _, _ in found)


def _said(words: Iterable[Word]) -> Iterator[str]:
    """The words, and those with for before them without it."""
    for word in words:
        yield word.surface
        if word.surface.startswith(_FOR) and len(word.surface) > SHORTEST_BEGINNING + len(_FOR):
            yield word.surface.removeprefix(_FOR)
