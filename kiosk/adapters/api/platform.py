"""The platform port over HTTP."""

from collections.abc import Callable
from typing import Protocol, TypeVar
from uuid import UUID, uuid5

from kiosk.adapters.api import mapping
from kiosk.adapters.api.caller import Caller, posted
from kiosk.adapters.api.wire import Ask
from kiosk.contract import messages, routes
from kiosk.contract.messages import Message
from kiosk.domain.civil_id import CivilId
from kiosk.domain.form import Answers
from kiosk.domain.payment import PaymentOutcome
from kiosk.domain.quote import Quote
from kiosk.domain.receipt import SignedReceipt
from kiosk.domain.text import Language
from kiosk.ports.platform import (
    CancelReason,
    Due,
    IdentityRequest,
    PaymentRecord,
    PlatformFailure,
    Submission,
    Transaction,
    Unreachable,
)


class HttpPlatform:
    """Every call blocks for as long as the wire's limits allow, and may be made from any thread."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def request_identity(
        self, request_id: UUID, civil_id: CivilId, service_id: str | None, language: Language
    ) -> IdentityRequest | PlatformFailure:
        """Ask the person's phone for approval."""
        body = messages.IdentityRequestBody(civil_id=civil_id.digits, service_id=service_id, language=language.value)
        ask = posted(routes.IDENTITY_REQUESTS, body, _key(request_id, "identity"))
        return self._caller.call(ask, messages.IdentityRequest, mapping.identity)

    def identity(self, identity_request_id: UUID) -> IdentityRequest | PlatformFailure:
        """Where that approval stands."""
        path = routes.IDENTITY_REQUEST.format(identity_request_id=identity_request_id)
        read = _about(identity_request_id, mapping.identity)
        return self._caller.call(Ask("GET", path), messages.IdentityRequest, read)

    def revoke_identity(self, identity_request_id: UUID) -> PlatformFailure | None:
        """Forget the approval: the session is over."""
        path = routes.IDENTITY_REVOCATION.format(identity_request_id=identity_request_id)
        answer = self._caller.answer(posted(path, None, _key(identity_request_id, "revoke")))
        return answer if isinstance(answer, PlatformFailure) else None

    def look_up_dues(
        self, lookup_id: UUID, service_id: str, identity_request_id: UUID, answers: Answers
    ) -> tuple[Due, ...] | PlatformFailure:
        """What the person owes for this service, oldest first."""
        body = messages.DuesLookupBody.model_validate(
            {"service_id": service_id, "identity_request_id": identity_request_id, "answers": dict(answers)}
        )
        ask = posted(routes.DUES_LOOKUPS, body, _key(lookup_id, "dues"))
        return self._caller.call(ask, messages.DuesLookup, mapping.dues)

    def submit(self, submission: Submission) -> Transaction | PlatformFailure:
        """Start the transaction; the answer names its fee."""
        ask = posted(routes.TRANSACTIONS, mapping.submission_body(submission), _key(submission.id, "submit"))
        return self._transaction(submission.id, ask)

    def transaction(self, transaction_id: UUID) -> Transaction | PlatformFailure:
        """The transaction as the platform holds it."""
        return self._transaction(transaction_id, Ask("GET", routes.TRANSACTION.format(transaction_id=transaction_id)))

    def cancel(self, transaction_id: UUID, reason: CancelReason) -> Transaction | PlatformFailure:
        """Give up a transaction that is not paid."""
        path = routes.CANCELLATION.format(transaction_id=transaction_id)
        body = messages.CancellationBody(reason=reason.value)
        return self._transaction(transaction_id, posted(path, body, _key_with(transaction_id, "cancel", body)))

    def renew_quote(self, transaction_id: UUID, quote_id: UUID) -> Transaction | PlatformFailure:
        """The transaction with a quote that holds, after the quote `quote_id`."""
        path = routes.QUOTES.format(transaction_id=transaction_id)
        return self._transaction(transaction_id, posted(path, None, _key(quote_id, "renew")))

    def announce_payment(self, payment_id: UUID, quote: Quote) -> PaymentRecord | PlatformFailure:
        """Record the attempt before the terminal is asked; refused while another is open or the quote is over."""
        body = messages.PaymentBody.model_validate(
            {
                "id": payment_id,
                "transaction_id": quote.transaction_id,
                "amount_fils": quote.amount.fils,
                "currency": quote.amount.currency,
                "method": "card",
                "quote_id": quote.id,
            }
        )
        return self._payment(payment_id, posted(routes.PAYMENTS, body, _key(payment_id, "announce")))

    def report_payment(self, payment_id: UUID, outcome: PaymentOutcome) -> PaymentRecord | PlatformFailure:
        """Record what the terminal said."""
        path = routes.PAYMENT_OUTCOME.format(payment_id=payment_id)
        body = mapping.outcome_body(outcome)
        return self._payment(payment_id, posted(path, body, _key_with(payment_id, "outcome", body)))

    def receipt(self, transaction_id: UUID) -> SignedReceipt | PlatformFailure:
        """The signed receipt of a paid, completed or received transaction."""
        ask = Ask("GET", routes.RECEIPT.format(transaction_id=transaction_id))
        answer = self._caller.call(ask, messages.ReceiptMessage, mapping.receipt)
        if isinstance(answer, SignedReceipt) and answer.claims.transaction_id != transaction_id:
            return Unreachable("garbage")
        return answer

    def copy_receipt(
        self, request_id: UUID, reference: str, identity_request_id: UUID
    ) -> SignedReceipt | PlatformFailure:
        """The receipt with this reference, of whoever approved to see one again."""
        body = messages.ReceiptCopyBody(reference=reference, identity_request_id=identity_request_id)
        ask = posted(routes.RECEIPT_COPIES, body, _key(request_id, "copy"))
        answer = self._caller.call(ask, messages.ReceiptMessage, mapping.receipt)
        if isinstance(answer, SignedReceipt) and answer.claims.reference != reference:
            return Unreachable("garbage")
        return answer

    def close(self) -> None:
        """Close idle connections."""
        self._caller.close()

    def _transaction(self, transaction_id: UUID, ask: Ask) -> Transaction | PlatformFailure:
        return self._caller.call(ask, messages.Transaction, _about(transaction_id, mapping.transaction))

    def _payment(self, payment_id: UUID, ask: Ask) -> PaymentRecord | PlatformFailure:
        return self._caller.call(ask, messages.Payment, _about(payment_id, mapping.payment))


class _Identified(Protocol):
    @property
    def id(self) -> UUID: ...


T = TypeVar("T", bound=_Identified)
M = TypeVar("M", bound=Message)


def _about(wanted: UUID, read: Callable[[M], T]) -> Callable[[M], T]:
    """As `read`, but an answer about something else is refused."""

    def checked(message: M) -> T:
        value = read(message)
        if value.id != wanted:
            raise ValueError
        return value

    return checked


def _key(of: UUID, verb: str) -> str:
    return str(uuid5(of, verb))


def _key_with(of: UUID, verb: str, body: Message) -> str:
    """For what may rightly be said again in other words: another body is another request."""
    return str(uuid5(of, f"{verb} {body.model_dump_json()}"))
