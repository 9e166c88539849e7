"""The Civil ID number: C YYMMDD SSSS K. Weights as published (python-stdnum kw, django-localflavor kw)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kiosk.domain.text import ascii_digits, without_bidi_controls

LENGTH = 12
_WEIGHTS = (2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CENTURIES = {"1": 1800, "2": 1900, "3": 2000}


class CivilIdFault(StrEnum):
    """Why a number can't be a Civil ID number."""

    NOT_DIGITS = "not_digits"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    CENTURY = "century"
    BIRTH_DATE = "birth_date"
    CHECK_DIGIT = "check_digit"


@dataclass(frozen=True, slots=True, repr=False)
class CivilId:
    """Twelve ASCII digits that can be a Civil ID number. Never shown whole: see `masked`."""

    digits: str
    checked: bool = True
    """False where the check digit can't tell (remainder 10 or 11): the platform decides."""

    @property
    def masked(self) -> str:
        """The number with all but its last three digits hidden."""
        return "•" * (LENGTH - 3) + self.digits[-3:]

    def __repr__(self) -> str:
        return f"CivilId({self.masked})"


def typed_digits(written: str) -> str:
    """What was typed or scanned, as ASCII digits where they were digits, without spaces and hyphens."""
    plain = ascii_digits(without_bidi_controls(written))
    return "".join(c for c in plain if not c.isspace() and c not in "-\u2011")


def parse_civil_id(written: str) -> CivilId | CivilIdFault:
    """The Civil ID number in `written` (any digit script), or why it can't be one.

    A birth date in the future is a fault only against a clock, which the caller holds: see `born_after`.
    """
    digits = typed_digits(written)
    if not (digits.isascii() and digits.isdigit()):
        return CivilIdFault.NOT_DIGITS
    if len(digits) != LENGTH:
        return CivilIdFault.TOO_SHORT if len(digits) < LENGTH else CivilIdFault.TOO_LONG
    if digits[0] not in _CENTURIES:
        return CivilIdFault.CENTURY
    if _birth_date(digits) is None:
        return CivilIdFault.BIRTH_DATE
    remainder = 11 - sum(int(d) * w for d, w in zip(digits, _WEIGHTS, strict=False)) % 11
    if remainder > 9:  # noqa: PLR2004 - two-digit remainders have no check digit; sources disagree whether such numbers exist
        return CivilId(digits, checked=False)
    if int(digits[-1]) != remainder:
        return CivilIdFault.CHECK_DIGIT
    return CivilId(digits)


def born_after(civil_id: CivilId, today: date) -> bool:
    """Whether the birth date in the number lies after `today`."""
    born = _birth_date(civil_id.digits)
    return born is not None and born > today


def _birth_date(digits: str) -> date | None:
    try:
        return date(_CENTURIES[digits[0]] + int(digits[1:3]), int(digits[3:5]), int(digits[5:7]))
    except ValueError:
        return None
