"""Wire messages to domain words and back. What the platform may not say raises ValueError."""

import re
from typing import assert_never

from kiosk.contract import messages
from kiosk.contract.problems import Problem
from kiosk.domain.money import Money
from kiosk.domain.payment import (
    Approved,
    Cancelled,
    Declined,
    NotPerformed,
    PaymentOutcome,
    PaymentState,
    PhoneSlip,
    Slip,
    Unknown,
)
from kiosk.domain.receipt import ReceiptClaims, ReceiptStatus, SignedReceipt
from kiosk.domain.text import Text
from kiosk.domain.transaction import TransactionState
from kiosk.ports.platform import (
    Due,
    IdentityRequest,
    IdentityState,
    PaymentRecord,
    Person,
    Refused,
    Submission,
    Transaction,
)

_NOT_CODE = re.compile(r"[^A-Za-z0-9._:/-]")
_NOT_REASON = re.compile(r"[^A-Za-z0-9._:/ -]")
_CODE_LENGTH = 64
_LAST4 = re.compile(r"[0-9]{4}")


def refusal(problem: Problem) -> Refused:
    """The platform's no; problems of an answer are named by the answer."""
    fields = {_field_of(error.pointer): error.code for error in problem.errors}
    return Refused(problem.code.value, problem.detail, fields)


def _field_of(pointer: str) -> str:
    parts = [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]
    if len(parts) > 1 and parts[0] == "answers":
        return parts[1]
    return "/".join(parts)


def text(message: messages.TextMessage) -> Text:
    """Words in both languages."""
    return Text(message.ar, message.en)


def identity(message: messages.IdentityRequest) -> IdentityRequest:
    """Where an approval stands."""
    shown = message.person
    return IdentityRequest(
        message.id,
        IdentityState(message.state),
        message.match_number,
        message.expires_at,
        None if shown is None else Person(text(shown.name), shown.civil_id_masked),
    )


def dues(message: messages.DuesLookup) -> tuple[Due, ...]:
    """What the person owes."""
    return tuple(Due(due.id, text(due.label), due.dated, Money(due.amount_fils)) for due in message.dues)


def submission_body(submission: Submission) -> messages.TransactionBody:
    """Everything needed to start a transaction."""
    return messages.TransactionBody.model_validate(
        {
            "id": submission.id,
            "service_id": submission.service_id,
            "form_version": submission.form_version,
            "answers": dict(submission.answers),
            "identity_request_id": submission.identity_request_id,
            "consent": {"text_version": submission.consent_version, "given_at": submission.consent_at},
            "language": submission.language.value,
        }
    )


def transaction(message: messages.Transaction) -> Transaction:
    """A transaction as the platform holds it."""
    return Transaction(
        message.id,
        message.reference,
        message.service_id,
        TransactionState(message.state),
        Money(message.amount_fils, message.currency),
        message.quote,
    )


def payment(message: messages.Payment) -> PaymentRecord:
    """A payment attempt as the platform holds it."""
    return PaymentRecord(message.id, PaymentState(message.state), TransactionState(message.transaction_state))


def outcome_body(outcome: PaymentOutcome) -> messages.PaymentOutcomeBody:
    """What the terminal said. A terminal's odd characters never keep an outcome from being reported."""
    match outcome:
        case Approved():
            return messages.PaymentOutcomeBody(
                outcome="approved", amount_fils=outcome.amount.fils, slip=_slip(outcome.slip)
            )
        case Declined():
            return messages.PaymentOutcomeBody(outcome="declined", reason=_reason(outcome.reason))
        case Cancelled():
            return messages.PaymentOutcomeBody(outcome="cancelled")
        case NotPerformed():
            return messages.PaymentOutcomeBody(outcome="not_performed", reason=_reason(outcome.reason))
        case Unknown():
            return messages.PaymentOutcomeBody(outcome="unknown", reason=_reason(outcome.reason))
        case _:
            assert_never(outcome)


def _slip(slip: Slip) -> messages.CardSlipMessage:
    if isinstance(slip, PhoneSlip):
        message = "what the payment gateway said comes from the platform and is not reported to it"
        raise TypeError(message)
    return messages.CardSlipMessage(
        terminal_id=_code(slip.terminal_id),
        terminal_transaction=_code(slip.terminal_transaction),
        rrn=_code(slip.rrn),
        auth_code=_code(slip.auth_code),
        scheme=_code(slip.scheme),
        last4=slip.last4 if _LAST4.fullmatch(slip.last4) else "",
    )


def _code(value: str) -> str:
    return _NOT_CODE.sub("_", value)[:_CODE_LENGTH] or "-"


def _reason(value: str) -> str:
    return _NOT_REASON.sub("_", value)[:_CODE_LENGTH]


def receipt(message: messages.ReceiptMessage) -> SignedReceipt:
    """The signed statement of what happened."""
    claims = ReceiptClaims(
        issuer=message.issuer,
        issued_at=message.issued_at,
        transaction_id=message.transaction_id,
        reference=message.reference,
        service_id=message.service_id,
        status=ReceiptStatus(message.status),
        amount=None if message.amount_fils is None else Money(message.amount_fils, message.currency),
        unit_id=message.unit_id,
        receipt_number=message.receipt_number,
        rrn=message.rrn,
        auth_code=message.auth_code,
        last4=message.last4,
    )
    return SignedReceipt(claims, message.qr_text)
