"""What the tour shows: each scenario is a person with an intent, and what the machine does to them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from kiosk.domain.money import Money
from kiosk.domain.readiness import NotNow
from kiosk.domain.receipt import SignedReceipt
from kiosk.domain.service import LifeEvent
from kiosk.domain.text import Language
from kiosk.flows.screens.applying import EnterCivilId, Question, Review
from kiosk.flows.screens.finding import AgencyList, Attract, Home, Results, ServiceDetail, ServiceList
from kiosk.flows.screens.paying import BeingChecked, Pay, PaymentDeclined, PayStage
from kiosk.flows.screens.receiving import PrintDone, ReceiptShown
from kiosk.flows.state import IdleWarning, Thanks
from kiosk.ui.tour.hand import TourError
from kiosk.ui.tour.walk import SAMPLE_CIVIL_ID, Walk

RENEW = "moi-dl-renew"
FINES = "moi-fine-pay"
CERTIFICATE = "pifss-pension-cert"
WORDS = {Language.AR: "تجديد رخصة", Language.EN: "renew driving"}


class World(Protocol):
    """What a scenario may do to the machine; the demonstration's parts."""

    def decline_next_card(self) -> None:
        """The bank refuses the next payment."""

    def lose_next_reply(self) -> None:
        """The terminal charges the next payment, and its answer gets lost."""

    def silence_terminal(self) -> None:
        """The terminal charges the next payment, and answers nothing from then on."""

    def hear_terminal(self) -> None:
        """It answers again."""

    def charges(self) -> int:
        """How many payments the terminal has charged, by its own ledger."""

    def is_settled(self) -> bool:
        """Whether nothing is open in the unit's journal."""

    def books(self) -> tuple[int, int]:
        """Have the unit close its day: how many payments match by the platform's report, and how many do not."""

    def take_paper_away(self) -> None:
        """The printer runs out of paper."""

    def refill_paper(self) -> None:
        """Somebody puts a new roll in."""

    def printer_fails(self, fault: str) -> None:
        """The printer has this fault, or gets it in the middle of the next receipt."""

    def replace_printer(self) -> None:
        """Somebody puts a printer that works in the place of the one that died."""

    def receipts_printed(self) -> int:
        """How many whole receipts the printer has printed and cut, by its own ledger."""

    def publish_fee(self, service_id: str, fee: Money) -> None:
        """The agency publishes another fee for a service."""

    def phone_opens(self, link: str) -> None:
        """The person's simulated phone opens a link."""

    def phone_goes_on(self) -> None:
        """It presses the button of its page."""

    def phone_chooses(self, choice: str) -> None:
        """It lets the simulated bank say `choice`."""

    def stop_platform(self) -> None:
        """The platform can't be reached."""

    def start_platform(self) -> None:
        """It can again."""

    def said(self) -> list[str]:
        """All that the unit has said aloud so far."""

    def look_again(self) -> None:
        """The unit asks its devices and the platform now, not in a while."""


@dataclass(frozen=True, slots=True)
class Got:
    """What the person leaves with."""

    receipt: SignedReceipt | None = None
    printed: bool = False


Scenario = Callable[[Walk, World], Got]


def renew_driving_licence(walk: Walk, world: World) -> Got:
    """Search, form, card, printed receipt."""
    del world
    walk.begin()
    walk.search_for(WORDS[walk.language], RENEW)
    walk.identify()
    walk.answer_all()
    walk.agree_and_send()
    present_card(walk)
    return take_receipt(walk)


def pay_fines(walk: Walk, world: World) -> Got:
    """By life event; look up what is owed, choose, pay."""
    del world
    walk.begin()
    walk.tap(f"tile-{LifeEvent.DRIVING}")
    walk.until(ServiceList)
    walk.shot("life-event")
    walk.open(FINES)
    walk.identify()
    walk.answer_all()
    walk.agree_and_send()
    present_card(walk)
    return take_receipt(walk)


def free_certificate(walk: Walk, world: World) -> Got:
    """By agency; nothing to pay."""
    del world
    walk.begin()
    walk.tap("agencies")
    agencies = walk.until(AgencyList)
    walk.shot("agencies")
    wanted = "agency-pifss"
    for _ in agencies.agencies:
        if walk.hand.sees(wanted):
            break
        walk.tap("next")
    walk.tap(wanted)
    walk.until(ServiceList)
    walk.shot("agency")
    walk.open(CERTIFICATE)
    walk.identify()
    walk.answer_all()
    walk.agree_and_send()
    return take_receipt(walk)


def declined_then_paid(walk: Walk, world: World) -> Got:
    """The bank declines the first card; the second pays."""
    world.decline_next_card()
    walk.begin()
    walk.search_for(WORDS[walk.language], RENEW)
    walk.identify()
    walk.answer_all()
    walk.agree_and_send()
    present_card(walk)
    walk.until(PaymentDeclined)
    walk.shot("declined")
    walk.tap("primary")
    present_card(walk)
    return take_receipt(walk)


def paper_out(walk: Walk, world: World) -> Got:
    """No paper: said before anything is paid, and the receipt is on the screen only."""
    world.take_paper_away()
    world.look_again()
    try:
        walk.begin()
        walk.search_for(WORDS[walk.language], RENEW)
        walk.identify()
        walk.answer_all()
        walk.expect(Review, lambda shown: shown.paperless, "the review says that there is no paper")
        walk.agree_and_send()
        present_card(walk)
        shown = walk.until(ReceiptShown)
        walk.hand.wait(lambda: getattr(walk.screen, "printing", None) is not shown.printing, "the printer's state", 5)
        walk.shot("receipt")
        walk.tap("done")
        walk.until(Thanks)
        walk.shot("thanks")
    finally:
        world.refill_paper()
        world.look_again()
    return Got(shown.receipt)


def platform_down(walk: Walk, world: World) -> Got:
    """Browsing works and says how old it is; a transaction is politely not possible."""
    world.stop_platform()
    world.look_again()
    try:
        walk.begin()
        walk.search_for(WORDS[walk.language], RENEW)
        walk.expect(ServiceDetail, lambda shown: isinstance(shown.possibility, NotNow), "the service says: not now")
        walk.tap("bar-end")
        walk.until(Thanks)
    finally:
        world.start_platform()
        world.look_again()
    return Got()


def language_switch(walk: Walk, world: World) -> Got:
    """Switch on every kind of screen; what was typed stays."""
    del world
    walk.begin()
    walk.tap("search")
    walk.until(Results)
    walk.type(WORDS[walk.language])
    _switch(walk, "results")
    walk.expect(Results, lambda shown: shown.query == WORDS[walk.language], "the query survives the switch")
    walk.open(RENEW)
    _switch(walk, "service")
    walk.tap("primary")
    walk.until(EnterCivilId)
    walk.type(SAMPLE_CIVIL_ID[:7])
    _switch(walk, "identify")
    walk.expect(EnterCivilId, lambda shown: shown.digits == SAMPLE_CIVIL_ID[:7], "the digits survive the switch")
    walk.type(SAMPLE_CIVIL_ID[7:])
    walk.tap("primary")
    walk.until(Question, patience=30)
    _switch(walk, "question")
    walk.answer_all()
    _switch(walk, "review")
    walk.tap("bar-end")
    walk.tap("end-now")
    walk.until(Thanks)
    return Got()


def idle_wipe(walk: Walk, world: World) -> Got:
    """Nobody touches: a warning, more time once, then everything is gone."""
    del world
    walk.begin()
    walk.search_for(WORDS[walk.language], RENEW)
    walk.tap("primary")
    walk.until(EnterCivilId)
    walk.type(SAMPLE_CIVIL_ID)
    _await_warning(walk)
    walk.shot("idle-warning")
    walk.tap("more-time")
    walk.hand.wait(lambda: walk.state.overlay is None, "the screen below the warning")
    walk.expect(EnterCivilId, lambda shown: shown.digits == SAMPLE_CIVIL_ID, "the warning keeps what was typed")
    walk.shot("more-time")
    _await_warning(walk)
    walk.until(Attract, "the wiped unit", patience=60)
    walk.shot("wiped")
    walk.tap(f"start-{walk.language}")
    walk.until(Home)
    return Got()


def present_card(walk: Walk) -> None:
    """Choose the card, wait for the terminal to ask for it, and for what comes of it."""
    walk.choose_card()

    def asked() -> bool:
        return isinstance(walk.screen, Pay) and walk.screen.stage is PayStage.PRESENT_CARD

    walk.hand.wait(asked, "the terminal asking for a card")
    walk.shot("pay")
    walk.hand.wait(lambda: not isinstance(walk.screen, Pay), "the outcome", 60)


def take_receipt(walk: Walk) -> Got:
    """Print the receipt that is shown, and go with it."""
    if isinstance(walk.screen, BeingChecked):
        message = "the payment is being checked"
        raise TourError(message)
    shown = walk.until(ReceiptShown)
    walk.shot("receipt")
    walk.tap("print")
    walk.hand.wait(lambda: isinstance(getattr(walk.screen, "printing", None), PrintDone), "the printed receipt")
    walk.shot("printed")
    walk.tap("done")
    walk.until(Thanks)
    walk.shot("thanks")
    return Got(shown.receipt, printed=True)


def _switch(walk: Walk, name: str) -> None:
    before = walk.state.language
    walk.shot(name)
    walk.tap("bar-language")
    walk.hand.wait(lambda: walk.state.language is before.other, "the other language")
    walk.shot(f"{name}-switched")
    walk.tap("bar-language")
    walk.hand.wait(lambda: walk.state.language is before, "the first language")


def _await_warning(walk: Walk) -> None:
    walk.hand.wait(lambda: isinstance(walk.state.overlay, IdleWarning), "the idle warning", 120)
