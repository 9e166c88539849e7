"""Builds the QML engine: renderer, kit, translations, and the one window with its view models."""

import os
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickImageProvider, QQuickWindow, QSGRendererInterface

from kiosk.domain.text import Language
from kiosk.ui.kit import QML, install_kit
from kiosk.ui.theme import KTheme
from kiosk.ui.translations import Translations
from kiosk.ui.viewmodels.gathered import ViewModels

WINDOW = QML / "KioskScreens" / "KioskWindow.qml"


class ScreenBrokenError(RuntimeError):
    """The window could not be loaded: a fault of this program."""


def choose_renderer() -> None:
    """Draw in software: five times cheaper than emulated OpenGL. Before the application object is made."""
    os.environ.setdefault("QSG_RENDER_LOOP", "basic")
    os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")
    QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)


def build_engine(
    theme: KTheme,
    models: ViewModels,
    translations: Translations,
    *,
    full_screen: bool,
    providers: Mapping[str, QQuickImageProvider] | None = None,
    window: Path = WINDOW,
) -> QQmlApplicationEngine:
    """The engine with the window on the screen. Delete it before `models` and `theme`, which it shows."""
    engine = QQmlApplicationEngine()
    install_kit(engine, theme)
    for name, provider in (providers or {}).items():
        engine.addImageProvider(name, provider)

    def speak() -> None:
        translations.speak(Language(models.shell.property("language")))

    speak()
    models.shell.language_changed.connect(speak)
    models.shell.language_changed.connect(engine.retranslate)
    panel = theme.panel
    engine.setInitialProperties(
        {**models.initial_properties, "fullScreen": full_screen, "width": panel.width, "height": panel.height},
    )
    engine.load(QUrl.fromLocalFile(str(window)))
    roots = engine.rootObjects()
    if not roots or not isinstance(roots[0], QQuickWindow):
        raise ScreenBrokenError(str(window))
    _follow(roots[0], theme)
    return engine


def _follow(window: QQuickWindow, theme: KTheme) -> None:
    """The theme learns the window's size, now and whenever it changes."""

    def resized() -> None:
        theme.resize(window.width(), window.height())

    window.widthChanged.connect(resized)
    window.heightChanged.connect(resized)
