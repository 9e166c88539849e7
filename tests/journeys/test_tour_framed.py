"""The whole unit with a terminal that speaks frames instead of nexo."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("scenario", ["declined-then-paid", "outcome-unknown-resolved"])
def test_a_person_pays_at_a_framed_terminal(tmp_path: Path, scenario: str) -> None:
    words = ["tour", "--out", str(tmp_path), "--lang", "ar", "--terminal", "framed", "--scenario", scenario]
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", *words], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    report = json.loads((tmp_path / "tour.json").read_text(encoding="utf-8"))
    assert report["receipt_qr"].startswith("https://")
    assert report["amount_fils"] > 0
