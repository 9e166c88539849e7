"""What is on the window, as somebody who does not see it meets it: stop by stop, in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow
from shiboken6 import Shiboken

_ROLE = QAccessible.Role


class Kind(Enum):
    """What a stop is for."""

    WORDS = auto()
    HEADING = auto()
    ALERT = auto()
    STATUS = auto()
    BUTTON = auto()
    TICK = auto()
    CHOICE = auto()
    TYPED = auto()
    KEYS = auto()
    """A keypad or keyboard: one stop, the arrows walk over its keys."""


class Region(Enum):
    """Where on the window."""

    TOP = auto()
    PAGE = auto()
    BAR = auto()


_KINDS = {
    _ROLE.StaticText: Kind.WORDS,
    _ROLE.Graphic: Kind.WORDS,
    _ROLE.ProgressBar: Kind.WORDS,
    _ROLE.Heading: Kind.HEADING,
    _ROLE.AlertMessage: Kind.ALERT,
    _ROLE.Indicator: Kind.STATUS,
    _ROLE.Button: Kind.BUTTON,
    _ROLE.CheckBox: Kind.TICK,
    _ROLE.RadioButton: Kind.CHOICE,
    _ROLE.EditableText: Kind.TYPED,
}
_PAGES = (_ROLE.Pane, _ROLE.Dialog)
_USED = (Kind.BUTTON, Kind.TICK, Kind.CHOICE, Kind.TYPED, Kind.KEYS)


@dataclass(frozen=True, slots=True)
class Stop:
    """One thing to read or to use. Two looks at the same thing have the same `key`."""

    key: int
    item: QQuickItem = field(compare=False)
    kind: Kind
    region: Region
    name: str
    value: str
    description: str
    checked: bool
    available: bool
    personal: bool
    owner: str
    """The name of the field that this belongs to."""
    single: bool
    """One of the keys of a keypad or keyboard: met by touch only."""

    @property
    def used(self) -> bool:
        """Whether it can be pressed or typed into."""
        return self.kind in _USED


@dataclass(frozen=True, slots=True)
class Scene:
    """The page or dialog that is on, and its stops in reading order, keys of keypads apart."""

    page: str = ""
    stops: tuple[Stop, ...] = ()
    keys: tuple[Stop, ...] = ()

    def find(self, key: int) -> Stop | None:
        """The stop of this key, if it is still there."""
        return next((stop for stop in self.stops if stop.key == key), None)

    def again(self, stop: Stop) -> Stop | None:
        """This stop as it is now; where it was made anew, the one that took its place."""
        alike = (other for other in self.stops if (other.kind, other.name) == (stop.kind, stop.name))
        return self.find(stop.key) or next(alike, None)

    def of_item(self, item: QQuickItem | None) -> Stop | None:
        """The stop that this item is or belongs to."""
        return next((stop for above in lineage(item) if (stop := self.find(key_of(above)))), None)

    def at(self, x: float, y: float) -> Stop | None:
        """The smallest stop under a finger."""
        point = QPointF(x, y)
        under = [stop for stop in (*self.keys, *self.stops) if shown(stop.item).contains(point)]
        return min(under, key=lambda stop: stop.item.width() * stop.item.height(), default=None)


def key_of(item: QQuickItem) -> int:
    """The same for the same item, as long as it lives."""
    return int(Shiboken.getCppPointer(item)[0])


def shown(item: QQuickItem) -> QRectF:
    """What is seen of an item on the window."""
    seen = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    for above in lineage(item.parentItem()):
        if above.clip():
            seen = seen.intersected(above.mapRectToScene(QRectF(0, 0, above.width(), above.height())))
    return seen


def lineage(item: QQuickItem | None) -> Iterator[QQuickItem]:
    """The item, and all that it stands in."""
    while item is not None:
        yield item
        item = item.parentItem()


def read(window: QQuickWindow) -> Scene:
    """What is on the window now."""
    root = QAccessible.queryAccessibleInterface(window)
    reading = _Reading()
    found = tuple(reading.below(root, _Place(Region.TOP)))
    stops = tuple(stop for stop in found if not stop.single)
    return Scene(reading.page, stops, tuple(stop for stop in found if stop.single))


@dataclass(frozen=True, slots=True)
class _Place:
    region: Region
    owner: str = ""
    among_keys: bool = False


class _Reading:
    def __init__(self) -> None:
        self.page = ""

    def below(self, parent: QAccessibleInterface, place: _Place) -> Iterator[Stop]:
        for index in range(parent.childCount()):
            child = parent.child(index)
            item = child.object()
            if isinstance(item, QQuickItem) and item.isVisible() and item.isEnabled():
                yield from self._with(child, item, place)

    def _with(self, met: QAccessibleInterface, item: QQuickItem, place: _Place) -> Iterator[Stop]:
        role, name = met.role(), met.text(QAccessible.Text.Name)
        region, owner, keys = place.region, place.owner, place.among_keys
        if role in _PAGES:
            region, self.page = Region.PAGE, name
        elif role == _ROLE.ToolBar:
            region = Region.BAR
        kind = _KINDS.get(role)
        if role == _ROLE.Grouping and item.property("activeFocusOnTab"):
            kind, keys = Kind.KEYS, True
        if kind is not None and name:
            yield _stop(met, item, kind, _Place(region, owner, place.among_keys))
        if kind is Kind.TYPED:
            owner = name
        yield from self.below(met, _Place(region, owner, keys))


def _stop(met: QAccessibleInterface, item: QQuickItem, kind: Kind, place: _Place) -> Stop:
    available = item.property("available")
    return Stop(
        key_of(item),
        item,
        kind,
        place.region,
        met.text(QAccessible.Text.Name),
        met.text(QAccessible.Text.Value) if kind is Kind.TYPED else "",
        met.text(QAccessible.Text.Description),
        bool(item.property("checked")) and kind in (Kind.TICK, Kind.CHOICE),
        available is not False,
        bool(item.property("personal")),
        place.owner,
        place.among_keys,
    )
