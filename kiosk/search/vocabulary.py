"""The words that the catalogue is written in."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from math import log

from rapidfuzz import process
from rapidfuzz.distance import OSA

_AFTER_ALL_LETTERS = "\uffff"


@dataclass(frozen=True, slots=True)
class Entry:
    """A word of the catalogue without its article, its stem, and in how many services the stem stands."""

    surface: str
    stem: str
    services: int


@dataclass(frozen=True, slots=True)
class Near:
    """A word of the catalogue that is `distance` letters away from what was typed."""

    entry: Entry
    distance: int


class Vocabulary:
    """All words of a catalogue of `services` services."""

    def __init__(self, entries: Iterable[Entry], services: int) -> None:
        self._entries = sorted(entries, key=lambda entry: entry.surface)
        self._surfaces = [entry.surface for entry in self._entries]
        self._services = services

    def knows(self, stem: str) -> bool:
        """Whether any service has a word of this stem."""
        return stem in self._by_stem

    def rarity(self, stem: str) -> float:
        """How much a stem tells: the rarer, the more; unknown ones as the rarest."""
        standing = self._by_stem.get(stem, 0)
        return log(1 + (self._services - standing + 0.5) / (standing + 0.5))

    def beginning_with(self, letters: str) -> Iterator[Entry]:
        """The words that begin with `letters`."""
        start = bisect_left(self._surfaces, letters)
        end = bisect_left(self._surfaces, letters + _AFTER_ALL_LETTERS)
        return iter(self._entries[start:end])

    def near(self, surface: str, distance: int, limit: int) -> list[Near]:
        """The words at most `distance` slips (letter wrong, missing, too many, swapped) away, nearest first."""
        found = process.extract(surface, self._surfaces, scorer=OSA.distance, score_cutoff=distance, limit=limit)
        return [Near(self._entries[index], int(slips)) for _, slips, index in found]

    @cached_property
    def _by_stem(self) -> dict[str, int]:
        return {entry.stem: entry.services for entry in self._entries}
