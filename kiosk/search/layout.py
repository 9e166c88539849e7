"""Words typed with the keyboard in the other language: Arabic 101 against US."""

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvnm,./`"
_ARABIC = "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ"
_SHIFTED = {"H": "أ", "N": "آ", "Y": "إ", "G": "لأ", "T": "لإ", "B": "لآ", "b": "لا"}
_TO_ARABIC = str.maketrans(dict(zip(_LATIN, _ARABIC, strict=True)) | _SHIFTED)
_TO_LATIN = str.maketrans(dict(zip(_ARABIC, _LATIN, strict=True)) | {"أ": "h", "إ": "y", "آ": "n"})


def other_layout(text: str) -> str:
    """What the same keys write in the other language."""
    if any("ء" <= letter <= "ي" for letter in text):
        return text.replace("لا", "b").translate(_TO_LATIN)
    return "".join(c if c in _SHIFTED else c.lower() for c in text).translate(_TO_ARABIC)
