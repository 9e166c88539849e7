"""What the first picture needs of the kit: import path, fonts, icons, the theme and every Python type of `KioskKit`.

A type that joins a QML module after its first import breaks Qt's idea of the types that are there already.
"""

from pathlib import Path

from fontpkg_ibm_plex_sans_arabic import FAMILY, ROOT
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlEngine

from kiosk.resources import resource
from kiosk.ui.icons import IconImages
from kiosk.ui.keyboard_layouts import LAYOUTS_PROPERTY, WESTERN, KLayouts
from kiosk.ui.theme import ENGINE_PROPERTY, KTheme

QML = Path(__file__).parent / "qml"
WEIGHTS = ("Light", "Regular", "Medium", "SemiBold", "Bold")


def install_fonts() -> None:
    """Make IBM Plex Sans Arabic, from its package, the font of the application."""
    for weight in WEIGHTS:
        path = ROOT / "files" / f"IBMPlexSansArabic-{weight}.ttf"
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(path)
    QGuiApplication.setFont(QFont(FAMILY))


def install_look(engine: QQmlEngine, theme: KTheme, digits: str = WESTERN) -> None:
    """Everything `import KioskKit` needs; before the engine loads any QML. The caller keeps `theme` alive."""
    install_fonts()
    engine.addImportPath(str(QML))
    engine.addImageProvider("icon", IconImages(resource("assets/icons")))
    QQmlEngine.setObjectOwnership(theme, QQmlEngine.ObjectOwnership.CppOwnership)
    engine.setProperty(ENGINE_PROPERTY, theme)
    engine.setProperty(LAYOUTS_PROPERTY, KLayouts(digits, engine))
