import copy
import json

import pytest
from catalogue_records import AGENCY, OFFICES, SERVICE, changed
from hypothesis import given
from hypothesis import strategies as st

from kiosk.contract.catalogue_file import SIZE_LIMIT, Refusal, parse_service, read_file, read_folder, service_to_json


def file_of(tmp_path, services, agency=None, name="office.json", **more):
    path = tmp_path / name
    whole = {"format": "kiosk-catalogue/1", "agency": agency or AGENCY, "services": services, **more}
    path.write_text(json.dumps(whole), encoding="utf-8")
    return path


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
