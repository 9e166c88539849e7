"""What of a catalogue is searched."""

from kiosk.domain.service import Agency, Catalogue, Outcome, Service
from kiosk.search.documents import Document, Named
from kiosk.search.index import Index, index_of
from kiosk.search.normalise import Normaliser
from kiosk.search.synonyms import Synonyms

_MOST_POPULAR = 100
_BETWEEN = " ; "


def catalogue_index(catalogue: Catalogue, synonyms: Synonyms, normaliser: Normaliser) -> Index:
    """The index of `catalogue`."""
    agencies = {agency.id: agency for agency in catalogue.agencies}
    return index_of(
        (_document(service, agencies[service.agency_id]) for service in catalogue.services),
        (Named(one.id, one.name.ar, one.name.en, one.abbreviation) for one in catalogue.agencies),
        synonyms,
        normaliser,
    )


def agency_names(agency: Agency) -> str:
    """Everything that an agency is called by."""
    return f"{agency.name.ar} {agency.name.en} {agency.abbreviation}"


def _document(service: Service, agency: Agency) -> Document:
    return Document(
        id=service.id,
        agency_id=service.agency_id,
        kind=service.kind.value,
        life_event=service.life_event.value,
        popularity=service.popularity / _MOST_POPULAR,
        texts=(
            service.name.ar,
            service.name.en,
            _BETWEEN.join(service.keywords_ar),
            _BETWEEN.join(service.keywords_en),
            agency_names(agency),
            service.description.ar,
            service.description.en,
        ),
        phrases=(service.name.ar, service.name.en, *service.keywords_ar, *service.keywords_en),
        at_once=service.can_start_here and service.outcome is Outcome.AT_ONCE,
    )
