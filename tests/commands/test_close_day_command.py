"""`kiosk close-day` asks, waits, and says plainly where nobody answers."""

import json
import threading
from datetime import UTC, date, datetime

import pytest

from kiosk.adapters.system.day_book import FileDayBook
from kiosk.cli import main
from kiosk.ports.day_close import DayState
from kiosk.settings import PlatformSection, PrinterSection, TerminalSection, UnitSection, UnitSettings, to_toml

STATE = DayState(datetime(2026, 11, 23, 12, 0, tzinfo=UTC), date(2026, 11, 22))


@pytest.fixture
def folder(tmp_path):
    data = tmp_path / "unit"
    data.mkdir()
    settings = UnitSettings(
        UnitSection(str(data)),
        PlatformSection("http://127.0.0.1:1"),
        TerminalSection("127.0.0.1", 1),
        PrinterSection("127.0.0.1"),
    )
    (tmp_path / "kiosk.toml").write_text(to_toml(settings), encoding="utf-8")
    return data


def close_day(folder, *words):
    return main(["close-day", "--config", str(folder.parent / "kiosk.toml"), *words])


def test_where_no_unit_runs_it_says_so_and_the_wish_stays(folder, capsys):
    assert close_day(folder, "--wait", "0") == 1
    assert "has not closed its day yet" in capsys.readouterr().err
    assert FileDayBook(folder).asked()


def test_it_waits_for_the_unit(folder, capsys):
    book = FileDayBook(folder)
    stop = threading.Event()

    def unit():
        while not stop.wait(0.01):
            if book.asked():
                book.save(STATE)
                book.answered()
                return

    running = threading.Thread(target=unit)
    running.start()
    try:
        assert close_day(folder, "--json") == 0
    finally:
        stop.set()
        running.join()
    assert json.loads(capsys.readouterr().out) == {"closed_until": STATE.closed_until.isoformat()}


def test_a_unit_that_was_never_there_is_named(folder, capsys):
    folder.rmdir()
    assert close_day(folder) == 1
    assert "has not run yet" in capsys.readouterr().err
