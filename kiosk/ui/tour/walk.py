"""A walk through the unit: touches, waits for the screen that must follow, keeps a picture and a line for each step."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from kiosk.domain.form import Field, Page, Widget
from kiosk.domain.text import Language
from kiosk.flows.screens.applying import AwaitApproval, EnterCivilId, Question, Review
from kiosk.flows.screens.by_phone import ChooseWay
from kiosk.flows.screens.finding import Home, Listed, Results, ServiceDetail, ServiceList
from kiosk.flows.screens.paying import BeingChecked, Pay, PaymentDeclined
from kiosk.flows.screens.receiving import ReceiptShown
from kiosk.flows.state import Screen, VisitState
from kiosk.flows.visit import Visit
from kiosk.ui.tour.hand import PATIENCE, Hand, TourError

S = TypeVar("S")

_ASKING_FOR_MONEY = (ChooseWay, Pay, PaymentDeclined, BeingChecked, ReceiptShown)
SAMPLE_CIVIL_ID = "150061400028"
"""Nobody's: born in 1850."""
SAMPLE_TEXTS = {"phone": "99123456", "area": "القرين", "street": "12"}
SAMPLE_DATE = "20280131"


@dataclass(frozen=True, slots=True)
class Step:
    """One line of `tour.json`; `ms` from the touch that began the step to the screen it led to."""

    scenario: str
    step: int
    screen: str
    ms: int
    screenshot: str


@dataclass(slots=True)
class Walk:
    """One scenario's way through the unit."""

    scenario: str
    language: Language
    hand: Hand
    visit: Visit
    out: Path
    civil_id: str = SAMPLE_CIVIL_ID
    steps: list[Step] = field(default_factory=list)
    _began: float = field(default_factory=time.monotonic)

    @property
    def state(self) -> VisitState:
        """What the unit shows."""
        return self.visit.state.value

    @property
    def screen(self) -> Screen:
        """The screen that is on."""
        return self.state.screen

    def tap(self, name: str) -> None:
        """Touch what is called `name`; a step begins."""
        self._began = time.monotonic()
        self.hand.tap(name)

    def until(self, kind: type[S], what: str = "", patience: float = PATIENCE) -> S:
        """Wait for a screen of this kind."""
        self.hand.wait(lambda: isinstance(self.screen, kind), what or kind.__name__, patience)
        screen = self.screen
        if not isinstance(screen, kind):
            message = f"{kind.__name__} did not stay"
            raise TourError(message)
        return screen

    def expect(self, kind: type[S], holds: Callable[[S], bool], what: str) -> None:
        """TourError unless the screen is of this kind and `holds` of it."""
        screen = self.screen
        if not isinstance(screen, kind) or not holds(screen):
            message = f"it is not so that {what}"
            raise TourError(message)

    def shot(self, name: str) -> None:
        """Keep a picture of what is shown."""
        milliseconds = round((time.monotonic() - self._began) * 1000)
        for _ in range(6):
            self.hand.let_work()
        number = len(self.steps) + 1
        file = f"{self.scenario}-{number:02d}-{name}.png"
        if not self.hand.picture().save(str(self.out / file)):
            message = f"{self.out / file} can't be written"
            raise TourError(message)
        self.steps.append(Step(self.scenario, number, name, milliseconds, file))
        self._began = time.monotonic()

    # --- what people do ----------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """From the attract screen to home, in the walk's language."""
        self.shot("attract")
        self.tap(f"start-{self.language}")
        self.until(Home)
        self.shot("home")

    def type(self, text: str) -> None:
        """Type on the keyboard or keypad that is shown."""
        for character in text:
            name = "key-space" if character == " " else f"key-{character}"
            if not self.hand.sees(name) and self.hand.sees("key-symbols"):
                self.hand.tap("key-symbols")
            if not self.hand.sees(name) and self.hand.sees("key-letters"):
                self.hand.tap("key-letters")
            if not self.hand.sees(name) and self.hand.sees("key-language"):
                self.hand.tap("key-language")
            self.hand.tap(name)

    def search_for(self, words: str, service_id: str) -> None:
        """Find a service by words, and open it."""
        self.tap("search")
        self.until(Results)
        self.type(words)
        self.hand.wait(lambda: isinstance(self.screen, Results) and self.screen.query == words, f"'{words}' typed")
        self.shot("results")
        self.open(service_id)

    def open(self, service_id: str) -> None:
        """Open a service from the list that is shown, page by page."""
        while True:
            screen = self.screen
            rows = (
                screen.hits
                if isinstance(screen, Results)
                else screen.services
                if isinstance(screen, ServiceList)
                else ()
            )
            name = _row_of(rows, service_id)
            if self.hand.sees(name):
                break
            self.tap("next")
        self.tap(name)
        self.until(ServiceDetail)
        self.shot("service")

    def identify(self) -> None:
        """Start the service, type the Civil ID number and wait for the approval on the phone."""
        self.tap("primary")
        self.until(EnterCivilId)
        self.type(self.civil_id)
        self.shot("identify")
        self.tap("primary")
        self.until(AwaitApproval)
        self.shot("approval")
        self.until(Question)

    def answer_all(self) -> Review:
        """Answer every page of the form."""
        while isinstance(self.screen, Question):
            page = self.screen.page
            self.answer_page(page)
            self.shot(f"question-{page.id}")
            self.tap("primary")
            self.hand.wait(
                lambda: not isinstance(self.screen, Question) or self.screen.page.id != page.id,  # noqa: B023 - waited for here
                f"what follows page '{page.id}'",
            )
        review = self.until(Review)
        self.shot("review")
        return review

    def answer_page(self, page: Page) -> None:
        """Answer one page: the first option, or a sample."""
        for field_ in page.fields:
            self._answer(field_)

    def agree_and_send(self) -> None:
        """Consent and submit."""
        self.tap("agree")
        self.hand.wait(lambda: isinstance(self.screen, Review) and self.screen.agreed, "the consent")
        self.tap("primary")

    def choose_card(self) -> None:
        """Where the unit asks how to pay: by card."""
        self.hand.wait(lambda: isinstance(self.screen, _ASKING_FOR_MONEY), "the payment")
        if isinstance(self.screen, ChooseWay):
            self.shot("choose-way")
            self.tap("way-card")

    def _answer(self, field_: Field) -> None:
        match field_.widget:
            case Widget.CHOICE:
                self.tap(f"choice-{field_.options[0].value}")
            case Widget.DUES:
                self._choose_dues()
            case Widget.DATE:
                self._enter(field_, SAMPLE_DATE)
            case Widget.CIVIL_ID:
                self._enter(field_, SAMPLE_CIVIL_ID)
            case _:
                self._enter(field_, SAMPLE_TEXTS.get(field_.name, "7"))

    def _enter(self, field_: Field, text: str) -> None:
        if self.hand.sees(f"field-{field_.name}"):
            self.tap(f"field-{field_.name}")
        self.type(text)

    def _choose_dues(self) -> None:
        def shown() -> bool:
            return isinstance(self.screen, Question) and bool(self.screen.dues and self.screen.dues.dues)

        self.hand.wait(shown, "what is owed")
        if isinstance(self.screen, Question) and self.screen.dues and self.screen.dues.dues:
            for due in self.screen.dues.dues[:2]:
                self.tap(f"due-{due.id}")


def _row_of(rows: tuple[Listed, ...], service_id: str) -> str:
    return next((f"service-{row.service_id}" for row in rows if row.service_id == service_id), "service-unlisted")
