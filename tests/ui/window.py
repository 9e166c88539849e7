"""The real window on a recording visit: one engine, shown state after state."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.domain.text import Text
from kiosk.flows.state import VisitState
from kiosk.ui.engine import open_window
from kiosk.ui.furnish import furnish
from kiosk.ui.theme import KTheme
from kiosk.ui.theme_type import Panel
from kiosk.ui.viewmodels.gathered import ViewModels
from ui.said import translations
from ui.sample_states import NOW
from ui.stage_hands import RecordingVisit, StandingClock

PANELS = {
    "1080x1920": Panel(1080, 1920, 3.61),
    "1920x1080": Panel(1920, 1080, 3.61),
    "1024x768": Panel(1024, 768, 3.37),
}
CENTRE = Text("مركز القرين", "Al-Qurain centre")
HELP_PHONE = "1800 000"


class Window:
    """Owns everything behind the window, in the order in which it may be taken down."""

    def __init__(self, panel: Panel) -> None:
        self.panel_name = ""
        speaking = translations()
        self.visit = RecordingVisit()
        self.theme = KTheme(panel)
        clock = StandingClock(NOW)
        self.models = ViewModels(self.visit, speaking.words(), self.theme, clock, CENTRE, HELP_PHONE)
        self.warnings: list[str] = []
        self._engine = open_window(self.theme, full_screen=False)
        self._engine.warnings.connect(lambda found: self.warnings.extend(w.toString() for w in found))
        furnish(self._engine, self.models, speaking)
        root = self._engine.rootObjects()[0]
        assert isinstance(root, QQuickWindow)
        self.window = root

    def show(self, state: VisitState) -> None:
        """Show `state` and let the window settle: layouts, page sizes, focus."""
        self.visit.state.set(state)
        for _ in range(3):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QGuiApplication.processEvents()
            self.window.grabWindow()

    def picture(self) -> QImage:
        """What stands on the screen."""
        return self.window.grabWindow()

    def items(self) -> Iterator[QQuickItem]:
        """Every visible item, parents first."""
        pending = [self.window.contentItem()]
        while pending:
            item = pending.pop()
            if not item.isVisible():
                continue
            yield item
            pending.extend(reversed(item.childItems()))

    def named(self, name: str) -> list[QQuickItem]:
        """The visible, enabled items with this object name."""
        return [item for item in self.items() if item.objectName() == name and item.isEnabled()]

    def close(self) -> None:
        """Take it down: the engine first."""
        self.models.close()
        self.window.close()
        del self._engine
