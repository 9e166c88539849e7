"""Finding a service: home, search, lists, and what a service is. Needs no person and no platform."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.domain.readiness import Capability, possibility_of
from kiosk.domain.service import Agency, Kind, LifeEvent
from kiosk.flows.counting import Counting
from kiosk.flows.lists import Lists, chosen, without
from kiosk.flows.screens.finding import (
    AgencyList,
    ChoiceList,
    Home,
    Results,
    ServiceDetail,
    ServiceList,
    Shelf,
    Sort,
)
from kiosk.flows.stage import Stage
from kiosk.ports.catalogue import CatalogueReader

if TYPE_CHECKING:
    from kiosk.flows.state import Screen


class Browse:
    """Fills the browsing screens; remembers the way back."""

    def __init__(
        self,
        stage: Stage,
        catalogue: CatalogueReader,
        present: Callable[[], frozenset[Capability]],
        counting: Counting,
    ) -> None:
        self._stage = stage
        self._catalogue = catalogue
        self._present = present
        self._counting = counting
        self._lists = Lists(catalogue, present, counting)
        self._trail: list[Screen] = []

    def home(self) -> None:
        """The home screen; the way back starts here."""
        self._count()
        self._trail.clear()
        reachable = Capability.REACH_PLATFORM in self._present()
        self._stage.show(Home(self._catalogue.version().confirmed_at, reachable))

    def search(self, query: str, *, as_typed: bool = False) -> None:
        """Answer the words typed so far; the most used services where there are none, nothing rather than nonsense."""
        match self._stage.screen:
            case Results(query=before) if query.strip() and (query.startswith(before) or before.startswith(query)):
                pass
            case Results():
                self._count()
            case _:
                self._leave()
        self._stage.show(self._lists.results(query, as_typed=as_typed))

    def agencies(self) -> None:
        """All agencies by name."""
        self._leave()
        self._stage.show(AgencyList(self._catalogue.agencies(self._stage.state.value.language), 0))

    def kinds(self) -> None:
        """What services ask of people."""
        self._leave()
        self._stage.show(ChoiceList(Sort.KIND, self._lists.kinds(), 0))

    def services(self, subject: LifeEvent | Kind | Shelf) -> None:
        """The services of a situation or a kind, or those of a list that the unit puts together."""
        self._leave()
        self._stage.show(self._lists.services(subject))

    def agency(self, agency_id: str) -> None:
        """The services of an agency."""
        agency = self._catalogue.agency(agency_id)
        if agency is None:
            return
        self._leave()
        self._stage.show(self._lists.services(agency))

    def narrow_by(self, sort: Sort) -> None:
        """By what the list that is shown can be made shorter."""
        match self._stage.screen:
            case Results(narrowed=narrowed) | ServiceList(narrowed=narrowed):
                self._leave()
                self._stage.show(ChoiceList(sort, self._lists.choices(narrowed.facets, sort), 0))
            case _:
                pass

    def choose(self, place: int) -> None:
        """Make the list shorter by the choice at this place; without such a list, show all services of that kind."""
        screen = self._stage.screen
        if not isinstance(screen, ChoiceList) or not 0 <= place < len(screen.choices):
            return
        of = screen.choices[place].of
        match self._trail[-1:]:
            case [Results() | ServiceList() as below]:
                self._trail.pop()
                self._stage.show(self._lists.again(below, chosen(below.narrowed.by, of)))
            case _ if not isinstance(of, Agency):
                self.services(of)
            case _:
                self.agency(of.id)

    def widen(self, sort: Sort) -> None:
        """Take back the choice of this sort."""
        match self._stage.screen:
            case Results(narrowed=narrowed) | ServiceList(narrowed=narrowed) as screen:
                self._stage.show(self._lists.again(screen, without(narrowed.by, sort)))
            case _:
                pass

    def service(self, service_id: str) -> None:
        """What a service is, and whether it can be done here now."""
        service = self._catalogue.service(service_id)
        agency = self._catalogue.agency(service.agency_id) if service else None
        if service is None or agency is None:
            return
        self._leave()
        self._stage.show(ServiceDetail(service, agency, possibility_of(service, self._present())))

    def enter(self) -> None:
        """A transaction starts here; the way back leads to this screen."""
        self._leave()

    def turn_page(self, delta: int) -> None:
        """Go `delta` pages on in the list that is shown; the screen knows how many rows a page has."""
        match self._stage.screen:
            case Results() | AgencyList() | ServiceList() | ChoiceList() as screen:
                self._stage.show(replace(screen, page=max(0, screen.page + delta)))
            case _:
                pass

    def back(self) -> None:
        """Where the person came from."""
        self._count()
        if self._trail:
            self._stage.show(self._as_now(self._trail.pop()))
        else:
            self.home()

    def refresh(self) -> None:
        """The same screen with what the unit can do now; rows stay where they are."""
        screen = self._stage.screen
        now = self._as_now(screen)
        if now != screen:
            self._stage.update(now)

    def forget(self) -> None:
        """The person has gone."""
        self._count()
        self._counting.forget()
        self._trail.clear()

    def _as_now(self, screen: "Screen") -> "Screen":
        match screen:
            case Home():
                reachable = Capability.REACH_PLATFORM in self._present()
                return Home(self._catalogue.version().confirmed_at, reachable)
            case ServiceDetail():
                return replace(screen, possibility=possibility_of(screen.service, self._present()))
            case Results():
                return replace(screen, hits=self._lists.with_present(screen.hits))
            case ServiceList():
                return replace(screen, services=self._lists.with_present(screen.services))
            case _:
                return screen

    def _leave(self) -> None:
        self._count()
        screen = self._stage.screen
        if isinstance(screen, Home | Results | AgencyList | ServiceList | ChoiceList | ServiceDetail):
            self._trail.append(screen)

    def _count(self) -> None:
        """Whoever leaves a query that found nothing has asked in vain."""
        match self._stage.screen:
            case Results(query=query, hits=(), agencies=()) if query.strip():
                self._counting.asked_in_vain(query)
            case _:
                pass
