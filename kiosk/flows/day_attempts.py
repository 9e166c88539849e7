"""The attempts at the terminal that the journal knows of, each with the unit's last word on it. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from kiosk.domain.money import Money
from kiosk.domain.payment import STATE_OF_OUTCOME, PaymentState
from kiosk.ports.day_close import Noted
from kiosk.ports.journal import PaymentIntended, PaymentResolved, PaymentSent


@dataclass(frozen=True, slots=True)
class Sighted:
    """One attempt by the journal alone; `state` is not_performed where it was never sent."""

    payment_id: UUID
    transaction_id: UUID
    amount: Money
    at: datetime
    state: PaymentState


def attempts_of(noted: Iterable[Noted], until: datetime) -> tuple[Sighted, ...]:
    """The attempts that were intended up to `until`, oldest first. Payments by phone know no terminal."""
    attempts: dict[UUID, Sighted] = {}
    for note in noted:
        match note.record:
            case PaymentIntended() as record if note.at <= until:
                attempts[record.payment_id] = Sighted(
                    record.payment_id, record.transaction_id, record.amount, note.at, PaymentState.NOT_PERFORMED
                )
            case PaymentSent(payment_id=payment_id) if payment_id in attempts:
                attempts[payment_id] = replace(attempts[payment_id], state=PaymentState.UNKNOWN)
            case PaymentResolved(payment_id=payment_id, outcome=outcome) if payment_id in attempts:
                attempts[payment_id] = replace(attempts[payment_id], state=STATE_OF_OUTCOME[type(outcome)])
            case _:
                pass
    return tuple(attempts.values())
