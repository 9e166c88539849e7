"""Nothing that leads out of the window is felt in it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest

from kiosk.ui.curtain import Curtain
from kiosk.ui.lock import has_a_meaning_here
from kiosk.ui.theme_type import Panel

CONTROL, ALT, META, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)
SYSTEM = [
    (Qt.Key.Key_F4, ALT),
    (Qt.Key.Key_Tab, ALT),
    (Qt.Key.Key_Delete, CONTROL | ALT),
    (Qt.Key.Key_Backspace, CONTROL | ALT),
    (Qt.Key.Key_F1, CONTROL | ALT),
    (Qt.Key.Key_T, CONTROL | ALT),
    (Qt.Key.Key_Q, CONTROL),
    (Qt.Key.Key_W, CONTROL),
    (Qt.Key.Key_C, CONTROL),
    (Qt.Key.Key_V, CONTROL),
    (Qt.Key.Key_U, META),
    (Qt.Key.Key_Super_L, NONE),
    (Qt.Key.Key_Meta, NONE),
    (Qt.Key.Key_Print, NONE),
    (Qt.Key.Key_SysReq, NONE),
    (Qt.Key.Key_Menu, NONE),
    (Qt.Key.Key_Help, NONE),
    (Qt.Key.Key_Insert, SHIFT),
    (Qt.Key.Key_F18, NONE),
    (Qt.Key.Key_VolumeUp, NONE),
    (Qt.Key.Key_MonBrightnessDown, NONE),
    (Qt.Key.Key_PowerOff, NONE),
    (Qt.Key.Key_HomePage, NONE),
    (Qt.Key.Key_LaunchMail, NONE),
]
OURS = [
    (Qt.Key.Key_A, NONE),
    (Qt.Key.Key_A, SHIFT),
    (Qt.Key.Key_5, Qt.KeyboardModifier.KeypadModifier),
    (Qt.Key.Key_Tab, NONE),
    (Qt.Key.Key_Backtab, SHIFT),
    (Qt.Key.Key_Return, NONE),
    (Qt.Key.Key_Left, NONE),
    (Qt.Key.Key_Escape, NONE),
]


class Witness(QObject):
    """Notes the keys that reach what lies behind the lock."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[int] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        del watched
        if isinstance(event, QKeyEvent):
            self.seen.add(event.key())
        return False


@pytest.fixture
def curtain(qapp: QGuiApplication) -> Iterator[Curtain]:
    assert qapp is not None
    drawn = Curtain(Panel(1080, 1920, 3.61), full_screen=False, locked=True)
    drawn.window.requestActivate()
    QCoreApplication.processEvents()
    yield drawn
    drawn.close()


@pytest.fixture
def witness(curtain: Curtain) -> Witness:
    """Behind the lock: what has the focus inside the window."""
    behind = Witness()
    curtain.window.activeFocusItem().installEventFilter(behind)
    curtain.window.contentItem().installEventFilter(behind)
    return behind


@pytest.mark.requirement("KIOSK-02")
@pytest.mark.parametrize(("key", "held"), SYSTEM)
def test_keys_of_the_system_are_swallowed(
    curtain: Curtain, witness: Witness, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    assert not has_a_meaning_here(key.value, held)
    QTest.keyClick(curtain.window, key, held)
    assert key.value not in witness.seen


@pytest.mark.parametrize(("key", "held"), OURS)
def test_keys_of_the_unit_are_felt(curtain: Curtain, witness: Witness, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    QTest.keyClick(curtain.window, key, held)
    assert key.value in witness.seen


@pytest.mark.requirement("KIOSK-01")
def test_nobody_closes_it_but_the_unit(curtain: Curtain) -> None:
    asked = QCloseEvent()
    QCoreApplication.sendEvent(curtain.window, asked)
    assert not asked.isAccepted()
    assert not curtain.window.close()
    assert curtain.window.isVisible()
    gone: list[bool] = []
    curtain.window.visibleChanged.connect(lambda: gone.append(True))
    curtain.close()
    assert gone


@pytest.mark.requirement("KIOSK-03")
@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton])
def test_other_buttons_press_nothing(curtain: Curtain, button: Qt.MouseButton) -> None:
    QTest.mouseClick(curtain.window, button, pos=QPoint(540, 300))
    assert curtain.woken_in is None
    QTest.mouseClick(curtain.window, Qt.MouseButton.LeftButton, pos=QPoint(540, 300))
    assert curtain.woken_in is not None
