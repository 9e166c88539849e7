"""Decides what is said about a scene: all of it on arrival, then only what has changed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kiosk.domain.text import without_bidi_controls
from kiosk.ports.speech import Piece
from kiosk.ui.narration.privacy import without
from kiosk.ui.narration.sayable import pieces_of, plain, sayable
from kiosk.ui.narration.tree import Kind, Region, Scene, Stop
from kiosk.ui.spoken import Spoken

HIDDEN = "•"
"""Stands for a digit that the person does not want to be seen."""
_LIVE = (Kind.ALERT, Kind.STATUS)


@dataclass(frozen=True, slots=True)
class Reader:
    """Says scenes in one language, and keeps to itself what only the person may hear."""

    spoken: Spoken
    secrets: tuple[str, ...]
    may_say_private: bool

    def pieces(self, sentences: Iterable[str]) -> tuple[Piece, ...]:
        """The sentences for the voices."""
        found: list[Piece] = []
        for sentence in sentences:
            if said := sayable(self._discreet(plain(sentence)), self.spoken):
                found.extend(pieces_of(said, self.spoken.language))
        return tuple(found)

    def arrival(self, scene: Scene, at: Stop | None) -> Iterator[str]:
        """The page from its top to the first thing that can be used, then where the person is."""
        said = ""
        if not any(stop.region is Region.PAGE for stop in scene.stops[: _head(scene)]):
            yield scene.page
        for stop in scene.stops:
            if stop.region is not Region.PAGE:
                continue
            if stop.used:
                break
            if stop.name != said:
                yield self.brief(stop)
            said = stop.name
        yield from (self.brief(stop) for stop in scene.stops if stop.kind in _LIVE and not self._above(scene, stop))
        if at is not None and at.used:
            yield self.full(at)

    def page(self, scene: Scene) -> Iterator[str]:
        """All of the page."""
        return (self.brief(stop) for stop in scene.stops if stop.region is Region.PAGE)

    def place(self, scene: Scene, at: Stop | None) -> Iterator[str]:
        """Where am I: the page and its step, then the item and its place on the page."""
        yield scene.page
        head = (stop for stop in scene.stops[: _head(scene)] if stop.region is Region.PAGE)
        yield from (stop.name for stop in head if stop.kind is Kind.WORDS)
        if at is not None and at in scene.stops:
            yield self.spoken.position(scene.stops.index(at) + 1, len(scene.stops))
            yield self.full(at)

    def full(self, stop: Stop) -> str:
        """Name, role, value, hint."""
        said = [self.brief(stop)]
        if stop.description and stop.kind not in _LIVE:
            said.append(stop.description)
        if self._withheld(stop):
            said.append(self.spoken.ask_for_private())
        return _joined(said)

    def brief(self, stop: Stop) -> str:
        """Name, role, value."""
        name = self.spoken.private() if stop.personal and not stop.used and not self.may_say_private else stop.name
        said = [name, self.spoken.kind(stop.kind, checked=stop.checked)]
        if stop.kind is Kind.ALERT:
            said = [stop.owner, name, stop.description if stop.description != stop.name else ""]
        if stop.kind is Kind.TYPED:
            said.append(self._value(stop))
        if not stop.available and stop.used:
            said.append(self.spoken.unavailable())
        return _joined(said)

    def changes(self, before: Scene, after: Scene, was: Stop | None, now: Stop | None) -> Iterator[str]:
        """What is new since the last look: what was typed, errors and progress, then where the person is."""
        yield from self._typing(before, after)
        for stop in after.stops:
            known = before.find(stop.key)
            if stop.kind in _LIVE and (known is None or known.name != stop.name):
                yield self.brief(stop)
        if now is None:
            return
        if was is None or (was.key != now.key and (was.kind, was.name) != (now.kind, now.name)):
            yield self.full(now)
        elif was != now and now.kind is not Kind.TYPED:
            yield self._difference(was, now)

    def news(self, before: Scene, after: Scene, was: Stop | None, now: Stop | None, *, asked: bool) -> list[str]:
        """What has changed; where nothing has and somebody `asked` by a key, what they are on, once more."""
        said = [part for part in self.changes(before, after, was, now) if part]
        if said or now is None or not asked:
            return said
        if now.kind is Kind.KEYS:
            return [now.description]
        return [] if now.available else [self.full(now)]

    def _difference(self, was: Stop, now: Stop) -> str:
        if was.name != now.name or was.checked != now.checked or was.available != now.available:
            return self.full(now)
        return now.description

    def _typing(self, before: Scene, after: Scene) -> Iterator[str]:
        for stop in after.stops:
            known = before.find(stop.key)
            if stop.kind is not Kind.TYPED or known is None:
                continue
            old, new = _bare(known.value), _bare(stop.value)
            if old != new:
                yield self._echo(old, new, discreet=stop.personal and not self.may_say_private)
                yield stop.description if stop.description != known.description else ""

    def _echo(self, old: str, new: str, *, discreet: bool) -> str:
        if len(new) < len(old):
            return self.spoken.deleted() if new else _joined([self.spoken.deleted(), self.spoken.empty()])
        if discreet or HIDDEN in new:
            return self.spoken.typed()
        return new.removeprefix(old)

    def _value(self, stop: Stop) -> str:
        if not stop.value:
            return self.spoken.empty()
        return self.spoken.private() if stop.personal and not self.may_say_private else stop.value

    def _withheld(self, stop: Stop) -> bool:
        if self.may_say_private:
            return False
        return (stop.personal and not stop.used) or self._discreet(plain(stop.name)) != plain(stop.name)

    def _discreet(self, text: str) -> str:
        return text if self.may_say_private else without(self.secrets, text, self.spoken.private())

    @staticmethod
    def _above(scene: Scene, stop: Stop) -> bool:
        return scene.stops.index(stop) < _head(scene)


def threshold(scene: Scene) -> Stop | None:
    """The last thing before the first that can be used: one step from it, and Enter does no harm there."""
    place = _head(scene)
    return scene.stops[place - 1] if 0 < place <= len(scene.stops) else next(iter(scene.stops), None)


def _head(scene: Scene) -> int:
    """How many stops come before the first thing of the page that can be used."""
    places = (place for place, stop in enumerate(scene.stops) if stop.region is Region.PAGE and stop.used)
    return next(places, len(scene.stops))


def _bare(value: str) -> str:
    return without_bidi_controls(value).replace(" ", "")


def _joined(said: Iterable[str]) -> str:
    return ". ".join(part.rstrip(".") for part in said if part)
