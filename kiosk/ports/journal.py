"""The unit's durable record. A record is on the disk when `append` returns; nothing is ever changed or removed.

Order of writing is the point: intent before effect, outcome before display (design rule 5). No record holds a
name, a Civil ID, a phone number or a form answer.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from kiosk.domain.matter import Matter
from kiosk.domain.money import Money
from kiosk.domain.payment import PaymentOutcome
from kiosk.domain.receipt import SignedReceipt


class JournalUnusableError(Exception):
    """The journal can't be opened or written (`code` says why): the unit must not trade."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class SubmitIntended:
    """The platform is about to be asked to start this transaction."""

    transaction_id: UUID
    service_id: str


@dataclass(frozen=True, slots=True)
class Submitted:
    """The platform started it: `amount` is to pay."""

    transaction_id: UUID
    reference: str
    amount: Money


@dataclass(frozen=True, slots=True)
class PaymentIntended:
    """The person agreed to `amount`, which the platform quoted; the terminal may be asked for it from now on."""

    transaction_id: UUID
    payment_id: UUID
    amount: Money
    quote: str | None = None
    """The platform's signed quote; None in records from before there were any."""


@dataclass(frozen=True, slots=True)
class PaymentSent:
    """The terminal is being asked."""

    transaction_id: UUID
    payment_id: UUID


@dataclass(frozen=True, slots=True)
class PhonePaymentIntended:
    """The person agreed to `amount`, which the platform quoted; their phone may pay it at the platform's page."""

    transaction_id: UUID
    payment_id: UUID
    amount: Money
    quote: str


@dataclass(frozen=True, slots=True)
class PaymentResolved:
    """What became of the attempt. After Unknown another PaymentResolved follows, once it is known."""

    transaction_id: UUID
    payment_id: UUID
    outcome: PaymentOutcome


@dataclass(frozen=True, slots=True)
class PaymentReported:
    """The platform has recorded that outcome."""

    transaction_id: UUID
    payment_id: UUID


@dataclass(frozen=True, slots=True)
class ReceiptHeld:
    """The platform's signed receipt, kept until the transaction is closed and after."""

    transaction_id: UUID
    receipt: SignedReceipt


@dataclass(frozen=True, slots=True)
class PrintIntended:
    """A receipt is about to be sent to the printer; `copy` where it is not the first."""

    transaction_id: UUID
    copy: bool


@dataclass(frozen=True, slots=True)
class PrintFinished:
    """What the printer said: `printed`, `not_printed` or `unknown`, and its fault if any."""

    transaction_id: UUID
    result: str
    fault: str | None


@dataclass(frozen=True, slots=True)
class SlipIntended:
    """A slip about how the matter stands, not a receipt, is about to be sent to the printer."""

    transaction_id: UUID
    matter: Matter


@dataclass(frozen=True, slots=True)
class SlipFinished:
    """What the printer said of the slip: `printed`, `not_printed` or `unknown`, and its fault if any."""

    transaction_id: UUID
    result: str
    fault: str | None


@dataclass(frozen=True, slots=True)
class TransactionClosed:
    """Nothing is to be done here any more: `outcome` is `done`, `cancelled`, `never_started` or `refund_due`."""

    transaction_id: UUID
    outcome: str


JournalRecord = (
    SubmitIntended
    | Submitted
    | PaymentIntended
    | PaymentSent
    | PhonePaymentIntended
    | PaymentResolved
    | PaymentReported
    | ReceiptHeld
    | PrintIntended
    | PrintFinished
    | SlipIntended
    | SlipFinished
    | TransactionClosed
)


@dataclass(frozen=True, slots=True)
class History:
    """All records of one transaction, oldest first, and when the first was written."""

    transaction_id: UUID
    began_at: datetime
    records: tuple[JournalRecord, ...]


class Journal(Protocol):
    """One writer. Blocking; may be called from any thread of the executor."""

    def append(self, record: JournalRecord) -> None:
        """Make `record` durable; raises JournalUnusableError where that can't be."""

    def open_transactions(self) -> tuple[History, ...]:
        """The transactions without a TransactionClosed, oldest first.

        A copy of a receipt of before leaves records of its paper alone: then nothing is open.
        """

    def trouble(self) -> str | None:
        """Why nothing may be begun now (a code for technicians), None where it may."""
