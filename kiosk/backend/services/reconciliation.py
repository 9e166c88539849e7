"""The daily report: unit, terminal and platform side by side, and every difference that nobody has explained."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from kiosk.backend.store import day_closes as store
from kiosk.backend.store.day_closes import BookedRow, Counted
from kiosk.domain.day import bounds
from kiosk.domain.money import Money
from kiosk.domain.reconciliation import NOTHING, Said, Verdict, Word, verdict_of

if TYPE_CHECKING:
    from kiosk.backend.store.pool import Pool

__all__ = ["Counted", "Line", "Reconciliation", "ReconciliationService"]

_WORDS = {
    "approved": Word.CHARGED,
    "refund_due": Word.CHARGED,
    "refunded": Word.CHARGED,
    "declined": Word.NOT_CHARGED,
    "cancelled": Word.NOT_CHARGED,
    "not_performed": Word.NOT_CHARGED,
    "not_found": Word.NOT_CHARGED,
}


@dataclass(frozen=True, slots=True)
class Line:
    """One payment in all three books."""

    payment_id: UUID
    device_id: str
    reference: str | None
    at: datetime
    unit: Said
    terminal: Said
    platform: Said
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """One day."""

    day: date
    lines: tuple[Line, ...]
    closes: tuple[Counted, ...]
    by_phone: int

    @property
    def unexplained(self) -> tuple[Line, ...]:
        """The payments whose books disagree."""
        return tuple(line for line in self.lines if line.verdict is Verdict.UNEXPLAINED)

    @property
    def miscounted(self) -> tuple[Counted, ...]:
        """The closes whose terminal counts otherwise than its own answers come to."""
        return tuple(counted for counted in self.closes if differs(counted))

    @property
    def balanced(self) -> bool:
        """Zero unexplained."""
        return not self.unexplained and not self.miscounted


def differs(counted: Counted) -> bool:
    """Whether the terminal's own count is another than the sum of what it said about each attempt."""
    end = counted.close.end
    return end.charges is not None and (end.charges, end.total) != (counted.charges, counted.total)


class ReconciliationService:
    """Compares; changes nothing."""

    def __init__(self, pool: "Pool") -> None:
        self._pool = pool

    async def of(self, day: date) -> Reconciliation:
        """The three books of that day in Kuwait."""
        since, until = bounds(day)
        rows = await store.booked(self._pool, since, until)
        lines = tuple(_line(row) for row in rows)
        closes = await store.counted(self._pool, day)
        return Reconciliation(day, lines, closes, await store.by_phone(self._pool, since, until))


def _line(row: BookedRow) -> Line:
    told = row.attested
    unit = _said(told.unit, told.amount) if told else NOTHING
    terminal = _said(told.terminal, told.terminal_amount) if told else NOTHING
    platform = _said(row.platform, row.amount) if row.platform else NOTHING
    verdict = verdict_of(unit, terminal, platform, corrected=row.corrected)
    return Line(row.payment_id, row.device_id, row.reference, row.at, unit, terminal, platform, verdict)


def _said(state: str, amount: Money | None) -> Said:
    word = _WORDS.get(state, Word.UNCLEAR)
    return Said(word, state, amount if word is Word.CHARGED else None)
