"""Help for each screen: two sentences, the more needed one first."""

from kiosk.flows.screens.applying import AwaitApproval, EnterCivilId, Question, Review
from kiosk.flows.screens.by_phone import ChooseWay, PayByPhone
from kiosk.flows.screens.calling_up import EnterReference
from kiosk.flows.screens.fee import FeeChanged, FeeUnconfirmed
from kiosk.flows.screens.finding import AgencyList, Attract, ChoiceList, Home, Results, ServiceDetail, ServiceList
from kiosk.flows.screens.paying import BeingChecked, Pay, PaymentDeclined
from kiosk.flows.screens.receiving import ReceiptShown
from kiosk.flows.state import Screen, Thanks, UnitOutOfService
from kiosk.ui.speaker import Speaker

_Lines = tuple[str, str]


class Helps(Speaker):
    """What to do on a screen."""

    def lines(self, screen: Screen) -> _Lines:
        """The sentences for `screen`."""
        return {**self._finding(), **self._asking(), **self._paying()}[type(screen)]

    def _finding(self) -> dict[type[Screen], _Lines]:
        home = (
            self.tr("Touch the search field and write what you need in your own words."),
            self.tr("Or touch the situation you are in, and choose a service."),
        )
        lists = (
            self.tr("Touch a line to read what it is, what it costs and what to bring."),
            self.tr("Nothing is started before you say so."),
        )
        return {
            **dict.fromkeys((Home, Attract, Thanks, UnitOutOfService), home),
            **dict.fromkeys((Results, ServiceList, AgencyList), lists),
            ChoiceList: (
                self.tr("Touch a line to see only those services. Your words stay as you typed them."),
                self.tr("In the list, touch your choice once more to take it back."),
            ),
            ServiceDetail: (
                self.tr("Here you see what the service costs and what you need for it."),
                self.tr("If it can be done here, touch Start at the bottom."),
            ),
        }

    def _asking(self) -> dict[type[Screen], _Lines]:
        return {
            EnterReference: (
                self.tr("The reference begins with GM. It is on the paper, and on the receipt on your phone."),
                self.tr("Without it our staff can help you: call the number below."),
            ),
            EnterCivilId: (
                self.tr("The Civil ID number is on the front of your card, at the top: 12 digits."),
                self.tr("Delete takes the last digit away."),
            ),
            AwaitApproval: (
                self.tr("Open the notification on your phone and choose the number that you see here."),
                self.tr("No phone with you? Our staff can help you at the counter."),
            ),
            Question: (
                self.tr("Answer, then touch Continue. You can change every answer before it is sent."),
                self.tr("Back leads to the page before; nothing is lost."),
            ),
            Review: (
                self.tr("Check your answers. Touch the one that is not right to change it."),
                self.tr("Nothing is sent before you agree."),
            ),
        }

    def _paying(self) -> dict[type[Screen], _Lines]:
        return {
            ChooseWay: (
                self.tr("With a card you pay at the terminal beside this screen."),
                self.tr("With your phone you scan a code and pay on the page that opens there."),
            ),
            PayByPhone: (
                self.tr("Open your phone's camera and point it at the code. Touch the link that it shows."),
                self.tr("This screen never asks for your card number or your PIN."),
            ),
            Pay: (
                self.tr("Hold your card to the terminal, or put it in. Type the PIN only there."),
                self.tr("This screen never asks for your card number or your PIN."),
            ),
            FeeChanged: (
                self.tr("The fee is not what you saw before. Go on only if you agree."),
                self.tr("Nothing is charged before you hold your card to the terminal."),
            ),
            FeeUnconfirmed: (
                self.tr("This unit collects only fees signed by the government's platform."),
                self.tr("Nothing was charged. Our staff can help you."),
            ),
            PaymentDeclined: (
                self.tr("Your card was not charged. You can try again or leave."),
                self.tr("Your bank can tell you why it declined."),
            ),
            BeingChecked: (
                self.tr("Do not pay again. Keep your reference: with it we find your payment."),
                self.tr("If it was charged, your request goes on by itself."),
            ),
            ReceiptShown: (
                self.tr("Point your phone's camera at the square code: the receipt opens there."),
                self.tr("Or touch Print to take it on paper."),
            ),
        }
