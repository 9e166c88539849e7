import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.adapters.catalogue.missed import MissedQueries, without_numbers


@pytest.fixture
def missed(tmp_path: Path) -> MissedQueries:
    return MissedQueries(tmp_path / "missed.sqlite")


def test_spellings_of_one_query_are_counted_together(missed: MissedQueries) -> None:
    for query in ("رخصة بَيع", "رخصه بيع", " رخصة  بيع! ", "pizza"):
        assert missed.count(query)

    assert missed.most_frequent(5) == (("رخصه بيع", 3), ("pizza", 1))
    assert missed.most_frequent(1) == (("رخصه بيع", 3),)


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


def test_queries_of_nothing_are_not_counted(missed: MissedQueries) -> None:
    assert not missed.count("150061400012")
    assert not missed.count(" ? ")
    assert missed.most_frequent(5) == ()


def test_only_the_most_frequent_are_kept(missed: MissedQueries) -> None:
    missed.count("often asked")
    missed.count("often asked")
    for number in range(1010):
        missed.count(f"query {number}")

    kept = missed.most_frequent(5000)
    assert len(kept) == 1000
    assert kept[0] == ("often asked", 2)
    assert ("query 1009", 1) in kept


def test_counts_are_forgotten_when_asked(missed: MissedQueries) -> None:
    missed.count("pizza")
    missed.forget()
    missed.forget()

    assert missed.most_frequent(5) == ()


def test_a_broken_file_harms_nobody(tmp_path: Path) -> None:
    file = tmp_path / "missed.sqlite"
    file.write_bytes(b"no database" * 100)

    assert not MissedQueries(file).count("pizza")
    assert MissedQueries(file).most_frequent(5) == ()


def test_threads_count_without_losing_any(missed: MissedQueries) -> None:
    with ThreadPoolExecutor(4) as pool:
        counted = sum(pool.map(missed.count, ["pizza"] * 40))

    assert missed.most_frequent(1) == (("pizza", counted),)
