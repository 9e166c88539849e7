"""How far the books are closed survives whatever happens to the file."""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from kiosk.adapters.system.day_book import STATE_FILE, FileDayBook
from kiosk.domain.money import Money
from kiosk.ports.day_close import Closing, DayState
from kiosk.ports.terminal import NoTotals, PeriodTotals

AT = datetime(2026, 11, 23, 21, 0, 5, tzinfo=UTC)
DAY = date(2026, 11, 23)
ID = UUID("01939d5e-0000-7000-8000-000000000001")
COUNT = PeriodTotals("7", 3, Money(31_500))
STATES = [
    DayState(AT, DAY),
    DayState(AT, DAY, Closing(ID, DAY, AT)),
    DayState(AT, DAY, Closing(ID, DAY, AT, "7")),
    DayState(AT, DAY, Closing(ID, DAY, AT, "7", AT, COUNT)),
    DayState(AT, DAY, Closing(ID, DAY, AT, None, AT, NoTotals("unsupported"))),
]


@pytest.mark.parametrize("state", STATES)
def test_what_is_kept_is_read_again_by_the_next_process(tmp_path, state):
    assert FileDayBook(tmp_path).save(state)
    assert FileDayBook(tmp_path).load() == state


@pytest.mark.parametrize("text", [None, "", "{", "[]", "{}", '{"closed_until": 1}'])
def test_what_nobody_can_read_is_no_state(tmp_path, text):
    if text is not None:
        (tmp_path / STATE_FILE).write_text(text)
    assert FileDayBook(tmp_path).load() is None


def test_where_nothing_can_be_written_it_says_so(tmp_path):
    assert not FileDayBook(tmp_path / "not there").save(STATES[0])


def test_a_close_is_asked_for_until_it_is_answered(tmp_path):
    book = FileDayBook(tmp_path)
    assert not book.asked()
    book.ask()
    book.ask()
    assert FileDayBook(tmp_path).asked()
    book.answered()
    book.answered()
    assert not book.asked()
