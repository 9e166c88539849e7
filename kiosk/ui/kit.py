"""Gives the whole kit to a QML engine: its look, and QR codes."""

from PySide6.QtQml import QQmlEngine

from kiosk.ui.keyboard_layouts import WESTERN
from kiosk.ui.look import install_look
from kiosk.ui.qr import QrImageProvider
from kiosk.ui.theme import KTheme


def install_kit(engine: QQmlEngine, theme: KTheme, digits: str = WESTERN) -> None:
    """The look and what it lacks; before the engine loads any QML. The caller keeps `theme` alive."""
    install_look(engine, theme, digits)
    complete_kit(engine)


def complete_kit(engine: QQmlEngine) -> None:
    """What the kit needs beyond its look; before any QML that shows a code."""
    engine.addImageProvider("qr", QrImageProvider())
