import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from kiosk.commands.verify import SENTENCES
from kiosk.receipts.codec import Reason, sign
from kiosk.receipts.keys import write_keys
from kiosk.receipts.qr import matrix
from receipt_samples import FREE, HOST, KEYS, LONGEST, PAID, PEM, signed


@pytest.fixture
def keys_file(tmp_path) -> Path:
    file = tmp_path / "receipt-keys.json"
    write_keys(file, KEYS.values())
    return file


def kiosk_verify(*words: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kiosk", "verify", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "LC_ALL": "C.UTF-8"})


def photo(text: str, file: Path, angle: float = 7) -> Path:
    """A code on grey paper, photographed a little askew."""
    code = matrix(text)
    plain = Image.new("L", (len(code) + 8, len(code) + 8), 235)
    for y, row in enumerate(code):
        for x, dark in enumerate(row):
            plain.putpixel((x + 4, y + 4), 40 if dark else 235)
    large = plain.resize((plain.width * 6, plain.height * 6), Image.Resampling.NEAREST)
    large.rotate(angle, Image.Resampling.BILINEAR, expand=True, fillcolor=190).save(file)
    return file


@pytest.mark.requirement("QR-04")
def test_the_text_of_a_receipt_holds(keys_file):
    result = kiosk_verify(signed(), "--keys", keys_file)
    assert result.returncode == 0, result.stderr
    assert "VALID" in result.stdout
    assert "NOT VALID" not in result.stdout
    for fact in ("GM-2611-000123", "KWD 10.000", "23 November 2026, 10:31:05 (Asia/Kuwait)", "e.gov.kw", "3317"):
        assert fact in result.stdout


def test_pictures_of_receipts_hold(keys_file, tmp_path):
    upright = photo(signed(LONGEST), tmp_path / "a.png", 0)
    askew = photo(signed(FREE), tmp_path / "b.jpg", 190)
    result = kiosk_verify(upright, askew, "--keys", keys_file, "--json")
    assert result.returncode == 0, result.stderr
    first, second = json.loads(result.stdout)
    assert (first["valid"], first["receipt"], first["states"]["amount_fils"]) == (True, str(upright), 9_999_999)
    assert (second["valid"], second["states"]["amount_fils"], second["states"]["status"]) == (True, None, "received")


@pytest.mark.requirement("QR-04")
def test_one_that_does_not_hold_decides_the_exit_status(keys_file, tmp_path):
    changed = signed()[:-1] + ("1" if signed()[-1] != "1" else "2")
    empty = tmp_path / "empty.png"
    Image.new("L", (200, 200), 255).save(empty)
    words = tmp_path / "words.png"
    words.write_text("no picture", encoding="utf-8")
    text = signed()
    result = kiosk_verify(text, changed, empty, words, "nothing", "--keys", keys_file, "--json")
    assert result.returncode == 1
    found = json.loads(result.stdout)
    assert [one["valid"] for one in found] == [True, False, False, False, False]
    assert [one.get("reason") for one in found[2:]] == ["no_code", "no_picture", "no_such_file"]
    spoken = kiosk_verify(changed, "--keys", keys_file)
    assert spoken.returncode == 1
    assert spoken.stdout.startswith("NOT VALID  https://")


def test_the_units_saved_keys_are_used(keys_file, tmp_path):
    config = tmp_path / "kiosk.toml"
    config.write_text(
        f'[unit]\ndata_dir = "{keys_file.parent}"\n[platform]\nurl = "http://127.0.0.1:1"\n'
        '[terminal]\nhost = "127.0.0.1"\nport = 1\n[printer]\nhost = "127.0.0.1"\n',
        encoding="utf-8",
    )
    assert kiosk_verify(signed(), "--config", config).returncode == 0


def test_without_keys_it_says_what_to_give(tmp_path):
    result = kiosk_verify(signed(), "--config", tmp_path / "none.toml")
    assert (result.returncode, result.stdout) == (1, "")
    assert "--keys FILE" in result.stderr
    broken = tmp_path / "keys.json"
    broken.write_text("{}", encoding="utf-8")
    assert "not a list of receipt keys" in kiosk_verify(signed(), "--keys", broken).stderr


def test_every_reason_has_its_sentence():
    assert set(SENTENCES) == set(Reason)
    assert len(set(SENTENCES.values())) == len(Reason)


def test_another_code_in_the_picture_is_not_a_receipt(keys_file, tmp_path):
    file = tmp_path / "other.png"
    code = zxingcpp.create_barcode("https://elsewhere.example/", zxingcpp.BarcodeFormat.QRCode)
    Image.fromarray(code.to_image(scale=5)).save(file)
    result = kiosk_verify(file, "--keys", keys_file, "--json")
    assert json.loads(result.stdout)[0]["reason"] == "not_a_receipt"


def test_an_unknown_key_says_so(keys_file):
    text = sign(PAID, PEM, "another", HOST).qr_text
    assert json.loads(kiosk_verify(text, "--keys", keys_file, "--json").stdout)[0]["reason"] == "unknown_key"


def test_a_sharp_picture_of_a_damaged_print_holds(keys_file, tmp_path):
    file = photo(signed(LONGEST), tmp_path / "print.png", 0)
    print_out = Image.open(file)
    for column in (36, 37, 60, 300):
        print_out.paste(235, (column, 0, column + 1, print_out.height))
    print_out.save(file)
    assert kiosk_verify(file, "--keys", keys_file).returncode == 0
