"""What the screens show about money."""

from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.domain.matter import Matter
from kiosk.domain.money import Money
from kiosk.domain.text import Text
from kiosk.flows.screens.applying import Progress
from kiosk.flows.screens.receiving import Given, PrintStage


class PayStage(StrEnum):
    """What the terminal is doing, as far as the person is concerned."""

    PREPARING = "preparing"
    PRESENT_CARD = "present_card"
    CANCELLING = "cancelling"
    RESOLVING = "resolving"
    """No clear answer came; the terminal is being asked what happened."""
    RECORDING = "recording"
    """Paid; the receipt is being signed."""


@dataclass(frozen=True, slots=True)
class Pay:
    """The card terminal has the floor."""

    progress: Progress
    amount: Money
    stage: PayStage
    reference: str


@dataclass(frozen=True, slots=True)
class PaymentDeclined:
    """Not paid and nothing charged; another card or give up. `cancelled` where the person stopped it."""

    progress: Progress
    amount: Money
    reference: str
    cancelled: bool
    terminal_failed: bool
    by_phone: bool = False
    """Whether it was the person's phone that did not pay; then `terminal_failed` says that its time was over."""
    other_way: bool = False
    """Whether it can be paid in the other way too."""


@dataclass(frozen=True, slots=True)
class BeingChecked:
    """The visit did not end with a receipt: how the `matter` stands, and the `reference` that finds it."""

    amount: Money
    reference: str
    service_name: Text
    matter: Matter = Matter.UNCLEAR
    slip: PrintStage = field(default_factory=Given)
    """The same on paper."""
