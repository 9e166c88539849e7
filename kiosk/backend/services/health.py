"""Whether the platform works."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from kiosk.backend.services.catalogue import CatalogueService


@dataclass(frozen=True, slots=True)
class HealthReport:
    """The platform's clock, and the newest catalogue revision."""

    time: datetime
    catalogue_revision: int


class HealthService:
    """Asks the database, so that a platform that can't reach it does not call itself healthy."""

    def __init__(self, catalogue: CatalogueService, clock: Callable[[], datetime]) -> None:
        self._catalogue = catalogue
        self._clock = clock

    async def report(self) -> HealthReport:
        """The state of this moment."""
        revision = await self._catalogue.current_revision()
        return HealthReport(self._clock(), revision)
