"""New ids (UUIDv7): sorted by time, and each larger than the one before it."""

import secrets
from queue import SimpleQueue
from uuid import UUID

from kiosk.ports.world import Clock

_COUNTER_BITS = 12
_SEED_BITS = 11
_RANDOM_BITS = 62
_COUNTER_MASK = (1 << _COUNTER_BITS) - 1


class TimedIds:
    """A source of ids for every thread; where the clock stands still or goes back, a counter goes on."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        # Whoever makes an id takes the last stamp out, and puts the next one in for the others.
        self._last: SimpleQueue[int] = SimpleQueue()
        self._last.put(0)

    def new(self) -> UUID:
        """A fresh UUIDv7."""
        milliseconds = int(self._clock.now().timestamp() * 1000)
        fresh = milliseconds << _COUNTER_BITS | secrets.randbits(_SEED_BITS)
        stamp = max(fresh, self._last.get() + 1)
        self._last.put(stamp)
        number = (
            (stamp >> _COUNTER_BITS) << 80
            | 0x7 << 76
            | (stamp & _COUNTER_MASK) << 64
            | 0b10 << _RANDOM_BITS
            | secrets.randbits(_RANDOM_BITS)
        )
        return UUID(int=number)
