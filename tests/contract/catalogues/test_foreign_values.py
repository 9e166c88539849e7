import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.contract.catalogues import values
from kiosk.contract.catalogues.foreign import Price, PriceInWords, foreign_id, language_of, words
from kiosk.contract.catalogues.report import Mender
from kiosk.domain.money import Money
from kiosk.domain.service import FeeUnknown, Free


@pytest.fixture
def mender():
    return Mender("record")


def noted(mender):
    return [(repair.pointer, repair.reason) for repair in mender.repairs]


@pytest.mark.requirement("DATA-04")
@pytest.mark.parametrize(
    ("said", "chosen", "repairs"),
    [
        ({"ar": "خدمة", "en": "Service"}, ("خدمة", "Service"), []),
        ({"en": "Service", "fr": "Le service"}, ("Service", "Service"), ["no Arabic: shown in 'en'"]),
        ({"ar": "خدمة"}, ("خدمة", "خدمة"), ["no English: shown in 'ar'"]),
        (
            {"fi": "Palvelu", "sv": "Tjänst"},
            ("Palvelu", "Palvelu"),
            ["no Arabic: shown in 'fi'", "no English: shown in 'fi'"],
        ),
        ({"ar": "خدمة", "fr": "Le service"}, ("خدمة", "Le service"), ["no English: shown in 'fr'"]),
        (
            {"en": "\u200b", "fr": "Le service"},
            ("Le service", "Le service"),
            ["no Arabic: shown in 'fr'", "no English: shown in 'fr'"],
        ),
    ],
)
def test_arabic_falls_back_to_english_and_both_to_any_language(mender, said, chosen, repairs):
    text = values.in_both(mender, "/name", said)
    assert (text["ar"], text["en"]) == chosen
    assert [reason for _, reason in noted(mender)] == repairs


def test_no_words_are_none(mender):
    assert values.in_both(mender, "/name", {"en": " \n"}) is None
    assert noted(mender) == []


@pytest.mark.requirement("DATA-09")
def test_the_original_is_kept_where_text_is_cleaned(mender):
    values.in_both(mender, "/name", {"ar": "خدمة", "en": "A&amp;B"})
    assert [(r.pointer, r.original) for r in mender.repairs] == [("/name/en", "A&amp;B")]


@pytest.mark.requirement("DATA-07")
@pytest.mark.parametrize(
    ("said", "kind", "fils"),
    [
        (Price("5.000", "KWD"), "fixed", 5000),
        (Price("5.0", "kwd"), "fixed", 5000),
        (Price("1E+1", "KWD"), "fixed", 10000),
        (Price("0.001", "KWD"), "fixed", 1),
        (Price("0", "KWD"), "free", None),
        (Price("0.00", "EUR"), "free", None),
        (Price("0.0005", "KWD"), "depends", None),
        (Price("12", "EUR"), "depends", None),
        (Price("NaN", "KWD"), "depends", None),
        (Price("-1", "KWD"), "depends", None),
        (PriceInWords({}), "depends", None),
        (Free(), "free", None),
        (FeeUnknown(), "unknown", None),
    ],
)
def test_a_fee_is_an_exact_amount_of_fils_or_words(mender, said, kind, fils):
    fee = values.fee(mender, said)
    assert (fee["kind"], fee.get("fils")) == (kind, fils)


@pytest.mark.requirement("DATA-07")
@given(st.integers(0, 1_000_000_000))
def test_every_amount_comes_back_exact_from_its_three_decimals(fils):
    assert values.exact_fils(Money(fils).number) == fils


def test_a_foreign_fee_keeps_its_figure_in_the_words(mender):
    fee = values.fee(mender, Price("15.50", "EUR", {"en": "a year"}))
    assert fee["note"] == {"ar": "15.50 EUR – a year", "en": "15.50 EUR – a year"}
    assert ("/fee", "a fee that is no amount of fils, kept in words") in noted(mender)


@pytest.mark.parametrize(
    ("raw", "link", "repairs"),
    [
        ("https://x.example/a?b=1#c", "https://x.example/a?b=1#c", 0),
        ("www.x.example", "https://www.x.example", 1),
        ("https://x.example/é", "https://x.example/%C3%A9", 1),
        ("https://x.example/a\n\nhttps://x.example/b", "https://x.example/a", 1),
        ("javascript:alert(1)", None, 1),
        ("N/A", None, 1),
        ("", None, 0),
    ],
)
def test_a_link_is_the_first_web_address(mender, raw, link, repairs):
    assert values.link(mender, raw) == link
    assert len(mender.repairs) == repairs


@pytest.mark.requirement("DATA-08")
@pytest.mark.parametrize(
    ("raw", "duration", "repairs"),
    [
        ("PT5M", "PT5M", 0),
        ("P1M", "P30D", 1),
        ("P1Y2M3DT4H", "P428DT4H", 1),
        ("a month", None, 1),
        ("P1MT", None, 1),
        ("", None, 0),
    ],
)
def test_a_processing_time_is_a_duration_in_days(mender, raw, duration, repairs):
    assert values.duration(mender, raw) == duration
    assert len(mender.repairs) == repairs


@pytest.mark.parametrize(
    ("raw", "day"), [("2026-03-01", "2026-03-01"), ("2026-03-01T10:00:00Z", "2026-03-01"), ("soon", None), ("", None)]
)
def test_a_day_is_a_date(mender, raw, day):
    assert values.day(mender, raw) == day


def test_search_words_go_to_the_side_of_their_script_once(mender):
    said = (
        words(("", "ليسن")),
        words(("", "licence")),
        words(("", "licence")),
        words(("fr", "permis")),
        words(("en", "x" * 101)),
    )
    assert values.keywords(mender, said) == {"ar": ["ليسن"], "en": ["licence", "permis"]}
    assert len(mender.repairs) == 1


@pytest.mark.requirement("DATA-05")
@given(st.text(min_size=1, max_size=300))
def test_every_foreign_id_is_one_of_ours_and_stays_the_same(raw):
    made = foreign_id("ca", raw)
    assert re.fullmatch(r"ca[a-z0-9-]{0,62}", made)
    assert foreign_id("ca", raw) == made


@pytest.mark.parametrize(("one", "other"), [("وزارة", "هيئة"), ("x" * 70, "x" * 71), ("Amt ة", "Amt ي")])
def test_different_names_get_different_ids(one, other):
    assert foreign_id("ca", one) != foreign_id("ca", other)
    assert foreign_id("ca", "Élections Canada") == "ca-elections-canada"


@pytest.mark.parametrize(
    ("tag", "text", "language"),
    [
        ("ar-KW", "x", "ar"),
        ("EN", "x", "en"),
        ("", "وصف الخدمة", "ar"),
        ("", "Hello", "en"),
        ("und", "Hello", "en"),
        ("eng", "x", "en"),
    ],
)
def test_a_language_is_what_the_tag_says_or_the_letters(tag, text, language):
    assert language_of(tag, text) == language
