import json

import pytest
from catalogue_readers import by_id, fixture, imported, reasons, shipped_mapping

from kiosk.contract.catalogue_record import Refusal
from kiosk.contract.catalogues.mapping_file import parse_mapping
from kiosk.domain.service import Channel, Depends, FeeUnknown, Free, Kind, LifeEvent

CANADA, FINLAND = "canada-gc-service-inventory", "finland-ptv"
SMALL = """
format = "kiosk-mapping/1"
prefix = "xx"
source = "invented"
[records]
form = "csv"
separator = ";"
[agency]
id = "office"
name = { en = "office" }
[service]
id = "number"
name = { en = "name" }
description = { en = ["text", "name"] }
fee = { amount = "fee", currency = { is = "KWD" } }
document = [{ en = "bring" }, { is = { ar = "هوية", en = "An identity card" } }]
"""


@pytest.fixture(scope="module")
def canada():
    return imported(fixture("canada-excerpt.csv"), "canada-excerpt.csv", shipped_mapping(CANADA))


@pytest.fixture(scope="module")
def finland():
    return imported(fixture("finland-excerpt.json"), "finland-excerpt.json", shipped_mapping(FINLAND))


@pytest.fixture
def small():
    return parse_mapping(SMALL, "small.toml")


@pytest.mark.requirement("DATA-01")
def test_the_canadian_inventory_comes_in_record_by_record(canada):
    services = by_id(canada)
    assert len(services) == 7
    assert reasons(canada.refusals, "ca-2097") == [("", "offered inside the government only")]
    passport = services["ca-1491"]
    assert passport.agency_id.startswith("ca-")
    assert passport.name.ar == passport.name.en == "Issuance of a Regular Passport"
    assert (passport.kind, passport.life_event) == (Kind.TRANSACTIONAL, LifeEvent.TRAVEL)
    assert passport.channels == (Channel.COUNTER,)
    assert isinstance(passport.fee, Depends)
    assert passport.link.startswith("http")
    assert "Open Government Licence" in passport.source
    assert services["ca-2104"].channels == (Channel.WEB, Channel.COUNTER)
    assert services["ca-2104"].fee == Free()
    assert services["ca-2104"].audience.ar.startswith("الشركات")
    assert services["ca-2104"].audience.en.startswith("Businesses")
    assert services["ca-2104"].form is None


@pytest.mark.requirement("DATA-04")
def test_what_has_no_arabic_keeps_its_english_and_says_so(canada):
    assert {r.record for r in canada.repairs if r.reason == "no Arabic: shown in 'en'"} == {
        *by_id(canada),
        *(agency.id for agency in canada.parsed.agencies),
    }


@pytest.mark.requirement("DATA-09")
def test_every_cleaned_value_is_reported_with_its_original(canada):
    cleaned = {repair.record: repair for repair in canada.repairs if "no-break spaces" in repair.reason}
    assert "\u00a0" in cleaned["ca-1952"].original
    assert "\u00a0" not in by_id(canada)["ca-1952"].description.en
    assert ("/channels", "no known channel: taken as 'counter'") in reasons(canada.repairs, "ca-1260")


@pytest.mark.requirement("DATA-01")
def test_the_finnish_catalogue_comes_in_with_what_language_it_has(finland):
    services = by_id(finland)
    assert finland.refusals == ()
    assert [agency.id for agency in finland.parsed.agencies] == ["fi-suomi"]
    only_finnish = services["fi-00101b14-33b7-4da8-8c13-3a994c50a472"]
    assert only_finnish.name.en == "Lasten palveluohjaus"
    assert ("/name", "no English: shown in 'fi'") in reasons(finland.repairs, only_finnish.id)
    assert only_finnish.fee == Free()
    assert "palveluohjaus" in only_finnish.keywords_en
    rich_text = services["fi-2208d2d9-8019-4b0a-ab52-18bc73e7ec75"]
    assert rich_text.name.en == "Water supply"
    assert rich_text.description.en.startswith("A property owner wanting to connect")
    assert rich_text.life_event is LifeEvent.UTILITIES
    assert rich_text.fee == FeeUnknown()
    charged = services["fi-074eeb91-c68a-430d-ba1b-14e6dffed48b"]
    assert isinstance(charged.fee, Depends)
    assert services["fi-19d221a3-d355-4763-a11d-aeb607ea56cd"].life_event is LifeEvent.RESIDENCY


@pytest.mark.requirement("DATA-05")
def test_ids_are_the_same_on_every_import(canada):
    again = imported(fixture("canada-excerpt.csv"), "another-name.csv", shipped_mapping(CANADA))
    assert again.parsed == canada.parsed


@pytest.mark.requirement("DATA-07")
def test_any_csv_is_read_through_a_mapping(small):
    content = 'number;name;text;office;fee;bring\n1;"A;B";;Post;2.500;"Letter"\n2;C;D;Post;;\n'
    services = by_id(imported(content.encode(), "small.csv", small))
    assert services["xx-1"].name.en == services["xx-1"].description.en == "A;B"
    assert services["xx-1"].fee.amount.fils == 2500
    assert [document.name.en for document in services["xx-1"].documents] == ["Letter", "An identity card"]
    assert services["xx-2"].fee == FeeUnknown()
    assert services["xx-2"].link is None


def test_bad_records_are_refused_and_the_others_come_in(small):
    rows = [
        "1;Good;;Post;;",
        "1;Again;;Post;;",
        ";No id;;Post;;",
        "3;;;Post;;",
        "4;No office;;;;",
        "5;Short;Post",
        "6;Good;;Post;;",
    ]
    outcome = imported(("number;name;text;office;fee;bring\n" + "\n".join(rows) + "\n").encode(), "small.csv", small)
    assert [service.id for service in outcome.parsed.services] == ["xx-1", "xx-6"]
    assert [(refusal.record, refusal.pointer) for refusal in outcome.refusals] == [
        ("xx-1", "/id"),
        ("line 4", "/id"),
        ("xx-3", "/name"),
        ("line 6", "/agency"),
        ("line 7", ""),
    ]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"number;name;text;office;fee;bring\n1;A;B;Post;;", "no line end"),
        (b"number;name;text;office;fee;bring\n1;A;B\n", "cut short"),
        (b'number;name;text;office;fee;bring\n1;"A;B;Post;;\n', "cut short"),
        (b"number;name;text;office;fee\n1;A;B;Post;\n", None),
        (b"number;text;office;fee\n1;B;Post;\n", "no column 'name'"),
        (b"number;number;office;fee\n1;B;Post;\n", "every column once"),
        (b"\xff\xfe1;2\n", "no UTF-8"),
        (b"number;\x00\n", "binary"),
        (b"", "empty"),
        (b" \n ", "empty"),
    ],
)
def test_a_file_that_is_cut_short_or_another_is_refused_whole(small, content, reason):
    outcome = imported(content, "small.csv", small)
    assert outcome.broken == (reason is not None)
    if reason:
        assert outcome.parsed.services == ()
        assert [reason in refusal.reason for refusal in outcome.refusals] == [True]


def test_the_real_inventory_cut_anywhere_never_comes_in_whole():
    content, mapping = fixture("canada-excerpt.csv"), shipped_mapping(CANADA)
    for end in range(200, len(content) - 2, 97):
        outcome = imported(content[:end], "cut.csv", mapping)
        assert outcome.broken or content[:end].endswith(b"\n"), end


def test_json_records_may_lie_deep_and_be_of_any_kind():
    mapping = parse_mapping(
        SMALL.replace('form = "csv"\nseparator = ";"', 'form = "json"\nat = "data.services"').replace(
            'id = "number"', 'id = "meta.number"'
        ),
        "deep.toml",
    )
    records = [{"meta": {"number": 7}, "name": "Good", "office": "Post", "fee": 1.25}, 3, None, [], {"meta": []}]
    outcome = imported(json.dumps({"data": {"services": records}}).encode(), "deep.json", mapping)
    assert by_id(outcome)["xx-7"].fee.amount.fils == 1250
    assert [refusal.record for refusal in outcome.refusals] == ["record 2", "record 3", "record 4", "record 5"]
    assert imported(b'{"data": {}}', "other.json", mapping).broken
    assert imported(b'{"data": {"services": [{"na', "cut.json", mapping).broken


@pytest.mark.parametrize(
    ("before", "after", "pointer"),
    [
        ("kiosk-mapping/1", "kiosk-mapping/9", "/format"),
        ('prefix = "xx"', 'prefix = "X-"', "/prefix"),
        ('form = "csv"', 'form = "xls"', "/records/form"),
        ('separator = ";"', 'separator = ";;"', "/records/separator"),
        ('separator = ";"', 'encoding = "ebcdic"', "/records/encoding"),
        ('id = "number"', 'id = "number"\nkind = { default = "wonderful" }', "/service/kind/default"),
        (
            'id = "number"',
            'id = "number"\nlife_event = { rules = [{ in = ["a"], matches = "(", is = "work" }] }',
            "/service/life_event/rules/0/matches",
        ),
        (
            'id = "number"',
            'id = "number"\nlife_event = { rules = [{ in = ["a"], matches = "a", is = [] }] }',
            "/service/life_event/rules/0/is",
        ),
        ('id = "number"', 'id = "number"\nsurprise = 1', "/service"),
        ('{ en = "office" }', '{ "not a language" = "office" }', "/agency/name"),
        ("[records]", "[records", ""),
    ],
)
def test_a_mapping_that_is_wrong_says_where(before, after, pointer):
    refusal = parse_mapping(SMALL.replace(before, after, 1), "small.toml")
    assert isinstance(refusal, Refusal)
    assert refusal.pointer == pointer
