"""Faults of single texts: a language that is missing or says much less, characters that do not belong."""

import re
import unicodedata

from kiosk.contract.catalogue_cursor import stray_character
from kiosk.domain.text import Text, ascii_digits

SENTENCE = 60
"""From this many characters on, a text is a sentence and its length says how much it says."""
LEAST_RATIO, MOST_RATIO = 0.4, 2.5
"""Arabic letters for each English one in a sentence. Those written by hand lie between 0.53 and 2.4."""
LABEL = 25
"""Below this nothing is measured: "CV" takes two words in Arabic."""
LEAST_LABEL_RATIO, MOST_LABEL_RATIO = 0.2, 4.0
"""The same for what is neither: "Conversion to Islam certificate" takes two words in Arabic."""

_ARABIC = re.compile("[\u0621-\u064a]")
_LATIN = re.compile("[A-Za-z]")
_KEYBOARD = {
    "\u0640": "a tatweel",
    "\u06a9": "a Persian kaf; Arabic writes ك",
    "\u06cc": "a Persian yeh; Arabic writes ي or ى",
    "\u06c1": "an Urdu heh; Arabic writes ه",
    "\u06be": "an Urdu heh; Arabic writes ه",
    "\ufffd": "a character that was lost",
}
_ENTITY = re.compile(r"&(?:#[0-9]+|#[xX][0-9A-Fa-f]+|[a-z]{2,8});|</?[a-z]+>")
_WRONG_MARK = re.compile("(?<=[\u0621-\u064a])[,;?]")
_ARABIC_MARK = re.compile("(?<=[A-Za-z])[،؛؟]")
_DOUBLED = re.compile(r"([،؛؟,;:!])\1|(?<!\.)\.\.(?!\.)|\s[،,؛;.](?:\s|$)")
_SCRIPTS = ("ARABIC", "LATIN")
_MARKS = re.compile("[\u064b-\u0652\u0670\u0640]")
_APART = re.compile(r"[\W_]+")
_ALIKE = str.maketrans("أإآٱىةؤئ", "اااايهوي")


def normalised(text: str) -> str:
    """`text` as it is compared: without case, vowel marks and punctuation, with one form of each letter and digit."""
    plain = _MARKS.sub("", ascii_digits(text).lower()).translate(_ALIKE)
    return _APART.sub(" ", plain).strip()


def balance_fault(text: Text) -> str | None:
    """What is wrong between the two languages; None where nothing is."""
    if not text.ar or not text.en:
        return "one language is missing"
    if _LATIN.search(text.en) and not _ARABIC.search(text.ar):
        return f"no Arabic in {text.ar!r}"
    if _ARABIC.search(text.en):
        return f"Arabic letters in {text.en!r}"
    longer = max(len(text.ar), len(text.en))
    if longer < LABEL:
        return None
    sentence = longer >= SENTENCE
    least, most = (LEAST_RATIO, MOST_RATIO) if sentence else (LEAST_LABEL_RATIO, MOST_LABEL_RATIO)
    if not least <= len(text.ar) / len(text.en) <= most:
        return f"{len(text.ar)} characters in Arabic, {len(text.en)} in English"
    return None


def stray_fault(text: str, *, people: bool = False) -> str | None:
    """The first character that does not belong; `people` says that it is how people write, not how an editor does."""
    if stray := stray_character(text):
        return stray
    for character, what in _KEYBOARD.items():
        if character in text and not (people and character.isalpha()):
            return what
    if found := _ENTITY.search(text):
        return f"HTML: {found.group()}"
    if other := next((c for c in text if c.isalpha() and not unicodedata.name(c, "").startswith(_SCRIPTS)), None):
        return f"a letter of another script: {unicodedata.name(other, other)}"
    if people:
        return None
    if found := _WRONG_MARK.search(text) or _ARABIC_MARK.search(text):
        return f"the other language's punctuation: {found.group()}"
    if found := _DOUBLED.search(text):
        return f"punctuation: {found.group()!r}"
    return None
