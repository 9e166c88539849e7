import pytest
from catalogue_records import AGENCY, OFFICES, SERVICE, changed
from hypothesis import given
from hypothesis import strategies as st

from kiosk.contract.catalogue_file import Refusal, agency_to_json, parse_agency, parse_service, service_to_json
from kiosk.domain.money import Money
from kiosk.domain.service import Agency, Channel, FeeUnknown, Fixed, Service


def test_a_service_is_read():
    service = parse_service(SERVICE, OFFICES)
    assert isinstance(service, Service)
    assert service.fee == Fixed(Money(5000))
    assert service.channels == (Channel.UNIT, Channel.COUNTER)
    assert service.form is not None
    assert service.form.pages[0].fields[0].errors[0].keyword == "required"


@pytest.mark.requirement("DATA-03")
def test_reading_and_writing_lose_nothing():
    service, agency = parse_service(SERVICE, OFFICES), parse_agency(AGENCY)
    assert isinstance(service, Service)
    assert isinstance(agency, Agency)
    assert service_to_json(service) == SERVICE
    assert agency_to_json(agency) == AGENCY


def test_only_the_essentials_need_to_be_there():
    essential = {key: SERVICE[key] for key in ("id", "agency", "name", "description", "kind", "life_event")}
    service = parse_service(essential, OFFICES)
    assert isinstance(service, Service)
    assert service.fee == FeeUnknown()
    assert parse_service(service_to_json(service), OFFICES) == service


@pytest.mark.requirement("DATA-07")
@pytest.mark.parametrize(
    "fee",
    [
        {"kind": "free"},
        {"kind": "fixed", "fils": 1},
        {"kind": "depends", "note": {"ar": "أ", "en": "a"}},
        {"kind": "unknown"},
    ],
)
def test_every_kind_of_fee_survives(fee):
    service = parse_service({**changed("/fee", fee), "form": None}, OFFICES)
    assert isinstance(service, Service)
    assert service_to_json(service)["fee"] == fee


@pytest.mark.requirement("DATA-08")
@pytest.mark.parametrize(
    ("written", "canonical"),
    [("PT5M", "PT5M"), ("P2W", "P14D"), ("P3D", "P3D"), ("PT90M", "PT1H30M"), ("PT0S", "P0D"), ("P1DT1S", "P1DT1S")],
)
def test_durations(written, canonical):
    service = parse_service(changed("/processing_time", written), OFFICES)
    assert isinstance(service, Service)
    assert service_to_json(service)["processing_time"] == canonical


REFUSED = [
    ("/id", "Bad Id", "/id", "this is no id"),
    ("/id", "a" * 65, "/id", "this is no id"),
    ("/id", "../etc", "/id", "this is no id"),
    ("/id", "licence\u200b", "/id", "this is no id"),
    ("/agency", "nobody", "/agency", "there is no agency 'nobody'"),
    ("/name", {"en": "Only English"}, "/name", "the key 'ar' is missing"),
    ("/name", {"ar": "عربي", "en": "  "}, "/name/en", "the text is empty"),
    ("/name/ar", None, "/name/ar", "text is expected here"),
    ("/name/ar", "نص\u0007", "/name/ar", "U+0007"),
    ("/name/ar", "نص\u0000", "/name/ar", "U+0000"),
    ("/name/ar", "ن\u200bص", "/name/ar", "U+200B ZERO WIDTH SPACE"),
    ("/name/en", "a\u202eb", "/name/en", "U+202E RIGHT-TO-LEFT OVERRIDE"),
    ("/name/en", "a\u2066b", "/name/en", "U+2066"),
    ("/name/ar", "رخصة \ufefb", "/name/ar", "already shaped letter (U+FEFB"),
    ("/name/ar", "\ufefd", "/name/ar", "U+FEFD"),
    ("/name/ar", "\ufdf2", "/name/ar", "U+FDF2"),
    ("/name/ar", "\ue000", "/name/ar", "U+E000"),
    ("/name/ar", "\ud800", "/name/ar", "U+D800"),
    ("/name/en", "x" * 2001, "/name/en", "at most 2000"),
    ("/kind", "magical", "/kind", "one of these is expected here: informational, transactional, payment"),
    ("/kind", 3, "/kind", "one of these"),
    ("/life_event", "birthday", "/life_event", "one of these"),
    ("/channels", ["unit", "unit"], "/channels", "stands twice"),
    ("/channels", [], "/channels", "0 items"),
    ("/channels/1", "fax", "/channels/1", "one of these"),
    ("/fee/fils", -1, "/fee/fils", "a whole number from 1"),
    ("/fee/fils", 1.5, "/fee/fils", "a whole number is expected"),
    ("/fee/fils", True, "/fee/fils", "a whole number is expected"),
    ("/fee/fils", 10**12, "/fee/fils", "a whole number from 1"),
    ("/fee", {"kind": "cheap"}, "/fee", "free, fixed, depends, unknown"),
    ("/fee", {"kind": "free", "fils": 0}, "/fee", "unknown key 'fils'"),
    ("/fee", {"kind": "unknown"}, "/fee", "is free, has a fixed fee, or asks which dues to pay"),
    ("/processing_time", "P", "/processing_time", "no duration"),
    ("/processing_time", "P1M", "/processing_time", "no duration"),
    ("/processing_time", "PT", "/processing_time", "no duration"),
    ("/popularity", 101, "/popularity", "from 0 to 100"),
    ("/last_verified", "2026-02-30", "/last_verified", "there is no day 2026-02-30"),
    ("/last_verified", "20261123", "/last_verified", "no date"),
    ("/link", "javascript:alert(1)", "/link", "no web address"),
    ("/link", "https://office.example/\u202e", "/link", "no web address"),
    ("/keywords/ar", "ليسن", "/keywords/ar", "a list is expected"),
    ("/form/version", 0, "/form/version", "from 1"),
    ("/form/pages", [], "/form/pages", "0 items"),
    ("/form/schema", [], "/form/schema", "an object is expected"),
    ("/form/schema/maximum", 0.5, "/form/schema/maximum", "fraction"),
    ("/form/schema/title", "a\u200bb", "/form/schema/title", "U+200B"),
    ("/form/pages/0/id", "Page One", "/form/pages/0/id", "no page id"),
    ("/form/pages/0/fields/0/name", "Way", "/form/pages/0/fields/0/name", "no field name"),
    ("/form/pages/0/fields/0/widget", "slider", "/form/pages/0/fields/0/widget", "one of these"),
    ("/form/pages/0/fields/0/options/0/value", "unit", "/form/pages/0/fields/0/options", "stands twice"),
    ("/form/pages/0/fields/0/colour", "red", "/form/pages/0/fields/0", "unknown key 'colour'"),
    ("/colour", "red", "", "unknown key 'colour'"),
    ("/kind", ..., "", "the key 'kind' is missing"),
]


@pytest.mark.requirement("API-04")
@pytest.mark.parametrize(("pointer", "value", "where", "reason"), REFUSED)
def test_what_is_wrong_is_refused_with_its_place(pointer, value, where, reason):
    refusal = parse_service(changed(pointer, value), OFFICES)
    assert isinstance(refusal, Refusal)
    assert refusal.pointer == where
    assert reason in refusal.reason
    assert refusal.record == ("sample-service" if pointer != "/id" else "service")


@pytest.mark.requirement("I18N-17")
def test_harmless_things_are_cleaned():
    written = changed("/name", {"ar": " خدمة\u00a0 نمو\u0627\u0654جية\n", "en": "Cafe\u0301  here\t"})
    service = parse_service(written, OFFICES)
    assert isinstance(service, Service)
    assert service.name.ar == "خدمة نموأجية"
    assert service.name.en == "Café here"


def test_deep_nesting_is_refused():
    deep: object = "x"
    for _ in range(500):
        deep = {"not": deep}
    refusal = parse_service(changed("/form/schema/properties", deep), OFFICES)
    assert isinstance(refusal, Refusal)
    assert refusal.reason == "nested too deeply"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@given(value=JSON)
def test_anything_else_is_refused_too(value):
    assert isinstance(parse_service(value, OFFICES), Refusal)
    assert isinstance(parse_agency(value), Refusal)


@given(key=st.sampled_from(sorted(SERVICE)), value=JSON)
def test_whatever_is_accepted_is_written_back_the_same(key, value):
    service = parse_service({**SERVICE, key: value}, OFFICES)
    if isinstance(service, Service):
        assert parse_service(service_to_json(service), OFFICES) == service


@given(ar=st.text(min_size=1, max_size=40))
def test_no_accepted_text_holds_anything_that_cannot_be_seen(ar):
    service = parse_service(changed("/name/ar", ar), OFFICES)
    if isinstance(service, Service):
        assert service.name.ar.isprintable()
        assert service.name.ar == service.name.ar.strip()
