"""The soak's own judgement, and a short one."""

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from endurance.soak import Sample, findings, growth, somebody
from kiosk.domain.civil_id import CivilId, parse_civil_id

PROGRAM = Path(__file__).with_name("soak.py")


def report(samples: list[Sample], **more: object) -> dict[str, object]:
    return {"failed": [], "stood_still": [], "growth": growth(samples), **more}


def test_a_flat_process_is_fine() -> None:
    assert findings(report([Sample(n, 300.0 + n % 2, 30, 6, 1.0) for n in range(20)])) == []


def test_what_grows_is_found() -> None:
    grown = report([Sample(n, 300.0 + n, 30 + n, 6, 1.0) for n in range(20)])
    assert [line.split()[0] for line in findings(grown)] == ["resident_mb", "files"]


def test_a_failed_session_and_a_window_that_stands_still_are_found() -> None:
    flat = [Sample(n, 300.0, 30, 6, 1.0) for n in range(20)]
    assert len(findings(report(flat, failed=["session 3"], stood_still=[("Home", 300)]))) == 2


def test_people_are_nobody() -> None:
    draw = random.Random(1)  # noqa: S311 - drawn again from the same seed
    for digits in (somebody(draw) for _ in range(50)):
        assert digits.startswith("15")
        assert isinstance(parse_civil_id(digits), CivilId)


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_a_short_soak() -> None:
    done = subprocess.run(
        [sys.executable, str(PROGRAM), "--sessions", "20"], capture_output=True, text=True, check=False
    )
    told = json.loads(done.stdout[done.stdout.index("{") :])
    assert told["failed"] == []
    assert sum(told["kinds"].values()) == told["sessions"] + told["warm_up"]
