"""Everything that will be sent, and the consent."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.readiness import Paper
from kiosk.flows.screens.applying import Review
from kiosk.flows.state import VisitState
from kiosk.flows.visit import Visit
from kiosk.ui.viewmodels.held import Held
from kiosk.ui.viewmodels.paging import page_of
from kiosk.ui.viewmodels.rows import Rows
from kiosk.ui.words import Words

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One answer as it will be sent; `page_id` is empty where it can't be changed here."""

    page_id: str
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class ReviewProps:
    """What the screen shows."""

    items: tuple[ReviewRow, ...] = ()
    step: str = ""
    page: int = 0
    pages: int = 0
    amount: str = ""
    consent: str = ""
    agreed: bool = False
    busy: bool = False
    failure: str = ""
    pays: bool = False
    paper: str = Paper.THERE.value


def derive(state: VisitState, words: Words, page: int, capacity: int) -> ReviewProps:
    """The props of the review, `capacity` answers a page."""
    screen = state.screen
    if not isinstance(screen, Review):
        return ReviewProps()
    shown = page_of(screen.items, page, capacity, pager=2)
    rows = (ReviewRow(item.page_id or "", words.text(item.label), words.text(item.value)) for item in shown.rows)
    return ReviewProps(
        items=tuple(rows),
        step=words.step(screen.progress),
        page=shown.page,
        pages=shown.pages,
        amount=words.amount(screen.amount) if screen.amount is not None else "",
        consent=words.text(screen.consent_text),
        agreed=screen.agreed,
        busy=screen.busy,
        failure=words.reasons.submit(screen.failure) if screen.failure else "",
        pays=bool(screen.amount),
        paper=screen.paper.value,
    )


@QmlElement
@QmlUncreatable("Made by the composition")
class ReviewViewModel(QObject):  # type: ignore[operator]  # the stubs do not know the decorator's call
    """The review for QML."""

    step_changed = Signal()
    page_changed = Signal()
    pages_changed = Signal()
    amount_changed = Signal()
    consent_changed = Signal()
    agreed_changed = Signal()
    busy_changed = Signal()
    failure_changed = Signal()
    pays_changed = Signal()
    paper_changed = Signal()
    capacity_changed = Signal()

    def __init__(self, visit: Visit, words: Words) -> None:
        super().__init__()
        self._visit = visit
        self._items = Rows(ReviewRow, self)
        self._held = Held(self, ReviewProps(), items=self._items)
        self._state, self._words = VisitState(), words
        self._capacity = 6
        self._page = 0

    def show(self, state: VisitState, words: Words) -> None:
        """Show `state`; another screen in between leads back to the first page."""
        if not isinstance(state.screen, Review):
            self._page = 0
        self._state, self._words = state, words
        self._derive()

    def _derive(self) -> None:
        self._held.take(derive(self._state, self._words, self._page, self._capacity))

    def _turn(self, pages: int) -> None:
        self._page = self._held.props.page + pages
        self._derive()

    @Property(int, notify=capacity_changed)
    def capacity(self) -> int:
        """How many rows the layout holds."""
        return self._capacity

    @capacity.setter  # type: ignore[no-redef]
    def capacity(self, capacity: int) -> None:
        if capacity > 0 and capacity != self._capacity:
            self._capacity = capacity
            self._derive()
            self.capacity_changed.emit()

    @Property(Rows, constant=True)
    def items(self) -> Rows:
        """The answers of this page."""
        return self._items

    @Property(str, notify=step_changed)
    def step(self) -> str:
        """Which service, and where in it the person is."""
        return self._held.props.step

    @Property(int, notify=page_changed)
    def page(self) -> int:
        """Which page of the answers this is (0-based)."""
        return self._held.props.page

    @Property(int, notify=pages_changed)
    def pages(self) -> int:
        """How many there are."""
        return self._held.props.pages

    @Property(str, notify=amount_changed)
    def amount(self) -> str:
        """What is to be paid, as far as known."""
        return self._held.props.amount

    @Property(str, notify=consent_changed)
    def consent(self) -> str:
        """What the person agrees to."""
        return self._held.props.consent

    @Property(bool, notify=agreed_changed)
    def agreed(self) -> bool:
        """Whether they do."""
        return self._held.props.agreed

    @Property(bool, notify=busy_changed)
    def busy(self) -> bool:
        """Whether it is being sent."""
        return self._held.props.busy

    @Property(str, notify=failure_changed)
    def failure(self) -> str:
        """Why it could not be sent."""
        return self._held.props.failure

    @Property(bool, notify=pays_changed)
    def pays(self) -> bool:
        """Whether a payment follows."""
        return self._held.props.pays

    @Property(str, notify=paper_changed)
    def paper(self) -> str:
        """Whether paper will come out: there, low or none."""
        return self._held.props.paper

    @Slot(str)
    def change(self, page_id: str) -> None:
        """Go to where an answer was given."""
        self._visit.change(page_id)

    @Slot()
    def agree(self) -> None:
        """Agree, or take it back."""
        self._visit.agree(not self._held.props.agreed)

    @Slot()
    def submit(self) -> None:
        """Send it."""
        self._visit.submit()

    @Slot()
    def previous(self) -> None:
        """The page before."""
        self._turn(-1)

    @Slot()
    def next(self) -> None:
        """The page after."""
        self._turn(1)
