"""What keeps people inside the window: keys with a meaning to the system, other buttons, and closing lead nowhere."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtQuick import QQuickWindow

_PRINTABLE_BELOW = 0x01000000
"""Qt numbers keys without a character from here on."""
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_MOVES = {
    Qt.Key.Key_Escape,
    Qt.Key.Key_Back,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Shift,
}
_FUNCTION = {
    *range(Qt.Key.Key_F1.value, Qt.Key.Key_F12.value + 1),
    Qt.Key.Key_F15.value,
    Qt.Key.Key_F16.value,
}
"""Mean nothing to Qt; tactile keypads send them, the last two for a plug in their headset socket."""
_KEYS = {QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride}
_PRESSES = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick}
_DEAD = {
    QEvent.Type.Wheel,
    QEvent.Type.NativeGesture,
    QEvent.Type.ContextMenu,
    QEvent.Type.DragEnter,
    QEvent.Type.DragMove,
    QEvent.Type.Drop,
    QEvent.Type.WhatsThisClicked,
}
_APPEARS = {QEvent.Type.Expose, QEvent.Type.FocusIn}


def has_a_meaning_here(key: int, held: Qt.KeyboardModifier) -> bool:
    """Whether the unit may feel this key: what is typed, and what moves the focus. Everything else is the system's."""
    if held & _HELD:
        return False
    return key < _PRINTABLE_BELOW or key in _FUNCTION or key in {moving.value for moving in _MOVES}


class Lock(QObject):
    """Stands before the window and swallows what leads out of it. `open` lets the window be closed.

    Where it has the whole screen to itself under X, the keyboard is its own as well: a window manager's keys are dead.
    """

    def __init__(self, window: QQuickWindow, *, whole_screen: bool) -> None:
        super().__init__(window)
        self._window = window
        self._shut = whole_screen
        self._grabs = whole_screen and QGuiApplication.platformName() == "xcb"
        window.installEventFilter(self)

    def open(self) -> None:
        """From now on the window may be closed."""
        self._shut = False
        if self._grabs:
            self._window.setKeyboardGrabEnabled(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """True where nobody may feel the event."""
        del watched
        kind = event.type()
        if kind in _APPEARS and self._grabs and self._shut:
            self._window.setKeyboardGrabEnabled(True)
        if kind == QEvent.Type.Close and self._shut:
            event.ignore()
            return True
        return kind in _DEAD or _is_a_swallowed_key(kind, event) or _is_another_button(kind, event)


def _is_a_swallowed_key(kind: QEvent.Type, event: QEvent) -> bool:
    return kind in _KEYS and isinstance(event, QKeyEvent) and not has_a_meaning_here(event.key(), event.modifiers())


def _is_another_button(kind: QEvent.Type, event: QEvent) -> bool:
    return kind in _PRESSES and isinstance(event, QMouseEvent) and event.button() != Qt.MouseButton.LeftButton
