"""Services and agencies as the catalogue's file format writes them, for whoever keeps them."""

from collections.abc import Mapping

from kiosk.contract.catalogue_file import Refusal, agency_to_json, parse_agency, parse_service, service_to_json
from kiosk.domain.form import Json
from kiosk.domain.service import Agency, Service


class FileFormatCodec:
    """Writes records in the catalogue's file format; what it wrote, it reads."""

    def service_to(self, service: Service) -> Mapping[str, Json]:
        """`service` as JSON."""
        return service_to_json(service)

    def service_from(self, record: Mapping[str, Json]) -> Service:
        """The service that was written; ValueError where it was not."""
        agency_id = record.get("agency")
        service = parse_service(record, {agency_id} if isinstance(agency_id, str) else set())
        if isinstance(service, Refusal):
            raise ValueError(service.reason)  # noqa: TRY004 - the value is wrong, not the type of the argument
        return service

    def agency_to(self, agency: Agency) -> Mapping[str, Json]:
        """`agency` as JSON."""
        return agency_to_json(agency)

    def agency_from(self, record: Mapping[str, Json]) -> Agency:
        """The agency that was written; ValueError where it was not."""
        agency = parse_agency(record)
        if isinstance(agency, Refusal):
            raise ValueError(agency.reason)  # noqa: TRY004 - the value is wrong, not the type of the argument
        return agency
