"""Which services answer a query, best first."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from math import sqrt

from kiosk.search.query import Expansion, Rewritten, Term

Row = int
Scores = Mapping[Row, float]
Matches = Callable[[str], Scores]
"""Stem -> the services that have it, each with how well (BM25)."""

FADE_BY_WORDS = {1: 0.2, 2: 0.12}
COVERED = 0.65
OF_NAMED_AGENCY = 0.35
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Candidate:
    """What is known of a service beside its words; `popularity` from 0 to 1."""

    id: str
    agency_id: str
    popularity: float


def ranked(
    query: Rewritten, matches: Matches, candidates: Mapping[Row, Candidate], named_agencies: Collection[str]
) -> list[str]:
    """Ids of the services that match, best first; equal ones by use, then by id."""
    best = [_best(term, matches) for term in query.terms]
    scores = _summed(query, best)
    fade = FADE_BY_WORDS.get(len(query.terms), 0.0)
    top = max(scores.values(), default=1.0)
    if named_agencies:
        for row, candidate in candidates.items():
            if candidate.agency_id in named_agencies:
                scores[row] = scores.get(row, 0.0) + OF_NAMED_AGENCY * top
    final = {row: score * (1 + fade * candidates[row].popularity) for row, score in scores.items()}
    return [
        candidates[row].id
        for row in sorted(
            final, key=lambda row: (-round(final[row], _DIGITS), -candidates[row].popularity, candidates[row].id)
        )
    ]


def _summed(query: Rewritten, best: list[dict[Row, float]]) -> dict[Row, float]:
    sums: dict[Row, float] = {}
    covered: dict[Row, float] = {}
    for term, rows in zip(query.terms, best, strict=True):
        for row, score in rows.items():
            sums[row] = sums.get(row, 0.0) + score
            covered[row] = covered.get(row, 0.0) + term.rarity
    whole = sum(term.rarity for term in query.terms) or 1.0
    return {row: score * (1 - COVERED + COVERED * covered[row] / whole) for row, score in sums.items()}


def _best(term: Term, matches: Matches) -> dict[Row, float]:
    best: dict[Row, float] = {}
    for expansion in term.expansions:
        for row, score in _together(expansion, matches).items():
            if score > best.get(row, 0.0):
                best[row] = score
    return best


def _together(expansion: Expansion, matches: Matches) -> dict[Row, float]:
    first, *others = (matches(stem) for stem in expansion.stems)
    share = expansion.weight / sqrt(len(expansion.stems))
    rows = set(first).intersection(*others) if others else first.keys()
    return {row: share * (first[row] + sum(other[row] for other in others)) for row in rows}
