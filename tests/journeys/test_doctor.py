import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def doctor(settings_file) -> tuple[int, dict[str, str]]:
    command = [sys.executable, "-m", "kiosk", "doctor", "--config", str(settings_file), "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.returncode, {check["name"]: check["code"] for check in json.loads(done.stdout)}


def test_a_unit_that_never_ran_lacks_a_journal_and_a_catalogue(settings_file):
    status, found = doctor(settings_file)
    assert status == 1
    assert found["printer"] == "printer_ready"
    assert found["terminal"] == "terminal_ready"
    assert found["platform"] == "platform_reachable"
    assert found["clock"] == "clock_agrees"
    assert found["journal"] == "journal_key_missing"
    assert found["catalogue"] == "catalogue_missing"


@pytest.mark.parametrize(("fault", "code"), [("paper_out", "printer_paper_out"), ("cover_open", "printer_cover_open")])
def test_a_simulated_fault_is_named(parts, settings_file, fault, code):
    parts.printer.steering.set(fault)
    try:
        _, found = doctor(settings_file)
    finally:
        parts.printer.steering.clear(fault)
    assert found["printer"] == code
