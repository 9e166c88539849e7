"""Writing: keyboards and fields hand on what is typed and keep nothing."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.domain.text import Language
from kiosk.ui.theme import Appearance
from ui.kit_stage import STILL, Ear, Stage

ENGLISH = Appearance(language=Language.EN, motion=False)
KEYBOARD = 'Item { KKeyboard { objectName: "keyboard"; width: parent.width; doneText: "Search" } }'


@pytest.fixture
def stages(qapp: object) -> Iterator[list[Stage]]:  # noqa: ARG001 - Qt must be there
    made: list[Stage] = []
    yield made
    for stage in made:
        assert not stage.warnings
        stage.close()


def shown(stages: list[Stage], what: str, kind: str, appearance: Appearance = STILL) -> tuple[Stage, QQuickItem]:
    stages.append(Stage(what, appearance=appearance))
    return stages[-1], stages[-1].of_type(kind)[0]


def tap(stage: Stage, text: str) -> None:
    QTest.mouseClick(stage.view, Qt.MouseButton.LeftButton, pos=stage.centre(stage.with_text(text, "KKey")))
    stage.settle()


@pytest.mark.requirement("I18N-13")
def test_lam_alef_is_two_letters(stages: list[Stage]) -> None:
    stage, keyboard = shown(stages, KEYBOARD, "KKeyboard")
    ear = Ear(keyboard, "typed(QString)")
    tap(stage, "لا")
    assert ear.heard == ["\u0644\u0627"]


def test_shift_holds_for_one_letter(stages: list[Stage]) -> None:
    stage, keyboard = shown(stages, KEYBOARD, "KKeyboard", ENGLISH)
    ear = Ear(keyboard, "typed(QString)")
    tap(stage, "Aa")
    tap(stage, "R")
    tap(stage, "e")
    assert ear.heard == ["R", "e"]


def test_reaches_digits_and_the_other_language_and_comes_back(stages: list[Stage]) -> None:
    stage, keyboard = shown(stages, KEYBOARD, "KKeyboard", ENGLISH)
    ear = Ear(keyboard, "typed(QString)")
    tap(stage, "123")
    tap(stage, "7")
    tap(stage, "A B C")
    tap(stage, "العربية")
    tap(stage, "ش")
    assert ear.heard == ["7", "ش"]


def test_keys_may_be_hit_fast(stages: list[Stage]) -> None:
    stage, keyboard = shown(stages, KEYBOARD, "KKeyboard", ENGLISH)
    ear = Ear(keyboard, "typed(QString)")
    for _ in range(3):
        tap(stage, "e")
    assert ear.heard == ["e", "e", "e"]


def test_a_touched_key_leaves_the_focus_in_the_field(stages: list[Stage]) -> None:
    stage, field = shown(stages, "GSearch.qml", "KTextField", ENGLISH)
    assert field.property("activeFocus")
    tap(stage, "n")
    assert field.property("activeFocus")
    assert field.property("text") == "renew lin"


@pytest.mark.requirement("A11Y-20")
def test_arrows_walk_over_the_keys_and_out_again(stages: list[Stage]) -> None:
    stage, keyboard = shown(stages, KEYBOARD, "KKeyboard", ENGLISH)
    ear = Ear(keyboard, "typed(QString)")
    keyboard.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(stage.view, key)
    assert ear.heard == ["a"]
    marked = [key for key in stage.of_type("KKey") if key.property("marked")]
    assert [key.property("text") for key in marked] == ["a"]


def test_a_physical_keyboard_types_into_the_field(stages: list[Stage]) -> None:
    stage, field = shown(stages, "GSearch.qml", "KTextField", ENGLISH)
    for key in "x y":
        QTest.keyClick(stage.view, key)
    QTest.keyClick(stage.view, Qt.Key.Key_Backspace)
    assert field.property("text") == "renew lix "


def test_the_civil_id_field_takes_digits_only(stages: list[Stage]) -> None:
    stage, field = shown(stages, "Item { KCivilIdField { width: parent.width } }", "KCivilIdField")
    field.forceActiveFocus()
    ear = Ear(field, "typed(QString)")
    for key in "1a2":
        QTest.keyClick(stage.view, key)
    assert ear.heard == ["1", "2"]


def test_the_keypad_speaks_digits_delete_and_clear(stages: list[Stage]) -> None:
    stage, keypad = shown(stages, "Item { KKeypad { width: 900; height: 600 } }", "KKeypad")
    typed, erased = Ear(keypad, "typed(QString)"), Ear(keypad, "backspace()")
    cleared = Ear(keypad, "clearAll()")
    for text in ("5", "0", "Delete", "Clear all"):
        tap(stage, text)
    assert typed.heard == ["5", "0"]
    assert (erased.count, cleared.count) == (1, 1)
