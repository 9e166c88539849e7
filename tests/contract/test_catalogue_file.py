import copy
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.contract.catalogue_file import (
    SIZE_LIMIT,
    Refusal,
    agency_to_json,
    parse_agency,
    parse_service,
    read_file,
    read_folder,
    service_to_json,
)
from kiosk.domain.money import Money
from kiosk.domain.service import Agency, Channel, FeeUnknown, Fixed, Service

AGENCY = {
    "id": "sample-office",
    "name": {"ar": "مكتب نموذجي", "en": "Sample office"},
    "abbreviation": "SO",
    "website": "office.example",
    "category": "authority",
    "source": "invented",
}
FORM = {
    "version": 3,
    "schema": {
        "type": "object",
        "additionalProperties": False,
        "required": ["way"],
        "properties": {"way": {"type": "string", "oneOf": [{"const": "home"}, {"const": "unit"}]}},
    },
    "pages": [
        {
            "id": "way",
            "title": {"ar": "كيف؟", "en": "How?"},
            "show_if": None,
            "fields": [
                {
                    "name": "way",
                    "widget": "choice",
                    "label": {"ar": "الطريقة", "en": "Way"},
                    "hint": {"ar": "اختر", "en": "Choose"},
                    "options": [
                        {"value": "home", "label": {"ar": "المنزل", "en": "Home"}, "hint": None},
                        {"value": "unit", "label": {"ar": "هنا", "en": "Here"}, "hint": {"ar": "الآن", "en": "Now"}},
                    ],
                    "errors": {"required": {"ar": "اختر واحدة", "en": "Choose one"}},
                    "sensitive": False,
                },
            ],
        },
    ],
}
SERVICE = {
    "id": "sample-service",
    "agency": "sample-office",
    "name": {"ar": "خدمة نموذجية", "en": "Sample service"},
    "description": {"ar": "وصف", "en": "Description"},
    "kind": "transactional",
    "life_event": "driving",
    "keywords": {"ar": ["ليسن"], "en": ["licence"]},
    "audience": {"ar": "الجميع", "en": "Everybody"},
    "channels": ["unit", "counter"],
    "fee": {"kind": "fixed", "fils": 5000},
    "processing_time": "P1DT2H",
    "documents": [{"name": {"ar": "البطاقة", "en": "Card"}, "note": None}],
    "outcome": "at_once",
    "result": {"ar": "بطاقة", "en": "A card"},
    "link": "https://office.example/service",
    "popularity": 40,
    "source": "invented",
    "last_verified": "2026-11-23",
    "form": FORM,
}
OFFICES = frozenset({"sample-office"})


def changed(pointer, value):
    """The sample service with the value at `pointer` replaced; `...` removes the key."""
    record = copy.deepcopy(SERVICE)
    *path, last = [int(step) if step.isdigit() else step for step in pointer.strip("/").split("/")]
    at = record
    for step in path:
        at = at[step]
    if value is ...:
        del at[last]
    else:
        at[last] = value
    return record


def file_of(tmp_path, services, agency=None, name="office.json", **more):
    path = tmp_path / name
    whole = {"format": "kiosk-catalogue/1", "agency": agency or AGENCY, "services": services, **more}
    path.write_text(json.dumps(whole), encoding="utf-8")
    return path


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


# --- files -----------------------------------------------------------------------------------------------------------


def test_a_file_gives_its_agency_to_its_services(tmp_path):
    bare = {key: value for key, value in SERVICE.items() if key != "agency"}
    parsed = read_file(file_of(tmp_path, [bare], notice={"ar": "عينة", "en": "Sample"}))
    assert parsed.refusals == ()
    assert [service.agency_id for service in parsed.services] == ["sample-office"]
    assert parsed.notice is not None
    assert parsed.notice.en == "Sample"


def test_one_bad_service_does_not_keep_the_others_out(tmp_path):
    parsed = read_file(file_of(tmp_path, [changed("/kind", "odd"), {**SERVICE, "id": "another"}, 7]))
    assert [service.id for service in parsed.services] == ["another"]
    assert [(r.record, r.pointer) for r in parsed.refusals] == [
        ("sample-service", "/services/0/kind"),
        ("services/2", "/services/2"),
    ]


def test_an_id_stands_once_also_across_files(tmp_path):
    file_of(tmp_path, [SERVICE, SERVICE], name="a.json")
    file_of(tmp_path, [SERVICE | {"agency": "other"}], AGENCY | {"id": "other"}, name="b.json")
    file_of(tmp_path, [], name="c.json")
    parsed = read_folder(tmp_path)
    assert len(parsed.services) == 1
    assert len(parsed.agencies) == 2
    assert [r.reason for r in parsed.refusals] == [
        "a service with this id was read before",
        "a service with this id was read before",
        "an agency with this id was read before",
    ]


def test_a_service_of_an_agency_that_the_file_does_not_hold_is_refused(tmp_path):
    parsed = read_file(file_of(tmp_path, [SERVICE | {"agency": "elsewhere"}]))
    assert parsed.services == ()
    assert parsed.refusals[0].reason == "there is no agency 'elsewhere'"


def test_with_its_agency_a_service_falls(tmp_path):
    parsed = read_file(file_of(tmp_path, [SERVICE], AGENCY | {"website": "no address"}))
    assert (parsed.agencies, parsed.services) == ((), ())
    assert [(r.record, r.reason) for r in parsed.refusals] == [
        ("sample-office", "this is no web address"),
        ("sample-service", "its agency was refused"),
    ]


GOOD = json.dumps({"format": "kiosk-catalogue/1", "agency": AGENCY, "services": [SERVICE]}).encode()
BROKEN = {
    "empty": (b"", "the file is no JSON"),
    "truncated": (GOOD[:-20], "the file is no JSON"),
    "binary": (bytes(range(256)), "the file is no UTF-8 text"),
    "utf-16": (GOOD.decode().encode("utf-16"), "the file is no UTF-8 text"),
    "deep": (b"[" * 100_000, "nested too deeply"),
    "long number": (b"[" + b"9" * 5000 + b"]", "a number that is too long"),
    "nan": (b'{"format": NaN}', "NaN"),
    "twice": (b'{"format": 1, "format": 2}', "stands twice in one object: 'format'"),
    "list": (b"[]", "an object is expected"),
    "other format": (GOOD.replace(b"kiosk-catalogue/1", b"kiosk-catalogue/9"), "the format is not kiosk-catalogue/1"),
    "unknown key": (GOOD.replace(b'{"format"', b'{"colour": 1, "format"'), "unknown key 'colour'"),
}


@pytest.mark.requirement("DATA-01")
@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_file_gives_exactly_one_refusal(fault, tmp_path):
    content, reason = BROKEN[fault]
    path = tmp_path / "broken.json"
    path.write_bytes(content)
    parsed = read_file(path)
    assert (parsed.agencies, parsed.services) == ((), ())
    (refusal,) = parsed.refusals
    assert refusal.record == "broken.json"
    assert reason in refusal.reason


def test_a_file_that_is_too_large_is_not_parsed(tmp_path):
    path = tmp_path / "huge.json"
    with path.open("wb") as file:
        file.truncate(SIZE_LIMIT + 1)
    assert [r.reason for r in read_file(path).refusals] == ["the file is larger than 64 MB"]


def test_what_is_no_file_is_refused(tmp_path):
    assert [r.reason for r in read_file(tmp_path / "none.json").refusals] == ["the file can't be read"]
    assert [r.reason for r in read_file(tmp_path).refusals] == ["the file can't be read"]
    assert [r.reason for r in read_folder(tmp_path / "none").refusals] == ["there is no such folder"]


def test_a_byte_order_mark_is_no_fault(tmp_path):
    path = tmp_path / "office.json"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD)
    assert read_file(path).refusals == ()


@given(content=st.binary(max_size=200))
def test_no_bytes_raise(content, tmp_path_factory):
    path = tmp_path_factory.mktemp("any") / "any.json"
    path.write_bytes(content)
    assert len(read_file(path).refusals) == 1


# --- fragments -------------------------------------------------------------------------------------------------------

FRAGMENTS = {
    "format": "kiosk-catalogue-fragments/1",
    "fragments": {
        "phone": {
            "field": {"name": "phone", "widget": "phone", "label": {"ar": "الهاتف", "en": "Phone"}},
            "schema": {"type": "string", "maxLength": 8, "pattern": "^[24569][0-9]{7}$"},
        },
    },
}


def with_fragment(name):
    record = copy.deepcopy(SERVICE)
    record["form"]["schema"]["properties"]["phone"] = {"fragment": name}
    record["form"]["pages"][0]["fields"].append({"fragment": name, "label": {"ar": "نقال", "en": "Mobile"}})
    return record


def test_fragments_are_written_out_and_may_be_adapted(tmp_path):
    (tmp_path / "agencies").mkdir()
    (tmp_path / "fragments.json").write_text(json.dumps(FRAGMENTS), encoding="utf-8")
    path = file_of(tmp_path / "agencies", [with_fragment("phone")])
    for parsed in (read_file(path), read_folder(tmp_path)):
        assert parsed.refusals == ()
        form = parsed.services[0].form
        assert form is not None
        assert form.schema["properties"]["phone"]["maxLength"] == 8
        assert form.pages[0].fields[1].label.en == "Mobile"
        assert parse_service(service_to_json(parsed.services[0]), OFFICES) == parsed.services[0]


def test_a_fragment_that_is_not_there_is_refused(tmp_path):
    (refusal,) = read_file(file_of(tmp_path, [with_fragment("fax")])).refusals
    assert refusal.record == "sample-service"
    assert refusal.pointer == "/services/0/form/schema/properties/phone"
    assert refusal.reason == "there is no fragment 'fax'"


def test_broken_fragments_are_refused_by_their_own_name(tmp_path):
    (tmp_path / "fragments.json").write_text("{", encoding="utf-8")
    parsed = read_folder(tmp_path)
    assert [r.record for r in parsed.refusals] == ["fragments.json"]


def test_a_refusal_reads_as_a_sentence():
    assert str(Refusal("moi-x", "/fee", "it is wrong")) == "moi-x at /fee: it is wrong"
    assert str(Refusal("moi.json", "", "it is wrong")) == "moi.json: it is wrong"
