"""A payment: one attempt to collect one fee. Unit and platform hold the same machine."""

import re
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.card_number import without_card_numbers
from kiosk.domain.money import Money
from kiosk.domain.transition import Table


class Method(StrEnum):
    """How an attempt is paid."""

    CARD = "card"
    """At the unit's own terminal."""
    PHONE = "phone"
    """With the person's phone, at the payment gateway's page."""


class PaymentState(StrEnum):
    """Where an attempt stands. UNKNOWN is a legal outcome, never an error."""

    CREATED = "created"
    INTENT = "intent"
    SENT = "sent"
    APPROVED = "approved"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    NOT_PERFORMED = "not_performed"
    UNKNOWN = "unknown"
    REFUND_DUE = "refund_due"
    """Charged, and of no use: the platform owes it back."""
    REFUNDED = "refunded"


class PaymentEvent(StrEnum):
    """What moves an attempt."""

    RECORD_INTENT = "record_intent"
    SEND = "send"
    APPROVE = "approve"
    DECLINE = "decline"
    CANCEL = "cancel"
    NOT_PERFORM = "not_perform"
    LOSE_TRACK = "lose_track"
    CORRECT = "correct"
    """The terminal's truth is another than what was recorded: it was charged after all."""
    CONTRADICT = "contradict"
    """The terminal now says that it did not charge what it said it had. Noted; people look into it."""
    REFUND_OWED = "refund_owed"
    REFUND_MADE = "refund_made"


_S, _E = PaymentState, PaymentEvent
_OUTCOMES = {
    _E.APPROVE: _S.APPROVED,
    _E.DECLINE: _S.DECLINED,
    _E.CANCEL: _S.CANCELLED,
    _E.NOT_PERFORM: _S.NOT_PERFORMED,
}

PAYMENTS: Table[PaymentState, PaymentEvent] = Table(
    {
        (_S.CREATED, _E.RECORD_INTENT): _S.INTENT,
        (_S.CREATED, _E.CANCEL): _S.CANCELLED,
        (_S.INTENT, _E.SEND): _S.SENT,
        (_S.INTENT, _E.NOT_PERFORM): _S.NOT_PERFORMED,
        (_S.INTENT, _E.LOSE_TRACK): _S.UNKNOWN,
        **{(_S.SENT, event): state for event, state in _OUTCOMES.items()},
        (_S.SENT, _E.LOSE_TRACK): _S.UNKNOWN,
        **{(_S.UNKNOWN, event): state for event, state in _OUTCOMES.items()},
        **{(state, _E.CORRECT): _S.APPROVED for state in (_S.DECLINED, _S.CANCELLED, _S.NOT_PERFORMED)},
        **{(state, _E.CONTRADICT): state for state in (_S.APPROVED, _S.REFUND_DUE, _S.REFUNDED)},
        (_S.APPROVED, _E.REFUND_OWED): _S.REFUND_DUE,
        (_S.REFUND_DUE, _E.REFUND_MADE): _S.REFUNDED,
    },
)


_LAST4 = re.compile(r"[0-9]{4}")


def _cut(said: object, *names: str) -> None:
    for name in names:
        object.__setattr__(said, name, without_card_numbers(getattr(said, name)))


@dataclass(frozen=True, slots=True)
class CardSlip:
    """What a terminal says of a card payment. Never more of the card than its last four digits (PAY-01, PAY-03).

    A reference that may be a card number is held cut, as `domain.card_number` says; it is never a reason to refuse.
    """

    terminal_id: str
    terminal_transaction: str
    rrn: str
    auth_code: str
    scheme: str
    last4: str

    def __post_init__(self) -> None:
        _cut(self, "terminal_id", "terminal_transaction", "rrn", "auth_code", "scheme")
        object.__setattr__(self, "last4", self.last4 if _LAST4.fullmatch(self.last4) else "")


@dataclass(frozen=True, slots=True)
class PhoneSlip:
    """What the payment gateway says of a payment by phone (KW-06). Nothing of the card at all."""

    payment_id: str
    track_id: str
    tran_id: str
    rrn: str
    auth_code: str
    post_date: str

    @property
    def last4(self) -> None:
        """The gateway keeps the card to itself."""


Slip = CardSlip | PhoneSlip


@dataclass(frozen=True, slots=True)
class Approved:
    """The terminal, or the payment gateway, charged `amount`."""

    amount: Money
    slip: Slip


@dataclass(frozen=True, slots=True)
class Declined:
    """The bank said no; nothing was charged. `reason` is the terminal's code, for technicians."""

    reason: str

    def __post_init__(self) -> None:
        _cut(self, "reason")


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The person or the unit stopped it before anything was charged."""


@dataclass(frozen=True, slots=True)
class NotPerformed:
    """The terminal never took the request, and will not."""

    reason: str

    def __post_init__(self) -> None:
        _cut(self, "reason")


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nobody can say yet. To be resolved by a status query with the same reference."""

    reason: str

    def __post_init__(self) -> None:
        _cut(self, "reason")


PaymentOutcome = Approved | Declined | Cancelled | NotPerformed | Unknown

STATE_OF_OUTCOME: dict[type[PaymentOutcome], PaymentState] = {
    Approved: PaymentState.APPROVED,
    Declined: PaymentState.DECLINED,
    Cancelled: PaymentState.CANCELLED,
    NotPerformed: PaymentState.NOT_PERFORMED,
    Unknown: PaymentState.UNKNOWN,
}
EVENT_OF_STATE: dict[PaymentState, PaymentEvent] = {
    **{state: event for event, state in _OUTCOMES.items()},
    PaymentState.UNKNOWN: PaymentEvent.LOSE_TRACK,
}
