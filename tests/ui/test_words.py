from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.money import Money
from kiosk.domain.text import Language
from kiosk.ui.words import Figure
from ui.said import AR, EN, plain, words
from ui.sample_states import NOW, REFERENCE, REVIEW

LATE = datetime(2026, 11, 23, 22, 5, tzinfo=UTC)


@pytest.mark.requirement("I18N-06", "I18N-04")
def test_amounts_keep_three_decimals_and_stand_apart() -> None:
    assert words(AR).amount(Money(12_500)) == "\u206612.500\u2069 د.ك"
    assert words(EN).amount(Money(12_500)) == "\u2066KWD 12.500\u2069"
    assert words(AR).amount_figure(Money(5)) == Figure("0.005", "د.ك")
    assert plain(words(EN).amount_figure(Money(5)).number) == "KWD 0.005"


@pytest.mark.requirement("I18N-08")
@pytest.mark.parametrize(
    ("language", "day", "time", "moment"),
    [
        (AR, "الاثنين 23 نوفمبر", "10:24 ص", "23 نوفمبر 2026، 10:24 ص"),
        (EN, "Monday 23 November", "10:24 am", "23 November 2026, 10:24 am"),
    ],
)
def test_dates_name_the_month_in_the_time_of_kuwait(language: Language, day: str, time: str, moment: str) -> None:
    said = words(language)
    assert said.day(NOW) == day
    assert plain(said.time(NOW)) == time
    assert plain(said.moment(NOW)) == moment


def test_a_late_evening_in_utc_is_the_next_morning_in_kuwait() -> None:
    assert words(EN).day(LATE) == "Tuesday 24 November"
    assert plain(words(EN).time(LATE)) == "1:05 am"


@pytest.mark.requirement("DATA-08", "I18N-03")
@pytest.mark.parametrize(
    ("span", "arabic", "english"),
    [
        (timedelta(minutes=1), "دقيقة واحدة", "1 minute"),
        (timedelta(minutes=2), "دقيقتان", "2 minutes"),
        (timedelta(minutes=5), "5 دقائق", "5 minutes"),
        (timedelta(minutes=90), "90 دقيقة", "90 minutes"),
        (timedelta(hours=1), "ساعة واحدة", "1 hour"),
        (timedelta(hours=3), "3 ساعات", "3 hours"),
        (timedelta(hours=30), "30 ساعة", "30 hours"),
        (timedelta(days=1), "يوم واحد", "1 day"),
        (timedelta(days=2), "يومان", "2 days"),
        (timedelta(days=10), "10 أيام", "10 days"),
        (timedelta(days=11), "11 يوماً", "11 days"),
        (timedelta(days=100), "100 يوم", "100 days"),
        (timedelta(seconds=1), "دقيقة واحدة", "1 minute"),
    ],
)
def test_lengths_of_time_take_their_own_unit_and_the_right_plural(span: timedelta, arabic: str, english: str) -> None:
    assert plain(words(AR).duration(span)) == arabic
    assert plain(words(EN).duration(span)) == english


@pytest.mark.parametrize(
    ("language", "minutes", "figure"),
    [
        (AR, 5, Figure("5", "دقائق")),
        (AR, 2, Figure("دقيقتان", "")),
        (EN, 1, Figure("1", "minute")),
        (EN, 20, Figure("20", "minutes")),
    ],
)
def test_a_length_of_time_splits_into_figure_and_unit(language: Language, minutes: int, figure: Figure) -> None:
    assert words(language).duration_figure(timedelta(minutes=minutes)) == figure


@pytest.mark.requirement("I18N-03")
@pytest.mark.parametrize(
    ("count", "arabic"),
    [(0, ""), (1, "بقي رقم واحد"), (2, "بقي رقمان"), (5, "بقيت 5 أرقام"), (11, "بقي 11 رقماً")],
)
def test_missing_digits_are_counted_as_arabic_counts(count: int, arabic: str) -> None:
    assert plain(words(AR).digits_missing(count)) == arabic


@pytest.mark.requirement("I18N-04")
def test_values_inside_a_sentence_are_isolated_and_never_read_as_places() -> None:
    assert words(AR).matches(12, "GM 7") == "\u206612\u2069 خدمة تطابق «\u2068GM 7\u2069»"
    assert plain(words(EN).matches(1, "%2")) == "1 service matches “%2”"


@pytest.mark.requirement("I18N-05")
def test_references_addresses_and_cards_keep_their_own_order() -> None:
    said = words(AR)
    assert said.reference(REFERENCE) == "\u2066GM\u20112026\u2011000123\u2069"
    assert said.website("https://www.moi.gov.kw/") == "\u2066www.moi.gov.kw\u2069"
    assert said.card("3317") == "\u2066•••• 3317\u2069"
    assert said.countdown(102) == "\u20661:42\u2069"


def test_a_step_line_begins_in_the_direction_of_its_language() -> None:
    assert words(AR).step(REVIEW.progress).startswith("\u200f")
    assert plain(words(AR).step(REVIEW.progress)) == "تجديد رخصة القيادة · الخطوة 5 من 6: المراجعة"
    assert plain(words(EN).step(REVIEW.progress, named=False)) == "Renew a driving licence · Step 5 of 6"
