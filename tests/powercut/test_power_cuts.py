"""The power is cut under the unit's real journal, on a disk that loses and tears whatever was not synced."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from cut_disk import Mode
from power_cuts import why_not

HARNESS = Path(__file__).with_name("power_cuts.py")
REASON = why_not()

pytestmark = pytest.mark.skipif(REASON is not None, reason=f"no file system of our own here: {REASON}")


def tallied(mode: Mode, cuts: int, *more: str) -> dict[str, int]:
    command = [sys.executable, str(HARNESS), "--mode", mode, "--cuts", str(cuts), "--json", *more]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout, done.stderr
    return json.loads(done.stdout)


@pytest.mark.requirement("PERF-09", "PAY-06")
@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("cuts", [8, pytest.param(200, marks=[pytest.mark.slow, pytest.mark.timeout(600)])])
def test_nothing_acknowledged_is_lost_and_no_file_is_spoilt(mode, cuts):
    found = tallied(mode, cuts)

    assert found["cuts"] == cuts
    assert found["acknowledged"] > 2 * cuts
    assert (found["lost"], found["corrupt"], found["codes"]) == (0, 0, [])


@pytest.mark.parametrize("mode", Mode)
def test_the_same_cuts_catch_a_journal_that_does_not_sync(mode):
    assert tallied(mode, 16, "--lax")["lost"] > 0
