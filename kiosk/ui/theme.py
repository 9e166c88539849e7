"""KTheme: the one theme, as QML sees it. Tells QML when language, text size, contrast, reach or panel change."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, QUrl, Signal
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

from kiosk.domain.text import Language
from kiosk.flows.preferences import Contrast, TextSize
from kiosk.resources import resource
from kiosk.ui.theme_colours import ThemeColours
from kiosk.ui.theme_tokens import DARK, LIGHT, NORMAL
from kiosk.ui.theme_type import Form, Panel, Role, line_height, pixels

QML_IMPORT_NAME = "KioskKit"
QML_IMPORT_MAJOR_VERSION = 1

SCHEMES = {Contrast.NORMAL: NORMAL, Contrast.LIGHT: LIGHT, Contrast.DARK: DARK}
ENGINE_PROPERTY = "kioskTheme"
PRESS_MS = 60
RELEASE_MS = 90
WEAVE_MS = 400


@dataclass(frozen=True, slots=True)
class Appearance:
    """How the screen is to look for this person now."""

    language: Language = Language.AR
    text_size: TextSize = TextSize.NORMAL
    contrast: Contrast = Contrast.NORMAL
    lowered: bool = False
    motion: bool = True


@QmlElement
@QmlSingleton
class KTheme(ThemeColours):
    """Colours, type sizes, density and arrangement. Built by the composition, given to QML through its engine."""

    changed = Signal()

    def __init__(self, panel: Panel, appearance: Appearance = Appearance(), parent: QObject | None = None) -> None:
        super().__init__(SCHEMES[appearance.contrast], parent)
        self._panel = panel
        self._appearance = appearance

    @staticmethod
    def create(engine: QQmlEngine) -> QObject:
        """The theme that `install_kit` gave to this engine."""
        theme = engine.property(ENGINE_PROPERTY)
        if not isinstance(theme, KTheme):
            message = "install_kit() gives a theme to the engine before any QML is loaded"
            raise TypeError(message)
        return theme

    @property
    def panel(self) -> Panel:
        """The panel as it stands."""
        return self._panel

    def show(self, appearance: Appearance) -> None:
        """Look like `appearance` from now on."""
        if appearance == self._appearance:
            return
        self._appearance = appearance
        self._scheme = SCHEMES[appearance.contrast]
        self.schemeChanged.emit()
        self.changed.emit()

    def resize(self, width: int, height: int) -> None:
        """The window has another size; the density stays."""
        panel = replace(self._panel, width=width, height=height)
        if panel != self._panel:
            self._panel = panel
            self.changed.emit()

    def _pixels(self, role: Role) -> int:
        return pixels(role, self._panel, self._appearance.text_size)

    @Property(float, notify=changed)
    def mm(self) -> float:
        """Pixels a millimetre."""
        return self._panel.px_per_mm

    @Property(bool, notify=changed)
    def rightToLeft(self) -> bool:  # noqa: N802 - QML's name
        """Whether lines start at the right."""
        return self._appearance.language.right_to_left

    @Property(bool, notify=changed)
    def largeText(self) -> bool:  # noqa: N802 - QML's name
        """Whether words are larger than usual, so that fewer of them fit."""
        return self._appearance.text_size is not TextSize.NORMAL

    @Property(bool, notify=changed)
    def highContrast(self) -> bool:  # noqa: N802 - QML's name
        """Whether either high-contrast scheme is shown: no patterns, thick lines."""
        return self._appearance.contrast is not Contrast.NORMAL

    @Property(bool, notify=changed)
    def darkContrast(self) -> bool:  # noqa: N802 - QML's name
        """Whether the dark one is shown."""
        return self._appearance.contrast is Contrast.DARK

    @Property(bool, notify=changed)
    def lowered(self) -> bool:
        """Whether everything is brought down into reach, and there is something to bring down."""
        return self._appearance.lowered and self._panel.reach_top > 0

    @Property(bool, notify=changed)
    def canLower(self) -> bool:  # noqa: N802 - QML's name
        """Whether part of this panel is out of a seated person's reach."""
        return self._panel.reach_top > 0

    @Property(int, notify=changed)
    def reachTop(self) -> int:  # noqa: N802 - QML's name
        """How far down reach begins, in pixels from the top."""
        return self._panel.reach_top

    @Property(bool, notify=changed)
    def portrait(self) -> bool:
        """Whether the panel stands upright."""
        return self._panel.form is Form.PORTRAIT

    @Property(bool, notify=changed)
    def landscape(self) -> bool:
        """Whether it lies and is large."""
        return self._panel.form is Form.LANDSCAPE

    @Property(bool, notify=changed)
    def compact(self) -> bool:
        """Whether it lies and is small."""
        return self._panel.form is Form.COMPACT

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # the stubs know no types by name
    def fontSizes(self) -> list[int]:  # noqa: N802 - QML's name
        """Pixels of each role, in the order of KText's roles."""
        return [self._pixels(role) for role in Role]

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # the stubs know no types by name
    def lineHeights(self) -> list[float]:  # noqa: N802 - QML's name
        """Em from line to line of each role, in the same order."""
        return [line_height(role, self._appearance.language) for role in Role]

    @Property(bool, notify=changed)
    def motion(self) -> bool:
        """Whether small things may move."""
        return self._appearance.motion

    @Property(int, notify=changed)
    def pressTime(self) -> int:  # noqa: N802 - QML's name
        """Milliseconds in which a control sinks."""
        return PRESS_MS if self._appearance.motion else 0

    @Property(int, notify=changed)
    def releaseTime(self) -> int:  # noqa: N802 - QML's name
        """Milliseconds in which it rises."""
        return RELEASE_MS if self._appearance.motion else 0

    @Property(int, notify=changed)
    def weaveTime(self) -> int:  # noqa: N802 - QML's name
        """Milliseconds in which the cloth grows."""
        return WEAVE_MS if self._appearance.motion else 0

    @Property(QUrl, constant=True)
    def images(self) -> QUrl:
        """The folder of patterns and drawings, ending in a slash."""
        return QUrl.fromLocalFile(f"{resource('assets/images')}/")
