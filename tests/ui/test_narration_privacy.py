"""What others must not overhear."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.text import Language
from kiosk.ui.narration.privacy import secrets_of
from kiosk.ui.narration.reader import Reader
from kiosk.ui.narration.tree import read
from ui.said import words
from ui.sample_states import REFERENCE, SCREENS, all_states
from ui.spoken_window import ON, PRIVATE, SpokenWindow

AR, EN = Language.AR, Language.EN
KEY = Qt.Key
CIVIL_ID = "150061400028"


@pytest.mark.requirement("A11Y-04")
@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", SCREENS)
def test_without_a_headset_nobody_overhears_anything(spoken, name, language):
    bare = everything(spoken, name, language).replace(" ", "")
    assert bare
    assert CIVIL_ID not in bare
    assert "1500614" not in bare
    assert REFERENCE not in bare
    assert "99123" not in bare
    assert "SampleAhmad" not in bare
    if not name.startswith("service"):
        assert "10dinars" not in bare
        assert "10دَنَانِيرَ" not in bare


@pytest.mark.requirement("A11Y-04")
def test_enter_says_one_private_thing_once_and_repeat_does_not(spoken):
    spoken.show("review")
    for _ in range(3):
        spoken.press(KEY.Key_Up)
    assert "Press Enter to hear it" in (asked := spoken.to("private. Press Enter"))
    assert asked
    assert "Press Enter" not in spoken.press(KEY.Key_Return)
    assert "private" in spoken.press(KEY.Key_F2)


@pytest.mark.requirement("A11Y-04")
def test_speak_aloud_is_asked_for_by_a_key_and_lets_everything_be_heard(spoken):
    spoken.show("pay")
    spoken.press(KEY.Key_F10)
    assert ("listening.aloud",) in spoken.window.visit.commands
    spoken.show("pay", speaking=replace(ON, aloud=True))
    assert "10 dinars" in spoken.press(KEY.Key_F5)


@pytest.mark.requirement("A11Y-04")
def test_digits_of_a_private_number_are_counted_not_said(spoken):
    spoken.show("civil-id", digits="1500614")
    said = spoken.show("civil-id", digits="15006140")
    assert said == "typed 4 more digits"
    assert spoken.show("civil-id", speaking=PRIVATE, digits="150061400").startswith("Headset")
    assert spoken.show("civil-id", speaking=PRIVATE, digits="1500614000").startswith("0 ")


@pytest.mark.requirement("A11Y-05", "A11Y-04")
def test_it_falls_silent_with_the_end_of_the_session(spoken):
    spoken.show("review")
    assert spoken.speech.speaking is not None
    spoken.show("attract", AR, ON.at_rest())
    assert spoken.speech.speaking is None
    assert spoken.said == ""


def everything(spoken: SpokenWindow, name: str, language: Language) -> str:
    """All that could be said of a sample screen, whatever somebody steps to or touches."""
    state = replace(all_states(language)[name], speaking=ON)
    spoken.window.show(state)
    scene = read(spoken.window.window)
    reader = Reader(words(language).spoken, secrets_of(state), may_say_private=False)
    said = [scene.page, *reader.arrival(scene, None), *reader.page(scene), *reader.place(scene, None)]
    said += [reader.full(stop) for stop in (*scene.stops, *scene.keys)]
    return " ".join(piece.text for piece in reader.pieces(said))
