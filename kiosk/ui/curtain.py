"""The first picture: the window with nobody there. Drawn with as little as possible; the unit is put behind it."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.domain.text import Language
from kiosk.ui.engine import WOKEN_IN, open_window, window_of
from kiosk.ui.lock import Lock
from kiosk.ui.theme import KTheme
from kiosk.ui.theme_type import Panel


class Curtain(QObject):
    """The window of the unit from its first picture on. A touch on it is remembered until the unit can answer.

    Nobody closes a `locked` one from the outside.
    """

    def __init__(self, panel: Panel, *, full_screen: bool, locked: bool = False) -> None:
        super().__init__()
        self.theme = KTheme(panel)
        self._engine: QQmlApplicationEngine | None = open_window(self.theme, full_screen=full_screen)
        if full_screen:
            self.window.setCursor(Qt.CursorShape.BlankCursor)
        self._lock = Lock(self.window, whole_screen=locked)
        self._steps: Iterator[None] = iter(())
        self._failed: Callable[[BaseException], None] | None = None

    @property
    def engine(self) -> QQmlApplicationEngine:
        """The engine of the window."""
        if self._engine is None:
            message = "the curtain is taken down"
            raise RuntimeError(message)
        return self._engine

    @property
    def window(self) -> QQuickWindow:
        """The window."""
        return window_of(self.engine)

    @property
    def woken_in(self) -> Language | None:
        """The language that was chosen by a touch, before the unit could answer."""
        chosen = str(self.window.property(WOKEN_IN))
        return Language(chosen) if chosen else None

    def once_drawn(self, steps: Iterator[None], failed: Callable[[BaseException], None]) -> None:
        """After the first picture, go through `steps`, one at a time: between them the panel feels touches."""
        self._steps, self._failed = steps, failed
        self.window.frameSwapped.connect(self._drawn, Qt.ConnectionType.QueuedConnection)

    def close(self) -> None:
        """Take the window down, where it is not down already."""
        if self._engine is not None:
            self._lock.open()
            self.window.close()
        self._engine = None

    def _drawn(self) -> None:
        self.window.frameSwapped.disconnect(self._drawn)
        self._step()

    def _step(self) -> None:
        try:
            next(self._steps)
        except StopIteration:
            return
        except BaseException as fault:  # noqa: BLE001 - Qt would print it and go on with a window that nobody is behind
            if self._failed is not None:
                self._failed(fault)
            return
        QTimer.singleShot(0, self._step)
