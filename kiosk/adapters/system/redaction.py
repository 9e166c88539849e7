"""Takes out of a text what no log may hold: Civil ID numbers, card numbers, telephone numbers."""

import re
from dataclasses import dataclass

from kiosk.domain.card_number import is_card_number
from kiosk.domain.text import ascii_digits

_GAP = r"[\s\-\u2010-\u2015.,\u066b\u066c\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069]{0,3}"
_UUID = r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"
_TIME = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?"
_PHONE = rf"(?:\+|\b[0٠۰][0٠۰]){_GAP}[9٩۹]{_GAP}[6٦۶]{_GAP}[5٥۵](?:{_GAP}\d){{7,8}}(?!\d)"
_SENSITIVE = re.compile(rf"(?P<keep>\b{_UUID}\b|\b{_TIME})|(?P<phone>{_PHONE})|(?P<digits>\d(?:{_GAP}\d){{11,}})")
_CIVIL_ID = 12
_KEPT = 3


@dataclass(frozen=True, slots=True)
class Redacted:
    """The text as it may be kept; `card` where it held a card number, which nothing here may ever see."""

    text: str
    card: bool


def redacted(text: str) -> Redacted:
    """`text` without numbers of persons and cards. Ids and times stay."""
    cards = 0

    def instead(match: re.Match[str]) -> str:
        nonlocal cards
        if match["keep"]:
            return match["keep"]
        if match["phone"]:
            return "[phone]"
        digits = "".join(c for c in ascii_digits(match["digits"]) if c.isdigit())
        if is_card_number(digits):
            cards += 1
            return "[card number]"
        if len(digits) == _CIVIL_ID:
            return "•" * (_CIVIL_ID - _KEPT) + digits[-_KEPT:]
        return f"[{len(digits)} digits]"

    return Redacted(_SENSITIVE.sub(instead, text), cards > 0)
