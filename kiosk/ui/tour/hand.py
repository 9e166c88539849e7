"""A hand at the panel: finds what is shown by its name, touches it, and waits for what follows."""

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPointF
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

PATIENCE = 20.0


class TourError(Exception):
    """The unit did not do what a person would expect; the message says what was awaited."""


class Hand:
    """One finger and two eyes."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        self._touch = QTest.createTouchDevice()

    @property
    def window(self) -> QQuickWindow:
        """The panel."""
        return self._window

    def wait(self, ready: Callable[[], bool], what: str, patience: float = PATIENCE) -> None:
        """Let the unit work until `ready`; TourError names `what` where it does not come."""
        end = time.monotonic() + patience
        while not ready():
            if time.monotonic() > end:
                message = f"{what} did not come within {patience:.0f} seconds"
                raise TourError(message)
            self.let_work()

    def let_work(self, milliseconds: int = 10) -> None:
        """Let the unit handle its events for a moment."""
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, milliseconds)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        time.sleep(0.002)

    def sees(self, name: str) -> bool:
        """Whether something with this name is shown and can be pressed."""
        return self._find(name) is not None

    def tap(self, name: str) -> None:
        """Press and release the middle of what is called `name`."""
        self.wait(lambda: self._find(name) is not None, f"'{name}'")
        item = self._find(name)
        if item is None:
            message = f"'{name}' went away"
            raise TourError(message)
        point = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        QTest.touchEvent(self._window, self._touch).press(0, point, self._window).commit()
        self.let_work()
        QTest.touchEvent(self._window, self._touch).release(0, point, self._window).commit()
        self.let_work()

    def picture(self) -> QImage:
        """What the panel shows."""
        return self._window.grabWindow()

    def _find(self, name: str) -> QQuickItem | None:
        shown = [item for item in self._items() if item.objectName() == name and _can_be_pressed(item)]
        return shown[0] if shown else None

    def _items(self) -> Iterator[QQuickItem]:
        waiting = [self._window.contentItem()]
        while waiting:
            item = waiting.pop()
            if item.isVisible():
                yield item
                waiting.extend(item.childItems())


def _can_be_pressed(item: QQuickItem) -> bool:
    """Nobody presses what is away, busy, or has just been pressed (the kit ignores a second press within 0.5 s)."""
    shown = item.isVisible() and item.isEnabled() and item.width() > 0 and item.height() > 0
    return shown and not item.property("busy") and not item.property("resting")
