"""Explore by touch: a finger hears what it is on; the same thing touched again soon is pressed on release."""

from dataclasses import dataclass
from enum import Enum, auto

AGAIN_SECONDS = 1.5


class Meant(Enum):
    """What a finger means."""

    NOTHING = auto()
    READ = auto()
    PRESS = auto()


@dataclass(slots=True)
class Finger:
    """Remembers what was touched last and when; keys stand for the things that are shown."""

    on: int | None = None
    _armed: bool = False
    _last: int | None = None
    _lifted_at: float = 0.0

    def down(self, key: int | None, now: float) -> Meant:
        """It came down on something: read it, unless it is the second touch of the same."""
        again = key is not None and key == self._last and now - self._lifted_at <= AGAIN_SECONDS
        self.on, self._armed = key, again
        return Meant.NOTHING if again or key is None else Meant.READ

    def move(self, key: int | None) -> Meant:
        """It slid: what it leaves is not pressed."""
        if key == self.on:
            return Meant.NOTHING
        self.on, self._armed = key, False
        return Meant.NOTHING if key is None else Meant.READ

    def up(self, now: float) -> Meant:
        """It was lifted."""
        meant = Meant.PRESS if self._armed else Meant.NOTHING
        self._last, self._lifted_at = (None if self._armed else self.on), now
        self.on, self._armed = None, False
        return meant
