"""The port for paying by phone over HTTP."""

import re
from uuid import UUID, uuid5

from kiosk.adapters.api.caller import Caller, posted
from kiosk.adapters.api.wire import Ask
from kiosk.contract import messages, routes
from kiosk.domain.money import Money
from kiosk.domain.payment import Approved, Cancelled, Declined, NotPerformed, PaymentOutcome, PhoneSlip, Unknown
from kiosk.domain.quote import Quote
from kiosk.domain.transaction import TransactionState
from kiosk.ports.phone_payment import PhoneAttempt, PhonePlace
from kiosk.ports.platform import OWED_TRANSACTIONS, PlatformFailure

_LINK = re.compile(r"https://[!-~]+|http://(localhost|127\.[0-9.]+|\[::1\])(:[0-9]+)?/[!-~]*")
_PLACES = {"waiting": PhonePlace.AWAY, "opened": PhonePlace.AT_PAGE, "at_bank": PhonePlace.AT_BANK}


class HttpPhonePayments:
    """Every call blocks for as long as the wire's limits allow, and may be made from any thread."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def open_phone_payment(self, payment_id: UUID, quote: Quote) -> PhoneAttempt | PlatformFailure:
        """Record the attempt and make its link; refused as an attempt by card is."""
        body = messages.PhonePaymentBody.model_validate(
            {
                "id": payment_id,
                "transaction_id": quote.transaction_id,
                "quote_id": quote.id,
                "amount_fils": quote.amount.fils,
                "currency": quote.amount.currency,
            }
        )
        return self._attempt(payment_id, posted(routes.PHONE_PAYMENTS, body, str(uuid5(payment_id, "open"))))

    def phone_payment(self, payment_id: UUID) -> PhoneAttempt | PlatformFailure:
        """How it stands."""
        return self._attempt(payment_id, Ask("GET", routes.PHONE_PAYMENT.format(payment_id=payment_id)))

    def close_phone_payment(self, payment_id: UUID) -> PhoneAttempt | PlatformFailure:
        """Let nobody begin to pay it any more; what is at the bank already goes on there."""
        path = routes.PHONE_PAYMENT_CLOSING.format(payment_id=payment_id)
        return self._attempt(payment_id, posted(path, None, str(uuid5(payment_id, "close"))))

    def _attempt(self, payment_id: UUID, ask: Ask) -> PhoneAttempt | PlatformFailure:
        def read(message: messages.PhonePayment) -> PhoneAttempt:
            if message.id != payment_id:
                raise ValueError
            return attempt(message)

        return self._caller.call(ask, messages.PhonePayment, read)


def attempt(message: messages.PhonePayment) -> PhoneAttempt:
    """An attempt as the platform holds it; ValueError where it says what it may not say."""
    if message.link is not None and not _LINK.fullmatch(message.link):
        raise ValueError
    return PhoneAttempt(
        message.id,
        _PLACES.get(message.state, PhonePlace.AT_BANK),
        message.seconds_left,
        _outcome(message),
        TransactionState(message.transaction_state) in OWED_TRANSACTIONS,
        message.link,
    )


def _outcome(message: messages.PhonePayment) -> PaymentOutcome | None:
    match message.state:
        case "waiting" | "opened" | "at_bank":
            return None
        case "approved":
            return Approved(Money(message.amount_fils, message.currency), _slip(message))
        case "declined":
            return Declined(message.reason)
        case "cancelled":
            return Cancelled()
        case "not_performed":
            return NotPerformed(message.reason)
        case "unknown":
            return Unknown(message.reason)


def _slip(message: messages.PhonePayment) -> PhoneSlip:
    if message.slip is None:
        raise ValueError
    return PhoneSlip(**message.slip.model_dump())
