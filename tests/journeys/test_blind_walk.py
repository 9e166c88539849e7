"""Nobody looks at the panel: a person finishes a service by keys and ears alone, in both languages."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.ui.tour.voice import TRANSCRIPT
from kiosk.ui.tour.walk import SAMPLE_CIVIL_ID, SAMPLE_TEXTS

pytestmark = pytest.mark.timeout(300)
ROOT = Path(__file__).resolve().parents[2]
VOWELS = re.compile("[\u064b-\u0652]")


@pytest.fixture(scope="module", params=["ar", pytest.param("en", marks=pytest.mark.slow)])
def walked(request, tmp_path_factory) -> tuple[str, dict[str, object], str]:
    """The language, how it ended, and every key with what was said to it."""
    out = tmp_path_factory.mktemp(f"blind-{request.param}")
    command = [sys.executable, "-m", "kiosk", "tour", "--out", str(out), "--lang", request.param]
    done = subprocess.run(
        [*command, "--scenario", "by-voice"], cwd=ROOT, capture_output=True, text=True, check=False, timeout=280
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (result,) = json.loads((out / "tour.json").read_text(encoding="utf-8"))["results"]
    return request.param, result, (out / TRANSCRIPT).read_text(encoding="utf-8")


@pytest.mark.requirement("A11Y-01", "A11Y-02")
def test_from_the_attract_screen_to_the_printed_receipt(walked):
    _, result, transcript = walked
    assert result["ok"]
    assert result["receipt_qr"]
    assert result["paper"]
    assert transcript.startswith("[F1] ")


@pytest.mark.requirement("A11Y-08")
def test_the_receipt_is_spoken(walked):
    language, result, transcript = walked
    arrival = next(line for line in transcript.splitlines() if line.startswith("    ... ") and _has_code(line))
    words = {"ar": ("الخدمة", "الجهة", "المبلغ", "التاريخ", "الرقم المرجعي")}.get(
        language, ("Service", "Agency", "Amount", "Date", "Reference")
    )
    assert all(f"{word}:" in arrival for word in words)
    spelled = str(result["reference"]).replace("GM-", "")
    assert any(spelled in line.replace(" ", "") for line in transcript.splitlines() if line.startswith("[Return]"))


@pytest.mark.requirement("A11Y-04")
def test_nothing_private_was_heard_unasked(walked):
    _, result, transcript = walked
    unasked = [line for line in transcript.splitlines() if not line.startswith("[Return]")]
    said = "\n".join(unasked).replace(" ", "")
    assert SAMPLE_CIVIL_ID not in said
    assert SAMPLE_TEXTS["phone"] not in said
    assert str(result["reference"]) not in said
    after_the_service = said.rsplit("Start" if "Startthe" in said else "ابدأالخدمة", 1)[1]
    assert "10dinars" not in after_the_service
    assert "10دنانير" not in VOWELS.sub("", after_the_service)


def _has_code(line: str) -> bool:
    return "Point your phone" in line or "صوّر الرمز" in line
