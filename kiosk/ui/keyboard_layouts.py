"""On-screen keyboard layouts as data: Arabic 101, English, digits and symbols."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

QML_IMPORT_NAME = "KioskKit"
QML_IMPORT_MAJOR_VERSION = 1

WIDTH = 12.0
"""Width of every row, in units; a key of the Arabic layout is one unit wide."""

WESTERN = "1234567890"
ARABIC_INDIC = "١٢٣٤٥٦٧٨٩٠"
LAYOUTS_PROPERTY = "kioskLayouts"


class Act(StrEnum):
    """What a key does."""

    TYPE = "type"
    SHIFT = "shift"
    BACKSPACE = "backspace"
    SYMBOLS = "symbols"
    LETTERS = "letters"
    LANGUAGE = "language"
    SPACE = "space"
    DONE = "done"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class KeyCap:
    """One key: what stands on it, what it types, what it does, how wide it is."""

    label: str
    text: str
    act: Act = Act.TYPE
    units: float = 1.0


Rows = tuple[tuple[KeyCap, ...], ...]

_LAM_ALEF = "\u0644\u0627"
_TATWEEL = "\u0640"
_HARAKAT = "\u064b\u064c\u064d\u064e\u064f\u0650\u0652"

# The keys AD01-AD12, AC01-AC11 with TLDE after them, AB01-AB10 of the 101-key Arabic keyboard, both levels.
_ARABIC = (
    (
        ("ض", "ص", "ث", "ق", "ف", "غ", "ع", "ه", "خ", "ح", "ج", "د"),
        ("ش", "س", "ي", "ب", "ل", "ا", "ت", "ن", "م", "ك", "ط", "ذ"),
        ("ئ", "ء", "ؤ", "ر", _LAM_ALEF, "ى", "ة", "و", "ز", "ظ"),
    ),
    (
        ("\u064e", "\u064b", "\u064f", "\u064c", "\u0644\u0625", "إ", "`", "÷", "×", "؛", "<", ">"),
        ("\u0650", "\u064d", "]", "[", "\u0644\u0623", "أ", _TATWEEL, "،", "/", ":", '"', "\u0651"),
        ("~", "\u0652", "}", "{", "\u0644\u0622", "آ", "'", ",", ".", "؟"),
    ),
)
_ENGLISH = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SYMBOLS = ("@#&*()-_/:", ".,؟?!'\"+")
_WIDE = 1.2


def layout(name: str, *, shifted: bool = False, digits: str = WESTERN) -> Rows:
    """The rows of layout `name` (`ar`, `en` or `symbols`), each `WIDTH` units wide."""
    if name == "ar":
        first, second, third = (tuple(_cap(text) for text in row) for row in _ARABIC[shifted])
        return (first, second, (_shift("أ إ آ", 1.0), *third, _backspace(1.0)), _last_row("English"))
    if name == "en":
        rows = [
            [KeyCap(letter, letter, units=_WIDE) for letter in (row.upper() if shifted else row)] for row in _ENGLISH
        ]
        gap = KeyCap("", "", Act.GAP, 0.6)
        return (
            tuple(rows[0]),
            (gap, *rows[1], gap),
            (_shift("Aa", 1.8), *rows[2], _backspace(1.8)),
            _last_row("العربية"),
        )
    symbols, marks = (tuple(KeyCap(mark, mark, units=_WIDE) for mark in row) for row in _SYMBOLS)
    figures = tuple(KeyCap(digit, digit, units=_WIDE) for digit in digits)
    return (figures, symbols, (*marks, _backspace(2.4)), _last_row("", letters=True))


def _cap(text: str) -> KeyCap:
    return KeyCap(_TATWEEL + text if text in _HARAKAT + "\u0651" else text, text)


def _shift(label: str, units: float) -> KeyCap:
    return KeyCap(label, "", Act.SHIFT, units)


def _backspace(units: float) -> KeyCap:
    return KeyCap("", "", Act.BACKSPACE, units)


def _last_row(other_language: str, *, letters: bool = False) -> tuple[KeyCap, ...]:
    first = KeyCap("", "", Act.LETTERS, 3.4) if letters else KeyCap("123", "", Act.SYMBOLS, 1.6)
    language = () if letters else (KeyCap(other_language, "", Act.LANGUAGE, 1.8),)
    return (first, *language, KeyCap("", " ", Act.SPACE, 5.6), KeyCap("", "", Act.DONE, 3.0))


def _for_qml(rows: Iterable[tuple[KeyCap, ...]]) -> list[list[dict[str, object]]]:
    return [[{**asdict(key), "act": key.act.value} for key in row] for row in rows]


@QmlElement
@QmlSingleton
class KLayouts(QObject):
    """The layouts for QML."""

    def __init__(self, digits: str = WESTERN, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._digits = digits

    @staticmethod
    def create(engine: QQmlEngine) -> QObject:
        """The layouts that `install_kit` gave to this engine."""
        layouts = engine.property(LAYOUTS_PROPERTY)
        if not isinstance(layouts, KLayouts):
            message = "install_kit() gives the layouts to the engine before any QML is loaded"
            raise TypeError(message)
        return layouts

    @Slot(str, bool, result="QVariantList")
    def rows(self, name: str, shifted: bool) -> list[list[dict[str, object]]]:  # noqa: FBT001 - QML has no keyword arguments
        """The keys of layout `name`, row by row."""
        return _for_qml(layout(name, shifted=shifted, digits=self._digits))
