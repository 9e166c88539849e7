"""Paying with one's own phone, in the words of the person."""

from typing import assert_never

from kiosk.flows.screens.by_phone import PhoneStage
from kiosk.ui.speaker import Speaker


class Phones(Speaker):
    """Sentences about paying by phone."""

    def title(self, stage: PhoneStage) -> str:
        """What is asked of the person, or what is going on."""
        match stage:
            case PhoneStage.PREPARING:
                return self.tr("We are preparing the payment")
            case PhoneStage.SCAN:
                return self.tr("Scan this code with your phone")
            case PhoneStage.OPENED:
                return self.tr("Go on with your phone")
            case PhoneStage.AT_BANK:
                return self.tr("Pay on your phone")
            case PhoneStage.STOPPING:
                return self.tr("We are stopping the payment")
            case PhoneStage.RECORDING:
                return self.tr("Paid")
            case _:
                assert_never(stage)

    def waits_for(self, stage: PhoneStage) -> str:
        """What the unit waits for."""
        match stage:
            case PhoneStage.PREPARING:
                return self.tr("Preparing your code")
            case PhoneStage.SCAN:
                return self.tr("Waiting for your phone")
            case PhoneStage.OPENED:
                return self.tr("Your phone has opened the page")
            case PhoneStage.AT_BANK:
                return self.tr("Waiting for the bank's answer")
            case PhoneStage.STOPPING:
                return self.tr("Asking the bank what happened")
            case PhoneStage.RECORDING:
                return self.tr("Preparing your receipt")
            case _:
                assert_never(stage)

    def left(self, clock: str) -> str:
        """How long it stays open."""
        return self.filled(self.tr("Time left %1"), clock)

    def not_paid(self, *, cancelled: bool, never_began: bool) -> tuple[str, str]:
        """Why nothing was paid: a title and a sentence."""
        if cancelled:
            return self.tr("The payment was stopped"), self.tr("Your answers are kept. You can pay now, or leave.")
        if never_began:
            return self.tr("Nothing was paid by phone"), self.tr(
                "The code is no longer valid. Your answers are kept. You can pay now, or leave."
            )
        return self.tr("The payment was declined"), self.tr(
            "The bank declined the payment on your phone. Your answers are kept."
        )
