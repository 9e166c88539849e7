"""What the unit says, to whom, in which language, and how it falls silent."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.domain.text import Language
from ui.sample_states import REFERENCE, SCREENS
from ui.spoken_window import ON, PRIVATE, SpokenWindow

AR, EN = Language.AR, Language.EN
KEY = Qt.Key


@pytest.mark.requirement("A11Y-01")
@pytest.mark.parametrize("name", [name for name in SCREENS if name != "thanks"])
def test_every_screen_says_something_on_arrival(spoken, name):
    assert spoken.show(name, AR)


def test_it_says_nothing_unless_it_is_on(spoken):
    assert spoken.show("home", speaking=replace(ON, on=False)) == "Speech is off."
    assert spoken.show("service", speaking=replace(ON, on=False)) == ""
    assert spoken.press(KEY.Key_Down) == ""


@pytest.mark.requirement("A11Y-02")
def test_the_key_begins_it_and_on_the_attract_screen_it_speaks_both_languages(spoken):
    spoken.show("attract", AR, replace(ON, on=False))
    spoken.press(KEY.Key_F1)
    assert ("listening.toggle",) in spoken.window.visit.commands
    spoken.show("attract", AR)
    assert spoken.languages == set(Language)


@pytest.mark.requirement("A11Y-02")
def test_a_held_corner_begins_it_too(spoken):
    spoken.show("attract", AR, replace(ON, on=False))
    attract = next(item for item in spoken.window.items() if item.property("holdSeconds"))
    attract.setProperty("holdSeconds", 1)
    corner = spoken.middle("listen-corner")
    spoken.finger("press", corner)
    while ("listening.toggle",) not in spoken.window.visit.commands:
        QTest.qWait(50)
    spoken.finger("release", corner)
    attract.setProperty("holdSeconds", 3)
    assert not [command for command in spoken.window.visit.commands if command[0] == "wake"]


@pytest.mark.requirement("A11Y-06", "I18N-01")
def test_the_voice_changes_with_the_language_of_the_screen(spoken):
    spoken.show("home", EN)
    assert spoken.languages == {EN}
    spoken.show("home", AR)
    assert spoken.languages == {AR}
    assert "زِرٌّ" in spoken.said


@pytest.mark.requirement("A11Y-03")
@pytest.mark.parametrize("key", [KEY.Key_Down, KEY.Key_Return, KEY.Key_5, KEY.Key_F4, KEY.Key_Escape])
def test_every_key_reaches_the_voice_before_anything_else_happens(spoken, key):
    spoken.show("civil-id")
    stops = spoken.speech.stops
    QTest.keyPress(spoken.window.window, key)
    assert spoken.speech.stops > stops
    QTest.keyRelease(spoken.window.window, key)


@pytest.mark.requirement("A11Y-03")
def test_a_touch_silences_it(spoken):
    spoken.show("home")
    assert spoken.speech.speaking is not None
    spoken.finger("press", QPoint(540, 30))
    assert spoken.speech.stops
    assert spoken.speech.speaking is None or "Mall" in spoken.said
    spoken.finger("release", QPoint(540, 30))


@pytest.mark.requirement("A11Y-03")
def test_repeat_and_pause(spoken):
    said = spoken.show("home")
    assert spoken.press(KEY.Key_F2) == said
    spoken.press(KEY.Key_F3)
    assert spoken.speech.held
    spoken.press(KEY.Key_F3)
    assert not spoken.speech.held


def test_where_am_i(spoken):
    spoken.show("review")
    spoken.press(KEY.Key_Down)
    said = spoken.press(KEY.Key_F4)
    assert "Check what you wrote" in said
    assert "Step 5 of 6" in said
    assert "item" in said


@pytest.mark.requirement("A11Y-05")
def test_speed_and_loudness_are_asked_for_by_keys_and_heard(spoken):
    spoken.show("home")
    for key in (KEY.Key_F6, KEY.Key_F7, KEY.Key_F8, KEY.Key_F9):
        spoken.press(key)
    asked = [command for command in spoken.window.visit.commands if command[0].startswith("listening")]
    assert asked == [
        ("listening.faster", -1),
        ("listening.faster", 1),
        ("listening.louder", -1),
        ("listening.louder", 1),
    ]
    said = spoken.show("home", speaking=replace(ON, volume=3, rate=1))
    assert "Loudness 4 of 5" in said
    assert "Speed 2 of 5" in said
    assert spoken.speech.said[-1].volume == ON.louder(1).loudness
    assert spoken.speech.said[-1].rate == ON.faster(-1).words_a_minute


@pytest.mark.requirement("A11Y-07")
def test_an_error_names_the_field_and_the_reason(spoken):
    spoken.show("question-phone")
    said = spoken.show("question-phone-wrong")
    assert "Phone number. A phone number has 8 digits" in said
    spoken.show("civil-id")
    assert "Civil ID number. One digit does not fit" in spoken.show("civil-id-wrong")


def test_progress_is_said_when_it_comes(spoken):
    spoken.show("civil-id")
    assert "Asking your phone" in spoken.show("civil-id-asking")


@pytest.mark.requirement("A11Y-08")
@pytest.mark.parametrize("language", Language)
def test_the_receipt_is_spoken_with_a_headset(spoken, language):
    said = spoken.show("receipt", language, PRIVATE).replace(" ", "")
    assert REFERENCE in said
    assert ("10dinars" if language is EN else "10دَنَانِيرَ") in said
    assert ("MinistryofInterior" if language is EN else "وزارةالداخلية") in said


def test_letters_of_a_search_are_said_as_they_are_typed(spoken):
    spoken.show("results", query="driv")
    assert spoken.show("results", query="drive").startswith("e")
    assert spoken.show("results", query="driv").startswith("deleted")


@pytest.mark.requirement("A11Y-20")
@pytest.mark.parametrize("name", ["home", "service", "review", "receipt", "question-choice", "over-end"])
def test_arrows_go_through_everything_once_and_back_the_same_way(spoken, name):
    spoken.show(name, EN, PRIVATE)
    there = walk(spoken, KEY.Key_Down)
    back = walk(spoken, KEY.Key_Up)
    assert len(there) > 3
    start = back.index(there[0])
    assert there == list(reversed(back[start + 1 :] + back[: start + 1]))


@pytest.mark.requirement("A11Y-20")
def test_left_and_right_follow_the_direction_of_the_language(spoken):
    spoken.show("home", EN)
    on = spoken.press(KEY.Key_Right)
    spoken.show("thanks")
    spoken.show("home", AR)
    spoken.press(KEY.Key_Left)
    assert "Or choose" in on
    assert "أو اختر" in spoken.said


@pytest.mark.requirement("A11Y-20")
def test_enter_presses_and_back_goes_back(spoken):
    spoken.show("service")
    spoken.to("Start the service")
    spoken.press(KEY.Key_Return)
    assert ("begin_service",) in spoken.window.visit.commands
    spoken.press(KEY.Key_Escape)
    spoken.press(KEY.Key_Backspace)
    assert spoken.window.visit.commands.count(("go_back",)) == 2


def test_enter_on_words_presses_nothing(spoken):
    spoken.show("declined")
    spoken.press(KEY.Key_Return)
    assert [command for command in spoken.window.visit.commands if command != ("touched",)] == []


@pytest.mark.requirement("A11Y-13")
def test_a_finger_reads_and_a_second_touch_presses(spoken):
    spoken.show("home")
    tile = spoken.middle("tile-driving")
    assert "Driving. button" in spoken.touch(tile)
    assert not pressed(spoken)
    spoken.touch(tile)
    assert pressed(spoken)


@pytest.mark.requirement("A11Y-13")
def test_a_second_touch_that_comes_late_reads_again(spoken):
    spoken.show("home")
    tile = spoken.middle("tile-driving")
    spoken.touch(tile)
    spoken.clock.forward(2)
    assert "Driving. button" in spoken.touch(tile)
    assert not pressed(spoken)


@pytest.mark.requirement("A11Y-13")
def test_a_finger_that_slides_reads_what_it_comes_to_and_presses_nothing(spoken):
    spoken.show("home")
    tile = spoken.middle("tile-driving")
    spoken.touch(tile)
    spoken.finger("press", tile)
    spoken.finger("move", spoken.middle("tile-work"))
    spoken.finger("release", spoken.middle("tile-work"))
    spoken.settle()
    assert "Working. button" in spoken.said
    assert not pressed(spoken)


@pytest.mark.requirement("A11Y-13")
@pytest.mark.parametrize("language", Language)
def test_the_woven_edge_presses_what_was_read_last_without_any_hurry(spoken, language):
    spoken.show("home", language)
    spoken.touch(spoken.middle("tile-driving"))
    spoken.clock.forward(60)
    spoken.touch(QPoint(1080 - 10 if language is AR else 10, 900))
    assert pressed(spoken)


@pytest.mark.requirement("A11Y-20")
def test_the_keys_of_the_screen_are_read_one_by_one(spoken):
    spoken.show("civil-id")
    spoken.to("Digits")
    assert spoken.press(KEY.Key_Right) == "2"
    assert spoken.press(KEY.Key_Down) == "5"
    assert spoken.press(KEY.Key_Right) == "6"
    spoken.press(KEY.Key_Return)
    assert ("enter_civil_id", "15006146") in spoken.window.visit.commands
    assert "Continue. button" in spoken.press(KEY.Key_Right)


def walk(spoken: SpokenWindow, key: Qt.Key) -> list[int]:
    """The keys of everything that is met until it begins anew; keypads are left at once."""
    met: list[int] = []
    while True:
        spoken.press(key)
        at = spoken.narrator.at
        assert at is not None
        if at.key in met:
            return met
        met.append(at.key)


def pressed(spoken: SpokenWindow) -> bool:
    return any(command[0] == "show_life_event" for command in spoken.window.visit.commands)
