"""The values inside journal records as JSON and back: amounts, payment outcomes, receipts."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import assert_never
from uuid import UUID

from kiosk.domain.money import Money
from kiosk.domain.payment import (
    Approved,
    Cancelled,
    CardSlip,
    Declined,
    NotPerformed,
    PaymentOutcome,
    PhoneSlip,
    Unknown,
)
from kiosk.domain.receipt import ReceiptClaims, ReceiptStatus, SignedReceipt

Json = None | bool | int | str | Mapping[str, "Json"]


class MalformedRecordError(ValueError):
    """What lies in the journal is no record that this program wrote."""


def text(value: Json) -> str:
    """`value`, which has to be text."""
    if not isinstance(value, str):
        raise MalformedRecordError
    return value


def optional_text(value: Json) -> str | None:
    """`value`, which has to be text or nothing."""
    return None if value is None else text(value)


def integer(value: Json) -> int:
    """`value`, which has to be a whole number."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise MalformedRecordError
    return value


def boolean(value: Json) -> bool:
    """`value`, which has to be true or false."""
    if not isinstance(value, bool):
        raise MalformedRecordError
    return value


def _object(value: Json) -> Mapping[str, Json]:
    if not isinstance(value, Mapping):
        raise MalformedRecordError
    return value


def money_to(money: Money) -> Json:
    """An amount as JSON."""
    return {"fils": money.fils, "currency": money.currency}


def money_from(value: Json) -> Money:
    """The amount that `money_to` wrote."""
    written = _object(value)
    return Money(integer(written["fils"]), text(written["currency"]))


def outcome_to(outcome: PaymentOutcome) -> Json:
    """A payment's outcome as JSON."""
    match outcome:
        case Approved():
            return _approved_to(outcome)
        case Declined():
            return {"state": "declined", "reason": outcome.reason}
        case Cancelled():
            return {"state": "cancelled"}
        case NotPerformed():
            return {"state": "not_performed", "reason": outcome.reason}
        case Unknown():
            return {"state": "unknown", "reason": outcome.reason}
        case _:
            assert_never(outcome)


def _approved_to(outcome: Approved) -> Json:
    slip = outcome.slip
    match slip:
        case CardSlip():
            return {
                "state": "approved",
                "amount": money_to(outcome.amount),
                "terminal_id": slip.terminal_id,
                "terminal_transaction": slip.terminal_transaction,
                "rrn": slip.rrn,
                "auth_code": slip.auth_code,
                "scheme": slip.scheme,
                "last4": slip.last4,
            }
        case PhoneSlip():
            return {"state": "approved_by_phone", "amount": money_to(outcome.amount), **asdict(slip)}
        case _:
            assert_never(slip)


def outcome_from(value: Json) -> PaymentOutcome:
    """The outcome that `outcome_to` wrote."""
    written = _object(value)
    match written["state"]:
        case "approved":
            slip = CardSlip(
                terminal_id=text(written["terminal_id"]),
                terminal_transaction=text(written["terminal_transaction"]),
                rrn=text(written["rrn"]),
                auth_code=text(written["auth_code"]),
                scheme=text(written["scheme"]),
                last4=text(written["last4"]),
            )
            return Approved(money_from(written["amount"]), slip)
        case "approved_by_phone":
            said = {name: text(written[name]) for name in PhoneSlip.__dataclass_fields__}
            return Approved(money_from(written["amount"]), PhoneSlip(**said))
        case "declined":
            return Declined(text(written["reason"]))
        case "cancelled":
            return Cancelled()
        case "not_performed":
            return NotPerformed(text(written["reason"]))
        case "unknown":
            return Unknown(text(written["reason"]))
        case _:
            raise MalformedRecordError


def receipt_to(receipt: SignedReceipt) -> Json:
    """A signed receipt as JSON."""
    claims = receipt.claims
    return {
        "issuer": claims.issuer,
        "issued_at": claims.issued_at.isoformat(),
        "transaction_id": str(claims.transaction_id),
        "reference": claims.reference,
        "service_id": claims.service_id,
        "status": claims.status.value,
        "amount": None if claims.amount is None else money_to(claims.amount),
        "unit_id": claims.unit_id,
        "receipt_number": claims.receipt_number,
        "rrn": claims.rrn,
        "auth_code": claims.auth_code,
        "last4": claims.last4,
        "qr_text": receipt.qr_text,
    }


def receipt_from(value: Json) -> SignedReceipt:
    """The receipt that `receipt_to` wrote."""
    written = _object(value)
    claims = ReceiptClaims(
        issuer=text(written["issuer"]),
        issued_at=datetime.fromisoformat(text(written["issued_at"])),
        transaction_id=UUID(text(written["transaction_id"])),
        reference=text(written["reference"]),
        service_id=text(written["service_id"]),
        status=ReceiptStatus(text(written["status"])),
        amount=None if written["amount"] is None else money_from(written["amount"]),
        unit_id=text(written["unit_id"]),
        receipt_number=integer(written["receipt_number"]),
        rrn=optional_text(written["rrn"]),
        auth_code=optional_text(written["auth_code"]),
        last4=optional_text(written["last4"]),
    )
    return SignedReceipt(claims, text(written["qr_text"]))
