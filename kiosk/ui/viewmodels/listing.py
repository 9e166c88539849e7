"""Lists of services and agencies: search results, a situation, an agency, all agencies."""

from dataclasses import dataclass, replace
from typing import assert_never

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.service import Agency, Kind, LifeEvent
from kiosk.flows.lists import SEARCH_LIMIT
from kiosk.flows.screens.finding import AgencyList, ChoiceList, Results, ServiceList, Shelf, Sort
from kiosk.flows.state import VisitState
from kiosk.flows.visit import Visit
from kiosk.ui.viewmodels import list_rows
from kiosk.ui.viewmodels.held import Held
from kiosk.ui.viewmodels.list_rows import ListRow, agency_row, service_row
from kiosk.ui.viewmodels.narrowing import NarrowingControl, choice_row, controls
from kiosk.ui.viewmodels.paging import page_of
from kiosk.ui.viewmodels.rows import Rows
from kiosk.ui.words import Words

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

_AGENCIES_SHOWN = 2


@dataclass(frozen=True, slots=True)
class ListingProps:
    """What the screen shows."""

    rows: tuple[ListRow, ...] = ()
    query: str = ""
    title: str = ""
    heading: str = ""
    note: str = ""
    nothing: bool = False
    narrowings: tuple[NarrowingControl, ...] = ()
    narrowable: bool = False
    narrowed: bool = False
    page: int = 0
    pages: int = 0


def derive(state: VisitState, words: Words, capacity: int) -> ListingProps:
    """The props of a list, `capacity` rows a page."""
    match state.screen:
        case Results() as screen:
            return _results(screen, words, capacity)
        case ServiceList() as screen:
            return _services(screen, words, capacity)
        case ChoiceList(sort=sort, choices=choices, page=page):
            rows = tuple(choice_row(place, choice, words) for place, choice in enumerate(choices))
            return _paged(ListingProps(title=words.kinds.which(sort)), rows, page, capacity)
        case AgencyList(agencies=agencies, page=page):
            rows = tuple(agency_row(agency, words) for agency in agencies)
            return _paged(ListingProps(title=words.kinds.which(Sort.AGENCY)), rows, page, capacity)
        case _:
            return ListingProps()


def _results(screen: Results, words: Words, capacity: int) -> ListingProps:
    agencies = tuple(agency_row(agency, words) for agency in screen.agencies[:_AGENCIES_SHOWN])
    rows = (*agencies, *(service_row(listed, words) for listed in screen.hits))
    instead = screen.searched_instead
    props = ListingProps(
        query=screen.query,
        heading=_found(screen, words),
        note=words.searched_instead(instead) if instead else "",
        nothing=not rows,
        narrowings=controls(screen.narrowed, words),
    )
    return _paged(props, rows, screen.page, capacity)


def _services(screen: ServiceList, words: Words, capacity: int) -> ListingProps:
    rows = tuple(service_row(listed, words) for listed in screen.services)
    props = ListingProps(
        title=_title(screen.subject, words),
        heading=_how_many(len(rows), screen.narrowed.facets.left, words),
        nothing=not rows,
        narrowings=controls(screen.narrowed, words),
    )
    return _paged(props, rows, screen.page, capacity)


def _how_many(shown: int, count: int, words: Words) -> str:
    if not shown:
        return ""
    return words.kinds.most_used_of(shown, count) if count > shown else words.services(shown)


def _title(subject: LifeEvent | Agency | Kind | Shelf, words: Words) -> str:
    match subject:
        case LifeEvent():
            return words.situations.name(subject)
        case Agency(name=name):
            return words.text(name)
        case Kind():
            return words.kinds.name(subject)
        case Shelf():
            return words.kinds.shelf(subject)
        case _:
            assert_never(subject)


def _found(screen: Results, words: Words) -> str:
    query, count = screen.query.strip(), len(screen.hits)
    if screen.most_used or not count:
        return ""
    return words.best_matches(query) if count >= SEARCH_LIMIT else words.matches(count, query)


def _paged(props: ListingProps, rows: tuple[ListRow, ...], page: int, capacity: int) -> ListingProps:
    shown = page_of(rows, page, capacity)
    return replace(
        props,
        rows=shown.rows,
        narrowable=bool(props.narrowings),
        narrowed=any(control.chosen for control in props.narrowings),
        page=shown.page,
        pages=shown.pages,
    )


@QmlElement
@QmlUncreatable("Made by the composition")
class ListingViewModel(QObject):  # type: ignore[operator]  # the stubs do not know the decorator's call
    """Lists for QML."""

    query_changed = Signal()
    title_changed = Signal()
    heading_changed = Signal()
    note_changed = Signal()
    nothing_changed = Signal()
    narrowable_changed = Signal()
    narrowed_changed = Signal()
    page_changed = Signal()
    pages_changed = Signal()
    capacity_changed = Signal()

    def __init__(self, visit: Visit, words: Words) -> None:
        super().__init__()
        self._visit = visit
        self._rows = Rows(ListRow, self)
        self._narrowings = Rows(NarrowingControl, self)
        self._held = Held(self, ListingProps(), rows=self._rows, narrowings=self._narrowings)
        self._state, self._words = VisitState(), words
        self._capacity = 5

    def show(self, state: VisitState, words: Words) -> None:
        """Show `state`."""
        self._state, self._words = state, words
        self._derive()

    def _derive(self) -> None:
        self._held.take(derive(self._state, self._words, self._capacity))

    def _turn(self, pages: int) -> None:
        screen = self._state.screen
        if isinstance(screen, Results | ServiceList | AgencyList | ChoiceList):
            self._visit.turn_page(self._held.props.page + pages - screen.page)

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
    def rows(self) -> Rows:
        """The rows of this page."""
        return self._rows

    @Property(Rows, constant=True)
    def narrowings(self) -> Rows:
        """What makes the list shorter."""
        return self._narrowings

    @Property(str, notify=query_changed)
    def query(self) -> str:
        """The words typed so far."""
        return self._held.props.query

    @Property(str, notify=title_changed)
    def title(self) -> str:
        """What the list is of."""
        return self._held.props.title

    @Property(str, notify=heading_changed)
    def heading(self) -> str:
        """How much was found."""
        return self._held.props.heading

    @Property(str, notify=note_changed)
    def note(self) -> str:
        """What was searched for instead."""
        return self._held.props.note

    @Property(bool, notify=nothing_changed)
    def nothing(self) -> bool:
        """Whether nothing was found."""
        return self._held.props.nothing

    @Property(bool, notify=narrowable_changed)
    def narrowable(self) -> bool:
        """Whether the list can be made shorter, or was."""
        return self._held.props.narrowable

    @Property(bool, notify=narrowed_changed)
    def narrowed(self) -> bool:
        """Whether the list was made shorter."""
        return self._held.props.narrowed

    @Property(int, notify=page_changed)
    def page(self) -> int:
        """Which page this is (0-based)."""
        return self._held.props.page

    @Property(int, notify=pages_changed)
    def pages(self) -> int:
        """How many pages there are."""
        return self._held.props.pages

    @Slot(str)
    def typed(self, text: str) -> None:
        """Letters came."""
        self._visit.type_query(self._held.props.query + text)

    @Slot()
    def backspace(self) -> None:
        """Take the last letter away."""
        self._visit.type_query(self._held.props.query[:-1])

    @Slot()
    def asTyped(self) -> None:  # noqa: N802 - QML's name
        """Search for the very words that were typed."""
        self._visit.search_as_typed()

    @Slot()
    def clear(self) -> None:
        """Take all letters away."""
        self._visit.type_query("")

    @Slot(int)
    def open(self, row: int) -> None:
        """What this row of the page is about."""
        chosen = self._held.props.rows[row]
        match chosen.kind:
            case list_rows.AGENCY:
                self._visit.show_agency(chosen.key)
            case list_rows.CHOICE:
                self._visit.choose(int(chosen.key))
            case _:
                self._visit.open_service(chosen.key)

    @Slot(int)
    def narrow(self, place: int) -> None:
        """Make the list shorter by what this control stands for, or take the choice back."""
        control = self._held.props.narrowings[place]
        if control.chosen:
            self._visit.widen(Sort(control.sort))
        else:
            self._visit.narrow_by(Sort(control.sort))

    @Slot()
    def agencies(self) -> None:
        """All agencies."""
        self._visit.show_agencies()

    @Slot()
    def ask(self) -> None:
        """How to reach a person."""
        self._visit.show_help()

    @Slot()
    def home(self) -> None:
        """The situations of the home screen."""
        self._visit.go_home()

    @Slot()
    def previous(self) -> None:
        """The page before."""
        self._turn(-1)

    @Slot()
    def next(self) -> None:
        """The page after."""
        self._turn(1)
