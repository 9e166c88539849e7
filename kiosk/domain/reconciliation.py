"""Three books about one payment: the unit's, the terminal's, the platform's. They agree, or somebody has to explain."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.money import Money


class Word(StrEnum):
    """What a book says of a payment."""

    CHARGED = "charged"
    NOT_CHARGED = "not_charged"
    UNCLEAR = "unclear"
    NOTHING = "nothing"
    """The book does not know the payment."""


class Verdict(StrEnum):
    """How three books stand to each other."""

    MATCHED = "matched"
    CORRECTED = "corrected"
    """The unit's book says otherwise; the platform has noted the correction."""
    UNEXPLAINED = "unexplained"


@dataclass(frozen=True, slots=True)
class Said:
    """One book's word on one payment. `amount` is what was charged; `detail` the book's own expression."""

    word: Word
    detail: str
    amount: Money | None = None


NOTHING = Said(Word.NOTHING, "-")
_CLEAR = {Word.CHARGED, Word.NOT_CHARGED}


def verdict_of(unit: Said, terminal: Said, platform: Said, *, corrected: bool) -> Verdict:
    """What the three words amount to. Without a clear word of the terminal nothing is matched."""
    if terminal.word not in _CLEAR or unit.word is Word.NOTHING:
        return Verdict.UNEXPLAINED
    if not _agree(terminal, platform):
        # What the platform never heard of may well be missing there, where nothing was charged.
        unheard = platform.word is Word.NOTHING and terminal.word is unit.word is Word.NOT_CHARGED
        return Verdict.MATCHED if unheard else Verdict.UNEXPLAINED
    if unit.word is Word.UNCLEAR or _agree(unit, terminal):
        return Verdict.MATCHED
    return Verdict.CORRECTED if corrected else Verdict.UNEXPLAINED


def _agree(one: Said, other: Said) -> bool:
    if one.word is not other.word or one.word not in _CLEAR:
        return False
    return one.word is Word.NOT_CHARGED or one.amount == other.amount
