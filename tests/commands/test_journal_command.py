import json
from pathlib import Path

import apsw
import pytest

from kiosk.adapters.journal.journal import SqliteJournal
from kiosk.adapters.journal.keys import load_or_create_key
from kiosk.adapters.system.clock import SystemClock
from kiosk.adapters.system.ids import TimedIds
from kiosk.cli import main
from kiosk.domain.money import Money
from kiosk.ports.journal import Submitted, TransactionClosed


@pytest.fixture
def data(tmp_path: Path) -> Path:
    clock = SystemClock()
    journal = SqliteJournal(tmp_path / "journal.db", load_or_create_key(tmp_path / "keys" / "journal.key"), clock)
    transaction = TimedIds(clock).new()
    journal.append(Submitted(transaction, "GM-2026-000123", Money(5000)))
    journal.append(TransactionClosed(transaction, "done"))
    journal.close()
    return tmp_path


def ask(data: Path, action: str, *more: str) -> int:
    files = ["--journal", str(data / "journal.db"), "--key", str(data / "keys" / "journal.key")]
    return main(["journal", action, *files, *more])


def test_records_are_shown(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ask(data, "show") == 0

    first, second = capsys.readouterr().out.splitlines()
    assert "submitted" in first
    assert "GM-2026-000123" in first
    assert "transaction_closed" in second


@pytest.mark.parametrize("words", [("show", "--json"), ("export",), ("export", "--json")])
def test_records_are_exported_as_json_lines(
    data: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    assert ask(data, *words) == 0

    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(record["seq"], record["kind"]) for record in records] == [(1, "submitted"), (2, "transaction_closed")]
    assert records[0]["body"]["amount"] == {"currency": "KWD", "fils": 5000}


@pytest.mark.requirement("LOG-04")
def test_a_sound_journal_is_told_from_a_broken_one(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ask(data, "verify", "--json") == 0
    assert json.loads(capsys.readouterr().out)["records"] == 2

    connection = apsw.Connection(str(data / "journal.db"))
    connection.pragma("cipher", "chacha20")
    connection.pragma("key", f"raw:{load_or_create_key(data / 'keys' / 'journal.key').digits}")
    connection.execute("DROP TRIGGER record_never_changes; UPDATE record SET body = '{}' WHERE seq = 2")
    connection.close()

    assert ask(data, "verify") == 1
    assert capsys.readouterr().out == "broken: record 2 is not as it was written\n"
    assert ask(data, "verify", "--json") == 1
    shown = json.loads(capsys.readouterr().out)
    assert shown == {"sound": False, "seq": 2, "damage": "changed", "place": None, "told": 0}


def test_the_units_settings_lead_to_its_journal(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = data / "kiosk.toml"
    config.write_text(
        f'[unit]\ndata_dir = "{data}"\n[platform]\nurl = "https://platform.invalid"\n'
        '[terminal]\nhost = "127.0.0.1"\nport = 1\n[printer]\nhost = "127.0.0.1"\n'
    )

    assert main(["journal", "verify", "--config", str(config)]) == 0
    assert capsys.readouterr().out.startswith("sound: 2 records")


def test_what_cannot_be_opened_is_said_plainly(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (data / "keys" / "journal.key").write_text("0" * 96)
    assert ask(data, "show") == 1
    assert "this key does not open this file" in capsys.readouterr().err

    assert ask(data / "nowhere", "show") == 1
    assert "there is no key at this place" in capsys.readouterr().err

    assert main(["journal", "show"]) == 1
    assert "say which journal" in capsys.readouterr().err

    assert main(["journal", "show", "--config", str(data / "none.toml")]) == 1
    assert "can't be read" in capsys.readouterr().err
