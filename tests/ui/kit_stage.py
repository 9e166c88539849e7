"""Shows one QML file or snippet with the kit, offscreen, and finds its way in it."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import SIGNAL, QObject, QPoint, QPointF, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem, QQuickView

from kiosk.ui.kit import install_kit
from kiosk.ui.theme import Appearance, KTheme
from kiosk.ui.theme_type import Panel
from ui.said import translations

GALLERY = Path(__file__).resolve().parents[1] / "qml" / "gallery"
PORTRAIT = Panel(1080, 1920, 3.61)
LANDSCAPE = Panel(1920, 1080, 3.61)
COMPACT = Panel(1024, 768, 3.36)
STILL = Appearance(motion=False)
PANELS = {"portrait": PORTRAIT, "landscape": LANDSCAPE, "compact": COMPACT}
HEAD = "import QtQuick\nimport QtQuick.Layouts\nimport KioskKit\n"


# A property that only this type has. Asking meta objects instead breaks PySide: it takes freed ones for other things.
TOLD_BY = {
    "KPressable": "sunk",
    "KKey": "iconMirrored",
    "KBarKey": "beside",
    "KText": "truncated",
    "KTextField": "clearable",
    "KCivilIdField": "countText",
    "KKeyboard": "doneAvailable",
    "KKeypad": "current",
    "KQr": "modules",
    "KSelvedge": "going",
    "KFocusMark": "rounding",
}


class Stage:
    """A window of the panel's size with one thing of the kit in it."""

    def __init__(self, what: str, panel: Panel = PORTRAIT, appearance: Appearance = STILL) -> None:
        # What another test made QML speak would be heard here.
        translations().fall_silent()
        self.theme = KTheme(panel, appearance)
        self.view = QQuickView()
        self.warnings: list[str] = []
        self.view.engine().warnings.connect(lambda found: self.warnings.extend(w.toString() for w in found))
        install_kit(self.view.engine(), self.theme)
        self.view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.view.resize(panel.width, panel.height)
        with TemporaryDirectory() as folder:
            path = GALLERY / what if what.endswith(".qml") else Path(folder) / "KSnippet.qml"
            if not path.exists():
                path.write_text(HEAD + what, encoding="utf-8")
            self.view.setSource(QUrl.fromLocalFile(str(path)))
        assert self.view.rootObject() is not None, [error.toString() for error in self.view.errors()]
        self.view.show()
        self.settle()

    def settle(self) -> None:
        for _ in range(4):
            QGuiApplication.processEvents()

    @property
    def root(self) -> QQuickItem:
        return self.view.rootObject()

    def items(self) -> Iterator[QQuickItem]:
        """Every visible item, parents first."""
        pending = [self.root]
        while pending:
            item = pending.pop(0)
            if item.isVisible():
                yield item
                pending.extend(item.childItems())

    def of_type(self, name: str) -> list[QQuickItem]:
        """Visible items whose QML type is `name` or made from it."""
        return [item for item in self.items() if item.property(TOLD_BY[name]) is not None]

    def with_text(self, text: str, kind: str = "KPressable") -> QQuickItem:
        return next(item for item in self.of_type(kind) if item.property("text") == text)

    def centre(self, item: QQuickItem) -> QPoint:
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def picture(self) -> QImage:
        return self.view.grabWindow()

    def close(self) -> None:
        self.view.close()
        del self.view


class Ear:
    """Remembers what a QML signal of an item carried, each time it was heard."""

    def __init__(self, item: QObject, signal: str) -> None:
        self.heard: list[str] = []
        QObject.connect(item, SIGNAL(signal), self.hear)

    def hear(self, words: str = "") -> None:
        self.heard.append(words)

    @property
    def count(self) -> int:
        return len(self.heard)
