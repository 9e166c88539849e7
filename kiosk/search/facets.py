"""Narrowing what was found to an agency, a kind and a situation, and counting what there is of each."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from kiosk.search.index import Index
from kiosk.search.phrases import Floats

Counts = tuple[tuple[str, int], ...]
Rows = NDArray[np.intp]
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Only services of this agency, kind and situation, of any where it is None; `at_once`: only those done at once."""

    agency: str | None = None
    kind: str | None = None
    life_event: str | None = None
    at_once: bool = False


@dataclass(frozen=True, slots=True)
class Tally:
    """How many there are of each, each counted as if it alone were not yet chosen.

    Those come first that answer most: many that hardly answer say less than a few that do.
    """

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

    def tally(self, rows: Rows, scores: Floats, narrowing: Narrowing) -> Tally:
        """What there is among `rows`, which answer as `scores` say; the others of a chosen sort are still counted."""
        sides = self._sides(narrowing)
        free = (replace(narrowing, agency=None), replace(narrowing, kind=None), replace(narrowing, life_event=None))
        agencies, kinds, life_events = (
            _counts(names, numbers[rows[kept]], scores[kept])
            for (names, numbers, _), others in zip(sides, free, strict=True)
            for kept in (self.within(others)[rows],)
        )
        return Tally(agencies, kinds, life_events, int(self.within(narrowing)[rows].sum()))

    def _sides(self, narrowing: Narrowing) -> tuple[tuple[Sequence[str], NDArray[np.int16], str | None], ...]:
        index = self._index
        return (
            (index.agencies, index.agency_of, narrowing.agency),
            (index.kinds, index.kind_of, narrowing.kind),
            (index.life_events, index.life_event_of, narrowing.life_event),
        )


def _counts(names: Sequence[str], numbers: NDArray[np.int16], scores: Floats) -> Counts:
    """How often each name's number stands there, the one with most of `scores` first."""
    counts = np.bincount(numbers, minlength=len(names))
    weights = np.round(np.bincount(numbers, scores, minlength=len(names)), _DIGITS)
    found = sorted(np.flatnonzero(counts).tolist(), key=lambda number: (-weights[number], names[number]))
    return tuple((names[number], int(counts[number])) for number in found)
