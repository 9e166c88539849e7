"""Money that is owed back, and what was given back."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from kiosk.domain.money import Money
from kiosk.domain.payment import PaymentState
from kiosk.domain.transaction import TransactionState

if TYPE_CHECKING:
    import asyncpg

    from kiosk.backend.store.pool import Connection, Pool


@dataclass(frozen=True, slots=True)
class Refund:
    """A charge that buys nothing, with what a bank needs to give it back."""

    payment_id: UUID
    transaction_id: UUID
    device_id: str
    reference: str
    service_id: str
    amount: Money
    state: PaymentState
    transaction_state: TransactionState
    since: datetime
    rrn: str
    auth_code: str
    refund_reference: str


@dataclass(frozen=True, slots=True)
class PaidFor:
    """A transaction by its reference, with the payment that bought it, if it cost anything."""

    id: UUID
    state: TransactionState
    payment_id: UUID | None


_COLUMNS = """
    SELECT payment.id, payment.transaction_id, payment.device_id, owner.reference, owner.service_id,
        payment.amount_fils, payment.state, owner.state AS transaction_state, payment.updated_at,
        payment.slip ->> 'rrn' AS rrn, payment.slip ->> 'auth_code' AS auth_code, payment.refund_reference
    FROM payments AS payment JOIN transactions AS owner ON owner.id = payment.transaction_id
"""
_EVERY = f"{_COLUMNS} WHERE payment.state = ANY($1) ORDER BY payment.updated_at, payment.id"
_HELD = f"{_COLUMNS} WHERE payment.id = $1 FOR UPDATE"
_PAID_FOR = """
    SELECT owner.id, owner.state, payment.id AS payment_id
    FROM transactions AS owner LEFT JOIN payments AS payment
        ON payment.transaction_id = owner.id AND payment.state = 'approved'
    WHERE owner.reference = $1 FOR UPDATE OF owner
"""


async def every(source: "Connection | Pool", states: tuple[PaymentState, ...]) -> tuple[Refund, ...]:
    """The refunds that stand so, the longest waiting first."""
    return tuple(_read(row) for row in await source.fetch(_EVERY, [state.value for state in states]))


async def held(connection: "Connection", payment_id: UUID) -> Refund | None:
    """One payment as a refund, held with its transaction until the end of the SQL transaction."""
    row = await connection.fetchrow(_HELD, payment_id)
    return None if row is None else _read(row)


async def paid_for(connection: "Connection", reference: str) -> PaidFor | None:
    """The transaction, held until the end of the SQL transaction."""
    row = await connection.fetchrow(_PAID_FOR, reference)
    return None if row is None else PaidFor(row["id"], TransactionState(row["state"]), row["payment_id"])


def _read(row: "asyncpg.Record") -> Refund:
    return Refund(
        payment_id=row["id"],
        transaction_id=row["transaction_id"],
        device_id=row["device_id"],
        reference=row["reference"],
        service_id=row["service_id"],
        amount=Money(row["amount_fils"]),
        state=PaymentState(row["state"]),
        transaction_state=TransactionState(row["transaction_state"]),
        since=row["updated_at"],
        rrn=row["rrn"] or "",
        auth_code=row["auth_code"] or "",
        refund_reference=row["refund_reference"],
    )
