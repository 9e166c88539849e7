"""The words of a simulated till: how it fails, what the person does, what it is asked and what comes of it."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Protocol

from kiosk.adapters.devices.simulated.ledger import Entry


class TerminalFault(StrEnum):
    """How a payment can go wrong."""

    DECLINE = "decline"
    CANCEL = "cancel"
    NO_ANSWER = "no_answer"
    """Waits for a card for ever: stays in progress until it is aborted or a key is pressed, and answers nothing."""
    SLOW = "slow"
    """Takes the given seconds (10 where none are given) longer."""
    BUSY = "busy"
    LOSE_REQUEST = "lose_request"
    """Drops the connection before anything is charged."""
    LOSE_REPLY = "lose_reply"
    """Charges, then drops the connection."""
    GARBAGE = "garbage"
    HALF_FRAME = "half_frame"
    OVERSIZED = "oversized"
    WRONG_AMOUNT = "wrong_amount"
    """Charges what was asked, and answers with another amount."""
    WRONG_CURRENCY = "wrong_currency"
    WRONG_REFERENCE = "wrong_reference"
    CHARGE_WRONG_AMOUNT = "charge_wrong_amount"
    """Really charges a dinar more than was asked, and says so."""
    CARD_NUMBER = "card_number"
    """Answers with a whole card number, which no terminal may."""
    DIE = "die"
    """Charges, then the process dies."""
    DIE_BEFORE = "die_before"
    """The process dies before anything is charged."""
    MUTE = "mute"
    """Answers nothing at all, neither status nor diagnosis."""
    FALL_SILENT = "fall_silent"
    """Charges, answers nothing, and is mute from then on until that is cleared."""
    NOT_ACKNOWLEDGE = "not_acknowledge"
    """Framed only: says that a request came damaged."""
    LOSE_ACKNOWLEDGEMENT = "lose_acknowledgement"
    """Framed only: takes a request without saying that it has it."""
    DAMAGE_ONCE = "damage_once"
    """Framed only: the answer comes damaged, and whole when it is asked for again."""


class Key(StrEnum):
    """What the person does at the pad."""

    CARD = "card"
    DECLINE = "decline"
    CANCEL = "cancel"
    ABORTED = "aborted"


class Condition(StrEnum):
    """Why there is no payment to tell of, in nexo's words."""

    BUSY = "Busy"
    NOT_ALLOWED = "NotAllowed"
    IN_PROGRESS = "InProgress"
    NOT_FOUND = "NotFound"


class Sale(Protocol):
    """A request for a payment, in whatever protocol it came."""

    @property
    def name(self) -> tuple[str, str]:
        """The sale system and its own id of the request: the same pair is the same payment."""

    @property
    def amount(self) -> Decimal | None:
        """What is asked for, in dinars; None where the request does not say it."""

    def described(self) -> Entry:
        """What the ledger keeps of it, at least `sale_id` and `service_id` as in `name`."""


@dataclass(frozen=True, slots=True)
class Lost:
    """Nothing is answered, whether or not anything happened."""


@dataclass(frozen=True, slots=True)
class NotTaken:
    """The pad did not take it."""

    condition: Condition


@dataclass(frozen=True, slots=True)
class Taken:
    """It is over and in the ledger; `fault` is what becomes of the answer."""

    entry: Entry
    fault: TerminalFault | None


@dataclass(frozen=True, slots=True)
class Period:
    """What was charged from one reconciliation to the next."""

    id: str
    charges: int
    total: Decimal
