import re
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.adapters.catalogue.usage import MissedOn, UsageBook, without_numbers

DAY = date(2026, 11, 23)


class Calendar:
    """Says which day it is."""

    def __init__(self) -> None:
        self.day = DAY

    def __call__(self) -> date:
        return self.day


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()


@pytest.fixture
def book(tmp_path: Path, calendar: Calendar) -> UsageBook:
    return UsageBook(tmp_path / "usage.sqlite", calendar)


def test_spellings_of_one_query_are_counted_together(book: UsageBook) -> None:
    for query in ("رخصة بيع", "رخصه  بيع", "رُخصة بيع!", "Pizza"):
        book.asked_in_vain(query)

    assert book.missed() == (MissedOn(DAY, (("رخصه بيع", 3), ("pizza", 1))),)


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("150061400012 pizza", "pizza"),
        ("civil id ١٥٠٠٦١٤٠٠٠١٢", "civil id"),
        ("1500 6140 0012", ""),
        ("1500-61400.012 x1", "x1"),
        ("00¼¼ half", "half"),
        ("visa 18", "visa 18"),
        ("مادة ٢٢", "ماده 22"),
        ("+965 5123 4567 call", "call"),
        ("<script>", "script"),
    ],
)
def test_long_numbers_are_never_kept(query: str, kept: str) -> None:
    assert without_numbers(query) == kept


@given(st.text(max_size=200))
def test_nothing_of_six_digits_is_ever_kept(query: str) -> None:
    assert not re.search(r"[0-9](?:\s*[0-9]){5}", without_numbers(query))


def test_queries_of_nothing_are_not_counted(book: UsageBook) -> None:
    book.asked_in_vain("150061400012")
    book.asked_in_vain(" ? ")

    assert book.missed() == ()


def test_only_the_most_frequent_are_kept(book: UsageBook) -> None:
    book.asked_in_vain("often asked")
    book.asked_in_vain("often asked")
    for number in range(1010):
        book.asked_in_vain(f"query {number}")

    ((_, kept),) = [(one.day, one.queries) for one in book.missed()]
    assert len(kept) == 1000
    assert kept[0] == ("often asked", 2)
    assert ("query 1009", 1) in kept


def test_days_are_counted_apart_and_forgotten_one_by_one(book: UsageBook, calendar: Calendar) -> None:
    book.asked_in_vain("pizza")
    calendar.day += timedelta(days=1)
    book.asked_in_vain("pizza")
    book.asked_in_vain("sushi")

    assert [one.day for one in book.missed()] == [DAY + timedelta(days=1), DAY]
    book.forget_missed(DAY)
    book.forget_missed(DAY)
    assert book.missed() == (MissedOn(DAY + timedelta(days=1), (("pizza", 1), ("sushi", 1))),)


def test_what_is_begun_is_known_at_once_and_after_a_restart(tmp_path: Path, calendar: Calendar) -> None:
    book = UsageBook(tmp_path / "usage.sqlite", calendar)
    book.begun("renew")
    book.begun("renew")

    assert book.begun_here() == {"renew": 2}
    assert UsageBook(tmp_path / "usage.sqlite", calendar).begun_here() == {"renew": 2}


def test_a_broken_file_harms_nobody(tmp_path: Path, calendar: Calendar) -> None:
    file = tmp_path / "usage.sqlite"
    file.write_bytes(b"no database" * 100)
    book = UsageBook(file, calendar)

    book.asked_in_vain("pizza")
    book.begun("renew")

    assert book.missed() == ()
    assert book.begun_here() == {"renew": 1}


def test_threads_count_without_losing_any(book: UsageBook) -> None:
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(book.asked_in_vain, ["pizza"] * 40))

    assert book.missed() == (MissedOn(DAY, (("pizza", 40),)),)
