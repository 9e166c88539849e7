"""What the screens show of the choice how to pay, and of paying with one's own phone."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.money import Money
from kiosk.flows.screens.applying import Progress


@dataclass(frozen=True, slots=True)
class ChooseWay:
    """Card here, or own phone? Nothing is charged yet."""

    progress: Progress
    amount: Money
    reference: str


class PhoneStage(StrEnum):
    """How far the phone is, as far as the person is concerned."""

    PREPARING = "preparing"
    SCAN = "scan"
    """The code waits for a phone."""
    OPENED = "opened"
    """The phone shows the payment page; nothing is begun."""
    AT_BANK = "at_bank"
    """The phone is at the bank's page; it is finished or cancelled there."""
    STOPPING = "stopping"
    """The person wants to stop; the bank is being asked whether it is too late."""
    RECORDING = "recording"
    """Paid; the receipt is being signed."""


@dataclass(frozen=True, slots=True)
class PayByPhone:
    """The person's phone has the floor; `link` stands in the code."""

    progress: Progress
    amount: Money
    reference: str
    stage: PhoneStage
    link: str
    seconds_left: int
    card_possible: bool
