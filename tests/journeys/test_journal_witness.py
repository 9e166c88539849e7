"""The platform as a witness: somebody with all the unit's keys cuts its journal, and can't make it good."""

import json
import subprocess
import sys
from pathlib import Path

import apsw
import pytest

from kiosk.adapters.journal.journal import SqliteJournal
from kiosk.adapters.journal.keys import load_key, load_or_create_key
from kiosk.adapters.system.clock import SystemClock
from kiosk.adapters.system.ids import TimedIds
from kiosk.durable import UnusableJournal, open_journal, open_witness
from kiosk.outside import head_client
from kiosk.ports.journal import SubmitIntended
from kiosk.ports.witness import Contradicted, Witnessed
from kiosk.settings import read_settings

ROOT = Path(__file__).resolve().parents[2]
CLOCK = SystemClock()


def kiosk(*words) -> tuple[int, dict]:
    command = [sys.executable, "-m", "kiosk", *map(str, words), "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.returncode, json.loads(done.stdout)


def journal_of(settings) -> SqliteJournal:
    return SqliteJournal(settings.journal_file, load_or_create_key(settings.journal_key_file), CLOCK)


def tell(settings):
    journal = journal_of(settings)
    testimony = open_witness(settings, journal, head_client(settings, CLOCK), CLOCK).tell()
    journal.close()
    return testimony


def write(settings, records: int) -> None:
    ids = TimedIds(CLOCK)
    journal = journal_of(settings)
    for _ in range(records):
        journal.append(SubmitIntended(ids.new(), "any"))
    journal.close()


def cut(settings, last: int) -> None:
    connection = apsw.Connection(str(settings.journal_file))
    connection.pragma("cipher", "chacha20")
    connection.pragma("key", f"raw:{load_key(settings.journal_key_file).digits}")
    connection.execute("DROP TRIGGER record_never_goes")
    connection.execute("DELETE FROM record WHERE seq > ?", (last,))
    connection.close()


@pytest.mark.requirement("LOG-04", "LOG-05")
def test_a_cut_that_also_forgets_what_was_told_is_seen_by_the_platform(settings_file):
    settings = read_settings(settings_file)
    write(settings, 9)
    assert tell(settings) == Witnessed()
    assert kiosk("journal", "verify", "--config", settings_file, "--platform")[1]["told"] == 9

    cut(settings, 6)
    assert isinstance(open_journal(settings, CLOCK), UnusableJournal)
    assert open_journal(settings, CLOCK).trouble() == "journal_tail_cut"

    settings.journal_head_file.unlink()
    assert kiosk("journal", "verify", "--config", settings_file)[0] == 0
    status, found = kiosk("journal", "verify", "--config", settings_file, "--platform")
    assert (status, found["damage"], found["seq"], found["told"]) == (1, "cut", 7, 9)
    assert tell(settings) == Contradicted()

    write(settings, 5)
    status, found = kiosk("journal", "verify", "--config", settings_file, "--platform")
    assert (status, found["damage"], found["seq"]) == (1, "rewritten", 9)


@pytest.mark.requirement("LOG-05")
def test_the_head_that_was_taken_is_kept_beside_the_journal(settings_file):
    settings = read_settings(settings_file)
    write(settings, 2)
    assert kiosk("journal", "verify", "--config", settings_file, "--platform")[1]["told"] == 0
    assert tell(settings) == Witnessed()
    assert kiosk("journal", "verify", "--config", settings_file)[1]["told"] == 2


def test_doctor_says_why_no_money_is_taken(settings_file):
    settings = read_settings(settings_file)
    write(settings, 3)
    tell(settings)
    cut(settings, 1)
    status, checks = kiosk("doctor", "--config", settings_file)
    (journal,) = [check for check in checks if check["name"] == "journal"]
    assert (status, journal["state"], journal["code"]) == (1, "failed", "journal_tail_cut")
