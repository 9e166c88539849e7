"""A writer is killed in the middle of its work, again and again: what it acknowledged is there."""

import os
import random
import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest

from kiosk.adapters.journal.chain import Sound
from kiosk.adapters.journal.journal import JournalReading
from kiosk.adapters.journal.keys import load_key

WRITER = Path(__file__).with_name("journal_writer.py")
REPOSITORY = Path(__file__).parents[3]


def acknowledged_before_the_kill(file: Path, key: Path, records: int) -> int:
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    command = [sys.executable, str(WRITER), str(file), str(key)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as writer:
        assert writer.stdout is not None
        for _ in range(records):
            writer.stdout.readline()
        writer.kill()
        last = writer.stdout.read().split()
    return int(last[-1]) if last else 0


@pytest.mark.requirement("PERF-09", "PAY-06")
@pytest.mark.parametrize("kills", [8, pytest.param(200, marks=[pytest.mark.slow, pytest.mark.timeout(600)])])
def test_every_acknowledged_record_survives_a_kill(tmp_path: Path, kills: int) -> None:
    file, key = tmp_path / "journal.db", tmp_path / "journal.key"
    chance = random.Random(kills)  # noqa: S311 - kill points, not secrets
    for _ in range(kills):
        acknowledged = acknowledged_before_the_kill(file, key, chance.randrange(1, 400))

        reading = JournalReading.of(file, load_key(key))
        verdict = reading.verify()
        written = {UUID(entry.transaction_id).int for entry in reading.entries()}
        reading.close()

        assert isinstance(verdict, Sound)
        assert written == set(range(1, verdict.records + 1))
        assert verdict.records >= acknowledged
