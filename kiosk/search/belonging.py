"""Whose a word is: how many of the services that say it belong to certain agencies."""

from collections.abc import Collection, Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from kiosk.search.index import Index
from kiosk.search.normalise import Word
from kiosk.search.vocabulary import Vocabulary

MOSTLY = 0.4
"""The share of a word's services from which on the word is rather an agency's name than anything else."""


class Belonging:
    """Over one index."""

    def __init__(
        self, index: Index, stems: Mapping[str, int], stem_of: Mapping[str, str], vocabulary: Vocabulary
    ) -> None:
        self._index = index
        self._stems = stems
        self._stem_of = stem_of
        self._vocabulary = vocabulary

    def is_mostly_of(self, word: Word, agencies: Collection[str]) -> bool:
        """Whether most services that say `word`, or a word that it begins, belong to `agencies`; so too for none."""
        saying = self._saying(word)
        total = int(saying.sum())
        theirs = [number for number, agency in enumerate(self._index.agencies) if agency in agencies]
        return not total or int(np.isin(self._index.agency_of[saying], theirs).sum()) >= MOSTLY * total

    def _saying(self, word: Word) -> NDArray[np.bool_]:
        index = self._index
        rows = np.zeros(len(index.ids), np.bool_)
        for stem in self._stems_of(word):
            number = self._stems.get(stem)
            if number is not None:
                rows[index.posting_row[index.posting_start[number] : index.posting_start[number + 1]]] = True
        return rows

    def _stems_of(self, word: Word) -> Iterable[str]:
        if word.stem in self._stems:
            return (word.stem,)
        return {self._stem_of[surface] for surface in self._vocabulary.beginning_with(word.surface)}
