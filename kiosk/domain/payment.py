"""A payment: one attempt to collect one fee. Unit and platform hold the same machine."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.money import Money
from kiosk.domain.card_number import without_card_numbers
from kiosk.domain.transition import Table


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


class PaymentEvent(StrEnum):
    """What moves an attempt."""

    RECORD_INTENT = "record_intent"
    SEND = "send"
    APPROVE = "approve"
    DECLINE = "decline"
    CANCEL = "cancel"
    NOT_PERFORM = "not_perform"
    LOSE_TRACK = "lose_track"


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
    },
)


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


@dataclass(frozen=True, slots=True)
class Approved:
    """The terminal charged `amount`."""

    amount: Money
    slip: CardSlip


@dataclass(frozen=True, slots=True)
class Declined:
    """The bank said no; nothing was charged. `reason` is the terminal's code, for technicians."""
_LAST4 = re.compile(r"[0-9]{4}")


def _cut(said: object, *names: str) -> None:
    for name in names:
        object.__setattr__(said, name, without_card_numbers(getattr(said, name)))



    reason: str


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The person or the unit stopped it before anything was charged."""


@dataclass(frozen=True, slots=True)
class NotPerformed:
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

    """The terminal never took the request, and will not."""

    reason: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nobody can say yet. To be resolved by a status query with the same reference."""

    reason: str


PaymentOutcome = Approved | Declined | Cancelled | NotPerformed | Unknown

STATE_OF_OUTCOME: dict[type[PaymentOutcome], PaymentState] = {
    def __post_init__(self) -> None:
        _cut(self, "reason")

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
    def __post_init__(self) -> None:
        _cut(self, "reason")

    def __post_init__(self) -> None:
        _cut(self, "reason")

