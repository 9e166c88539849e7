"""The unit's own copy of the catalogue and the search over it. Local, offline, quick enough for every keystroke."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from kiosk.domain.service import Agency, Kind, LifeEvent, Service
from kiosk.domain.text import Language


@dataclass(frozen=True, slots=True)
class CatalogueVersion:
    """Which catalogue the unit has, and when the platform last confirmed that it is current."""

    revision: int
    confirmed_at: datetime | None
    services: int
    agencies: int


class Why(StrEnum):
    """Why other words were searched for than were typed."""

    NONE = "none"
    LAYOUT = "layout"
    SPELLING = "spelling"
    ARABIZI = "arabizi"


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Only services of this agency, kind and situation; of any where it is None."""

    agency_id: str | None = None
    kind: Kind | None = None
    life_event: LifeEvent | None = None
    at_once: bool = False
    """Only those that a unit completes itself."""


EVERYTHING = Narrowing()


@dataclass(frozen=True, slots=True)
class Facets:
    """How many of the services that answer are of each agency, kind and situation; those that answer most come first.

    Where one of a sort is chosen, the others of that sort are still counted; `left` is how many all choices leave.
    """

    agencies: tuple[tuple[str, int], ...] = ()
    kinds: tuple[tuple[Kind, int], ...] = ()
    life_events: tuple[tuple[LifeEvent, int], ...] = ()
    left: int = 0


NOTHING_COUNTED = Facets()


@dataclass(frozen=True, slots=True)
class Found:
    """Answer to a query: service ids best first, agencies named by it, and the words searched for instead, if any.

    Where it isn't `good`, nothing is likely to be what was meant; the ids are then the nearest there are.
    """

    service_ids: tuple[str, ...]
    agency_ids: tuple[str, ...]
    searched_instead: str | None = None
    why: Why = Why.NONE
    good: bool = True
    facets: Facets = NOTHING_COUNTED


class CatalogueReader(Protocol):
    """Reads and searches; calls take a few milliseconds at most and may be made on the GUI thread."""

    def version(self) -> CatalogueVersion:
        """Which catalogue this is."""

    def service(self, service_id: str) -> Service | None:
        """The service, or None where the catalogue has no such id."""

    def agency(self, agency_id: str) -> Agency | None:
        """The agency, or None where the catalogue has no such id."""

    def agencies(self, language: Language) -> tuple[Agency, ...]:
        """All agencies with services, by name as that language sorts names (Arabic without ال)."""

    def most_used(self, limit: int) -> tuple[str, ...]:
        """Ids of the most used services that a unit can start, best first."""

    def listed(self, narrowing: Narrowing, limit: int) -> Found:
        """The most used services that `narrowing` leaves of all, best first."""

    def search(self, query: str, limit: int, *, as_typed: bool = False, narrowing: Narrowing = EVERYTHING) -> Found:
        """Services and agencies that match `query` in either language, in a stable order; `as_typed`: not repaired.

        Narrowed, the ids are those among what would be listed, and more that answers about as well as the best: as
        many as were counted, if the limit allows.
        """
