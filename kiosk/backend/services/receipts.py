"""Receipts: numbered for each unit without gaps, signed, and kept with what they state."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from kiosk.backend.services.keys import SigningKey
from kiosk.backend.services.refusals import Refused, not_found
from kiosk.backend.store import receipts as store
from kiosk.backend.store.transactions import TransactionRecord
from kiosk.contract.problems import ProblemCode
from kiosk.domain.payment import Slip
from kiosk.domain.receipt import ReceiptClaims, ReceiptStatus, SignedReceipt
from kiosk.domain.transaction import TransactionState

if TYPE_CHECKING:
    from kiosk.backend.store.pool import Connection, Pool

Sign = Callable[[ReceiptClaims, bytes, str, str], SignedReceipt]
"""Claims, private key (PEM), key id, verify host."""


class SigningKeys(Protocol):
    """Whoever knows the key that signs now."""

    async def current(self) -> SigningKey:
        """That key."""


class ReceiptService:
    """Issues and hands out receipts."""

    def __init__(
        self, pool: "Pool", clock: Callable[[], datetime], keys: SigningKeys, sign: Sign, verify_host: str
    ) -> None:
        self._pool = pool
        self._clock = clock
        self._keys = keys
        self._sign = sign
        self._verify_host = verify_host

    async def of_transaction(self, device_id: str, transaction_id: UUID) -> SignedReceipt | Refused:
        """The receipt of this device's transaction."""
        found = await store.of_transaction(self._pool, transaction_id, device_id)
        match found:
            case store.NoTransaction():
                return not_found()
            case store.NoReceipt():
                return Refused(ProblemCode.RECEIPT_NOT_READY, "Nothing was paid, completed or received here yet.")
            case SignedReceipt():
                return found

    async def signing_key(self) -> SigningKey:
        """The key for `issue`; fetched before the SQL transaction, so that making one never holds up others."""
        return await self._keys.current()

    async def issue(
        self, connection: "Connection", key: SigningKey, record: TransactionRecord, slip: Slip | None
    ) -> SignedReceipt:
        """Number, sign and keep the receipt of what `record` has become, in the SQL transaction that makes it so.

        Units' numbers have no gaps: the number is taken back where that SQL transaction is.
        """
        claims = ReceiptClaims(
            issuer=key.published.issuer,
            issued_at=self._clock().replace(microsecond=0),
            transaction_id=record.id,
            reference=record.reference,
            service_id=record.service_id,
            status=status_of(record),
            amount=record.amount or None,
            unit_id=record.device_id,
            receipt_number=await store.next_number(connection, record.device_id),
            rrn=slip.rrn if slip else None,
            auth_code=slip.auth_code if slip else None,
            last4=slip.last4 if slip else None,
        )
        receipt = self._sign(claims, key.private_key_pem, key.kid, self._verify_host)
        await store.create(connection, receipt)
        return receipt


def status_of(record: TransactionRecord) -> ReceiptStatus:
    """The word on the receipt."""
    if record.state is TransactionState.COMPLETED:
        return ReceiptStatus.COMPLETED
    return ReceiptStatus.PAID if record.amount else ReceiptStatus.RECEIVED
