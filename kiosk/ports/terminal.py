"""The payment terminal. The card touches only the terminal; the unit says amount and reference (PAY-01)."""

from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from kiosk.domain.money import Money
from kiosk.domain.payment import PaymentOutcome

UNSUPPORTED = "unsupported"


@dataclass(frozen=True, slots=True)
class NoSuchPayment:
    """The terminal knows no request with that reference. Only after `abort` is it proof that nothing happened."""


class PaymentTerminal(Protocol):
    """Blocking calls, made from the unit's one executor. None of them raises for a device's misbehaviour."""

    def pay(self, payment_id: UUID, amount: Money) -> PaymentOutcome:
        """Ask for `amount`; waits until the terminal answers, times out (Unknown) or can't be reached (NotPerformed).

        NotPerformed is given only where not one byte of the request can have reached the terminal.
        """

    def status(self, payment_id: UUID) -> PaymentOutcome | NoSuchPayment:
        """What became of `payment_id`; Unknown where the terminal can't be asked or is still busy with it."""

    def abort(self, payment_id: UUID) -> bool:
        """Ask the terminal to stop; True once it has confirmed that nothing is running. Safe from any thread."""

    def is_ready(self) -> bool:
        """Whether the terminal answers its diagnosis now."""


@dataclass(frozen=True, slots=True)
class PeriodTotals:
    """What the terminal has charged, by its own count, in one of its periods."""

    period: str
    charges: int
    total: Money


@dataclass(frozen=True, slots=True)
class NoTotals:
    """The terminal gave no totals: `unsupported` where it has none to give, else why not now."""

    code: str


class TerminalBook(Protocol):
    """The terminal's own count, for the day's close. Blocking; asked only while nobody pays."""

    def totals(self) -> PeriodTotals | NoTotals:
        """The period that runs now, so far."""

    def close_period(self, period: str) -> PeriodTotals | NoTotals:
        """End that period, or tell how it ended where it is over: safe to repeat after a lost answer."""


class NoBook:
    """Stands for the book of a terminal whose protocol has none."""

    def totals(self) -> NoTotals:
        """None, ever."""
        return NoTotals(UNSUPPORTED)

    def close_period(self, period: str) -> NoTotals:
        """None, ever."""
        del period
        return self.totals()
