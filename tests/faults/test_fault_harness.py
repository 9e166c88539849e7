"""A few runs of the fault harness in every test run; `make faults N=300 SEED=1` makes many."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from faults.drawing import draw

ROOT = Path(__file__).resolve().parents[2]
COUNTS = (
    "charged_twice",
    "charged_not_recorded",
    "recorded_not_charged",
    "receipts_missing",
    "unresolved",
    "paper_doubled",
    "journal_broken",
    "bugs",
)


def faults(*words: str) -> tuple[int, dict]:
    environment = os.environ | {"PYTHONPATH": str(ROOT / "tests")}
    done = subprocess.run(
        [sys.executable, "-m", "faults", *words],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env=environment,
        timeout=110,
    )
    lines = done.stdout.splitlines()
    assert lines, done.stderr
    return done.returncode, json.loads(lines[-1]) | {"said": done.stdout + done.stderr}


@pytest.mark.requirement("PAY-06", "PAY-07", "PERF-09")
def test_no_money_is_lost_or_taken_twice_and_no_receipt_is_missing():
    status, found = faults("--runs", "8", "--seed", "1", "--workers", "1")
    assert {name: found[name] for name in COUNTS} == dict.fromkeys(COUNTS, 0), found["said"]
    assert status == 0
    assert found["runs"] == 8
    assert found["faults"] > 5
    assert found["charges"] > 2


def test_a_naive_unit_is_caught():
    status, found = faults("--runs", "6", "--seed", "1", "--workers", "1", "--naive", "--only", "lose_reply")
    assert status == 1
    # A naive machine's next try may come before or after the terminal has charged: which harm it does is chance.
    assert found["charged_twice"] + found["charged_not_recorded"] + found["receipts_missing"] > 0
    assert "make faults REPLAY=1:" in found["said"]


def test_a_seed_and_a_run_make_the_schedule():
    assert [draw(3, run) for run in range(50)] == [draw(3, run) for run in range(50)]
    assert draw(3, 1) != draw(4, 1)


def test_every_kind_of_fault_is_drawn():
    told = "\n".join(line for run in range(400) for line in draw(1, run).told())
    for words in (
        "kill -9",
        "partition",
        "late request",
        "garbled",
        "disk full",
        "clock jump",
        "paper_out",
        "cover_open",
    ):
        assert words in told
