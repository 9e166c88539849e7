"""What a payment gateway answers to an inquiry, and what that means: only CAPTURED of our very order is paid."""

from dataclasses import dataclass

from kiosk.domain.money import KWD, KWD_NUMERIC, Money
from kiosk.domain.payment import Approved, Cancelled, Declined, PaymentOutcome, PhoneSlip, Unknown

CAPTURED = "CAPTURED"
_DECLINED = frozenset(
    {"NOT CAPTURED", "DECLINED", "DENIED BY RISK", "RESTRICTED", "FAILED", "VOID", "VOIDED"},
)
_CANCELLED = frozenset({"CANCELLED", "CANCELED", "ABANDONED"})
_UNDER_WAY = frozenset({"INITIATED", "PENDING"})


@dataclass(frozen=True, slots=True)
class Inquired:
    """The gateway's answer about one order, word for word; empty where it said nothing."""

    result: str
    track_id: str
    amount: str
    currency: str
    payment_id: str = ""
    tran_id: str = ""
    ref: str = ""
    auth: str = ""
    post_date: str = ""


@dataclass(frozen=True, slots=True)
class NeverHeard:
    """The gateway knows no order with that track id: the phone has not come there."""


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """The gateway could not be asked; `code` is for technicians."""

    code: str


GatewayAnswer = Inquired | NeverHeard | NoAnswer


@dataclass(frozen=True, slots=True)
class UnderWay:
    """The person is still at the gateway's page."""


def verdict_of(answer: Inquired, track_id: str, amount: Money) -> PaymentOutcome | UnderWay:
    """What the answer means for the order `track_id` over `amount`.

    An answer about something else, or a word that is not on the list, decides nothing.
    """
    if answer.track_id != track_id:
        return Unknown("track_id_differs")
    word = answer.result.strip().upper()
    if word == CAPTURED:
        return _captured(answer, amount)
    if word in _UNDER_WAY:
        return UnderWay()
    if word in _CANCELLED:
        return Cancelled()
    if word in _DECLINED:
        return Declined(_code(word))
    return Unknown(_code(word) or "no_result")


def _captured(answer: Inquired, amount: Money) -> PaymentOutcome:
    if amount.currency != KWD or answer.currency != str(KWD_NUMERIC):
        return Unknown("currency_differs")
    if answer.amount != amount.number:
        return Unknown("amount_differs")
    slip = PhoneSlip(answer.payment_id, answer.track_id, answer.tran_id, answer.ref, answer.auth, answer.post_date)
    return Approved(amount, slip)


def _code(word: str) -> str:
    return "".join(letter if letter.isascii() and letter.isalnum() else "_" for letter in word.lower())[:64]
