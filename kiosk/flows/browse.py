"""Finding a service: home, search, lists, and what a service is. Needs no person and no platform."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.domain.readiness import Capability, possibility_of
from kiosk.domain.service import LifeEvent
from kiosk.flows.screens.finding import AgencyList, Home, Listed, Results, ServiceDetail, ServiceList
from kiosk.flows.stage import Stage
from kiosk.ports.catalogue import CatalogueReader

if TYPE_CHECKING:
    from kiosk.flows.state import Screen

SEARCH_LIMIT = 60
MOST_USED = 30
QUERY_LIMIT = 80


class Browse:
    """Fills the browsing screens; remembers the way back."""

    def __init__(self, stage: Stage, catalogue: CatalogueReader, present: Callable[[], frozenset[Capability]]) -> None:
        self._stage = stage
        self._catalogue = catalogue
        self._present = present
        self._trail: list[Screen] = []

    def home(self) -> None:
        """The home screen; the way back starts here."""
        self._trail.clear()
        reachable = Capability.REACH_PLATFORM in self._present()
        self._stage.show(Home(self._catalogue.version().confirmed_at, reachable))

    def search(self, query: str, *, as_typed: bool = False) -> None:
        """Answer the words typed so far; the most used services where there are none, nothing rather than nonsense."""
        query = query[:QUERY_LIMIT]
        if not isinstance(self._stage.screen, Results):
            self._leave()
        if not query.strip():
            hits = self._listed(self._catalogue.most_used(MOST_USED))
            self._stage.show(Results(query, hits, (), None, 0, most_used=True))
            return
        found = self._catalogue.search(query, SEARCH_LIMIT, as_typed=as_typed)
        agencies = tuple(a for i in found.agency_ids if (a := self._catalogue.agency(i)))
        hits = self._listed(found.service_ids) if found.good else ()
        self._stage.show(Results(query, hits, agencies, found.searched_instead, 0, most_used=False))

    def agencies(self) -> None:
        """All agencies by name."""
        self._leave()
        self._stage.show(AgencyList(self._catalogue.agencies(self._stage.state.value.language), 0))

    def life_event(self, life_event: LifeEvent) -> None:
        """The services of a situation."""
        self._leave()
        listed = self._listed(self._catalogue.of_life_event(life_event))
        self._stage.show(ServiceList(life_event, listed, 0))

    def agency(self, agency_id: str) -> None:
        """The services of an agency."""
        agency = self._catalogue.agency(agency_id)
        if agency is None:
            return
        self._leave()
        self._stage.show(ServiceList(agency, self._listed(self._catalogue.of_agency(agency_id)), 0))

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
            case Results() | AgencyList() | ServiceList() as screen:
                self._stage.show(replace(screen, page=max(0, screen.page + delta)))
            case _:
                pass

    def back(self) -> None:
        """Where the person came from."""
        if self._trail:
            self._stage.show(self._trail.pop())
        else:
            self.home()

    def refresh(self) -> None:
        """The same screen with what the unit can do now."""
        match self._stage.screen:
            case Home():
                reachable = Capability.REACH_PLATFORM in self._present()
                self._stage.update(Home(self._catalogue.version().confirmed_at, reachable))
            case ServiceDetail() as screen:
                self._stage.update(replace(screen, possibility=possibility_of(screen.service, self._present())))
            case _:
                pass

    def forget(self) -> None:
        """The person has gone."""
        self._trail.clear()

    def _leave(self) -> None:
        if isinstance(self._stage.screen, Home | Results | AgencyList | ServiceList | ServiceDetail):
            self._trail.append(self._stage.screen)

    def _listed(self, service_ids: Iterable[str]) -> tuple[Listed, ...]:
        present = self._present()
        rows = []
        for service_id in service_ids:
            service = self._catalogue.service(service_id)
            agency = self._catalogue.agency(service.agency_id) if service else None
            if service and agency:
                rows.append(Listed(service.id, service.name, agency.name, possibility_of(service, present)))
        return tuple(rows)
