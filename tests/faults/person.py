"""A person at the unit: looks at the screen, does the next thing, tries again a little, and leaves in the end."""

from collections.abc import Callable
from dataclasses import dataclass, field

from faults.schedule import Scenario
from kiosk.domain.form import Field, Widget
from kiosk.domain.payment import Method
from kiosk.domain.readiness import FinishHere, StartHere
from kiosk.domain.text import Language
from kiosk.flows.screens.applying import AwaitApproval, EnterCivilId, Question, Review
from kiosk.flows.screens.by_phone import ChooseWay, PayByPhone, PhoneStage
from kiosk.flows.screens.fee import FeeChanged, FeeDoubt, FeeUnconfirmed
from kiosk.flows.screens.finding import Attract, Home, ServiceDetail
from kiosk.flows.screens.paying import BeingChecked, Pay, PaymentDeclined, PayStage
from kiosk.flows.screens.receiving import Given, PrintDone, PrintFailed, PrintHeld, ReceiptShown
from kiosk.flows.state import Screen, Thanks
from kiosk.flows.visit import Visit

SERVICES = {
    Scenario.CARD: "moi-dl-renew",
    Scenario.DUES: "moi-fine-pay",
    Scenario.WITH_AGENCY: "paci-renew-kw",
    Scenario.DECLINED_THEN_OTHER_CARD: "moi-dl-renew",
    Scenario.CANCELS: "moi-dl-renew",
    Scenario.PHONE: "moi-dl-renew",
    Scenario.PHONE_THEN_CARD: "moi-dl-renew",
    Scenario.FREE: "pifss-pension-cert",
}
BY_PHONE = {Scenario.PHONE, Scenario.PHONE_THEN_CARD}
SAMPLES = {Widget.DATE: "20280131", Widget.CIVIL_ID: "150061400028"}
TEXTS = {"phone": "99123456"}
TRIES = 3


@dataclass
class Person:
    """One of them. `step` is to be called until `gone`."""

    visit: Visit
    scenario: Scenario
    civil_id: str
    phone: Callable[[str], None]
    """Opens a link, somewhere else than at the unit."""
    scanned: list[str] = field(default_factory=list)
    tries: dict[str, int] = field(default_factory=dict)
    steps: list[str] = field(default_factory=list)
    began: bool = False
    gone: bool = False
    _answered: Screen | None = None

    @property
    def screen(self) -> Screen:
        """What is shown."""
        return self.visit.state.value.screen

    def step(self) -> bool:
        """Do the next thing; False where there is nothing to do but wait."""
        screen = self.screen
        if screen is self._answered:
            return False
        self._answered = screen
        name = type(screen).__name__
        if not self.steps or self.steps[-1] != name:
            self.steps.append(name)
        return self._do(screen)

    def leave(self) -> None:
        """Go, if the unit lets go."""
        self.visit.end()

    def _do(self, screen: Screen) -> bool:
        match screen:
            case Attract() | Thanks() if self.began:
                self.gone = True
            case Attract():
                self.began = True
                self.visit.wake(Language.EN)
            case Home():
                self.visit.open_service(SERVICES[self.scenario])
            case ServiceDetail(possibility=FinishHere() | StartHere()):
                self.visit.begin_service()
            case EnterCivilId() | AwaitApproval():
                return self._identify(screen)
            case Question():
                return self._answer(screen)
            case Review(busy=False):
                self._send(screen)
            case ReceiptShown():
                self.take(screen)
            case _:
                return self._pay(screen)
        return True

    def _identify(self, screen: EnterCivilId | AwaitApproval) -> bool:
        match screen:
            case EnterCivilId(busy=False, fault=None, digits=""):
                self.visit.enter_civil_id(self.civil_id)
            case EnterCivilId(busy=False, fault=None):
                self.visit.confirm_civil_id()
            case AwaitApproval(failure=failure) if failure is not None:
                self._again("approval", self.visit.resend_approval)
            case _:
                return False
        return True

    def _pay(self, screen: Screen) -> bool:
        match screen:
            case Pay(stage=PayStage.PRESENT_CARD) if self.scenario is Scenario.CANCELS and not self.tries.get("card"):
                self.visit.cancel_payment()
            case ChooseWay():
                self.visit.pay_with(Method.PHONE if self.scenario in BY_PHONE else Method.CARD)
            case PayByPhone(stage=PhoneStage.SCAN):
                self._scan(screen)
            case PaymentDeclined(by_phone=True, other_way=True):
                self._again("card", lambda: self.visit.pay_with(Method.CARD))
            case FeeChanged() | FeeUnconfirmed(busy=False):
                self._confirm_fee(screen)
            case PaymentDeclined():
                self._again("card", self.visit.try_another_card)
            case BeingChecked(slip=Given()):
                self.visit.print_slip()
            case BeingChecked(slip=PrintDone() | PrintHeld() | PrintFailed()):
                self.leave()
            case _:
                return False
        return True

    def take(self, screen: ReceiptShown) -> None:
        """Print the receipt and go."""
        match screen.printing:
            case Given():
                self.visit.print_receipt()
            case PrintFailed(unknown=False) if self.tries.setdefault("paper", 0) < 1:
                self.tries["paper"] += 1
                self.visit.print_receipt()
            case PrintDone() | PrintHeld() | PrintFailed():
                self.visit.finish()
            case _:
                pass

    def _confirm_fee(self, screen: FeeChanged | FeeUnconfirmed) -> None:
        match screen:
            case FeeChanged():
                self.visit.accept_fee()
            case FeeUnconfirmed(doubt=FeeDoubt.UNREACHABLE):
                self._again("fee", self.visit.ask_fee_again)
            case FeeUnconfirmed():
                self.leave()

    def _scan(self, screen: PayByPhone) -> None:
        if self.scenario is Scenario.CANCELS:
            self.visit.cancel_payment()
        if screen.link not in self.scanned:
            self.scanned.append(screen.link)
            self.phone(screen.link)

    def _again(self, what: str, do: Callable[[], None]) -> None:
        self.tries[what] = self.tries.get(what, 0) + 1
        if self.tries[what] < TRIES:
            do()
        else:
            self.leave()

    def _send(self, screen: Review) -> None:
        if screen.failure is not None:
            self._again("submit", self.visit.submit if screen.agreed else lambda: self.visit.agree(True))
        elif screen.agreed:
            self.visit.submit()
        else:
            self.visit.agree(True)

    def _answer(self, screen: Question) -> bool:
        if screen.dues is not None and screen.dues.failed:
            self._again("dues", self.visit.look_up_again)
            return True
        if screen.dues is not None and screen.dues.dues is None:
            return False
        for field_ in screen.page.fields:
            self.visit.answer(field_.name, self._value(field_, screen))
        if screen.errors:
            self._again("question", self.visit.next_page)
        else:
            self.visit.next_page()
        return True

    def _value(self, field_: Field, screen: Question) -> object:
        if field_.widget is Widget.CHOICE:
            return field_.options[0].value
        if field_.widget is Widget.DUES and screen.dues is not None:
            return [due.id for due in (screen.dues.dues or ())[:2]]
        return SAMPLES.get(field_.widget, TEXTS.get(field_.name, "7"))
