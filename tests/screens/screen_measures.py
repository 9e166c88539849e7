"""What is measured of a screen beyond its layout: how large its letters are, where numbers stand in Arabic lines,
what is mirrored and what is not, and whether the focus can be seen."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont
from PySide6.QtQuick import QQuickItem

from kiosk.flows.preferences import TextSize
from kiosk.ui.icons import MIRRORED
from kiosk.ui.theme_type import CAP_HEIGHT, SMALLEST_CAPS_MM
from ui.layout_faults import controls, seen
from ui.window import Window

ROUNDING_MM = 0.06
CENTRE_SHARE = 0.2
"""What stands nearer to the middle than this share of the width has no side."""
_ARABIC = re.compile(r"[\u0621-\u064a\u0671-\u06d3]")
_ISOLATED = re.compile("[\u2066\u2067\u2068][^\u2069]*\u2069")
_SEVERAL_RUNS = re.compile(r"\+[0-9]+|[0-9]+(?: +[0-9]+)+|[A-Za-z]+[-/][0-9A-Za-z/-]*[0-9]|[0-9]+(?:-[0-9]+){2,}")
"""What an Arabic line would turn round: phones, groups of digits, references. 10:24 and 1/12 stay as they are."""
_KEYS = ("key-", "start-")
_ROWS = tuple(tuple(f"key-{digit}" for digit in row) for row in ("123", "456", "789"))
_UPRIGHT = ("image://qr/", "mark-placeholder.svg", "logo")
_ALONG_KEYS = {"backspace"}
"""Stands on keys, which run from left to right in both languages."""


def words_of(window: Window) -> list[QQuickItem]:
    """Every piece of text that shows."""
    shown = (item for item in window.items() if item.inherits("QQuickText") and item.property("text"))
    return [item for item in shown if not seen(item).isEmpty()]


def small_letters(window: Window, size: TextSize) -> Iterator[str]:
    """Words whose capitals are lower than may be read from where a person stands."""
    least = SMALLEST_CAPS_MM[size] - ROUNDING_MM
    for item in words_of(window):
        font = item.property("font")
        assert isinstance(font, QFont)
        height = font.pixelSize() * CAP_HEIGHT / window.theme.panel.px_per_mm
        if height < least:
            yield f"“{item.property('text')}” has capitals of {height:.2f} mm, not {least:.2f}"


def loose_numbers(window: Window) -> Iterator[str]:
    """Numbers of several parts in Arabic lines that are not held together."""
    for item in words_of(window):
        text = str(item.property("text"))
        rest = _ISOLATED.sub(" ", text)
        if _ARABIC.search(text) and (found := _SEVERAL_RUNS.search(rest)):
            yield f"“{found[0]}” is loose in “{text}”"


def icons(window: Window) -> list[QQuickItem]:
    """Every icon that shows."""
    return [item for item in window.items() if str(item.property("source") or "").find("image://icon/") >= 0]


def wrongly_turned(window: Window, *, right_to_left: bool) -> Iterator[str]:
    """Icons that point against the line of reading, and pictures that are turned round without having a direction."""
    for item in icons(window):
        source = str(item.property("source").toString())
        name = source.removeprefix("image://icon/").split("/")[0]
        if name in MIRRORED - _ALONG_KEYS and source.endswith("/rtl") != right_to_left:
            yield f"the icon {name} points the wrong way"
    for item in window.items():
        if item.inherits("QQuickImage") and item.property("mirror"):
            source = item.property("source").toString()
            if any(upright in source for upright in _UPRIGHT):
                yield f"the picture {source} is mirrored"


def sides(window: Window) -> dict[str, float]:
    """How far right of the middle each control with a name of its own stands, as a share of the width."""
    width = window.window.width()
    found: dict[str, list[float]] = {}
    for item in controls(window):
        if item.objectName():
            found.setdefault(item.objectName(), []).append(seen(item).center().x() / width - 0.5)
    return {name: places[0] for name, places in found.items() if len(places) == 1}


def unmirrored(arabic: dict[str, float], english: dict[str, float]) -> Iterator[str]:
    """Controls that stand on the same side in both languages."""
    for name in arabic.keys() & english.keys():
        one, other = arabic[name], english[name]
        if not name.startswith(_KEYS) and min(abs(one), abs(other)) > CENTRE_SHARE and one * other > 0:
            yield f"{name} stands on the same side in both languages"


def disordered_keys(standing: dict[str, float]) -> Iterator[str]:
    """Digits that do not run from left to right."""
    for row in _ROWS:
        places = [standing[key] for key in row if key in standing]
        if places != sorted(places):
            yield f"the keys {' '.join(row)} do not run from left to right"


def unseen_focus(window: Window) -> Iterator[str]:
    """Controls that take the focus without showing it."""
    focusable = [item for item in controls(window) if item.property("focusPolicy")]
    # One that has the focus already would not be asked: begin somewhere else.
    for item in focusable[-1:]:
        item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    for item in focusable:
        item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        if item.hasActiveFocus() and not any(_is_shown_mark(child) for child in _below(item)):
            yield f"{item.objectName() or item.property('text')} does not show its focus"


def _below(item: QQuickItem) -> Iterator[QObject]:
    for child in item.childItems():
        yield child
        yield from _below(child)


def _is_shown_mark(item: QObject) -> bool:
    return item.metaObject().className().startswith("KFocusMark") and bool(item.property("visible"))
