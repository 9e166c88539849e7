"""Counted things in words: Arabic has a form for one, two, 3 to 10, 11 to 99, and whole hundreds."""

from dataclasses import dataclass

from kiosk.domain.text import Text, isolate_ltr

_TWO = 2
_FEW = range(3, 11)
_MANY = range(11, 100)


@dataclass(frozen=True, slots=True)
class Noun:
    """A thing that is counted. `one` and `two` stand alone in Arabic; the others follow a number."""

    ar_one: str
    ar_two: str
    ar_few: str
    ar_many: str
    ar_other: str
    en_one: str
    en_other: str


DIGITS = Noun("رقمًا واحدًا", "رقمين", "أرقام", "رقمًا", "رقم", "digit", "digits")
"""As the object of a sentence, like the two below."""
CHARACTERS = Noun("حرفًا واحدًا", "حرفين", "أحرف", "حرفًا", "حرف", "character", "characters")
CHOICES = Noun("بندًا واحدًا", "بندين", "بنود", "بندًا", "بند", "item", "items")
ITEMS = Noun("بند واحد", "بندان", "بنود", "بندًا", "بند", "item", "items")
"""Standing alone."""


def counted(number: int, noun: Noun) -> Text:
    """`number` of `noun` in both languages: `11 رقمًا` and `11 digits`."""
    shown = isolate_ltr(str(number))
    english = f"{shown} {noun.en_one if number == 1 else noun.en_other}"
    if number in {1, _TWO}:
        return Text(noun.ar_one if number == 1 else noun.ar_two, english)
    remainder = number % 100
    if remainder in _FEW:
        return Text(f"{shown} {noun.ar_few}", english)
    return Text(f"{shown} {noun.ar_many if remainder in _MANY else noun.ar_other}", english)
