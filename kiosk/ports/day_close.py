"""The unit's day close: what its journal and its terminal say of the day's payments, told to the platform."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from kiosk.domain.money import Money
from kiosk.domain.payment import PaymentOutcome, PaymentState
from kiosk.ports.journal import JournalRecord
from kiosk.ports.platform import PlatformFailure
from kiosk.ports.terminal import NoSuchPayment, NoTotals, PeriodTotals


@dataclass(frozen=True, slots=True)
class Noted:
    """A record, and when it was written."""

    at: datetime
    record: JournalRecord


class JournalPast(Protocol):
    """Reads the journal beside its one writer."""

    def since(self, moment: datetime) -> tuple[Noted, ...]:
        """All records of the transactions that have one from `moment` on or are open, oldest first.

        Raises JournalUnusableError where the journal can't be read.
        """


@dataclass(frozen=True, slots=True)
class AttestedAttempt:
    """One attempt at the terminal, as the unit's journal has it and as the terminal says when it is asked."""

    payment_id: UUID
    transaction_id: UUID
    amount: Money
    at: datetime
    unit: PaymentState
    terminal: PaymentOutcome | NoSuchPayment


@dataclass(frozen=True, slots=True)
class DayClosed:
    """The end of a unit's day. `totals` is the terminal's own count since the close before."""

    id: UUID
    day: date
    opened_at: datetime
    closed_at: datetime
    totals: PeriodTotals | NoTotals
    sample: bool
    """Whether the unit is a demonstration: its terminal is a simulated one."""


class DayIntake(Protocol):
    """The platform's ear for it. Blocking; safe to repeat."""

    def attest(self, close_id: UUID, attempts: tuple[AttestedAttempt, ...]) -> PlatformFailure | None:
        """Tell what unit and terminal say of these attempts."""

    def close(self, closed: DayClosed) -> PlatformFailure | None:
        """Tell that the day is closed; behind its attempts."""


@dataclass(frozen=True, slots=True)
class Closing:
    """A day close under way. What is None has not been reached yet."""

    id: UUID
    day: date
    opened_at: datetime
    period: str | None = None
    """The terminal's period that is about to be closed, or is."""
    closed_at: datetime | None = None
    totals: PeriodTotals | NoTotals | None = None


@dataclass(frozen=True, slots=True)
class DayState:
    """How far the unit's books are closed."""

    closed_until: datetime
    last_day: date
    """The last whole day that was closed by itself."""
    closing: Closing | None = None


class DayBook(Protocol):
    """Keeps that state on the disk. Blocking."""

    def load(self) -> DayState | None:
        """The state; None where no day was ever closed, or nobody can read how far."""

    def save(self, state: DayState) -> bool:
        """Make `state` durable; False where that can't be."""

    def asked(self) -> bool:
        """Whether somebody wants the day closed now."""

    def answered(self) -> None:
        """That was done."""
