"""Payments by phone as wire messages."""

import re
from typing import Literal

from kiosk.backend.services.payments import Announcement
from kiosk.backend.services.phone_payments import PhoneRecord, PhoneSight
from kiosk.contract import messages
from kiosk.domain.money import Money
from kiosk.domain.payment import Method, PaymentState, PhoneSlip

State = Literal["waiting", "opened", "at_bank", "unknown", "approved", "declined", "cancelled", "not_performed"]
_STATES: dict[PaymentState, State] = {
    PaymentState.SENT: "at_bank",
    PaymentState.UNKNOWN: "unknown",
    PaymentState.APPROVED: "approved",
    PaymentState.DECLINED: "declined",
    PaymentState.CANCELLED: "cancelled",
    PaymentState.NOT_PERFORMED: "not_performed",
    PaymentState.REFUND_DUE: "approved",
    PaymentState.REFUNDED: "approved",
}
"""What was charged stays approved; that it goes back is the transaction's state."""
_NOT_TEXT = re.compile(r"[^A-Za-z0-9._:/-]")
_LENGTH = 64


def announcement(body: messages.PhonePaymentBody) -> Announcement:
    """An attempt that is about to be made."""
    amount = Money(body.amount_fils)
    return Announcement(body.id, body.transaction_id, amount, quote_id=body.quote_id, method=Method.PHONE)


def phone_payment(sight: PhoneSight) -> messages.PhonePayment:
    """How an attempt stands."""
    record = sight.record
    return messages.PhonePayment(
        id=record.payment.id,
        transaction_id=record.payment.transaction_id,
        state=_state(record),
        amount_fils=record.payment.amount.fils,
        currency="KWD",
        transaction_state=record.payment.transaction_state.value,
        seconds_left=sight.seconds_left,
        reason=record.reason,
        slip=_slip(record.slip) if record.slip else None,
        link=sight.link,
    )


def _state(record: PhoneRecord) -> State:
    untouched: State = "waiting" if record.opened_at is None else "opened"
    return _STATES.get(record.payment.state, untouched)


def _slip(slip: PhoneSlip) -> messages.PhoneSlipMessage:
    return messages.PhoneSlipMessage(
        payment_id=_text(slip.payment_id),
        track_id=_text(slip.track_id),
        tran_id=_text(slip.tran_id),
        rrn=_text(slip.rrn),
        auth_code=_text(slip.auth_code),
        post_date=_text(slip.post_date),
    )


def _text(value: str) -> str:
    return _NOT_TEXT.sub("_", value)[:_LENGTH]
