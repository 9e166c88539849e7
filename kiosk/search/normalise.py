"""What people write, as the words that are compared: one spelling for what Arabic and English write in several ways."""

import re
import unicodedata
from dataclasses import dataclass

import Stemmer  # type: ignore[import-not-found]  # an extension module without type information

from kiosk.domain.text import ascii_digits
from kiosk.search.words import BRITISH, FOLDED_LETTERS, NOT_AN_ARTICLE, OWN_STEMS, PREFIXES, STOP_WORDS, SUFFIXES

VERSION = 2
"""Of the words that come out here. Whoever changes them raises it: indexes are then made anew."""
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c]")
_MARKS = re.compile("[\u0640\u064b-\u065f\u0670\u0610-\u061a\u06d6-\u06ed]")
_ELONGATED = re.compile(r"([^\W\d])\1{2,}")
_TOKEN = re.compile("[0-9]+|[a-z]+|[ء-ي]+")
_QUERY_TOKEN = re.compile("(?=[a-z0-9']*[a-z])(?=[a-z0-9']*[2-9])(?![a-z0-9']*[0-9]{2})[a-z0-9']+|[0-9]+|[a-z]+|[ء-ي]+")
"""The same, but digits that may be Arabic letters (ro5sat, 3aqd) stay with what they stand in."""
_APOSTROPHES = str.maketrans("’‘`´", "''''")
_POSSESSIVE = re.compile(r"(?<=[a-z])'s\b")
_INSIDE = re.compile("(?<=[a-z])'(?=[a-z])")
_LEFT = 3
"""Letters that stay at least where a prefix or a suffix goes."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word: as `written` (folded), its `surface` without article, and its `stem`."""

    written: str
    surface: str
    stem: str


def folded(text: str) -> str:
    """`text` in one spelling: one form of each letter, no marks, ASCII digits, small letters."""
    plain = unicodedata.normalize("NFKC", text)
    plain = _MARKS.sub("", _INVISIBLE.sub("", plain)).casefold()
    plain = ascii_digits(plain.translate(FOLDED_LETTERS))
    decomposed = unicodedata.normalize("NFD", plain)
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return _ELONGATED.sub(r"\1\1", plain)


def is_arabic(word: str) -> bool:
    """Whether a folded word is in Arabic letters."""
    return "ء" <= word[0] <= "ي"


def is_mixed(word: str) -> bool:
    """Whether a folded word is of Latin letters and digits."""
    return word.isascii() and not word.isalpha() and not word.isdigit()


class Normaliser:
    """Splits text into words. Holds the English stemmer, which keeps a cache."""

    def __init__(self) -> None:
        self._english = Stemmer.Stemmer("english")

    def words(self, text: str) -> tuple[Word, ...]:
        """All words of `text`, in order."""
        return tuple(self._word(token) for token in _TOKEN.findall(folded(text)))

    def telling_words(self, text: str) -> tuple[Word, ...]:
        """The words of `text` that say what is looked for; all of them where none does."""
        words = self.words(text)
        telling = tuple(word for word in words if not {word.written, word.surface} & STOP_WORDS)
        return telling or words

    def query_words(self, text: str) -> tuple[Word, ...]:
        """The telling words of what a person typed; Arabic in Latin letters and digits in one."""
        plain = _INSIDE.sub("", _POSSESSIVE.sub("", folded(text).translate(_APOSTROPHES)))
        tokens = (token.strip("'") for token in _QUERY_TOKEN.findall(plain))
        words = tuple(self._word(token) for token in tokens if token)
        return tuple(word for word in words if not {word.written, word.surface} & STOP_WORDS) or words

    def stem(self, surface: str) -> str:
        """The stem of a word without article."""
        if is_arabic(surface):
            return _without_suffix(surface)
        return surface if surface in OWN_STEMS else str(self._english.stemWord(surface))

    def _word(self, token: str) -> Word:
        if is_arabic(token):
            surface = _without_article(token)
            return Word(token, surface, _without_suffix(surface))
        surface = BRITISH.get(token, token)
        return Word(token, surface, self.stem(surface))


def _without_article(token: str) -> str:
    if token.startswith(NOT_AN_ARTICLE):
        return token
    prefix = next((p for p in PREFIXES if token.startswith(p) and len(token) >= len(p) + _LEFT), "")
    return token[len(prefix) :]


def _without_suffix(surface: str) -> str:
    suffix = next((s for s in SUFFIXES if surface.endswith(s) and len(surface) >= len(s) + _LEFT), "")
    return surface.removesuffix(suffix)
