"""How good ranked answers are, against queries with graded answers (3 meant, 2 good, 1 of some use)."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log2
from pathlib import Path

QUERIES = Path(__file__).parent / "queries.jsonl"
NONSENSE = "no"
"""The category of queries that nothing answers; they count apart."""
GOOD = 2
TOP = 5
FIRST = 3
SEEN = 10


@dataclass(frozen=True, slots=True)
class Question:
    """What a person typed, and how well which services answer it."""

    qid: str
    category: str
    query: str
    relevant: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Quality:
    """Means over queries."""

    queries: int
    ndcg5: float
    mrr: float
    recall10: float
    success3: float
    zero: float


def questions(file: Path = QUERIES) -> tuple[Question, ...]:
    """The labelled queries of `file`."""
    records = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    return tuple(Question(one["qid"], one["category"], one["query"], one["relevant"]) for one in records)


def qualities(asked: Iterable[Question], search: Callable[[str], Sequence[str]]) -> dict[str, Quality]:
    """Quality by category and over `all`; nonsense is left out."""
    rows: defaultdict[str, list[tuple[float, ...]]] = defaultdict(list)
    for question in asked:
        if question.category != NONSENSE:
            row = _row(question.relevant, search(question.query))
            rows[question.category].append(row)
            rows["all"].append(row)
    return {
        category: Quality(len(found), *(sum(column) / len(found) for column in zip(*found, strict=True)))
        for category, found in sorted(rows.items(), key=lambda item: (item[0] == "all", item[0]))
    }


def ndcg(relevant: Mapping[str, int], ids: Sequence[str]) -> float:
    """Gain of the first `TOP` answers, discounted by rank, as a share of the best possible."""
    best = _gain(sorted(relevant.values(), reverse=True))
    return _gain([relevant.get(one, 0) for one in ids]) / best if best else 0.0


def _gain(grades: Sequence[int]) -> float:
    return sum((2**grade - 1) / log2(rank + 2) for rank, grade in enumerate(grades[:TOP]))


def _row(relevant: Mapping[str, int], ids: Sequence[str]) -> tuple[float, ...]:
    good = [relevant.get(one, 0) >= GOOD for one in ids]
    first = next((rank for rank, is_good in enumerate(good, start=1) if is_good), 0)
    recall = len(set(ids[:SEEN]) & set(relevant)) / min(SEEN, len(relevant))
    return ndcg(relevant, ids), 1 / first if first else 0.0, recall, float(any(good[:FIRST])), float(not ids)
