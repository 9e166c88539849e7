"""The service platform as the unit sees it. Every call blocks, and is safe to repeat with the same ids."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from kiosk.domain.civil_id import CivilId
from kiosk.domain.form import Answers
from kiosk.domain.money import Money
from kiosk.domain.payment import PaymentOutcome, PaymentState
from kiosk.domain.quote import Quote
from kiosk.domain.receipt import SignedReceipt
from kiosk.domain.text import Language, Text
from kiosk.domain.transaction import TransactionState


@dataclass(frozen=True, slots=True)
class Unreachable:
    """No answer came; the request may or may not have had its effect. `code` is for technicians."""

    code: str


@dataclass(frozen=True, slots=True)
class Refused:
    """The platform said no: a problem document's `code`, and which answers it was about (field -> code)."""

    code: str
    detail: str
    fields: Mapping[str, str]


PlatformFailure = Unreachable | Refused
OWED_PAYMENTS = frozenset({PaymentState.REFUND_DUE, PaymentState.REFUNDED})
OWED_TRANSACTIONS = frozenset({TransactionState.REFUND_DUE, TransactionState.REFUNDED})


class IdentityState(StrEnum):
    """Where an approval on the phone stands."""

    REQUESTED = "requested"
    APPROVED = "approved"
    DENIED = "denied"
    EXPIRED = "expired"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class Person:
    """The person who approved, as the identity provider names them."""

    name: Text
    civil_id_masked: str


@dataclass(frozen=True, slots=True)
class IdentityRequest:
    """A question to the person's phone; `match_number` is shown here and chosen there."""

    id: UUID
    state: IdentityState
    match_number: str
    expires_at: datetime
    person: Person | None


@dataclass(frozen=True, slots=True)
class Due:
    """One thing that the agency says the person owes."""

    id: str
    label: Text
    dated: datetime
    amount: Money


@dataclass(frozen=True, slots=True)
class Transaction:
    """A transaction as the platform holds it; `amount` is what is to pay, zero fils where nothing is."""

    id: UUID
    reference: str
    service_id: str
    state: TransactionState
    amount: Money
    quote: str | None = None
    """The signed quote of that amount, as it came; nobody has checked it yet."""


@dataclass(frozen=True, slots=True)
class Submission:
    """Everything needed to start a transaction. `id` is made here and durable before it is sent."""

    id: UUID
    service_id: str
    form_version: int
    answers: Answers
    identity_request_id: UUID
    consent_version: int
    consent_at: datetime
    language: Language


@dataclass(frozen=True, slots=True)
class PaymentRecord:
    """A payment attempt as the platform holds it."""

    id: UUID
    state: PaymentState
    transaction_state: TransactionState

    @property
    def owed_back(self) -> bool:
        """Whether it was charged and buys nothing: the platform gives it back."""
        return self.state in OWED_PAYMENTS or self.transaction_state in OWED_TRANSACTIONS


class CancelReason(StrEnum):
    """Why a transaction that is not paid is given up."""

    PERSON = "person"
    IDLE = "idle"
    PAYMENT_FAILED = "payment_failed"
    UNIT_RESTART = "unit_restart"


class Platform(Protocol):
    """The calls of a person's session. POSTs carry an idempotency key derived from the ids given."""

    def request_identity(
        self, request_id: UUID, civil_id: CivilId, service_id: str | None, language: Language
    ) -> IdentityRequest | PlatformFailure:
        """Ask the person's phone for approval, without a service to see a receipt again.

        `request_id` only makes repeats safe.
        """

    def identity(self, identity_request_id: UUID) -> IdentityRequest | PlatformFailure:
        """Where that approval stands."""

    def revoke_identity(self, identity_request_id: UUID) -> PlatformFailure | None:
        """Forget the approval: the session is over."""

    def look_up_dues(
        self, lookup_id: UUID, service_id: str, identity_request_id: UUID, answers: Answers
    ) -> tuple[Due, ...] | PlatformFailure:
        """What the person owes for this service, oldest first."""

    def submit(self, submission: Submission) -> Transaction | PlatformFailure:
        """Start the transaction; the answer names its fee."""

    def transaction(self, transaction_id: UUID) -> Transaction | PlatformFailure:
        """The transaction as the platform holds it."""

    def cancel(self, transaction_id: UUID, reason: CancelReason) -> Transaction | PlatformFailure:
        """Give up a transaction that is not paid."""

    def renew_quote(self, transaction_id: UUID, quote_id: UUID) -> Transaction | PlatformFailure:
        """The transaction with a quote that holds, after the quote `quote_id`."""

    def announce_payment(self, payment_id: UUID, quote: Quote) -> PaymentRecord | PlatformFailure:
        """Record the attempt before the terminal is asked; refused while another is open or the quote is over."""

    def report_payment(self, payment_id: UUID, outcome: PaymentOutcome) -> PaymentRecord | PlatformFailure:
        """Record what the terminal said."""

    def receipt(self, transaction_id: UUID) -> SignedReceipt | PlatformFailure:
        """The signed receipt of a paid, completed or received transaction."""

    def copy_receipt(
        self, request_id: UUID, reference: str, identity_request_id: UUID
    ) -> SignedReceipt | PlatformFailure:
        """The receipt with this reference, of whoever approved to see one again; of any unit. Noted as a copy."""
