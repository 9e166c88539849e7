"""Narrowing what was found to an agency, a kind and a situation, and counting what there is of each."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from kiosk.search.index import Index

Counts = tuple[tuple[str, int], ...]
Rows = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Only services of this agency, kind and situation, of any where it is None; `at_once`: only those done at once."""

    agency: str | None = None
    kind: str | None = None
    life_event: str | None = None
    at_once: bool = False


@dataclass(frozen=True, slots=True)
class Tally:
    """How many there are of each, the most frequent first; each counted as if it alone were not yet chosen."""

    agencies: Counts = ()
    kinds: Counts = ()
    life_events: Counts = ()
    left: int = 0
    """How many are left by all that is chosen."""


class Facets:
    """Over the rows of one index."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def within(self, narrowing: Narrowing) -> NDArray[np.bool_]:
        """Which rows it leaves."""
        kept = self._index.at_once.copy() if narrowing.at_once else np.ones(len(self._index.ids), np.bool_)
        for names, numbers, wanted in self._sides(narrowing):
            if wanted is not None:
                kept &= numbers == (names.index(wanted) if wanted in names else -1)
        return kept

    def tally(self, rows: Rows, narrowing: Narrowing) -> Tally:
        """What there is among `rows`; where one is chosen, the others of its sort are still counted."""
        sides = self._sides(narrowing)
        free = (replace(narrowing, agency=None), replace(narrowing, kind=None), replace(narrowing, life_event=None))
        agencies, kinds, life_events = (
            _counts(names, numbers[rows[self.within(others)[rows]]])
            for (names, numbers, _), others in zip(sides, free, strict=True)
        )
        return Tally(agencies, kinds, life_events, int(self.within(narrowing)[rows].sum()))

    def _sides(self, narrowing: Narrowing) -> tuple[tuple[Sequence[str], NDArray[np.int16], str | None], ...]:
        index = self._index
        return (
            (index.agencies, index.agency_of, narrowing.agency),
            (index.kinds, index.kind_of, narrowing.kind),
            (index.life_events, index.life_event_of, narrowing.life_event),
        )


def _counts(names: Sequence[str], numbers: NDArray[np.int16]) -> Counts:
    """How often each name's number stands there, the most frequent first."""
    counts = np.bincount(numbers, minlength=len(names))
    found = [(names[number], int(counts[number])) for number in np.flatnonzero(counts).tolist()]
    return tuple(sorted(found, key=lambda one: (-one[1], one[0])))
