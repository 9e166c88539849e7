import json
from pathlib import Path

import pytest
from catalogue_readers import by_id, fixture, imported, reasons
from pyshacl import validate
from rdflib import Graph
from rdflib.plugins.parsers.jsonld import to_rdf

from contract.catalogue_records import AGENCY, FORM, SERVICE
from kiosk.contract.catalogue_file import Parsed, read_folder
from kiosk.contract.catalogue_record import parse_agency, parse_service
from kiosk.contract.catalogues.cpsv_terms import CONTEXT_ADDRESS
from kiosk.contract.catalogues.cpsv_write import cpsv_jsonld
from kiosk.domain.service import Channel, Depends
from kiosk.domain.text import Text
from kiosk.resources import resource

SHAPES = Path(__file__).parents[1] / "shacl" / "cpsv-ap-SHACL.ttl"
NOTICE = Text("نموذج", "Sample")
FEES = [
    {"kind": "free"},
    {"kind": "fixed", "fils": 1},
    {"kind": "fixed", "fils": 5000},
    {"kind": "fixed", "fils": 1_000_000_000},
    {"kind": "depends", "note": {"ar": "حسب الحالة", "en": "Depends"}},
    {"kind": "unknown"},
]


@pytest.fixture(scope="module")
def sample():
    return read_folder(resource("assets/catalogue"))


@pytest.fixture(scope="module")
def exported(sample):
    return cpsv_jsonld(sample)


@pytest.fixture(scope="module")
def shapes():
    return Graph().parse(SHAPES)


def catalogue(*services):
    records = [parse_service({**SERVICE, **each}, {AGENCY["id"]}) for each in services]
    return Parsed((parse_agency(AGENCY),), tuple(records), NOTICE)


def graph_of(text):
    graph = Graph()
    to_rdf(json.loads(text), graph)
    return graph


def back(parsed):
    return imported(cpsv_jsonld(parsed).encode(), "export.jsonld")


def whole(parsed):
    return ({service.id: service for service in parsed.services}, set(parsed.agencies), parsed.notice)


@pytest.mark.requirement("DATA-02")
def test_the_whole_sample_passes_the_official_shapes(exported, shapes):
    conforms, _, report = validate(graph_of(exported), shacl_graph=shapes)
    assert conforms, report[:3000]


@pytest.mark.requirement("DATA-02")
@pytest.mark.parametrize("term", ["dct:title", "dct:identifier", "cv:hasCompetentAuthority"])
def test_the_shapes_would_find_what_is_missing(shapes, term):
    document = json.loads(cpsv_jsonld(catalogue({})))
    service = next(node for node in document["@graph"] if node["@type"] == "cpsv:PublicService")
    del service[term]
    conforms, _, _ = validate(graph_of(json.dumps(document)), shacl_graph=shapes)
    assert not conforms


@pytest.mark.requirement("DATA-03")
def test_the_sample_comes_back_equal_from_its_own_export(sample, exported):
    outcome = imported(exported.encode(), "export.jsonld")
    assert (outcome.refusals, outcome.repairs) == ((), ())
    assert whole(outcome.parsed) == whole(sample)


@pytest.mark.requirement("DATA-03")
def test_every_member_comes_back(shapes):
    services = [
        {"id": f"sample-{i}", "fee": fee, "form": None, "channels": ["web", "counter"]} for i, fee in enumerate(FEES)
    ]
    bare = {"id": "sample-bare", "audience": None, "documents": [], "result": None, "link": None, "last_verified": None}
    bare |= {"keywords": {"ar": [], "en": []}, "processing_time": None, "form": None, "channels": ["counter"]}
    full = {"id": "sample-full", "last_verified": "2026-01-31", "form": FORM, "popularity": 99}
    full["keywords"] = {"ar": ["ب", "أ", "license"], "en": ["b", "a", "b-c", "ليسن"]}
    full["documents"] = [{"name": {"ar": f"وثيقة {n}", "en": f"Paper {n}"}, "note": None} for n in range(12)]
    parsed = catalogue(*services, bare, full)
    assert whole(back(parsed).parsed) == whole(parsed)
    conforms, _, report = validate(graph_of(cpsv_jsonld(parsed)), shacl_graph=shapes)
    assert conforms, report


@pytest.mark.requirement("DATA-03")
def test_it_comes_back_equal_through_turtle_too():
    parsed = catalogue({}, {"id": "sample-other", "fee": {"kind": "fixed", "fils": 12345}})
    turtle = graph_of(cpsv_jsonld(parsed)).serialize(format="turtle")
    assert whole(imported(turtle.encode(), "export.ttl").parsed) == whole(parsed)


@pytest.mark.requirement("DATA-07", "DATA-08")
def test_money_has_three_decimals_and_time_is_a_duration():
    document = json.loads(cpsv_jsonld(catalogue({"fee": {"kind": "fixed", "fils": 5000}, "processing_time": "P2W"})))
    service = next(node for node in document["@graph"] if node["@type"] == "cpsv:PublicService")
    assert service["cv:hasCost"]["cv:hasValue"] == {"@value": "5.000", "@type": "xsd:double"}
    assert service["cv:hasCost"]["cv:currency"]["@id"].endswith("/KWD")
    assert service["cv:processingTime"] == {"@value": "P14D", "@type": "xsd:duration"}


def test_an_agency_of_another_country_is_not_placed_in_kuwait():
    agency = parse_agency({**AGENCY, "category": "foreign"})
    document = json.loads(cpsv_jsonld(Parsed((agency,))))
    node = next(node for node in document["@graph"] if node["@type"] == "cv:PublicOrganisation")
    assert "KWT" not in json.dumps(node)


@pytest.mark.requirement("DATA-01", "DATA-04")
@pytest.mark.parametrize("suffix", ["ttl", "jsonld"])
def test_the_standards_own_example_comes_in(suffix):
    outcome = imported(fixture(f"example-rdf_public_service.{suffix}"), f"example.{suffix}")
    (service,) = outcome.parsed.services
    assert service.id == "cpsv-tax-on-web"
    assert (service.name.ar, service.name.en) == ("Tax-on-web", "Tax-on-web")
    assert service.description.ar.startswith("Service pour")
    assert [document.name.en for document in service.documents] == ["Attestation garde d'enfants"]
    (agency,) = outcome.parsed.agencies
    assert agency.name.ar == "Federal Public Service FINANCE"
    assert ("/description", "no Arabic: shown in 'fr'") in reasons(outcome.repairs, service.id)


@pytest.mark.requirement("DATA-01")
def test_rdf_xml_comes_in_and_what_nobody_answers_for_is_refused():
    outcome = imported(fixture("foreign.rdf"), "foreign.rdf")
    service = by_id(outcome)["cpsv-42"]
    assert service.channels == (Channel.WEB,)
    assert service.keywords_en == ("angling",)
    assert isinstance(service.fee, Depends)
    assert service.fee.note.en == "15.5 EUR"
    assert service.processing_time.days == 30
    assert outcome.parsed.agencies[0].website == "https://office.example"
    assert reasons(outcome.refusals, "cpsv-43") == [("/agency", "it has no competent authority")]
    assert ("/processing_time", "months and years counted in days") in reasons(outcome.repairs, "cpsv-42")


@pytest.mark.parametrize(
    "context",
    [
        "https://elsewhere.example/context.jsonld",
        "file:///etc/passwd",
        [CONTEXT_ADDRESS, "http://127.0.0.1/"],
        {"@import": "http://127.0.0.1/"},
        {"term": {"@id": "http://x.example/t", "@context": "http://127.0.0.1/"}},
    ],
)
def test_nothing_that_a_file_names_is_fetched(context):
    outcome = imported(json.dumps({"@context": context, "@graph": []}).encode(), "remote.jsonld")
    assert outcome.broken
    assert "not fetched" in outcome.refusals[0].reason


def test_xml_entities_are_not_read():
    bomb = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    assert "entities" in imported(bomb, "bomb.rdf").refusals[0].reason


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"@prefix cpsv: <http://purl.org/vocab/cpsv#> . <x> a cpsv:Pub", "cut.ttl"),
        (b'{"@graph": [', "cut.jsonld"),
        (b"<rdf:RDF>", "cut.rdf"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "picture.ttl"),
        (b"@prefix x: <http://x.example/> . x:a x:b x:c .", "other.ttl"),
        (b"[" * 100_000, "deep.jsonld"),
    ],
)
def test_a_file_that_can_not_be_read_is_refused_whole(content, name):
    outcome = imported(content, name)
    assert outcome.broken
    assert len(outcome.refusals) == 1


def test_a_service_of_ours_with_a_broken_form_is_refused_alone():
    document = json.loads(cpsv_jsonld(catalogue({}, {"id": "sample-other"})))
    node = next(node for node in document["@graph"] if node.get("dct:identifier") == "sample-other")
    node["kiosk:form"] = "{broken"
    outcome = imported(json.dumps(document).encode(), "export.jsonld")
    assert list(by_id(outcome)) == ["sample-service"]
    assert [(refusal.record, refusal.pointer) for refusal in outcome.refusals] == [("sample-other", "/form")]
