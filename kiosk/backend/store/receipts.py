"""Receipts, numbered without gaps for each unit."""

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from kiosk.domain.money import Money
from kiosk.domain.receipt import ReceiptClaims, ReceiptStatus, SignedReceipt

if TYPE_CHECKING:
    import asyncpg

    from kiosk.backend.store.pool import Connection, Pool

_NEXT = """
    INSERT INTO receipt_counters AS counter (device_id, last_number) VALUES ($1, 1)
    ON CONFLICT (device_id) DO UPDATE SET last_number = counter.last_number + 1 RETURNING last_number
"""
_CREATE = """
    INSERT INTO receipts (transaction_id, device_id, number, issuer, issued_at, status, amount_fils, slip, qr_text)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
"""
OF_RECEIPT = """owner.id, owner.reference, owner.service_id, receipt.device_id, receipt.number, receipt.issuer,
        receipt.issued_at, receipt.status, receipt.amount_fils, receipt.slip, receipt.qr_text"""
"""The columns that `read` takes, of a transaction as `owner` and its `receipt`."""
_OF = f"""
    SELECT {OF_RECEIPT}
    FROM transactions AS owner LEFT JOIN receipts AS receipt ON receipt.transaction_id = owner.id
    WHERE owner.id = $1 AND owner.device_id = $2
"""  # noqa: S608 - the columns stand above


@dataclass(frozen=True, slots=True)
class NoTransaction:
    """This device has no such transaction."""


@dataclass(frozen=True, slots=True)
class NoReceipt:
    """The transaction has no receipt, or not yet."""


@dataclass(frozen=True, slots=True)
class _Slip:
    rrn: str | None
    auth_code: str | None
    last4: str | None


async def next_number(connection: "Connection", device_id: str) -> int:
    """The unit's next number; taken only where the SQL transaction is committed, and one receipt at a time."""
    number: int = await connection.fetchval(_NEXT, device_id)
    return number


async def create(connection: "Connection", receipt: SignedReceipt) -> None:
    """Keep a signed receipt."""
    claims = receipt.claims
    await connection.execute(
        _CREATE,
        claims.transaction_id,
        claims.unit_id,
        claims.receipt_number,
        claims.issuer,
        claims.issued_at,
        claims.status.value,
        None if claims.amount is None else claims.amount.fils,
        asdict(_Slip(claims.rrn, claims.auth_code, claims.last4)),
        receipt.qr_text,
    )


async def of_transaction(
    source: "Connection | Pool", transaction_id: UUID, device_id: str
) -> SignedReceipt | NoReceipt | NoTransaction:
    """The receipt of this device's transaction."""
    row = await source.fetchrow(_OF, transaction_id, device_id)
    if row is None:
        return NoTransaction()
    if row["qr_text"] is None:
        return NoReceipt()
    return read(row)


def read(row: "asyncpg.Record") -> SignedReceipt:
    """The receipt in a row of `OF_RECEIPT`."""
    claims = ReceiptClaims(
        issuer=row["issuer"],
        issued_at=row["issued_at"],
        transaction_id=row["id"],
        reference=row["reference"],
        service_id=row["service_id"],
        status=ReceiptStatus(row["status"]),
        amount=None if row["amount_fils"] is None else Money(row["amount_fils"]),
        unit_id=row["device_id"],
        receipt_number=row["number"],
        **row["slip"],
    )
    return SignedReceipt(claims, row["qr_text"])
