"""The first picture: a touch on it is not lost, and a fault behind it does not stay unseen."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.domain.text import Language
from kiosk.ui.bench.press import Finger
from kiosk.ui.curtain import Curtain
from kiosk.ui.furnish import furnish
from kiosk.ui.theme_type import Panel
from kiosk.ui.viewmodels.gathered import ViewModels
from ui.said import translations
from ui.sample_states import NOW
from ui.stage_hands import RecordingVisit, StandingClock
from ui.window import CENTRE, HELP_PHONE

PANEL = Panel(1080, 1920, 3.61)
LATE = (
    "PIL",
    "apsw",
    "babel",
    "cryptography",
    "jsonschema_rs",
    "phonenumbers",
    "pydantic",
    "requests",
    "kiosk.flows.state",
)


@pytest.fixture
def curtain(qapp) -> Iterator[Curtain]:
    assert qapp is not None
    drawn = Curtain(PANEL, full_screen=False)
    yield drawn
    drawn.close()


@pytest.fixture
def finger(curtain) -> Finger:
    held = Finger(curtain.window)
    held.settle()
    return held


def names(finger: Finger) -> set[str]:
    return {name for name in ("start-ar", "start-en", "attract", "home") if finger.shows(name)}


def test_it_shows_both_languages_and_nothing_else_yet(curtain, finger):
    assert names(finger) == {"start-ar", "start-en"}
    assert curtain.woken_in is None


@pytest.mark.parametrize("language", list(Language))
def test_a_touch_is_remembered_until_the_unit_can_answer(curtain, finger, language):
    finger.press(f"start-{language}")
    finger.release(f"start-{language}")
    finger.settle()
    assert curtain.woken_in is language


def test_the_unit_takes_its_place_in_the_same_window(curtain, finger):
    visit, speaking = RecordingVisit(), translations()
    models = ViewModels(visit, speaking.words(), curtain.theme, StandingClock(NOW), CENTRE, HELP_PHONE)
    window = curtain.window
    furnish(curtain.engine, models, speaking)
    finger.settle()
    assert curtain.window is window
    assert names(finger) == {"attract", "start-ar", "start-en"}
    curtain.close()
    models.close()


def test_what_is_put_behind_it_comes_piece_by_piece_after_the_first_picture(curtain):
    done: list[str] = []

    def steps() -> Iterator[None]:
        for piece in ("first", "second"):
            done.append(piece)
            yield
        done.append("last")

    curtain.once_drawn(steps(), done.append)
    assert done == []
    Finger(curtain.window).wait(lambda: "last" in done, "the last piece")
    assert done == ["first", "second", "last"]


def test_a_fault_behind_it_is_handed_on(curtain):
    faults: list[BaseException] = []

    def steps() -> Iterator[None]:
        yield
        raise ZeroDivisionError

    curtain.once_drawn(steps(), faults.append)
    Finger(curtain.window).wait(lambda: bool(faults), "the fault")
    QCoreApplication.processEvents()
    assert [type(fault) for fault in faults] == [ZeroDivisionError]


def test_the_first_picture_needs_no_heavy_package():
    code = f"import sys, kiosk.commands.run; print([name for name in {LATE} if name in sys.modules])"
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
