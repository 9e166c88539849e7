"""Nobody's data outlives a visit: searched in memory and files of the real unit, found there before, then gone."""

import hashlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from journeys.process_memory import in_files, in_memory
from kiosk.backend.agencies.simulated_identity import NAMES
from kiosk.settings import read_settings

CHILD = Path(__file__).with_name("dictated_unit.py")
ROOT = Path(__file__).resolve().parents[2]
CIVIL_ID = "157081200341"
"""Nobody's: born in 1857."""
PHONE = "98760417"
NAME = NAMES[hashlib.sha256(CIVIL_ID.encode()).digest()[0] % len(NAMES)]
BY_THE_CONNECTION = {NAME.en, NAME.ar}
"""The one exception: each kept-alive connection holds its last answer until its next one (docs/operations)."""
PLANTED = [CIVIL_ID, PHONE, NAME.en, NAME.ar]


class Dictated:
    """A unit in a process of its own, told each touch: it knows of the values only what is typed, a key at a time."""

    def __init__(self, settings_file: Path, temp: Path) -> None:
        temp.mkdir(exist_ok=True)
        environment = {**os.environ, "TMPDIR": str(temp), "QT_QPA_PLATFORM": "offscreen"}
        self._process = subprocess.Popen(
            [sys.executable, str(CHILD), str(settings_file)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env=environment,
        )
        self.pid = self._process.pid
        self.told = json.loads(self._process.stdout.readline())

    def do(self, *commands: str) -> None:
        for command in commands:
            self._process.stdin.write(f"{command}\n")
            self._process.stdin.flush()
            self.told = json.loads(self._process.stdout.readline())

    def type(self, text: str) -> None:
        self.do(*(f"press {character}" for character in text))

    def end(self, by: int = signal.SIGKILL) -> None:
        self._process.send_signal(by)
        self._process.wait()
        self._process.stdin.close()
        self._process.stdout.close()

    def walk_to_review(self) -> None:
        self.do("tap start-en", "until Home", "tap search", "until Results")
        self.type("renew")
        self.do("tap key-space")
        self.type("driving")
        self.do("rest 50", "tap service-moi-dl-renew", "until ServiceDetail", "tap primary", "until EnterCivilId")
        self.type(CIVIL_ID)
        self.do("tap primary", "until Question")
        while self.told["screen"] == "Question":
            page = self.told["page"]
            for name, widget, option in self.told["fields"]:
                if widget == "CHOICE":
                    self.do(f"tap choice-{option}")
                else:
                    self.do(f"tap field-{name}")
                    self.type(PHONE)
            self.do("tap primary")
            while self.told["page"] == page:
                self.do("rest 10")
        assert self.told["screen"] == "Review"


@pytest.fixture
def unit(parts, settings_file, tmp_path) -> Iterator[Dictated]:  # noqa: ARG001 - the platform must run
    quick = settings_file.read_text(encoding="utf-8").replace("factor = 1.0", "factor = 0.3")
    assert "factor = 0.3" in quick
    settings_file.write_text(quick, encoding="utf-8")
    dictated = Dictated(settings_file, tmp_path / "temp")
    yield dictated
    dictated.end()


def kept(found: dict[str, list[str]]) -> dict[str, list[str]]:
    return {value: places for value, places in found.items() if places}


def nothing_on_disk(settings_file: Path) -> None:
    for folder in (read_settings(settings_file).data_dir, settings_file.parent / "temp"):
        assert kept(in_files(folder, PLANTED)) == {}


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.requirement("SES-04", "SES-05")
@pytest.mark.parametrize("way", ["end", "idle"])
def test_nothing_is_left_of_a_visit(unit: Dictated, settings_file: Path, way: str) -> None:
    unit.walk_to_review()
    before = in_memory(unit.pid, PLANTED)
    assert set(kept(before)) == set(PLANTED), "the search itself must find what is there"
    nothing_on_disk(settings_file)
    if way == "end":
        unit.do("tap bar-end", "tap end-now")
    unit.do("until Attract 150", "rest 1000")
    after = kept(in_memory(unit.pid, PLANTED))
    assert set(after) <= BY_THE_CONNECTION, after
    nothing_on_disk(settings_file)


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.requirement("SES-04", "SES-05", "KIOSK-05")
def test_nothing_is_left_of_a_visit_that_a_crash_ended(unit: Dictated, settings_file: Path) -> None:
    unit.walk_to_review()
    unit.end()
    nothing_on_disk(settings_file)
    again = Dictated(settings_file, settings_file.parent / "temp")
    try:
        assert again.told["screen"] == "Attract"
        assert kept(in_memory(again.pid, PLANTED)) == {}
    finally:
        again.end()
