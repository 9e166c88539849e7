"""One record of each kind, and a clock that a test holds in its hand."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from kiosk.domain.matter import Matter
from kiosk.domain.money import Money
from kiosk.domain.payment import Approved, Cancelled, CardSlip, Declined, NotPerformed, PhoneSlip, Unknown
from kiosk.domain.receipt import ReceiptClaims, ReceiptStatus, SignedReceipt
from kiosk.ports.journal import (
    JournalRecord,
    PaymentIntended,
    PaymentReported,
    PaymentResolved,
    PaymentSent,
    PhonePaymentIntended,
    PrintFinished,
    PrintIntended,
    ReceiptHeld,
    SlipFinished,
    SlipIntended,
    SubmitIntended,
    Submitted,
    TransactionClosed,
)

BEGAN = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
TRANSACTION = UUID("01939d5e-0000-7000-8000-000000000001")
PAYMENT = UUID("01939d5e-0000-7000-8000-000000000002")
SLIP = CardSlip("T-0001", "000042", "712345678901", "A1B2C3", "KNET", "1234")
PHONE_SLIP = PhoneSlip("SIM000000000042", str(PAYMENT), "SIM000000000043", "712345678901", "123456", "1123")
PAID = Money(5000)


class SteppingClock:
    """A clock that moves one second with every look at it."""

    def __init__(self) -> None:
        self._looks = 0

    def now(self) -> datetime:
        self._looks += 1
        return BEGAN + timedelta(seconds=self._looks)

    def monotonic(self) -> float:
        return float(self._looks)


def receipt(amount: Money | None = PAID) -> SignedReceipt:
    claims = ReceiptClaims(
        issuer="https://verify.invalid",
        issued_at=BEGAN,
        transaction_id=TRANSACTION,
        reference="GM-2026-000123",
        service_id="sample-renewal",
        status=ReceiptStatus.PAID if amount else ReceiptStatus.RECEIVED,
        amount=amount,
        unit_id="unit-1",
        receipt_number=17,
        rrn="712345678901" if amount else None,
        auth_code="A1B2C3" if amount else None,
        last4="1234" if amount else None,
    )
    return SignedReceipt(claims, "https://verify.invalid/r#12345678901234567890")


EVERY_RECORD: tuple[JournalRecord, ...] = (
    SubmitIntended(TRANSACTION, "sample-renewal"),
    Submitted(TRANSACTION, "GM-2026-000123", PAID),
    PaymentIntended(TRANSACTION, PAYMENT, PAID),
    PaymentSent(TRANSACTION, PAYMENT),
    PhonePaymentIntended(TRANSACTION, PAYMENT, PAID, "signed"),
    PaymentResolved(TRANSACTION, PAYMENT, Unknown("timeout")),
    PaymentResolved(TRANSACTION, PAYMENT, Declined("05")),
    PaymentResolved(TRANSACTION, PAYMENT, Cancelled()),
    PaymentResolved(TRANSACTION, PAYMENT, NotPerformed("refused")),
    PaymentResolved(TRANSACTION, PAYMENT, Approved(PAID, SLIP)),
    PaymentResolved(TRANSACTION, PAYMENT, Approved(PAID, PHONE_SLIP)),
    PaymentReported(TRANSACTION, PAYMENT),
    ReceiptHeld(TRANSACTION, receipt()),
    ReceiptHeld(TRANSACTION, receipt(None)),
    PrintIntended(TRANSACTION, copy=False),
    PrintFinished(TRANSACTION, "unknown", "paper_out"),
    PrintFinished(TRANSACTION, "printed", None),
    SlipIntended(TRANSACTION, Matter.UNCLEAR),
    SlipFinished(TRANSACTION, "not_printed", "cover_open"),
    TransactionClosed(TRANSACTION, "done"),
)
