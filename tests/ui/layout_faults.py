"""What a person would call broken on a screen: words cut off, controls under each other or off the edge."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from ui.window import Window

TOUCHING = 1.0
"""Pixels by which neighbours may overlap through rounding."""
KEY_MM, TARGET_MM = 15.0, 20.0


def seen(item: QQuickItem) -> QRectF:
    """The part of an item that shows, in window pixels."""
    rect = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    above = item.parentItem()
    while above is not None:
        if above.clip():
            rect = rect.intersected(above.mapRectToScene(QRectF(0, 0, above.width(), above.height())))
        above = above.parentItem()
    return rect


def controls(window: Window) -> list[QQuickItem]:
    """What can be touched now."""
    shown = (item for item in window.items() if item.inherits("QQuickAbstractButton") and item.isEnabled())
    return [item for item in shown if seen(item).width() > TOUCHING and seen(item).height() > TOUCHING]


def faults(window: Window) -> list[str]:
    """Every fault of the screen as it stands."""
    touchable = controls(window)
    return [
        *_repeated_names(touchable),
        *_outside(window, touchable),
        *_overlapping(touchable),
        *_too_small(window, touchable),
        *_cut_words(window),
    ]


def _name(item: QQuickItem) -> str:
    return item.objectName() or str(item.property("text"))


def _repeated_names(touchable: list[QQuickItem]) -> Iterator[str]:
    counted = Counter(item.objectName() for item in touchable if item.objectName())
    yield from (f"{name} is there {times} times" for name, times in counted.items() if times > 1)


def _outside(window: Window, touchable: list[QQuickItem]) -> Iterator[str]:
    screen = QRectF(0, 0, window.window.width(), window.window.height())
    yield from (f"{_name(item)} leaves the screen" for item in touchable if not screen.contains(seen(item)))


def _overlapping(touchable: list[QQuickItem]) -> Iterator[str]:
    for one, other in combinations(touchable, 2):
        if one.isAncestorOf(other) or other.isAncestorOf(one):
            continue
        common = seen(one).intersected(seen(other))
        if common.width() > TOUCHING and common.height() > TOUCHING:
            yield f"{_name(one)} and {_name(other)} lie over each other"


def _too_small(window: Window, touchable: list[QQuickItem]) -> Iterator[str]:
    per_mm = window.theme.panel.px_per_mm
    for item in touchable:
        least = KEY_MM if item.objectName().startswith("key-") else TARGET_MM
        part = seen(item)
        if min(part.width(), part.height()) < least * per_mm - TOUCHING:
            yield f"{_name(item)} is only {part.width() / per_mm:.0f} x {part.height() / per_mm:.0f} mm"


def _cut_words(window: Window) -> Iterator[str]:
    screen = QRectF(0, 0, window.window.width(), window.window.height())
    for item in window.items():
        words = item.property("text")
        if not item.inherits("QQuickText") or not words or item.width() <= 0:
            continue
        place, part = item.mapRectToScene(QRectF(0, 0, item.width(), item.height())), seen(item)
        if part.isEmpty():
            continue
        whole = screen.adjusted(-TOUCHING, -TOUCHING, TOUCHING, TOUCHING).contains(place)
        if not whole or part.height() < place.height() - TOUCHING or part.width() < place.width() - TOUCHING:
            yield f"“{words}” is cut off"
        if item.property("truncated") and not _may_be_shortened(item):
            yield f"“{words}” is shortened"
        if item.property("contentWidth") > item.width() + TOUCHING:
            yield f"“{words}” is wider than its place"


def _may_be_shortened(item: QQuickItem) -> bool:
    """A row of a list may shorten a very long name: the service's own screen says it whole."""
    above = item.parentItem()
    while above is not None:
        if above.objectName().startswith(("service-", "agency-")):
            return True
        above = above.parentItem()
    return False
