"""Changes of payments that leave what the terminal said untouched: corrections, contradictions, refunds."""

from typing import TYPE_CHECKING
from uuid import UUID

from kiosk.backend.store.events import Change, StateMovedError, Subject, noting

if TYPE_CHECKING:
    from kiosk.backend.store.pool import Connection

_MOVE = noting(
    """
    WITH moved AS (UPDATE payments SET state = $3, updated_at = $4 WHERE id = $1 AND state = $2 RETURNING id)
""",
    Subject.PAYMENT,
    moved="moved",
    at="$4",
    device="$5",
    columns_from=6,
)
_FORGET_DUES = "DELETE FROM settled_dues WHERE transaction_id = $1"
_REFUNDED = "UPDATE payments SET refund_reference = $2 WHERE id = $1"


async def move(connection: "Connection", payment_id: UUID, change: Change) -> None:
    """Take the steps of `change` and note them."""
    noted = await connection.execute(
        _MOVE, payment_id, change.from_state, change.to_state, change.at, change.device_id, *change.columns
    )
    if noted != f"INSERT 0 {len(change.steps)}":
        raise StateMovedError


async def note(connection: "Connection", payment_id: UUID, change: Change) -> None:
    """Note what was said against it; it stays where it stands."""
    await move(connection, payment_id, change)


async def free_dues(connection: "Connection", transaction_id: UUID) -> None:
    """What it had paid is owed again."""
    await connection.execute(_FORGET_DUES, transaction_id)


async def keep_refund_reference(connection: "Connection", payment_id: UUID, reference: str) -> None:
    """What the bank calls the refund."""
    await connection.execute(_REFUNDED, payment_id, reference)
