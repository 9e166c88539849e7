"""Words typed with the keyboard in the other language: Arabic 101 against US."""

from itertools import product

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvnm,./`"
_ARABIC = "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ"
_SHIFTED = {"H": "أ", "N": "آ", "Y": "إ", "G": "لأ", "T": "لإ", "B": "لآ", "b": "لا"}
_TO_ARABIC = str.maketrans(dict(zip(_LATIN, _ARABIC, strict=True)) | _SHIFTED)
_MARKS = dict(zip("\u064e\u064b\u064f\u064c\u0650\u064d\u0652؛،", "qweraspxk", strict=False)) | {"ـ": "j", "،": "k"}
"""What capital letters write on an Arabic keyboard."""
_TO_LATIN = str.maketrans(
    dict(zip(_ARABIC, _LATIN, strict=True))
    | {"أ": "h", "إ": "y", "آ": "n", "ﻻ": "b", "ﻷ": "g", "ﻹ": "t", "ﻵ": "b"}
    | _MARKS
)
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvnm", "ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرىهوزظ")
_NEIGHBOURS = {
    letter: row[max(0, at - 1) : at] + row[at + 1 : at + 2] for row in _ROWS for at, letter in enumerate(row)
}
_NEIGHBOURS["ه"] += "خعوي"
_NEIGHBOURS["b"], _NEIGHBOURS["v"], _NEIGHBOURS["n"] = "vn", "cb", "bm"
_SWAPPED = 2
_LAM_ALEF = "لا"
_WRITES_LAM_ALEF = ("b", "gh")
_AT_MOST = 3
"""Places in a text that may be read in two ways."""


def is_in_arabic(text: str) -> bool:
    """Whether there is an Arabic letter in `text`."""
    return any("ء" <= letter <= "ي" for letter in text)


def readings(text: str) -> tuple[str, ...]:
    """All that the same keys may write in the other language, the likeliest first: لا is one key or two."""
    if not is_in_arabic(text):
        return ("".join(c if c in _SHIFTED else c.lower() for c in text).translate(_TO_ARABIC),)
    between = text.split(_LAM_ALEF)
    doubtful = min(len(between) - 1, _AT_MOST)
    surely = [_WRITES_LAM_ALEF[0]] * (len(between) - 1 - doubtful)
    found = []
    for choice in product(_WRITES_LAM_ALEF, repeat=doubtful):
        keys = [*choice, *surely, ""]
        found.append("".join(part.translate(_TO_LATIN) + key for part, key in zip(between, keys, strict=True)))
    return tuple(found)


def is_neighbour_slip(typed: str, meant: str) -> bool:
    """Whether two words of the same length differ in two letters swapped, or in one by a key beside the right one."""
    differing = [at for at, (one, other) in enumerate(zip(typed, meant, strict=False)) if one != other]
    if len(typed) != len(meant) or not 0 < len(differing) <= _SWAPPED:
        return False
    first, last = differing[0], differing[-1]
    if first == last:
        return meant[first] in _NEIGHBOURS.get(typed[first], "")
    return last == first + 1 and typed[first] == meant[last] and typed[last] == meant[first]
