"""The colours of the theme as QML sees them."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtGui import QColor

from kiosk.ui.theme_tokens import Scheme


class ThemeColours(QObject):
    """Each colour of the present scheme as a property; all change together."""

    schemeChanged = Signal()  # noqa: N815 - a signal's name as QML writes it

    def __init__(self, scheme: Scheme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scheme = scheme

    @Property(QColor, notify=schemeChanged)
    def ground(self) -> QColor:
        """The page."""
        return QColor(self._scheme.ground)

    @Property(QColor, notify=schemeChanged)
    def surface(self) -> QColor:
        """Face of a control, paper."""
        return QColor(self._scheme.surface)

    @Property(QColor, notify=schemeChanged)
    def sand(self) -> QColor:
        """Inlay, tray, face of what can't be pressed now."""
        return QColor(self._scheme.sand)

    @Property(QColor, notify=schemeChanged)
    def sandDeep(self) -> QColor:  # noqa: N802 - QML's name
        """Function keys, neutral chips."""
        return QColor(self._scheme.sand_deep)

    @Property(QColor, notify=schemeChanged)
    def line(self) -> QColor:
        """Dividers; decoration only."""
        return QColor(self._scheme.line)

    @Property(QColor, notify=schemeChanged)
    def edge(self) -> QColor:
        """Border and keel of neutral controls."""
        return QColor(self._scheme.edge)

    @Property(QColor, notify=schemeChanged)
    def ink(self) -> QColor:
        """Text."""
        return QColor(self._scheme.ink)

    @Property(QColor, notify=schemeChanged)
    def inkSoft(self) -> QColor:  # noqa: N802 - QML's name
        """Second text."""
        return QColor(self._scheme.ink_soft)

    @Property(QColor, notify=schemeChanged)
    def title(self) -> QColor:
        """Titles."""
        return QColor(self._scheme.title)

    @Property(QColor, notify=schemeChanged)
    def action(self) -> QColor:
        """The filled primary, icons, active edges."""
        return QColor(self._scheme.action)

    @Property(QColor, notify=schemeChanged)
    def actionText(self) -> QColor:  # noqa: N802 - QML's name
        """Words on a secondary button."""
        return QColor(self._scheme.action_text)

    @Property(QColor, notify=schemeChanged)
    def onAction(self) -> QColor:  # noqa: N802 - QML's name
        """Words on the primary."""
        return QColor(self._scheme.on_action)

    @Property(QColor, notify=schemeChanged)
    def actionKeel(self) -> QColor:  # noqa: N802 - QML's name
        """Keel of the primary."""
        return QColor(self._scheme.action_keel)

    @Property(QColor, notify=schemeChanged)
    def actionTint(self) -> QColor:  # noqa: N802 - QML's name
        """A pressed face."""
        return QColor(self._scheme.action_tint)

    @Property(QColor, notify=schemeChanged)
    def bar(self) -> QColor:
        """Ground of the bottom bar."""
        return QColor(self._scheme.bar)

    @Property(QColor, notify=schemeChanged)
    def barLine(self) -> QColor:  # noqa: N802 - QML's name
        """Upper line of the bottom bar."""
        return QColor(self._scheme.bar_line)

    @Property(QColor, notify=schemeChanged)
    def barKey(self) -> QColor:  # noqa: N802 - QML's name
        """A key of the bar."""
        return QColor(self._scheme.bar_key)

    @Property(QColor, notify=schemeChanged)
    def barKeyEdge(self) -> QColor:  # noqa: N802 - QML's name
        """Its border."""
        return QColor(self._scheme.bar_key_edge)

    @Property(QColor, notify=schemeChanged)
    def barKeel(self) -> QColor:  # noqa: N802 - QML's name
        """Its keel."""
        return QColor(self._scheme.bar_keel)

    @Property(QColor, notify=schemeChanged)
    def onBar(self) -> QColor:  # noqa: N802 - QML's name
        """Words on a key of the bar."""
        return QColor(self._scheme.on_bar)

    @Property(QColor, notify=schemeChanged)
    def barOn(self) -> QColor:  # noqa: N802 - QML's name
        """A key of the bar that is on."""
        return QColor(self._scheme.bar_on)

    @Property(QColor, notify=schemeChanged)
    def barOnEdge(self) -> QColor:  # noqa: N802 - QML's name
        """Its border."""
        return QColor(self._scheme.bar_on_edge)

    @Property(QColor, notify=schemeChanged)
    def onBarOn(self) -> QColor:  # noqa: N802 - QML's name
        """Words on it."""
        return QColor(self._scheme.on_bar_on)

    @Property(QColor, notify=schemeChanged)
    def cloth(self) -> QColor:
        """The woven part of the selvedge."""
        return QColor(self._scheme.cloth)

    @Property(QColor, notify=schemeChanged)
    def caret(self) -> QColor:
        """The caret."""
        return QColor(self._scheme.caret)

    @Property(QColor, notify=schemeChanged)
    def pearl(self) -> QColor:
        """Where the person is."""
        return QColor(self._scheme.pearl)

    @Property(QColor, notify=schemeChanged)
    def yarn(self) -> QColor:
        """Thread of the weave."""
        return QColor(self._scheme.yarn)

    @Property(QColor, notify=schemeChanged)
    def ok(self) -> QColor:
        """Done."""
        return QColor(self._scheme.ok)

    @Property(QColor, notify=schemeChanged)
    def okTint(self) -> QColor:  # noqa: N802 - QML's name
        """Ground of what is done."""
        return QColor(self._scheme.ok_tint)

    @Property(QColor, notify=schemeChanged)
    def onOk(self) -> QColor:  # noqa: N802 - QML's name
        """On filled ok."""
        return QColor(self._scheme.on_ok)

    @Property(QColor, notify=schemeChanged)
    def warn(self) -> QColor:
        """Look."""
        return QColor(self._scheme.warn)

    @Property(QColor, notify=schemeChanged)
    def warnTint(self) -> QColor:  # noqa: N802 - QML's name
        """Ground of look."""
        return QColor(self._scheme.warn_tint)

    @Property(QColor, notify=schemeChanged)
    def warnStrong(self) -> QColor:  # noqa: N802 - QML's name
        """Strong words on it."""
        return QColor(self._scheme.warn_strong)

    @Property(QColor, notify=schemeChanged)
    def error(self) -> QColor:
        """Stop."""
        return QColor(self._scheme.error)

    @Property(QColor, notify=schemeChanged)
    def errorTint(self) -> QColor:  # noqa: N802 - QML's name
        """Ground of stop."""
        return QColor(self._scheme.error_tint)

    @Property(QColor, notify=schemeChanged)
    def onError(self) -> QColor:  # noqa: N802 - QML's name
        """On filled error."""
        return QColor(self._scheme.on_error)

    @Property(QColor, notify=schemeChanged)
    def errorKeel(self) -> QColor:  # noqa: N802 - QML's name
        """Keel of the danger button."""
        return QColor(self._scheme.error_keel)

    @Property(QColor, notify=schemeChanged)
    def scrim(self) -> QColor:
        """Over a page under a dialog."""
        return QColor(self._scheme.scrim)

    @Property(QColor, notify=schemeChanged)
    def focusInner(self) -> QColor:  # noqa: N802 - QML's name
        """Inner line of the focus mark."""
        return QColor(self._scheme.focus_inner)

    @Property(QColor, notify=schemeChanged)
    def focusOuter(self) -> QColor:  # noqa: N802 - QML's name
        """Outer line of the focus mark."""
        return QColor(self._scheme.focus_outer)
