"""How much a query looks like a name or a keyword, letter by letter: runs of two to four letters in common."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from kiosk.search.normalise import Normaliser

_SIZES = (2, 3, 4)
_NUMBERS = 1 << 16
_OF_PHRASE = 0.12
"""How much what a phrase has beside the query counts against it."""
_LONGEST = 80
_NO_PHRASE = "-"
"""Stands where a document has none, so that each has one."""

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases by document: those of row r are from start[r] to start[r + 1], the runs in each likewise."""

    start: Ints
    run_start: Ints
    runs: NDArray[np.uint16]
    weight: Floats
    run_weight: Floats

    def likeness(self, query: str, rows: NDArray[np.intp]) -> Floats:
        """For each of `rows`, which all have phrases, how much its likest phrase has of `query`, from 0 to 1."""
        asked = _numbers(query)
        if not asked.size or not rows.size:
            return np.zeros(rows.size, np.float32)
        weights = np.zeros(_NUMBERS, np.float32)
        weights[asked] = self.run_weight[asked]
        whole = float(weights[asked].sum()) or 1.0
        first, last = self.start[rows], self.start[rows + 1]
        phrases = list(zip(first.tolist(), last.tolist(), strict=True))
        spans = zip(self.run_start[first].tolist(), self.run_start[last].tolist(), strict=True)
        runs = np.concatenate([self.runs[begin:end] for begin, end in spans])
        lengths = np.concatenate(
            [self.run_start[begin + 1 : end + 1] - self.run_start[begin:end] for begin, end in phrases]
        )
        shared = np.add.reduceat(weights[runs], _begins(lengths))
        whole_phrases = np.concatenate([self.weight[begin:end] for begin, end in phrases])
        like = shared / (whole + _OF_PHRASE * (whole_phrases - shared))
        return np.maximum.reduceat(like, _begins(last - first))


def _begins(lengths: Ints) -> NDArray[np.intp]:
    begins = np.zeros(lengths.size, np.intp)
    np.cumsum(lengths[:-1], out=begins[1:])
    return begins


def phrases_of(documents: Iterable[Iterable[str]], normaliser: Normaliser) -> Phrases:
    """The phrases of each document."""
    start, run_start, runs = [0], [0], list[NDArray[np.uint16]]()
    for phrases in documents:
        spellings = dict.fromkeys(filter(None, (spelled(phrase, normaliser) for phrase in phrases)))
        for spelling in spellings or (_NO_PHRASE,):
            runs.append(_numbers(spelling))
            run_start.append(run_start[-1] + runs[-1].size)
        start.append(len(runs))
    every = np.concatenate(runs) if runs else np.zeros(0, np.uint16)
    standing = np.bincount(every, minlength=_NUMBERS)
    run_weight = np.log1p((len(runs) + 1) / (standing + 1)).astype(np.float32)
    ends = np.asarray(run_start, np.int32)
    weight = np.add.reduceat(run_weight[every], ends[:-1]) if runs else np.zeros(0, np.float32)
    return Phrases(np.asarray(start, np.int32), ends, every, weight, run_weight)


def spelled(text: str, normaliser: Normaliser) -> str:
    """`text` as it is compared: its telling words in one spelling, without articles."""
    return " ".join(word.surface for word in normaliser.telling_words(text))[:_LONGEST]


def _numbers(phrase: str) -> NDArray[np.uint16]:
    """The runs of letters in `phrase`, each as a number, once."""
    found = set(chain.from_iterable(map(_runs_of, phrase.split())))
    found.update(crc32(pair.encode()) & (_NUMBERS - 1) for pair in _seams(phrase))
    return np.fromiter(sorted(found), np.uint16, len(found))


@lru_cache(8192)
def _runs_of(word: str) -> frozenset[int]:
    edged = f" {word} "
    return frozenset(
        crc32(edged[at : at + size].encode()) & (_NUMBERS - 1) for size in _SIZES for at in range(len(edged) - size + 1)
    )


def _seams(phrase: str) -> Iterator[str]:
    """Where one word ends and the next begins."""
    words = phrase.split()
    return (f"{one[-2:]} {other[:2]}" for one, other in pairwise(words))
