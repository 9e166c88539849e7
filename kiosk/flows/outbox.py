"""What the unit owes the platform: read from the journal each time, so it can't differ from it, in its order."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from kiosk.domain.payment import PaymentOutcome, Unknown
from kiosk.ports.journal import History, PaymentIntended, PaymentReported, PaymentResolved


@dataclass(frozen=True, slots=True)
class Owed:
    """What became of an attempt is known here, and the platform has not confirmed that it knows it too."""

    transaction_id: UUID
    payment_id: UUID
    outcome: PaymentOutcome


def owed(histories: Iterable[History]) -> tuple[Owed, ...]:
    """Every report that is owed, the oldest transaction's first and in each one the oldest attempt's.

    What became of a payment by phone the platform said itself, so that is never owed.
    """
    return tuple(report for history in histories for report in _of(history))


def _of(history: History) -> tuple[Owed, ...]:
    found: dict[UUID, Owed | None] = {}
    for record in history.records:
        match record:
            case PaymentIntended():
                found[record.payment_id] = None
            case PaymentResolved(payment_id=payment_id, outcome=outcome) if payment_id in found:
                known = None if isinstance(outcome, Unknown) else Owed(history.transaction_id, payment_id, outcome)
                found[payment_id] = known
            case PaymentReported():
                found[record.payment_id] = None
            case _:
                pass
    return tuple(report for report in found.values() if report is not None)
