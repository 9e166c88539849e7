"""Home: search, situations, agencies, most used."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.service import LifeEvent
from kiosk.flows.screens.finding import Home, Shelf
from kiosk.flows.state import VisitState
from kiosk.flows.visit import Visit
from kiosk.ui.situations import ICONS, ORDER
from kiosk.ui.viewmodels.held import Held
from kiosk.ui.viewmodels.paging import page_of
from kiosk.ui.viewmodels.rows import Rows
from kiosk.ui.words import Words

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Tile:
    """One situation."""

    life_event: str
    name: str
    hint: str
    picture: str


@dataclass(frozen=True, slots=True)
class HomeProps:
    """What Home shows."""

    tiles: tuple[Tile, ...] = ()
    page: str = ""
    more: bool = False
    unreachable: bool = False
    catalogue_age: str = ""


def derive(state: VisitState, words: Words, page: int, capacity: int) -> HomeProps:
    """Home's props: page `page` of the situations, `capacity` tiles a page; the page after the last is the first."""
    screen = state.screen
    if not isinstance(screen, Home):
        return HomeProps()
    situations = words.situations
    shown = page_of(ORDER, page, capacity, pager=0, around=True)
    age = words.catalogue_age(screen.catalogue_confirmed_at)
    return HomeProps(
        tiles=tuple(Tile(event, situations.name(event), situations.hint(event), ICONS[event]) for event in shown.rows),
        page=words.page_of(shown.page, shown.pages),
        more=shown.pages > 1,
        unreachable=not screen.platform_reachable,
        catalogue_age="" if screen.platform_reachable else age,
    )


@QmlElement
@QmlUncreatable("Made by the composition")
class HomeViewModel(QObject):  # type: ignore[operator]  # the stubs do not know the decorator's call
    """Home for QML."""

    page_changed = Signal()
    more_changed = Signal()
    unreachable_changed = Signal()
    catalogue_age_changed = Signal()
    capacity_changed = Signal()

    def __init__(self, visit: Visit, words: Words) -> None:
        super().__init__()
        self._visit = visit
        self._state, self._words = VisitState(), words
        self._page, self._capacity = 0, 10
        self._tiles = Rows(Tile, self)
        self._held = Held(self, HomeProps(), tiles=self._tiles)

    def show(self, state: VisitState, words: Words) -> None:
        """Show `state`; another screen in between leads back to the first page."""
        if not isinstance(state.screen, Home):
            self._page = 0
        self._state, self._words = state, words
        self._derive()

    def _derive(self) -> None:
        self._held.take(derive(self._state, self._words, self._page, self._capacity))

    @Property(Rows, constant=True)
    def tiles(self) -> Rows:
        """The situations of this page."""
        return self._tiles

    @Property(str, notify=page_changed)
    def page(self) -> str:
        """Which page of how many."""
        return self._held.props.page

    @Property(bool, notify=more_changed)
    def more(self) -> bool:
        """Whether there is another page."""
        return self._held.props.more

    @Property(bool, notify=unreachable_changed)
    def unreachable(self) -> bool:
        """Whether the platform can't be reached."""
        return self._held.props.unreachable

    @Property(str, notify=catalogue_age_changed)
    def catalogueAge(self) -> str:  # noqa: N802 - QML's name
        """How old the service list is, where that can't be checked."""
        return self._held.props.catalogue_age

    @Property(int, notify=capacity_changed)
    def capacity(self) -> int:
        """How many tiles the layout holds."""
        return self._capacity

    @capacity.setter  # type: ignore[no-redef]  # the stubs do not know the setter
    def capacity(self, capacity: int) -> None:
        if capacity != self._capacity:
            self._capacity = capacity
            self._derive()
            self.capacity_changed.emit()

    @Slot()
    def turn(self) -> None:
        """The next page of situations."""
        self._page += 1
        self._derive()

    @Slot()
    def search(self) -> None:
        """Search in one's own words."""
        self._visit.type_query("")

    @Slot(str)
    def choose(self, life_event: str) -> None:
        """The services of a situation."""
        self._visit.show_life_event(LifeEvent(life_event))

    @Slot()
    def agencies(self) -> None:
        """All agencies."""
        self._visit.show_agencies()

    @Slot()
    def receiptAgain(self) -> None:  # noqa: N802 - QML's name
        """A receipt of before, once more."""
        self._visit.calling_up.begin()

    @Slot()
    def kinds(self) -> None:
        """What services ask of people."""
        self._visit.show_kinds()

    @Slot()
    def finishHere(self) -> None:  # noqa: N802 - QML's name
        """What can be finished here now."""
        self._visit.show_shelf(Shelf.FINISH_HERE)

    @Slot()
    def popular(self) -> None:
        """What people use most."""
        self._visit.show_shelf(Shelf.MOST_USED)
