"""The QML engine and its one window: drawn once with nobody there, then furnished with the unit."""

import os
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

from kiosk.ui.look import QML, install_look
from kiosk.ui.theme import KTheme

WINDOW = QML / "KioskScreens" / "KioskWindow.qml"
WOKEN_IN = "wokenIn"
MODELS = "models"


class ScreenBrokenError(RuntimeError):
    """The window could not be loaded: a fault of this program."""


def choose_renderer() -> None:
    """Draw in software: five times cheaper than emulated OpenGL. Before the application object is made."""
    os.environ.setdefault("QSG_RENDER_LOOP", "basic")
    os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")
    QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)


def open_window(theme: KTheme, *, full_screen: bool, window: Path = WINDOW) -> QQmlApplicationEngine:
    """An engine with the window on the screen, before the unit stands behind it. Delete it before `theme`."""
    engine = QQmlApplicationEngine()
    install_look(engine, theme)
    panel = theme.panel
    engine.setInitialProperties({"fullScreen": full_screen, "width": panel.width, "height": panel.height})
    engine.load(QUrl.fromLocalFile(str(window)))
    if not engine.rootObjects():
        raise ScreenBrokenError(str(window))
    _follow(window_of(engine), theme)
    return engine


def window_of(engine: QQmlApplicationEngine) -> QQuickWindow:
    """The engine's window."""
    window = engine.rootObjects()[0]
    if not isinstance(window, QQuickWindow):
        raise ScreenBrokenError(str(window))
    return window


def _follow(window: QQuickWindow, theme: KTheme) -> None:
    """The theme learns the window's size, now and whenever it changes."""

    def resized() -> None:
        theme.resize(window.width(), window.height())

    window.widthChanged.connect(resized)
    window.heightChanged.connect(resized)
