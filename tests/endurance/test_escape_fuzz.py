"""A short escape fuzz: the unit stays alone, whole and usable."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from endurance.escape_fuzz import GET_THEM, missing

PROGRAM = Path(__file__).with_name("escape_fuzz.py")


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.skipif(bool(missing()), reason=GET_THEM)
@pytest.mark.requirement("KIOSK-01", "KIOSK-02", "KIOSK-03", "KIOSK-10")
def test_there_is_no_way_out() -> None:
    done = subprocess.run([sys.executable, str(PROGRAM), "-n", "300"], capture_output=True, text=True, check=False)
    told = json.loads(done.stdout[done.stdout.index("{") :])
    assert told["findings"] == []
    assert told["usable_after"]
    assert told["events"] == told["wanted"] == 300
    assert told["checks"] >= 2
