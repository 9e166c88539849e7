"""The keys of a tactile keypad in speech mode, as one table; docs/operations/install-a-unit.md shows it too."""

from enum import Enum, auto

from PySide6.QtCore import Qt


class Command(Enum):
    """What a key asks of the voice."""

    END = auto()
    REPEAT = auto()
    PAUSE = auto()
    WHERE = auto()
    READ_PAGE = auto()
    SLOWER = auto()
    FASTER = auto()
    SOFTER = auto()
    LOUDER = auto()
    ALOUD = auto()
    HEADSET_IN = auto()
    HEADSET_OUT = auto()


COMMANDS = {
    Qt.Key.Key_F1: Command.END,
    Qt.Key.Key_F2: Command.REPEAT,
    Qt.Key.Key_F3: Command.PAUSE,
    Qt.Key.Key_F4: Command.WHERE,
    Qt.Key.Key_F5: Command.READ_PAGE,
    Qt.Key.Key_F6: Command.SLOWER,
    Qt.Key.Key_F7: Command.FASTER,
    Qt.Key.Key_F8: Command.SOFTER,
    Qt.Key.Key_F9: Command.LOUDER,
    Qt.Key.Key_F10: Command.ALOUD,
    Qt.Key.Key_F15: Command.HEADSET_IN,
    Qt.Key.Key_F16: Command.HEADSET_OUT,
}
"""F1 begins as well. F15 and F16 are what keypads with a headset socket send when a plug comes and goes."""
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


def leads_on(key: int, *, right_to_left: bool) -> bool:
    """Whether an arrow leads forward in reading order."""
    return key in (Qt.Key.Key_Down, Qt.Key.Key_Left if right_to_left else Qt.Key.Key_Right)
