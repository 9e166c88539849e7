import pytest

from contract.catalogue_records import AGENCY, SERVICE
from kiosk.contract.catalogue_file import Parsed
from kiosk.contract.catalogue_record import Refusal, parse_agency, parse_service
from kiosk.contract.catalogues.check import check, counts
from kiosk.contract.catalogues.check_text import balance_fault, normalised, stray_fault
from kiosk.domain.text import Text

FIRST = {
    "id": "one",
    "name": {"ar": "تجديد رخصة مركبة خاصة", "en": "Renew a private vehicle licence"},
    "description": {
        "ar": "تمدد دفتر مركبتك سنة أو أكثر بعد الفحص الفني وسداد المخالفات.",
        "en": "Extends your vehicle's book by a year or more once it is inspected and its fines are paid.",
    },
    "audience": {"ar": "أصحاب المركبات", "en": "Vehicle owners"},
    "source": "invented",
}
SECOND = {
    "id": "two",
    "name": {"ar": "شهادة ملكية مركبة", "en": "Vehicle ownership certificate"},
    "description": {
        "ar": "ورقة تثبت اسم مالك السيارة ورقم لوحتها لمن يطلبها من جهة أو بنك.",
        "en": "A paper for a bank or an office that states who owns the car and its plate number.",
    },
    "audience": {"ar": "المالك أو وكيله", "en": "The owner or an agent"},
    "source": "invented",
}


def catalogue(*services, refusals=()):
    records = [parse_service({**SERVICE, **each}, {AGENCY["id"]}) for each in services]
    return Parsed((parse_agency(AGENCY),), tuple(records), None, refusals)


def rules(*services):
    return sorted({finding.rule for finding in check(catalogue(*services))})


def test_a_good_catalogue_has_nothing_to_mend():
    assert check(catalogue(FIRST, SECOND)) == ()


def test_figures():
    figures = counts(catalogue(FIRST, {**SECOND, "kind": "informational", "form": None, "processing_time": None}))
    assert (figures.agencies, figures.services, figures.forms) == (1, 2, 1)
    assert figures.by_kind == {"informational": 1, "transactional": 1, "payment": 0}
    assert figures.unsaid["processing time"] == 1


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"source": ""}, "missing"),
        ({"audience": None}, "missing"),
        ({"documents": [], "channels": ["counter"], "form": None}, "missing"),
        ({"keywords": {"ar": [], "en": ["x"]}}, "missing"),
        ({"keywords": {"ar": ["أ"], "en": []}}, "missing"),
        ({"keywords": {"ar": ["أ"], "en": ["x", "x"]}}, "missing"),
        ({"keywords": {"ar": ["أ"], "en": ["Киев"]}}, "character"),
        ({"result": {"ar": "Card", "en": "Card"}}, "language"),
        ({"result": {"ar": "بطاقة", "en": "بطاقة"}}, "language"),
        ({"result": {"ar": "بطاقة", "en": "A card " * 12}}, "language"),
        ({"result": {"ar": "بطاقـــة", "en": "A card"}}, "character"),
        ({"result": {"ar": "بطاقة", "en": "A &amp; B"}}, "character"),
        ({"description": FIRST["name"]}, "name-again"),
        ({"name": {"ar": "شهادة ملكيّة مركبه", "en": "Vehicle ownership certificates"}}, "similar-name"),
        (
            {"description": {**SECOND["description"], "en": SECOND["description"]["en"].replace("car", "bus")}},
            "similar-description",
        ),
    ],
)
def test_each_fault_is_found(change, rule):
    assert rule in rules({**FIRST, **change}, SECOND)


def test_a_service_without_a_link_needs_an_agency_with_one():
    unlinked = catalogue({**FIRST, "link": None})
    assert check(unlinked) == ()
    nowhere = Parsed((parse_agency({**AGENCY, "website": ""}),), unlinked.services)
    assert {(finding.record, finding.rule) for finding in check(nowhere)} == {
        (AGENCY["id"], "missing"),
        ("one", "missing"),
    }


def test_who_can_do_it_on_the_web_need_not_bring_anything():
    assert rules({**FIRST, "documents": [], "channels": ["web", "counter"], "form": None}) == []


def test_articles_17_and_18_are_different_services():
    one = {**FIRST, "name": {"ar": "تجديد إقامة بموجب المادة 17", "en": "Renew residency under article 17"}}
    other = {**SECOND, "name": {"ar": "تجديد إقامة بموجب المادة 18", "en": "Renew residency under article 18"}}
    assert rules(one, other) == []


def test_descriptions_of_one_template_are_found():
    places = ["الشويخ", "حولي", "الجهراء", "الفروانية", "الأحمدي", "السالمية", "الرقعي", "الصباحية"]
    filled = [
        {
            **FIRST,
            "id": f"s{i}",
            "name": {"ar": f"{place} {i}", "en": f"Name {i}"},
            "description": {"ar": f"طلب ترخيص نشاط {place} رقم {i * i}", "en": f"Number {i}: {chr(97 + i) * 9}"},
        }
        for i, place in enumerate(places)
    ]
    assert "template" in rules(*filled)


def test_what_the_parser_refused_is_a_finding():
    refusal = Refusal("x", "/id", "a service with this id was read before")
    assert [finding.rule for finding in check(catalogue(FIRST, refusals=(refusal,)))] == ["refused"]


@pytest.mark.requirement("DATA-09")
@pytest.mark.parametrize(
    "text",
    [
        "كلمة\u200f",
        "ﻛﻠﻤﺔ",
        "کلمة",
        "كلمة یوم",
        "كلمة, أخرى",
        "word، other",
        "كلمة،، أخرى",
        "كلمة ، أخرى",
        "a..",
        "Ωmega",
        "<b>x</b>",
    ],
)
def test_stray_characters(text):
    assert stray_fault(text)


@pytest.mark.parametrize("text", ["المادة 18، والمادة 22.", "e.g. 3.5 km...", "Café at 10:30", "دعم (KD 50)؟", "Q&A"])
def test_what_belongs(text):
    assert stray_fault(text) is None


def test_people_may_write_as_they_write():
    assert stray_fault("گرين كارد چيك", people=True) is None


@pytest.mark.parametrize(
    ("ar", "en"),
    [("إشهار إسلام", "Conversion to Islam certificate"), ("سيرة ذاتية", "CV"), ("تطبيق Sahel", "Sahel app")],
)
def test_short_words_may_differ_in_length(ar, en):
    assert balance_fault(Text(ar, en)) is None


def test_comparison_ignores_what_is_mixed_up():
    assert normalised("إقامةُ المادة ١٨!") == normalised("اقامه الماده 18")
