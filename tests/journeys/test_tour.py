"""The tour, as a stranger runs it: pictures, paper, and a receipt that two libraries believe."""

import json
import subprocess
import sys
from base64 import urlsafe_b64decode
from pathlib import Path

import pytest
import zxingcpp
from cbor2 import CBORDecodeError
from PIL import Image
from pycose.exceptions import CoseException
from pycose.keys import EC2Key
from pycose.messages import CoseMessage

pytestmark = pytest.mark.timeout(600)  # the tour itself, whichever test comes first
ROOT = Path(__file__).resolve().parents[2]
PAID = ("renew-driving-licence", "pay-fines", "declined-then-paid", "fee-changed", "paper-out")
FINDING = (
    "search-arabizi",
    "search-wrong-layout",
    "browse-life-event",
    "browse-shelves",
    "narrow-results",
    "nothing-found",
)
UNCLEAR = ("outcome-unknown-resolved", "outcome-unknown-slip")
PAPER = ("paper-out-mid-receipt", "printer-dies-mid-receipt", "reprint-copy")
REST = ("free-certificate", "by-voice", "pay-by-phone", "platform-down", "language-switch", "idle-wipe")
SCENARIOS = (*PAID, *FINDING, *UNCLEAR, *PAPER, *REST)
MONEY = (*PAID, *UNCLEAR, *PAPER, "free-certificate", "pay-by-phone")
"""Walked in every test run; the others in the slow ones."""


def kiosk(*words: str, timeout: float = 550) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kiosk", *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=timeout)


@pytest.fixture(scope="module")
def tour(tmp_path_factory) -> Path:
    out = tmp_path_factory.mktemp("tour")
    chosen = [word for name in MONEY for word in ("--scenario", name)]
    done = kiosk("tour", "--out", str(out), "--lang", "ar", *chosen)
    assert done.returncode == 0, done.stdout + done.stderr
    return out


@pytest.mark.slow
@pytest.mark.timeout(1500)
def test_the_whole_tour_in_english(tmp_path):
    done = kiosk("tour", "--out", str(tmp_path), "--lang", "en", "--scenario", "all", timeout=1400)
    assert done.returncode == 0, done.stdout + done.stderr
    report = json.loads((tmp_path / "tour.json").read_text(encoding="utf-8"))
    assert {result["scenario"] for result in report["results"]} == set(SCENARIOS)


def result_of(tour: Path, scenario: str) -> dict[str, object]:
    report = json.loads((tour / "tour.json").read_text(encoding="utf-8"))
    return next(result for result in report["results"] if result["scenario"] == scenario)


def test_every_step_has_its_picture(tour):
    report = json.loads((tour / "tour.json").read_text(encoding="utf-8"))
    assert {step["scenario"] for step in report["steps"]} == set(MONEY)
    for step in report["steps"]:
        with Image.open(tour / step["screenshot"]) as picture:
            assert picture.size == (1080, 1920)
            assert len(picture.convert("RGB").reduce(4).getcolors(1 << 24)) > 10
        assert step["ms"] >= 0


@pytest.mark.requirement("QR-01", "QR-02", "QR-04")
@pytest.mark.parametrize("scenario", [name for name in (*PAID, "free-certificate", *PAPER[1:]) if name != "paper-out"])
def test_paper_and_screen_carry_the_same_receipt(tour, scenario):
    result = result_of(tour, scenario)
    screen = next(tour.glob(f"{scenario}-*-receipt.png"))
    for picture in (tour / result["paper"], screen):
        with Image.open(picture) as image:
            codes = [code.text for code in zxingcpp.read_barcodes(image.convert("L"))]
        assert codes == [result["receipt_qr"]], picture.name


@pytest.mark.requirement("QR-04")
def test_our_verifier_believes_it_and_not_with_one_digit_changed(tour):
    text = str(result_of(tour, "renew-driving-licence")["receipt_qr"])
    keys = str(tour / "receipt-keys.json")
    assert kiosk("verify", text, "--keys", keys).returncode == 0
    assert kiosk("verify", str(tour / "receipt-renew-driving-licence.png"), "--keys", keys).returncode == 0
    for changed in one_digit_changed(text):
        refused = kiosk("verify", changed, "--keys", keys)
        assert refused.returncode == 1
        assert "Traceback" not in refused.stderr


@pytest.mark.requirement("QR-04")
def test_an_independent_library_believes_it_and_not_with_one_digit_changed(tour):
    text = str(result_of(tour, "renew-driving-licence")["receipt_qr"])
    (key,) = json.loads((tour / "receipt-keys.json").read_text(encoding="utf-8"))["keys"]
    assert believes(text, key)
    assert not any(believes(changed, key) for changed in one_digit_changed(text))


def test_no_paper_is_said_before_paying_and_the_receipt_is_on_the_screen(tour):
    result = result_of(tour, "paper-out")
    assert result["paper"] is None
    assert result["receipt_qr"]


@pytest.mark.requirement("KW-05", "PAY-07", "PAY-10")
def test_an_outcome_nobody_knows_ends_with_a_receipt_or_with_a_slip_that_states_nothing(tour):
    resolved, slip = (result_of(tour, scenario) for scenario in UNCLEAR)
    assert resolved["receipt_qr"]
    assert resolved["paper"]
    with Image.open(tour / slip["paper"]) as image:
        assert zxingcpp.read_barcodes(image.convert("L")) == []
    assert slip["receipt_qr"] is None


def one_digit_changed(text: str) -> list[str]:
    start = text.index("#") + 1
    places = (start + 5, (start + len(text)) // 2, len(text) - 3)
    return [text[:at] + str((int(text[at]) + 1) % 10) + text[at + 1 :] for at in places]


def believes(text: str, jwk: dict[str, str]) -> bool:
    """Whether pycose finds the signature of `jwk` on the digits of `text`."""
    number = int(text.split("#")[1])
    message = number.to_bytes((number.bit_length() + 7) // 8, "big").removeprefix(b"\x01")
    try:
        cose = CoseMessage.decode(b"\xd2" + message if not message.startswith(b"\xd2") else message)
        cose.key = EC2Key(crv="P_256", x=coordinate(jwk["x"]), y=coordinate(jwk["y"]))
        return bool(cose.verify_signature())
    except (ValueError, KeyError, TypeError, AttributeError, CBORDecodeError, CoseException):
        return False


def coordinate(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))
