"""How records lie in the unit's copy: in a form that the composition gives."""

from collections.abc import Mapping
from typing import Protocol

from kiosk.domain.form import Json
from kiosk.domain.service import Agency, Service


class RecordCodec(Protocol):
    """Lossless both ways; reading what was not written so raises ValueError."""

    def service_to(self, service: Service) -> Mapping[str, Json]:
        """`service` as JSON."""

    def service_from(self, record: Mapping[str, Json]) -> Service:
        """The service that was written."""

    def agency_to(self, agency: Agency) -> Mapping[str, Json]:
        """`agency` as JSON."""

    def agency_from(self, record: Mapping[str, Json]) -> Agency:
        """The agency that was written."""
