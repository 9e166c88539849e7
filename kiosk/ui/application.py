"""The Qt application, made once before anything is drawn."""

from PySide6.QtGui import QGuiApplication

from kiosk.ui.collector import Collector
from kiosk.ui.engine import choose_renderer
from kiosk.ui.theme_type import Panel

MM_PER_INCH = 25.4
DENSITIES = {(1080, 1920): 3.61, (1920, 1080): 3.61, (1024, 768): 3.36}
"""px/mm of the usual panels (24 and 15 inches), for a display that does not say how large it is."""


class Application(QGuiApplication):
    """The application object; garbage is collected on its thread."""

    def __init__(self) -> None:
        choose_renderer()
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
