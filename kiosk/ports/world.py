"""Time, ids and work off the GUI thread: injected everywhere, so that tests hold them in their hands."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol, TypeVar
from uuid import UUID

T = TypeVar("T")


class Clock(Protocol):
    """Wall time for records, and monotonic seconds for waiting."""

    def now(self) -> datetime:
        """The time in UTC, with its zone."""

    def monotonic(self) -> float:
        """Seconds that never go back."""


class Ids(Protocol):
    """A source of new ids."""

    def new(self) -> UUID:
        """A fresh UUIDv7."""


class Cancellable(Protocol):
    """Something that was arranged and can be called off."""

    def cancel(self) -> None:
        """Call it off; nothing happens where it is over already."""


class Runner(Protocol):
    """The unit's one executor. Results and timers come back on the thread that owns the state."""

    def run(self, work: Callable[[], T], done: Callable[[T], None]) -> Cancellable:
        """Do `work` elsewhere, then call `done` with its value here. A cancelled job's `done` is never called.

        `work` returns its expected failures as values. What it raises is a bug: it is logged and handed to the
        unit's last-resort handler, which leads back to a safe screen.
        """

    def after(self, seconds: float, action: Callable[[], None]) -> Cancellable:
        """Call `action` here once `seconds` have passed."""
