"""A receipt: the signed statement of what happened. Paper, screen, speech and QR are its renderings."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from kiosk.domain.money import Money


class ReceiptStatus(StrEnum):
    """The one word on the receipt."""

    PAID = "paid"
    COMPLETED = "completed"
    RECEIVED = "received"
    """The agency has it; nothing was to pay."""


@dataclass(frozen=True, slots=True)
class ReceiptClaims:
    """What the platform signs. No name, no Civil ID, no phone (QR-03)."""

    issuer: str
    issued_at: datetime
    transaction_id: UUID
    reference: str
    service_id: str
    status: ReceiptStatus
    amount: Money | None
    unit_id: str
    receipt_number: int
    rrn: str | None = None
    auth_code: str | None = None
    last4: str | None = None


@dataclass(frozen=True, slots=True)
class SignedReceipt:
    """Claims with the text of their QR code: `https://<verify host>/r#<decimal digits of a COSE_Sign1>`."""

    claims: ReceiptClaims
    qr_text: str
