"""Our catalogue as CPSV-AP 3.2 in JSON-LD; what CPSV-AP has no word for is carried in terms of our own."""

import json
from collections.abc import Iterable
from typing import TypeAlias, assert_never

from kiosk.contract.catalogue_file import Parsed
from kiosk.contract.catalogue_form import form_to_json
from kiosk.contract.catalogue_record import duration_to_json
from kiosk.contract.catalogues.cpsv_terms import (
    BASE,
    CHANNEL,
    DINAR,
    KIND,
    KUWAIT,
    LANGUAGES,
    LIFE_EVENT,
    PREFIXES,
)
from kiosk.contract.catalogues.foreign import FOREIGN
from kiosk.domain.service import Agency, Channel, Depends, Fee, FeeUnknown, Fixed, Free, Kind, LifeEvent, Service
from kiosk.domain.text import Text

Node: TypeAlias = dict[str, object]

TITLE = Text("دليل الخدمات الحكومية", "Catalogue of government services")
PUBLISHER = Text("منصة الخدمات الحكومية", "Platform of government services")


def cpsv_jsonld(catalogue: Parsed, base: str = BASE) -> str:
    """The catalogue as a JSON-LD document that reads the same on every run."""
    services = [_service(service, base) for service in catalogue.services]
    graph = [
        *_shared(),
        _dataset(catalogue, base),
        *(_agency(agency, base) for agency in catalogue.agencies),
        *services,
    ]
    document = {"@context": dict(PREFIXES), "@graph": graph}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _shared() -> Iterable[Node]:
    yield {"@id": KUWAIT, "@type": "dct:Location"}
    yield {"@id": DINAR, "@type": "skos:Concept", "skos:notation": "KWD"}
    for address in LANGUAGES.values():
        yield {"@id": address, "@type": "dct:LinguisticSystem"}
    for kind in Kind:
        yield _concept(f"{KIND}{kind.value}", kind.value)
    for channel in Channel:
        yield _concept(f"{CHANNEL}{channel.value}", channel.value)
    for event in LifeEvent:
        yield {
            "@id": f"{LIFE_EVENT}{event.value}",
            "@type": ["cv:Event", "cv:LifeEvent"],
            "dct:identifier": event.value,
            "dct:title": {"@value": event.value.capitalize(), "@language": "en"},
        }


def _concept(address: str, word: str) -> Node:
    return {"@id": address, "@type": "skos:Concept", "skos:prefLabel": {"@value": word, "@language": "en"}}


def _dataset(catalogue: Parsed, base: str) -> Node:
    return {
        "@id": f"{base}catalogue",
        "@type": "dcat:Dataset",
        "dct:title": _both(TITLE),
        "dct:description": _both(catalogue.notice or TITLE),
        "kiosk:notice": _both(catalogue.notice) if catalogue.notice else [],
        "dct:publisher": {
            "@id": f"{base}publisher",
            "@type": "foaf:Agent",
            "dct:identifier": "publisher",
            "dct:title": _both(PUBLISHER),
        },
        "dct:hasPart": [_reference(_address(base, service)) for service in catalogue.services],
    }


def _agency(agency: Agency, base: str) -> Node:
    return {
        "@id": f"{base}agencies/{agency.id}",
        "@type": "cv:PublicOrganisation",
        "dct:identifier": agency.id,
        "skos:prefLabel": _both(agency.name),
        "dct:spatial": _territory(agency, base),
        "kiosk:abbreviation": agency.abbreviation,
        "kiosk:website": agency.website,
        "kiosk:category": agency.category,
        "kiosk:source": agency.source,
    }


def _territory(agency: Agency, base: str) -> Node:
    """Kuwait; for an agency of another country a place that is not named, because nothing here says which."""
    if agency.category != FOREIGN:
        return _reference(KUWAIT)
    return {"@id": f"{base}agencies/{agency.id}/territory", "@type": "dct:Location"}


def _service(service: Service, base: str) -> Node:
    here = _address(base, service)
    node: Node = {
        "@id": here,
        "@type": "cpsv:PublicService",
        "dct:identifier": service.id,
        "dct:title": _both(service.name),
        "dct:description": _both(service.description),
        "cv:hasCompetentAuthority": _reference(f"{base}agencies/{service.agency_id}"),
        "dct:type": _reference(f"{KIND}{service.kind.value}"),
        "cv:isGroupedBy": _reference(f"{LIFE_EVENT}{service.life_event.value}"),
        "dct:language": [_reference(address) for address in LANGUAGES.values()],
        "dct:isPartOf": _reference(f"{base}catalogue"),
        "cv:hasChannel": [_channel(here, service.id, i, channel) for i, channel in enumerate(service.channels, 1)],
        "cpsv:hasInput": _evidence(here, service),
        **_keywords(service),
        **_optional(here, service),
        **_own(service),
    }
    return node


def _keywords(service: Service) -> Node:
    said = [
        *(_tagged(word, "ar") for word in service.keywords_ar),
        *(_tagged(word, "en") for word in service.keywords_en),
    ]
    return {"dcat:keyword": said, "kiosk:keywords": {"@list": said}}


def _optional(here: str, service: Service) -> Node:
    node: Node = {}
    if service.audience:
        label = _both(service.audience)
        node["dct:audience"] = {"@id": f"{here}/audience", "@type": "skos:Concept", "skos:prefLabel": label}
    if service.processing_time is not None:
        node["cv:processingTime"] = _typed(duration_to_json(service.processing_time), "xsd:duration")
    if service.result:
        node["cpsv:produces"] = _described(f"{here}/result", "cv:Output", f"{service.id}-result", service.result)
    if service.link:
        page = {"@id": service.link, "@type": "foaf:Document"}
        node["cv:contactPoint"] = {"@id": f"{here}/contact", "@type": "cv:ContactPoint", "cv:contactPage": page}
        node["kiosk:link"] = service.link
    cost = _cost(service.fee)
    if cost is not None:
        identity = {"@id": f"{here}/cost", "@type": "cv:Cost", "dct:identifier": f"{service.id}-cost"}
        node["cv:hasCost"] = {**identity, **cost}
    return node


def _own(service: Service) -> Node:
    node: Node = {
        "kiosk:outcome": service.outcome.value,
        "kiosk:popularity": _typed(str(service.popularity), "xsd:integer"),
        "kiosk:source": service.source,
    }
    if service.last_verified:
        node["kiosk:lastVerified"] = _typed(service.last_verified.isoformat(), "xsd:date")
    if service.form:
        node["kiosk:form"] = json.dumps(form_to_json(service.form), ensure_ascii=False, separators=(",", ":"))
    return node


def _cost(fee: Fee) -> Node | None:
    match fee:
        case Free():
            return _amount("0.000", 0)
        case Fixed(amount):
            return _amount(amount.number, amount.fils)
        case Depends(note):
            return {"dct:description": _both(note)}
        case FeeUnknown():
            return None
        case _:
            assert_never(fee)


def _amount(number: str, fils: int) -> Node:
    """The amount in dinars as the standard asks, a double; and beside it in fils, which no double can blur."""
    return {
        "cv:hasValue": _typed(number, "xsd:double"),
        "cv:currency": _reference(DINAR),
        "kiosk:fils": _typed(str(fils), "xsd:integer"),
    }


def _channel(here: str, service_id: str, number: int, channel: Channel) -> Node:
    return {
        "@id": f"{here}/channels/{number}",
        "@type": "cv:Channel",
        "dct:identifier": f"{service_id}-channel-{number:02d}",
        "dct:type": _reference(f"{CHANNEL}{channel.value}"),
    }


def _evidence(here: str, service: Service) -> list[Node]:
    nodes = []
    for number, document in enumerate(service.documents, 1):
        identifier = f"{service.id}-document-{number:02d}"
        node = _described(f"{here}/documents/{number}", "cv:Evidence", identifier, document.name)
        if document.note:
            node["dct:description"] = _both(document.note)
        nodes.append(node)
    return nodes


def _described(address: str, kind: str, identifier: str, title: Text) -> Node:
    return {"@id": address, "@type": kind, "dct:identifier": identifier, "dct:title": _both(title)}


def _address(base: str, service: Service) -> str:
    return f"{base}services/{service.id}"


def _both(text: Text) -> list[Node]:
    return [_tagged(text.ar, "ar"), _tagged(text.en, "en")]


def _tagged(text: str, language: str) -> Node:
    return {"@value": text, "@language": language}


def _typed(value: str, kind: str) -> Node:
    return {"@value": value, "@type": kind}


def _reference(address: str) -> Node:
    return {"@id": address}
