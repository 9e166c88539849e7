"""What happened, in the words of the person: money, receipts, paper."""

from typing import assert_never

from kiosk.domain.receipt import ReceiptStatus
from kiosk.flows.screens.paying import PayStage
from kiosk.ports.printer import PrinterFault
from kiosk.ui.speaker import Speaker


class Outcomes(Speaker):
    """Sentences about what was done."""

    def pay_title(self, stage: PayStage) -> str:
        """What is asked of the person, or what is going on, at the card terminal."""
        match stage:
            case PayStage.PREPARING:
                return self.tr("We are preparing the payment")
            case PayStage.PRESENT_CARD:
                return self.tr("Pay on the card terminal")
            case PayStage.CANCELLING:
                return self.tr("We are stopping the payment")
            case PayStage.RESOLVING:
                return self.tr("We are checking your payment")
            case PayStage.RECORDING:
                return self.tr("Paid")
            case _:
                assert_never(stage)

    def pay_waits_for(self, stage: PayStage) -> str:
        """What the unit waits for."""
        match stage:
            case PayStage.PREPARING:
                return self.tr("Connecting to the card terminal")
            case PayStage.PRESENT_CARD:
                return self.tr("Waiting for your card")
            case PayStage.CANCELLING:
                return self.tr("Waiting for the terminal to stop")
            case PayStage.RESOLVING:
                return self.tr("Asking the terminal what happened")
            case PayStage.RECORDING:
                return self.tr("Preparing your receipt")
            case _:
                assert_never(stage)

    def declined(self, *, cancelled: bool, terminal_failed: bool) -> tuple[str, str]:
        """Why nothing was paid: a title and a sentence."""
        if cancelled:
            return self.tr("You stopped the payment"), self.tr("Your answers are kept. You can pay now, or leave.")
        if terminal_failed:
            return self.tr("The payment could not begin"), self.tr(
                "The card terminal did not answer. Your answers are kept."
            )
        return self.tr("The payment was declined"), self.tr(
            "The bank declined the payment. Your answers are kept. Try another card."
        )

    def receipt_title(self, status: ReceiptStatus) -> str:
        """What the person has reached."""
        match status:
            case ReceiptStatus.PAID:
                return self.tr("Paid")
            case ReceiptStatus.COMPLETED:
                return self.tr("Done")
            case ReceiptStatus.RECEIVED:
                return self.tr("Your request is in")
            case _:
                assert_never(status)

    def receipt_status(self, status: ReceiptStatus) -> str:
        """The one word on the receipt."""
        match status:
            case ReceiptStatus.PAID:
                return self.tr("Paid", "status of a receipt")
            case ReceiptStatus.COMPLETED:
                return self.tr("Completed", "status of a receipt")
            case ReceiptStatus.RECEIVED:
                return self.tr("Received", "status of a receipt")
            case _:
                assert_never(status)

    def printing(self) -> str:
        """Paper is coming."""
        return self.tr("Your receipt is being printed")

    def printed(self) -> str:
        """The paper is there."""
        return self.tr("Your receipt is printed. Take it from the slot below the screen.")

    def print_held(self, fault: PrinterFault) -> str:
        """The printer has it and can't go on; true only while it does hold it."""
        if fault is PrinterFault.PAPER_OUT:
            return self.tr(
                "The paper has run out. The rest comes out once there is a new roll. "
                "You need not wait: the receipt on the screen is as good."
            )
        return self.tr(
            "The printer has stopped and holds your receipt. It comes out once our staff have seen to it. "
            "You need not wait: the receipt on the screen is as good."
        )

    def print_unknown(self) -> str:
        """Nobody knows whether paper comes."""
        return self.tr(
            "Nobody can tell whether your receipt was printed. The one on the screen is as good, "
            "and any unit can print you a copy of it."
        )

    def service(self) -> str:
        """What was done."""
        return self.tr("Service")

    def agency(self) -> str:
        """Who answers for it."""
        return self.tr("Agency")

    def amount(self) -> str:
        """What was paid."""
        return self.tr("Amount")

    def card(self) -> str:
        """With which card."""
        return self.tr("Card")

    def date(self) -> str:
        """When."""
        return self.tr("Date")

    def reference(self) -> str:
        """What finds it again."""
        return self.tr("Reference")

    def receipt_again(self) -> tuple[str, str]:
        """A receipt of before: a title, and what its paper is."""
        return self.tr("Here is your receipt"), self.tr(
            "It is the same one as before. What is printed of it is marked as a copy."
        )

    def recovered(self) -> str:
        """Why a receipt is on the screen that nobody asked for just now."""
        return self.tr("This unit had stopped for a moment. Here is the receipt of what was done before.")

    def due(self, dated: str) -> str:
        """When something that is owed came about."""
        return self.filled(self.tr("Dated %1"), dated)

    def nothing_paid(self) -> str:
        """Before any payment."""
        return self.tr("You have not paid anything.")

    def not_charged(self) -> str:
        """After a payment that did not happen."""
        return self.tr("Your card was not charged.")
