"""The unit's own copy of the catalogue and the search over it. Local, offline, quick enough for every keystroke."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from kiosk.domain.service import Agency, LifeEvent, Service
from kiosk.domain.text import Language


@dataclass(frozen=True, slots=True)
class CatalogueVersion:
    """Which catalogue the unit has, and when the platform last confirmed that it is current."""

    revision: int
    confirmed_at: datetime | None
    services: int
    agencies: int


@dataclass(frozen=True, slots=True)
class Found:
    """Answer to a query: service ids best first, agencies named by it, and the words searched for instead, if any."""

    service_ids: tuple[str, ...]
    agency_ids: tuple[str, ...]
    searched_instead: str | None = None


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

    def of_agency(self, agency_id: str) -> tuple[str, ...]:
        """Ids of an agency's services, most used first."""

    def of_life_event(self, life_event: LifeEvent) -> tuple[str, ...]:
        """Ids of the services of a situation, most used first."""

    def most_used(self, limit: int) -> tuple[str, ...]:
        """Ids of the most used services that a unit can start, best first."""

    def search(self, query: str, limit: int) -> Found:
        """Services and agencies that match `query` in either language, equal scores in a stable order."""
