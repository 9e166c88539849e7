"""`kiosk journal verify` on a good journal and on copies that somebody laid hands on."""

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import apsw
import pytest

from kiosk.adapters.journal.journal import SqliteJournal
from kiosk.adapters.journal.keys import load_key, load_or_create_key
from kiosk.adapters.journal.told import Told, keep_told
from kiosk.adapters.system.clock import SystemClock
from kiosk.adapters.system.ids import TimedIds
from kiosk.cli import main
from kiosk.domain.journal_head import Head
from kiosk.domain.money import Money
from kiosk.ports.journal import Submitted

RECORDS = 60


@pytest.fixture(scope="module")
def good(tmp_path_factory) -> tuple[Path, Head]:
    folder = tmp_path_factory.mktemp("journal")
    clock = SystemClock()
    ids = TimedIds(clock)
    journal = SqliteJournal(folder / "journal.db", load_or_create_key(folder / "journal.key"), clock)
    for number in range(RECORDS):
        journal.append(Submitted(ids.new(), f"GM-2026-{number:06d}", Money(5000)))
    head = journal.head()
    journal.close()
    return folder, head


@pytest.fixture
def copy(good, tmp_path: Path) -> Path:
    folder = tmp_path / "copy"
    shutil.copytree(good[0], folder)
    return folder


def verify(folder: Path, capsys, *more: str) -> tuple[int, str]:
    files = ["--journal", str(folder / "journal.db"), "--key", str(folder / "journal.key")]
    status = main(["journal", "verify", *files, *more])
    said = capsys.readouterr()
    return status, said.out + said.err


def lay_hands_on(folder: Path, statements: str) -> None:
    connection = apsw.Connection(str(folder / "journal.db"))
    connection.pragma("cipher", "chacha20")
    connection.pragma("key", f"raw:{load_key(folder / 'journal.key').digits}")
    connection.execute(f"DROP TRIGGER record_never_changes; DROP TRIGGER record_never_goes; {statements}")
    connection.close()


@pytest.mark.requirement("LOG-04")
def test_a_good_journal_is_sound(copy, good, capsys):
    status, said = verify(copy, capsys)
    assert status == 0
    assert said.startswith("sound: 60 records, but none was ever told")
    keep_told(copy / "journal-head.json", Told(good[1], datetime.now(UTC)))
    status, said = verify(copy, capsys)
    assert (status, said.partition(";")[0]) == (0, "sound: 60 records, with all 60 that were told")


@pytest.mark.requirement("LOG-04")
@pytest.mark.parametrize(
    ("statements", "said"),
    [
        ("DELETE FROM record WHERE seq = 17", "broken: record 17 is missing\n"),
        (
            "UPDATE record SET seq = -seq WHERE seq IN (20, 31); UPDATE record SET seq = 51 + seq WHERE seq < 0",
            "broken: record 20 stands at the place of record 31\n",
        ),
        ("UPDATE record SET body = replace(body, '5000', '500') WHERE seq = 44", "broken: record 44 is not as it was"),
    ],
    ids=["removed", "swapped", "changed"],
)
def test_the_first_record_that_is_wrong_is_named(copy, capsys, statements, said):
    lay_hands_on(copy, statements)
    status, told = verify(copy, capsys)
    assert status == 1
    assert told.startswith(said)


@pytest.mark.requirement("LOG-04")
def test_a_flipped_byte_is_found_and_the_first_record_lost_to_it_named(copy, capsys):
    file = copy / "journal.db"
    whole = file.read_bytes()
    named = set()
    for place in range(4096 + 77, len(whole), 4096):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 0x10]) + whole[place + 1 :])
        status, said = verify(copy, capsys, "--json")
        shown = json.loads(said)
        assert (status, shown["sound"]) == (1, False)
        named.add((shown["damage"], shown["seq"]))
    seqs = [seq for damage, seq in named if damage == "unreadable"]
    assert min(seqs) == 1
    assert max(seqs) > RECORDS / 2
    assert ("file", 0) in named


@pytest.mark.requirement("LOG-04")
def test_a_cut_tail_is_found_against_the_head_that_was_told(copy, good, capsys):
    lay_hands_on(copy, "DELETE FROM record WHERE seq > 51")
    assert verify(copy, capsys)[0] == 0
    keep_told(copy / "journal-head.json", Told(good[1], datetime.now(UTC)))
    said = "broken: record 52 and all after it are gone: the platform was told of 60\n"
    assert verify(copy, capsys) == (1, said)


def test_a_head_that_cannot_be_read_is_no_head(copy, capsys):
    (copy / "journal-head.json").write_text("{}")
    status, said = verify(copy, capsys)
    assert status == 1
    assert "can't be read" in said


def test_the_platform_is_asked_only_with_the_units_settings(copy, capsys):
    status, said = verify(copy, capsys, "--platform")
    assert status == 1
    assert "--platform needs the unit's settings" in said
