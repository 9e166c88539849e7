"""A finger that knows when the picture changed."""

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QPoint, QPointF, Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

PATIENCE = 30.0
STEP_MS = 50


class NothingCameError(Exception):
    """What was waited for did not come; the message says what."""


class Finger(QObject):
    """Touches what is shown by its name, and notes when the next picture is on the panel."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__()
        self._window = window
        self._device = QTest.createTouchDevice()
        self._frame_at = 0.0
        window.frameSwapped.connect(self._swapped, Qt.ConnectionType.QueuedConnection)

    def press(self, name: str) -> float:
        """Put the finger down; milliseconds until the picture has changed."""
        point = self._middle(name)
        return self._until_picture(
            lambda: QTest.touchEvent(self._window, self._device).press(0, point, self._window).commit()
        )

    def release(self, name: str) -> float:
        """Take the finger off; milliseconds until the picture has changed."""
        point = self._middle(name)
        return self._until_picture(
            lambda: QTest.touchEvent(self._window, self._device).release(0, point, self._window).commit()
        )

    def slide_off(self, name: str) -> None:
        """Move away and take the finger off there: nothing was pressed."""
        away = self._middle(name) + QPoint(0, self._window.height())
        QTest.touchEvent(self._window, self._device).move(0, away, self._window).commit()
        QTest.touchEvent(self._window, self._device).release(0, away, self._window).commit()
        self.settle()

    def wait(self, ready: Callable[[], bool], what: str) -> None:
        """Let the program work until `ready`."""
        end = time.monotonic() + PATIENCE
        while not ready():
            if time.monotonic() > end:
                message = f"{what} did not come within {PATIENCE:.0f} seconds"
                raise NothingCameError(message)
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, STEP_MS)

    def shows(self, name: str) -> bool:
        """Whether something of this name is on the panel."""
        return self._find(name) is not None

    def next_picture(self) -> float:
        """When the next picture is on the panel, by the monotonic clock."""
        asked = time.monotonic()
        self._window.update()
        self.wait(lambda: self._frame_at > asked, "a picture")
        return self._frame_at

    def settle(self, seconds: float = 0.4) -> None:
        """Let movements on the panel come to their end."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, STEP_MS)
            time.sleep(0.002)

    def _until_picture(self, act: Callable[[], object]) -> float:
        began = time.monotonic()
        act()
        self.wait(lambda: self._frame_at > began, "a changed picture")
        return (self._frame_at - began) * 1000

    def _middle(self, name: str) -> QPoint:
        self.wait(lambda: self.shows(name), f"'{name}'")
        item = self._find(name)
        if item is None:
            message = f"'{name}' went away"
            raise NothingCameError(message)
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def _find(self, name: str) -> QQuickItem | None:
        return next((item for item in self._shown() if item.objectName() == name), None)

    def _shown(self) -> Iterator[QQuickItem]:
        waiting = [self._window.contentItem()]
        while waiting:
            item = waiting.pop()
            if item.isVisible():
                yield item
                waiting.extend(item.childItems())

    def _swapped(self) -> None:
        self._frame_at = time.monotonic()
