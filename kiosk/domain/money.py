"""Money as whole fils. 1 dinar = 1,000 fils; nothing is ever rounded."""

import re
from dataclasses import dataclass

from kiosk.domain.text import Language, ascii_digits, isolate_ltr, without_bidi_controls

KWD = "KWD"
KWD_NUMERIC = 414
FILS_PER_DINAR = 1000
_AMOUNT = re.compile(r"(?:KWD|د\.ك\.?)?\s*([0-9]+)(?:\.([0-9]{1,3}))?\s*(?:KWD|د\.ك\.?)?")


class CurrencyMismatchError(ValueError):
    """Amounts of two currencies were put together."""


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """A non-negative amount in fils and its ISO 4217 currency."""

    fils: int
    currency: str = KWD

    def __post_init__(self) -> None:
        if self.fils < 0:
            message = f"an amount is not negative: {self.fils} fils"
            raise ValueError(message)

    def __add__(self, other: "Money") -> "Money":
        if self.currency != other.currency:
            message = f"{self.currency} and {other.currency} do not add up"
            raise CurrencyMismatchError(message)
        return Money(self.fils + other.fils, self.currency)

    def __bool__(self) -> bool:
        return self.fils > 0

    @property
    def number(self) -> str:
        """The amount in dinars with its three decimals, `12.500`, without a currency."""
        return f"{self.fils // FILS_PER_DINAR}.{self.fils % FILS_PER_DINAR:03d}"

    def words(self, language: Language) -> str:
        """The amount as a person reads it: `12.500 د.ك` or `KWD 12.500`, its number isolated."""
        if language is Language.AR:
            return f"{isolate_ltr(self.number)} د.ك"
        return isolate_ltr(f"{self.currency} {self.number}")


def parse_amount(written: str) -> Money | None:
    """The amount a person wrote in digits of any script, or None where it is not one."""
    plain = ascii_digits(without_bidi_controls(written)).replace(",", "").strip()
    match = _AMOUNT.fullmatch(plain)
    if match is None:
        return None
    dinars, fraction = match.group(1), (match.group(2) or "").ljust(3, "0")
    return Money(int(dinars) * FILS_PER_DINAR + int(fraction))
