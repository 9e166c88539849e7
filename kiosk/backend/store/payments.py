"""Payment attempts."""

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from kiosk.backend.store.events import Change, StateMovedError, Subject, noting
from kiosk.domain.money import Money
from kiosk.domain.payment import Method, PaymentState, Slip
from kiosk.domain.transaction import TransactionState

if TYPE_CHECKING:
    import asyncpg

    from kiosk.backend.store.pool import Connection, Pool


@dataclass(frozen=True, slots=True)
class PaymentRecord:
    """A payment attempt as it stands, and where its transaction stands."""

    id: UUID
    transaction_id: UUID
    device_id: str
    service_id: str
    amount: Money
    state: PaymentState
    transaction_state: TransactionState
    method: Method = Method.CARD


@dataclass(frozen=True, slots=True)
class Attempts:
    """What the other attempts of a transaction are about."""

    any_open: bool
    any_approved: bool


_CREATE = noting(
    """
    WITH made AS (
        INSERT INTO payments (id, transaction_id, device_id, amount_fils, state, created_at, updated_at, method)
        VALUES ($1, $2, $3, $4, $5, $6, $6, $10) ON CONFLICT (id) DO NOTHING RETURNING id
    )
""",
    Subject.PAYMENT,
    moved="made",
    at="$6",
    device="$3",
    columns_from=7,
)
_MOVE = noting(
    """
    WITH moved AS (
        UPDATE payments SET state = $3, updated_at = $4, reason = $9, slip = $10
        WHERE id = $1 AND state = $2 RETURNING id
    )
""",
    Subject.PAYMENT,
    moved="moved",
    at="$4",
    device="$5",
    columns_from=6,
)
_BY_ID = """
    SELECT payment.id, payment.transaction_id, payment.device_id, owner.service_id,
        payment.amount_fils, payment.state, payment.method, owner.state AS transaction_state
    FROM payments AS payment JOIN transactions AS owner ON owner.id = payment.transaction_id
    WHERE payment.id = $1 AND payment.device_id = $2
"""
_ATTEMPTS = """
    SELECT coalesce(bool_or(state IN ('created', 'intent', 'sent', 'unknown')), false) AS any_open,
        coalesce(bool_or(state = 'approved'), false) AS any_approved
    FROM payments WHERE transaction_id = $1
"""


async def create(connection: "Connection", record: PaymentRecord, change: Change) -> bool:
    """Write a new attempt; False where another device has used its id."""
    noted = await connection.execute(
        _CREATE,
        record.id,
        record.transaction_id,
        record.device_id,
        record.amount.fils,
        record.state.value,
        change.at,
        *change.columns,
        record.method.value,
    )
    return noted != "INSERT 0 0"


async def move(connection: "Connection", payment_id: UUID, change: Change, reason: str, slip: Slip | None) -> None:
    """Take the steps of `change`, note them, and keep what the terminal said."""
    noted = await connection.execute(
        _MOVE,
        payment_id,
        change.from_state,
        change.to_state,
        change.at,
        change.device_id,
        *change.columns,
        reason,
        None if slip is None else asdict(slip),
    )
    if noted == "INSERT 0 0":
        raise StateMovedError


async def by_id(source: "Connection | Pool", payment_id: UUID, device_id: str) -> PaymentRecord | None:
    """This device's attempt."""
    row = await source.fetchrow(_BY_ID, payment_id, device_id)
    return None if row is None else _read(row)


async def held(connection: "Connection", payment_id: UUID, device_id: str) -> PaymentRecord | None:
    """This device's attempt, held together with its transaction until the end of the SQL transaction."""
    row = await connection.fetchrow(f"{_BY_ID} FOR UPDATE", payment_id, device_id)
    return None if row is None else _read(row)


async def attempts(connection: "Connection", transaction_id: UUID) -> Attempts:
    """What is known of all attempts of a transaction."""
    row = await connection.fetchrow(_ATTEMPTS, transaction_id)
    return Attempts(any_open=bool(row and row["any_open"]), any_approved=bool(row and row["any_approved"]))


def _read(row: "asyncpg.Record") -> PaymentRecord:
    return PaymentRecord(
        id=row["id"],
        transaction_id=row["transaction_id"],
        device_id=row["device_id"],
        service_id=row["service_id"],
        amount=Money(row["amount_fils"]),
        state=PaymentState(row["state"]),
        transaction_state=TransactionState(row["transaction_state"]),
        method=Method(row["method"]),
    )
