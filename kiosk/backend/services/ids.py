"""Ids that sort by the time they were made."""

import secrets
from collections.abc import Callable
from datetime import datetime
from uuid import UUID


class Ids:
    """UUIDv7 (RFC 9562)."""

    def __init__(self, clock: Callable[[], datetime], random_bits: Callable[[int], int] = secrets.randbits) -> None:
        self._clock = clock
        self._random_bits = random_bits

    def __call__(self) -> UUID:
        """A fresh id."""
        milliseconds = int(self._clock().timestamp() * 1000)
        return UUID(int=milliseconds << 80 | 7 << 76 | self._random_bits(12) << 64 | 2 << 62 | self._random_bits(62))
