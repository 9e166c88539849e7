"""Receipts that are called up again. Every question is noted, whether it found something or not."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from kiosk.backend.store.events import Change, Subject, noting
from kiosk.backend.store.receipts import OF_RECEIPT, read
from kiosk.domain.receipt import SignedReceipt
from kiosk.domain.transition import Table

if TYPE_CHECKING:
    from kiosk.backend.store.pool import Connection


class ReceiptState(StrEnum):
    """Where a receipt stands: it is never taken back."""

    ISSUED = "issued"


class ReceiptEvent(StrEnum):
    """What happens to one."""

    COPY = "copy"


RECEIPTS: Table[ReceiptState, ReceiptEvent] = Table({(ReceiptState.ISSUED, ReceiptEvent.COPY): ReceiptState.ISSUED})


@dataclass(frozen=True, slots=True)
class Lookup:
    """A question for a receipt: at which unit, by whose approval, and which transaction it found."""

    identity_request_id: UUID
    person: bytes
    device_id: str
    transaction_id: UUID | None


_FIND = f"""
    SELECT {OF_RECEIPT} FROM transactions AS owner JOIN receipts AS receipt ON receipt.transaction_id = owner.id
    WHERE owner.reference = $1 AND owner.person = $2
"""  # noqa: S608 - the columns stand in `receipts`
_ASKED_SINCE = "SELECT count(*) FROM receipt_lookups WHERE person = $1 AND at > $2"
_NOTE = noting(
    """
    WITH asked AS (
        INSERT INTO receipt_lookups (identity_request_id, person, device_id, transaction_id, at)
        VALUES ($1, $2, $3, $4, $5) RETURNING transaction_id
    ), found AS (SELECT transaction_id AS id FROM asked WHERE transaction_id IS NOT NULL)
""",
    Subject.RECEIPT,
    moved="found",
    at="$5",
    device="$3",
    columns_from=6,
)


async def find(connection: "Connection", reference: str, person: bytes) -> SignedReceipt | None:
    """The receipt of this person's transaction with this reference, from whichever unit."""
    row = await connection.fetchrow(_FIND, reference, person)
    return None if row is None else read(row)


async def asked_since(connection: "Connection", person: bytes, since: datetime) -> int:
    """How often this person has asked for receipts since then."""
    count: int = await connection.fetchval(_ASKED_SINCE, person, since)
    return count


async def note(connection: "Connection", lookup: Lookup, change: Change) -> None:
    """Keep the question, and where it found a receipt, that a copy of it was given."""
    await connection.execute(
        _NOTE,
        lookup.identity_request_id,
        lookup.person,
        lookup.device_id,
        lookup.transaction_id,
        change.at,
        *change.columns,
    )
