"""Lists of services: their rows, what they can be made shorter by, and how they look when the unit's devices change."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import assert_never

from kiosk.domain.readiness import Capability, FinishHere, possibility_of
from kiosk.domain.service import Agency, Kind, LifeEvent
from kiosk.flows.counting import Counting
from kiosk.flows.screens.finding import Choice, Listed, Narrowed, Results, ServiceList, Shelf, Sort
from kiosk.ports.catalogue import EVERYTHING, CatalogueReader, Facets, Found, Narrowing

SEARCH_LIMIT = 60
LIST_LIMIT = 100
MOST_USED = 30
STARTABLE = 500
"""Of how many, by expected use, the most used are taken."""
QUERY_LIMIT = 80


class Lists:
    """Makes the screens that list services, from the catalogue and from what the unit can do now."""

    def __init__(
        self, catalogue: CatalogueReader, present: Callable[[], frozenset[Capability]], counting: Counting
    ) -> None:
        self._catalogue = catalogue
        self._present = present
        self._counting = counting

    def results(self, query: str, *, as_typed: bool = False, by: Narrowing = EVERYTHING) -> Results:
        """The answer to `query`; the most used services where it is empty, nothing rather than nonsense."""
        query = query[:QUERY_LIMIT]
        if not query.strip():
            return Results(query, self._most_used(), (), None, 0, most_used=True)
        found = self._catalogue.search(query, SEARCH_LIMIT, as_typed=as_typed, narrowing=by)
        agencies = tuple(a for i in found.agency_ids if (a := self._catalogue.agency(i)))
        return Results(
            query,
            self._rows(found.service_ids) if found.good else (),
            agencies if by == EVERYTHING else (),
            found.searched_instead,
            0,
            most_used=False,
            as_typed=as_typed,
            narrowed=self._narrowed(by, found) if found.good else Narrowed(),
        )

    def services(self, subject: LifeEvent | Agency | Kind | Shelf, by: Narrowing = EVERYTHING) -> ServiceList:
        """The services of `subject`, as far as `by` leaves them, the most used first."""
        match subject:
            case Shelf.MOST_USED:
                return ServiceList(subject, self._most_used(), 0)
            case Shelf.FINISH_HERE:
                rows = self._rows(self._catalogue.listed(Narrowing(at_once=True), LIST_LIMIT).service_ids)
                return ServiceList(subject, tuple(row for row in rows if isinstance(row.possibility, FinishHere)), 0)
            case _:
                found = self._catalogue.listed(chosen(by, subject), LIST_LIMIT)
                others = replace(found, facets=_beside(subject, found.facets))
                return ServiceList(subject, self._rows(found.service_ids), 0, self._narrowed(by, others))

    def again(self, screen: Results | ServiceList, by: Narrowing) -> Results | ServiceList:
        """The same list, as far as `by` leaves it."""
        if isinstance(screen, Results):
            return self.results(screen.query, as_typed=screen.as_typed, by=by)
        return self.services(screen.subject, by)

    def choices(self, facets: Facets, sort: Sort) -> tuple[Choice, ...]:
        """What there is of this sort, the most frequent first."""
        match sort:
            case Sort.AGENCY:
                return tuple(Choice(a, count) for i, count in facets.agencies if (a := self._catalogue.agency(i)))
            case Sort.KIND:
                return tuple(Choice(kind, count) for kind, count in facets.kinds)
            case Sort.LIFE_EVENT:
                return tuple(Choice(event, count) for event, count in facets.life_events)
            case _:
                assert_never(sort)

    def kinds(self) -> tuple[Choice, ...]:
        """How many services there are of each kind."""
        return self.choices(self._catalogue.listed(EVERYTHING, 0).facets, Sort.KIND)

    def with_present(self, rows: tuple[Listed, ...]) -> tuple[Listed, ...]:
        """The same rows in the same places, with what the unit can do now."""
        present = self._present()
        return tuple(
            replace(row, possibility=possibility_of(service, present))
            for row in rows
            if (service := self._catalogue.service(row.service_id))
        )

    def _most_used(self) -> tuple[Listed, ...]:
        return self._rows(self._counting.by_use(self._catalogue.most_used(STARTABLE))[:MOST_USED])

    def _narrowed(self, by: Narrowing, found: Found) -> Narrowed:
        agency = None if by.agency_id is None else self._catalogue.agency(by.agency_id)
        return Narrowed(by, agency, found.facets)

    def _rows(self, service_ids: Iterable[str]) -> tuple[Listed, ...]:
        present = self._present()
        rows = []
        for service_id in service_ids:
            service = self._catalogue.service(service_id)
            agency = self._catalogue.agency(service.agency_id) if service else None
            if service and agency:
                rows.append(Listed(service.id, service.name, agency.name, possibility_of(service, present)))
        return tuple(rows)


def chosen(by: Narrowing, of: Agency | Kind | LifeEvent) -> Narrowing:
    """`by` with this choice."""
    match of:
        case Agency():
            return replace(by, agency_id=of.id)
        case Kind():
            return replace(by, kind=of)
        case LifeEvent():
            return replace(by, life_event=of)
        case _:
            assert_never(of)


def without(by: Narrowing, sort: Sort) -> Narrowing:
    """`by` without the choice of this sort."""
    match sort:
        case Sort.AGENCY:
            return replace(by, agency_id=None)
        case Sort.KIND:
            return replace(by, kind=None)
        case Sort.LIFE_EVENT:
            return replace(by, life_event=None)
        case _:
            assert_never(sort)


def _beside(subject: Agency | Kind | LifeEvent, facets: Facets) -> Facets:
    """By what a list of this subject can be made shorter: not by what it is a list of."""
    match subject:
        case Agency():
            return replace(facets, agencies=())
        case Kind():
            return replace(facets, kinds=())
        case LifeEvent():
            return replace(facets, life_events=())
        case _:
            assert_never(subject)
