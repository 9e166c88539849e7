"""The words that the catalogue and the table of synonyms are written in."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA, Indel

from kiosk.search.arabizi import heard, key_of, likeness, writes_digits
from kiosk.search.normalise import is_arabic

_AFTER_ALL_LETTERS = "\uffff"
_KEYS_AT_MOST = 60
_BEGINNINGS_AT_MOST = 64
_OTHER_LENGTH = 3
_LEAST_LIKE = 0.55
_KEY_WITH_SLIP = 4
_OF_SLIP = 0.9
_LONGEST = 24


@dataclass(frozen=True, slots=True)
class Near:
    """A word that is close to what was typed; `far` is in slips, `alike` from 0 to 1."""

    surface: str
    far: int
    alike: float


class Vocabulary:
    """Words without articles (`surfaces`, sorted) and how often each stands; `keys`: what Arabic ones are heard as."""

    def __init__(
        self, surfaces: Sequence[str], standing: NDArray[np.int32], keys: Sequence[str], key_words: NDArray[np.int32]
    ) -> None:
        self._surfaces = surfaces
        self._standing = standing
        self._keys = keys
        self._key_words = key_words
        self.near = lru_cache(512)(self._near)
        self.heard_as = lru_cache(512)(self._heard_as)
        self._beginnings = lru_cache(32)(self._find_beginnings)

    def knows(self, surface: str) -> bool:
        """Whether the word stands anywhere."""
        at = bisect_left(self._surfaces, surface)
        return at < len(self._surfaces) and self._surfaces[at] == surface

    def beginning_with(self, letters: str) -> Sequence[str]:
        """The words that begin with `letters`, the most usual ones where there are many."""
        start = bisect_left(self._surfaces, letters)
        end = bisect_left(self._surfaces, letters + _AFTER_ALL_LETTERS, start)
        if end - start <= _BEGINNINGS_AT_MOST:
            return self._surfaces[start:end]
        usual = np.argsort(-self._standing[start:end], kind="stable")[:_BEGINNINGS_AT_MOST]
        return [self._surfaces[start + at] for at in usual.tolist()]

    def _near(self, surface: str, slips: int, limit: int) -> tuple[Near, ...]:
        """The words at most `slips` (letter wrong, missing, too many, swapped) away, nearest first."""
        near = [
            Near(word, int(far), 1 - far / max(len(word), len(surface)))
            for length in range(len(surface) - slips, len(surface) + slips + 1)
            for word, far, _ in process.extract(
                surface, self._of_length(surface, length), scorer=OSA.distance, score_cutoff=slips, limit=limit
            )
        ]
        near.sort(key=lambda one: (one.far, one.surface[0] != surface[0], one.surface))
        return tuple(near[:limit])

    def alike(self, surface: str, least: float, limit: int) -> tuple[Near, ...]:
        """The words of the same first letter that have most letters in common with `surface`, the likest first."""
        lengths = range(len(surface) - _OTHER_LENGTH, len(surface) + _OTHER_LENGTH + 1)
        words = [word for length in lengths for word in self._by_beginning.get((surface[0], length), ())]
        found = process.extract(surface, words, scorer=Indel.normalized_similarity, score_cutoff=least, limit=limit)
        return tuple(Near(word, _LONGEST, alike) for word, alike, _ in found)

    def nearly_beginning_with(self, letters: str, limit: int) -> tuple[str, ...]:
        """Words whose first letters are one slip away from `letters`."""
        beginnings = self._beginnings(len(letters), is_arabic(letters))
        found = process.extract(letters, beginnings, scorer=OSA.distance, score_cutoff=1, limit=limit)
        return tuple(word for beginning, _, _ in found for word in self.beginning_with(beginning)[:limit])[:limit]

    def _heard_as(self, token: str, limit: int, *, still_typing: bool) -> tuple[Near, ...]:
        """The Arabic words that an Arabizi word may be, the likest first."""
        best: dict[str, float] = {}
        digits = writes_digits(token)
        for sounds in heard(token):
            for word, share in self._of_key(key_of(sounds), still_typing=still_typing):
                alike = share * likeness(sounds, word, digits=digits)
                if alike > best.get(word, _LEAST_LIKE):
                    best[word] = alike
        chosen = sorted(best.items(), key=lambda item: (-item[1], item[0]))[:limit]
        return tuple(Near(word, 0, alike) for word, alike in chosen)

    def _of_key(self, key: str, *, still_typing: bool) -> Iterator[tuple[str, float]]:
        if not key:
            return
        start = bisect_left(self._keys, key)
        end = bisect_left(self._keys, key + (_AFTER_ALL_LETTERS if still_typing else "\0"), start)
        for at in range(start, min(end, start + _KEYS_AT_MOST)):
            yield self._surfaces[self._key_words[at]], 1.0
        if end == start and len(key) >= _KEY_WITH_SLIP:
            found = process.extract(key, self._keys, scorer=OSA.distance, score_cutoff=1, limit=_KEYS_AT_MOST)
            for _, _, at in found:
                yield self._surfaces[self._key_words[at]], _OF_SLIP

    def _of_length(self, like: str, length: int) -> Sequence[str]:
        return self._by_length.get((is_arabic(like), length), ())

    @cached_property
    def _by_length(self) -> dict[tuple[bool, int], list[str]]:
        words: defaultdict[tuple[bool, int], list[str]] = defaultdict(list)
        for word in self._surfaces:
            if word and not word.isdigit():
                words[is_arabic(word), len(word)].append(word)
        return dict(words)

    @cached_property
    def _by_beginning(self) -> dict[tuple[str, int], list[str]]:
        words: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
        for word in self._surfaces:
            words[word[0], len(word)].append(word)
        return dict(words)

    def _find_beginnings(self, length: int, arabic: bool) -> tuple[str, ...]:  # noqa: FBT001 - lru_cache takes it so
        longer = (
            word[:length]
            for (script, size), words in self._by_length.items()
            if script is arabic and size >= length
            for word in words
        )
        return tuple(dict.fromkeys(longer))
