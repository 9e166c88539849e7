"""How a matter stands that did not end with a receipt: what happened, what it means for the money, what to do."""

from typing import assert_never

from kiosk.domain.matter import Matter
from kiosk.flows.screens.receiving import Given, PrintDone, PrintFailed, PrintHeld, Printing, PrintStage
from kiosk.ui.speaker import Speaker

Point = tuple[str, str]
"""An icon and a sentence."""


class Matters(Speaker):
    """Sentences about money that is not settled."""

    def title(self, matter: Matter) -> str:
        """What it is about."""
        match matter:
            case Matter.UNCLEAR:
                return self.tr("We are checking your payment")
            case Matter.UNRECORDED:
                return self.tr("You have paid. The receipt follows")
            case Matter.RECEIPT_LATE:
                return self.tr("Your request is in. The receipt follows")
            case Matter.REFUND_DUE:
                return self.tr("Your money goes back to you")
            case _:
                assert_never(matter)

    def lead(self, matter: Matter) -> str:
        """What happened."""
        match matter:
            case Matter.UNCLEAR:
                return self.tr("The card terminal has not answered yet. We keep asking it.")
            case Matter.UNRECORDED:
                return self.tr("Your card was charged. We are still recording it.")
            case Matter.RECEIPT_LATE:
                return self.tr("There was nothing to pay. We are still preparing the receipt.")
            case Matter.REFUND_DUE:
                return self.tr("Your card was charged, but the request could not go on.")
            case _:
                assert_never(matter)

    def warning(self, matter: Matter) -> str:
        """Why not to pay again; nothing where there is nothing to pay."""
        match matter:
            case Matter.UNCLEAR:
                return self.tr("Not here, and not on your phone, until we have the answer.")
            case Matter.UNRECORDED:
                return self.tr("It was charged once, and once is enough.")
            case Matter.RECEIPT_LATE:
                return ""
            case Matter.REFUND_DUE:
                return self.tr("Ask our staff first why the request could not go on.")
            case _:
                assert_never(matter)

    def points(self, matter: Matter) -> tuple[Point, Point]:
        """What it means, and what comes next."""
        match matter:
            case Matter.UNCLEAR:
                return (
                    ("check-circle", self.tr("If it was paid, your request goes on by itself.")),
                    ("card", self.tr("If it was not paid, nothing is charged, and you can start again.")),
                )
            case Matter.UNRECORDED | Matter.RECEIPT_LATE:
                return (
                    ("check-circle", self.tr("Your request goes on by itself.")),
                    ("document", self.tr("With the reference our staff can give you the receipt.")),
                )
            case Matter.REFUND_DUE:
                return (
                    ("coins", self.tr("The whole amount is recorded as owed to you.")),
                    ("message", self.tr("With the reference our staff can tell you how far it is.")),
                )
            case _:
                assert_never(matter)

    def slip(self, stage: PrintStage) -> Point:
        """Where the slip is, and what to do without one."""
        match stage:
            case Given() | Printing():
                return "print", self.tr("Your slip with the reference is being printed.")
            case PrintDone():
                return "check-circle", self.tr("Take your slip below the screen. The reference stands on it.")
            case PrintHeld():
                return "scan", self.tr("The printer holds your slip and can't print it now. Take a photo of this page.")
            case PrintFailed(unknown=True):
                return "scan", self.tr("The slip may still come out. Take a photo of this page, to be sure.")
            case PrintFailed():
                return "scan", self.tr("No slip can be printed now. Take a photo of this page, or note the reference.")
            case _:
                assert_never(stage)
