"""The frame: the same bar everywhere, mirrored by language, walked by keys, readable by machines."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.domain.text import Language
from kiosk.flows.preferences import Contrast, TextSize
from kiosk.ui.theme import Appearance
from kiosk.ui.theme_type import Panel
from ui.kit_stage import GALLERY, PANELS, STILL, Ear, Stage

ENGLISH = Appearance(language=Language.EN, motion=False)
PAGES = ["GHome.qml", "GSearch.qml", "GService.qml", "GCivil.qml", "GReceipt.qml", "GDialog.qml", "GAttract.qml"]
FRAME = """KFrame {{
    backAvailable: {back}
    endAvailable: true
    KPage {{ title: "Page"; firstFocus: first
        KPrimaryButton {{ id: first; text: "First" }}
        KSecondaryButton {{ text: "Second" }}
    }}
}}"""


@pytest.fixture
def stages(qapp: object) -> Iterator[list[Stage]]:  # noqa: ARG001 - Qt must be there
    made: list[Stage] = []
    yield made
    for stage in made:
        assert not stage.warnings
        stage.close()


def staged(
    stages: list[Stage], what: str, appearance: Appearance = ENGLISH, panel: Panel = PANELS["portrait"]
) -> Stage:
    stages.append(Stage(what, panel, appearance))
    return stages[-1]


def left(stage: Stage, text: str) -> float:
    return stage.centre(stage.with_text(text)).x()


def test_an_unavailable_key_leaves_its_slot_empty(stages: list[Stage]) -> None:
    without = staged(stages, FRAME.format(back="false"))
    having = staged(stages, FRAME.format(back="true"))
    words = {key.property("text") for key in without.of_type("KBarKey")}
    assert "Back" not in words
    assert "Listen" not in words
    assert left(without, "Help") == left(having, "Help")


@pytest.mark.requirement("I18N-10")
def test_arabic_is_the_mirror_of_english(stages: list[Stage]) -> None:
    english, arabic = (staged(stages, FRAME.format(back="true"), look) for look in (ENGLISH, STILL))
    assert left(english, "Back") + left(arabic, "Back") == pytest.approx(1080, abs=2)
    assert english.of_type("KSelvedge")[0].x() == 0
    assert arabic.of_type("KSelvedge")[0].x() > 1000


@pytest.mark.requirement("I18N-10")
@pytest.mark.parametrize("appearance", [ENGLISH, STILL], ids=["en", "ar"])
def test_keypad_and_keyboard_are_never_mirrored(stages: list[Stage], appearance: Appearance) -> None:
    stage = staged(stages, "GCivil.qml", appearance)
    assert left(stage, "1") < left(stage, "2") < left(stage, "3")
    keyboard = staged(stages, "GSearch.qml", appearance)
    first, last = ("ض", "د") if appearance is STILL else ("q", "p")
    assert left(keyboard, first) < left(keyboard, last)


@pytest.mark.requirement("I18N-10")
def test_the_receipt_code_is_not_mirrored(stages: list[Stage]) -> None:
    for appearance in (ENGLISH, STILL):
        code = staged(stages, "GReceipt.qml", appearance).of_type("KQr")[0]
        assert not code.childItems()[0].property("mirror")


@pytest.mark.requirement("A11Y-20")
@pytest.mark.parametrize(("appearance", "forward"), [(ENGLISH, Qt.Key.Key_Right), (STILL, Qt.Key.Key_Left)])
def test_arrows_walk_in_reading_order_and_round_again(
    stages: list[Stage], appearance: Appearance, forward: Qt.Key
) -> None:
    stage = staged(stages, FRAME.format(back="true"), appearance)
    seen = []
    for _ in range(12):
        seen.append(focused(stage).property("text"))
        QTest.keyClick(stage.view, forward)
    assert seen[:3] == ["First", "Second", "Back"]
    assert seen.count("First") == 2
    QTest.keyClick(stage.view, Qt.Key.Key_Up)
    assert focused(stage).property("activeFocus")


@pytest.mark.requirement("A11Y-20")
def test_escape_goes_back_and_the_focus_is_marked(stages: list[Stage]) -> None:
    stage = staged(stages, FRAME.format(back="true"))
    back = Ear(stage.root, "backRequested()")
    QTest.keyClick(stage.view, Qt.Key.Key_Escape)
    assert back.count == 1
    QTest.keyClick(stage.view, Qt.Key.Key_Down)
    assert [mark for mark in stage.of_type("KFocusMark") if mark.parentItem().parentItem() == focused(stage)]


def test_any_touch_or_key_is_noticed_also_on_a_button(stages: list[Stage]) -> None:
    stage = staged(stages, FRAME.format(back="true"))
    touched = Ear(stage.root, "touched()")
    QTest.mouseClick(stage.view, Qt.MouseButton.LeftButton, pos=stage.centre(stage.with_text("First")))
    assert touched.count == 1
    QTest.keyClick(stage.view, Qt.Key.Key_Down)
    assert touched.count == 2


def test_a_modal_frame_is_dead_below(stages: list[Stage]) -> None:
    stage = staged(stages, "GDialog.qml")
    back = Ear(stage.root, "backRequested()")
    QTest.mouseClick(stage.view, Qt.MouseButton.LeftButton, pos=stage.centre(stage.with_text("Back")))
    QTest.keyClick(stage.view, Qt.Key.Key_Escape)
    assert back.count == 0
    for _ in range(6):
        QTest.keyClick(stage.view, Qt.Key.Key_Down)
        assert focused(stage).property("text") in {"Yes, continue", "I need more time", "End and erase"}


@pytest.mark.requirement("A11Y-12")
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("panel", PANELS.values(), ids=PANELS)
@pytest.mark.parametrize("size", TextSize)
def test_everything_can_be_hit(stages: list[Stage], page: str, panel: Panel, size: TextSize) -> None:
    stage = staged(stages, page, Appearance(Language.AR, size, motion=False), panel)
    pressable = stage.of_type("KPressable")
    assert pressable
    for item in pressable:
        floor = 15 if item in stage.of_type("KKey") else 20
        smaller = min(item.width(), item.height()) / panel.px_per_mm
        assert smaller >= floor - 0.2, item.property("text")


@pytest.mark.requirement("A11Y-21")
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("contrast", [Contrast.NORMAL, Contrast.DARK])
def test_all_that_takes_input_has_a_name_and_a_role(stages: list[Stage], page: str, contrast: Contrast) -> None:
    stage = staged(stages, page, Appearance(Language.EN, contrast=contrast, motion=False))
    inputs = [item for kind in ("KPressable", "KTextField", "KCivilIdField") for item in stage.of_type(kind)]
    assert inputs
    for item in inputs:
        told = QAccessible.queryAccessibleInterface(item)
        assert told.text(QAccessible.Text.Name), item
        assert told.role() in {
            QAccessible.Role.Button,
            QAccessible.Role.RadioButton,
            QAccessible.Role.CheckBox,
            QAccessible.Role.EditableText,
        }


def test_an_error_is_described_to_machines(stages: list[Stage]) -> None:
    field = 'KTextField { label: "Name"; error: "Write your name." }'
    stage = staged(stages, f"Item {{ {field} }}")
    told = QAccessible.queryAccessibleInterface(stage.of_type("KTextField")[0])
    assert told.text(QAccessible.Text.Description) == "Write your name."


def test_the_gallery_is_complete() -> None:
    assert {path.name for path in GALLERY.glob("G*.qml")} == {*PAGES, "GStates.qml"}


def focused(stage: Stage) -> QQuickItem:
    item = stage.view.activeFocusItem()
    assert item is not None
    return item
