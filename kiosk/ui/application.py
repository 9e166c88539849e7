"""The Qt application, made once before anything is drawn, and the unit's window on it."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.domain.text import Text
from kiosk.flows.visit import Visit
from kiosk.ports.world import Clock
from kiosk.resources import resource
from kiosk.ui.collector import Collector
from kiosk.ui.engine import build_engine, choose_renderer
from kiosk.ui.theme import KTheme
from kiosk.ui.theme_type import Panel
from kiosk.ui.translations import Translations
from kiosk.ui.viewmodels.gathered import ViewModels

MM_PER_INCH = 25.4
DENSITIES = {(1080, 1920): 3.61, (1920, 1080): 3.61, (1024, 768): 3.36}
"""px/mm of the usual panels (24 and 15 inches), for a display that does not say how large it is."""
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class Application(QGuiApplication):
    """The application object; what Qt says goes to the log."""

    def __init__(self) -> None:
        choose_renderer()
        qInstallMessageHandler(_log)
        super().__init__(["kiosk"])
        self._collector = Collector()


def make_application() -> Application:
    """The one application of this process."""
    return Application()


def panel_of(width: int, height: int, px_per_mm: float) -> Panel:
    """The panel; where nobody said how dense it is, a usual one of that size, else what the display says of itself."""
    if not px_per_mm:
        told = QGuiApplication.primaryScreen().physicalDotsPerInch() / MM_PER_INCH
        px_per_mm = DENSITIES.get((width, height), told)
    return Panel(width, height, px_per_mm)


class UnitWindow(QObject):
    """The unit on the panel. Keeps alive what QML shows; `close` takes it down in the right order."""

    def __init__(
        self, visit: Visit, clock: Clock, centre: Text, help_phone: str, panel: Panel, *, full_screen: bool
    ) -> None:
        super().__init__()
        self._theme = KTheme(panel)
        translations = Translations(resource("translations"))
        self._models = ViewModels(visit, translations.words(), self._theme, clock, centre, help_phone)
        self._engine = build_engine(self._theme, self._models, translations, full_screen=full_screen)
        if full_screen:
            self.window.setCursor(Qt.CursorShape.BlankCursor)
        self._when_drawn: Callable[[], None] | None = None

    @property
    def window(self) -> QQuickWindow:
        """The window."""
        window = self._engine.rootObjects()[0]
        if not isinstance(window, QQuickWindow):
            raise TypeError(window)
        return window

    def once_drawn(self, action: Callable[[], None]) -> None:
        """Call `action` once, after the first picture is on the panel."""
        self._when_drawn = action
        self.window.frameSwapped.connect(self._drawn, Qt.ConnectionType.QueuedConnection)

    def close(self) -> None:
        """Take the window down: the engine goes before what it shows."""
        self._models.close()
        self.window.close()
        del self._engine

    def _drawn(self) -> None:
        action, self._when_drawn = self._when_drawn, None
        if action is not None:
            self.window.frameSwapped.disconnect(self._drawn)
            action()


def _log(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    logging.getLogger("qt").log(_LEVELS[kind], text, extra={"place": f"{context.file}:{context.line}"})
