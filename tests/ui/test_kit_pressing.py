"""What can be pressed: on release, inside, once; by finger, key and nobody else."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.kit_stage import Ear, Stage

ONE = 'Item {{ KPrimaryButton {{ objectName: "one"; x: 100; y: 100; width: 600; text: "Start"; {} }} }}'
Showing = Callable[[str], QQuickItem]


@pytest.fixture
def stages(qapp: object) -> Iterator[list[Stage]]:  # noqa: ARG001 - Qt must be there
    made: list[Stage] = []
    yield made
    for stage in made:
        assert not stage.warnings
        stage.close()


@pytest.fixture
def showing(stages: list[Stage]) -> Showing:
    def show(properties: str) -> QQuickItem:
        stages.append(Stage(ONE.format(properties)))
        return stages[-1].with_text("Start")

    return show


def press(item: QQuickItem) -> None:
    QTest.mousePress(item.window(), Qt.MouseButton.LeftButton, pos=middle(item))


def release(item: QQuickItem, at: QPoint | None = None) -> None:
    QTest.mouseRelease(item.window(), Qt.MouseButton.LeftButton, pos=at or middle(item))


def middle(item: QQuickItem) -> QPoint:
    return item.mapToScene(item.boundingRect().center()).toPoint()


@pytest.mark.requirement("A11Y-13")
def test_acts_on_release(showing: Showing) -> None:
    button = showing("")
    ear = Ear(button, "activated()")
    press(button)
    assert ear.count == 0
    assert button.property("sunk")
    release(button)
    assert ear.count == 1
    assert not button.property("sunk")


@pytest.mark.requirement("A11Y-13")
def test_sliding_off_cancels(showing: Showing) -> None:
    button = showing("")
    ear = Ear(button, "activated()")
    press(button)
    outside = QPoint(20, 20)
    QTest.mouseMove(button.window(), outside)
    assert not button.property("sunk")
    release(button, outside)
    assert ear.count == 0


@pytest.mark.requirement("A11Y-13")
def test_acts_on_a_touch(showing: Showing) -> None:
    button = showing("")
    ear = Ear(button, "activated()")
    finger = QTest.createTouchDevice()
    QTest.touchEvent(button.window(), finger).press(0, middle(button), button.window()).commit()
    assert ear.count == 0
    QTest.touchEvent(button.window(), finger).release(0, middle(button), button.window()).commit()
    assert ear.count == 1


@pytest.mark.requirement("A11Y-14")
def test_a_second_tap_at_once_is_ignored_and_a_later_one_is_not(showing: Showing, qtbot: QtBot) -> None:
    button = showing("")
    ear = Ear(button, "activated()")
    for _ in range(3):
        press(button)
        release(button)
    assert ear.count == 1

    def again() -> None:
        press(button)
        release(button)
        assert ear.count == 2

    qtbot.waitUntil(again, timeout=3000)


@pytest.mark.requirement("A11Y-14")
def test_what_may_repeat_repeats(showing: Showing) -> None:
    button = showing("repeats: true")
    ear = Ear(button, "activated()")
    for _ in range(3):
        press(button)
        release(button)
    assert ear.count == 3


def test_busy_takes_no_press(showing: Showing) -> None:
    button = showing("busy: true")
    ear = Ear(button, "activated()")
    press(button)
    release(button)
    assert ear.count == 0
    assert button.property("sunk")


def test_unavailable_says_so_when_pressed(showing: Showing) -> None:
    button = showing('available: false; reason: "Complete the number"')
    activated, refused = Ear(button, "activated()"), Ear(button, "refused()")
    press(button)
    assert not button.property("sunk")
    release(button)
    assert (activated.count, refused.count) == (0, 1)


@pytest.mark.requirement("A11Y-20")
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_acts_on_enter(showing: Showing, key: Qt.Key) -> None:
    button = showing("")
    button.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    ear = Ear(button, "activated()")
    QTest.keyClick(button.window(), key)
    assert ear.count == 1
    assert button.property("visualFocus")


def test_a_touch_shows_no_focus_mark(showing: Showing) -> None:
    button = showing("")
    press(button)
    release(button)
    assert not button.property("visualFocus")
