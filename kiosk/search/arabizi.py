"""Arabic in Latin letters and digits (tajdeed, mo5alafat, 3aqd): compared by its consonants, ranked by its vowels."""

import re
from functools import lru_cache
from itertools import product

from rapidfuzz.distance import Indel

_CONSONANTS = {
    **dict.fromkeys("ب", ("b",)),
    "ت": ("t",),
    "ط": ("t",),
    "ث": ("D", "s", "t"),
    "ج": ("J",),
    "ح": ("V",),
    "خ": ("X",),
    "د": ("d",),
    "ذ": ("D", "z", "d"),
    "ر": ("r",),
    "ز": ("z",),
    "س": ("s",),
    "ش": ("S",),
    "ص": ("s",),
    "ض": ("d", "D"),
    "ظ": ("D", "z"),
    "غ": ("G",),
    "ف": ("f",),
    "ق": ("Q", "k"),
    "ك": ("k",),
    "ل": ("l",),
    "م": ("m",),
    "ن": ("n",),
    "ه": ("H",),
}
"""The sounds that a letter is heard as, the usual one first. Letters that aren't here are vowels."""
_VOWELS = {"ا": "A", "و": "W", "ي": "Y", "ع": "E"}
"""Written vowels are capitals, those that only Latin letters write are small."""
_KEYS_AT_MOST = 6
_DIGRAPHS = (
    ("3'", "G"),
    ("7'", "X"),
    ("6'", "D"),
    ("9'", "D"),
    ("kh", "X"),
    ("gh", "G"),
    ("sh", "S"),
    ("ch", "S"),
    ("th", "D"),
    ("dh", "D"),
    ("ee", "Y"),
    ("ii", "Y"),
    ("oo", "W"),
    ("ou", "W"),
    ("uu", "W"),
    ("aa", "A"),
    ("ai", "aY"),
    ("ia", "Ya"),
    ("io", "Yu"),
    ("ei", "Y"),
)
_LETTERS = str.maketrans("p6j7h59vckxqg8ywe3o", "btJVHXsfkkSQQQYWiEu", "2'4")
_SPOKEN_VOWELS = re.compile("[aiuAWYE]")
_SHORT_VOWELS = re.compile("[aiu]")
_TWICE = re.compile(r"([^aiu])\1")
_ARTICLE = re.compile(r"^(?:w?[aeiu]l|[bf][ei]l|l[ei]l)-?(?=.{4})")
_FEMININE = re.compile("(?<=..)[aiA]?[tH]$")
_ARABIC_FEMININE = re.compile(r"(?<=..)(?:ات|[هتا])$")
_ENDING = re.compile("(?<=..)(?:[aiA]?[tH]|a)$")
_SHORTENED = str.maketrans("AWYE", "auia")
_OF_WRITTEN = 0.5
_FIRST_VOWEL = re.compile("^[iu]")
_ALIKE = str.maketrans("DzQGs", "ddkkt")
_WITHOUT_DIGITS = str.maketrans("VE", "HA")
"""Who writes no digits has no letter of its own for these."""
_DOUBLE = re.compile(r"([AWY])\1+")
_OF_ALIKE = 0.97
_LONGEST = 24


def arabic_keys(surface: str) -> tuple[str, ...]:
    """The consonants of an Arabic word without its feminine ending, in each way they may be heard."""
    stripped = _ARABIC_FEMININE.sub("", surface)
    sounds = [_CONSONANTS[letter] for letter in stripped if letter in _CONSONANTS]
    choices = 1
    heard = []
    for sound in sounds:
        choices *= len(sound)
        heard.append(sound if choices <= _KEYS_AT_MOST else sound[:1])
        choices = choices if choices <= _KEYS_AT_MOST else choices // len(sound)
    return tuple(dict.fromkeys("".join(one).replace("V", "H") for one in product(*heard)))


@lru_cache(8192)
def spoken(surface: str) -> str:
    """How an Arabic word sounds, short vowels left out."""
    last = len(surface) - 1
    return _DOUBLE.sub(r"\1", "".join(_sound(letter, last=at == last) for at, letter in enumerate(surface)))


def _sound(letter: str, *, last: bool) -> str:
    if letter == "ه" and last:
        return "A"
    return _VOWELS.get(letter) or _CONSONANTS.get(letter, ("",))[0]


def heard(token: str) -> tuple[str, ...]:
    """The sounds of an Arabizi word: as it is, and without what may be an article."""
    token = token[:_LONGEST]
    bare = _ARTICLE.sub("", token)
    return tuple(dict.fromkeys(_sounds(one) for one in (token, bare)))


def key_of(sounds: str) -> str:
    """The consonants of what is heard, without a feminine ending."""
    return _SPOKEN_VOWELS.sub("", _FEMININE.sub("", sounds)).replace("V", "H")


def writes_digits(token: str) -> bool:
    """Whether who wrote this has digits for letters that Latin lacks."""
    return not token.isalpha()


def likeness(sounds: str, surface: str, *, digits: bool) -> float:
    """How alike, from 0 to 1, an Arabizi word's sounds and an Arabic word are: by what Arabic writes, and by all."""
    arabic = spoken(surface)
    if not digits:
        arabic = arabic.translate(_WITHOUT_DIGITS)
    best = max(_by_both(one, arabic) for one in {sounds, _ENDING.sub("A", sounds)})
    if arabic.endswith("Y") and sounds.endswith(("a", "aH")):
        best = max(best, _by_both(_ENDING.sub("A", sounds), f"{arabic[:-1]}A"))
    return best


def _by_both(sounds: str, arabic: str) -> float:
    written = _alike(_SHORT_VOWELS.sub("", sounds), arabic)
    heard_so = _alike(_FIRST_VOWEL.sub("a", sounds.translate(_SHORTENED)), arabic.translate(_SHORTENED))
    return _OF_WRITTEN * written + (1 - _OF_WRITTEN) * heard_so


def _alike(sounds: str, arabic: str) -> float:
    fine = Indel.normalized_similarity(sounds, arabic)
    coarse = Indel.normalized_similarity(sounds.translate(_ALIKE), arabic.translate(_ALIKE))
    return max(fine, _OF_ALIKE * coarse)


def _sounds(token: str) -> str:
    for written, sound in _DIGRAPHS:
        token = token.replace(written, sound)
    token = token.translate(_LETTERS)
    return _TWICE.sub(r"\1", token)
