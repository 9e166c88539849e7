"""Which services answer a query, best first."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from kiosk.search.expansion import Expansion, Term
from kiosk.search.index import Index
from kiosk.search.phrases import Floats
from kiosk.search.query import Rewritten

FADE_BY_WORDS = {0: 0.55, 1: 0.55, 2: 0.6}
FADE = 0.5
"""How much the usual services are put before others, by how many words were said."""
COVERED = 0.35
OF_PHRASES = 0.25
OF_NAMED_AGENCY = 1.0
OF_MENTIONED_AGENCY = 0.25
COMPARED_AT_MOST = 80
"""Rows whose phrases are compared letter by letter: the best by their words."""
OF_TOP = 0.4
"""How much of the best score is not much less."""
_DIGITS = 6
_NO_ROWS = np.zeros(0, np.intp)
_NO_SCORES = np.zeros(0, np.float32)


@dataclass(frozen=True, slots=True)
class Ranked:
    """The best rows in order, the best score, and all rows that may be listed: these, and what scores not much less."""

    rows: NDArray[np.intp]
    top: float
    eligible: NDArray[np.intp]
    scores: Floats
    """Of the eligible."""


class Ranking:
    """Ranks the rows of one index."""

    def __init__(self, index: Index, stems: Mapping[str, int]) -> None:
        self._index = index
        self._stems = stems
        self._count = len(index.ids)
        self._usual = np.sqrt(index.popularity)
        self.by_use = np.lexsort((np.arange(self._count), -index.popularity))
        """All rows, the most used first, then by id."""
        self._place = np.empty(self._count, np.intp)
        self._place[self.by_use] = np.arange(self._count)

    def ranked(
        self,
        query: Rewritten,
        spelled: str,
        limit: int,
        *,
        named: Collection[str],
        mentioned: Collection[str] = (),
        within: NDArray[np.bool_] | None = None,
    ) -> Ranked:
        """The best `limit` rows that match; equal ones by use, then by id. `within` leaves only some of those."""
        scores = self._by_words(query.terms)
        if spelled:
            rows = self._best_of(scores)
            scores[rows] += OF_PHRASES * self._index.phrases.likeness(spelled, rows)
        if mentioned:
            scores[self._of(mentioned)] += OF_MENTIONED_AGENCY
        found = sum(1 for term in query.terms if term.expansions and term.strength == 1.0)
        scores *= 1 + FADE_BY_WORDS.get(found, FADE) * self._usual
        if named:
            of_named = self._of(named)
            scores[of_named] = float(scores.max(initial=0.0)) + OF_NAMED_AGENCY + self._index.popularity[of_named]
        return self._in_order(scores, limit, within)

    def _in_order(self, scores: Floats, limit: int, within: NDArray[np.bool_] | None) -> Ranked:
        scores = np.round(scores, _DIGITS)
        top = float(scores.max(initial=0.0))
        if top <= 0:
            return Ranked(_NO_ROWS, 0.0, _NO_ROWS, _NO_SCORES)
        least = np.partition(scores, scores.size - limit)[scores.size - limit] if limit < scores.size else 0.0
        best = self._sorted(np.flatnonzero((scores >= least) & (scores > 0)), scores)[:limit]
        eligible = np.union1d(best, np.flatnonzero(scores >= OF_TOP * top))
        if within is not None:
            best = self._sorted(eligible[within[eligible]], scores)[:limit]
        return Ranked(best, top, eligible, scores[eligible])

    def _sorted(self, rows: NDArray[np.intp], scores: Floats) -> NDArray[np.intp]:
        """The best first; equal ones by use, then by id."""
        order: NDArray[np.intp] = rows[np.lexsort((self._place[rows], -scores[rows]))]
        return order

    def _of(self, agencies: Collection[str]) -> NDArray[np.bool_]:
        numbers = [number for number, agency in enumerate(self._index.agencies) if agency in agencies]
        return np.isin(self._index.agency_of, numbers)

    def _best_of(self, scores: Floats) -> NDArray[np.intp]:
        matching = np.flatnonzero(scores > 0)
        if matching.size <= COMPARED_AT_MOST:
            return matching
        weighed = scores[matching] * (1 + self._usual[matching])
        least = np.partition(weighed, matching.size - COMPARED_AT_MOST)[matching.size - COMPARED_AT_MOST]
        best: NDArray[np.intp] = matching[weighed >= least][: 2 * COMPARED_AT_MOST]
        return best

    def _by_words(self, terms: tuple[Term, ...]) -> Floats:
        sums = np.zeros(self._count, np.float32)
        covered = np.zeros(self._count, np.float32)
        for term in terms:
            best = np.zeros(self._count, np.float32)
            for expansion in term.expansions:
                self._raise(best, expansion)
            sums += best * term.strength
            covered += term.rarity * (best > 0)
        whole = sum(term.rarity for term in terms) or 1.0
        return sums / whole * (1 - COVERED + COVERED * covered / whole)

    def _raise(self, best: Floats, expansion: Expansion) -> None:
        """Put the scores of `expansion` where they are better than what is there."""
        rows, scores = self._postings(expansion.stems[0])
        for stem in expansion.stems[1:]:
            others, more = self._postings(stem)
            rows, left, right = np.intersect1d(rows, others, assume_unique=True, return_indices=True)
            scores = scores[left] + more[right]
        if rows.size:
            share = np.float32(expansion.weight / sqrt(len(expansion.stems)))
            best[rows] = np.maximum(best[rows], share * scores)

    def _postings(self, stem: str) -> tuple[NDArray[np.int32], Floats]:
        number = self._stems.get(stem)
        if number is None:
            return self._index.posting_row[:0], self._index.posting_score[:0]
        span = slice(self._index.posting_start[number], self._index.posting_start[number + 1])
        return self._index.posting_row[span], self._index.posting_score[span]
