"""What device tests share: a real clock, fresh ids, the parties to a terminal's messages."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from uuid import UUID, uuid4

from kiosk.adapters.devices.simulated.process import SimulatedProcess
from kiosk.adapters.devices.terminal.codec import Parties

PARTIES = Parties("UNIT-0001", "SIM-TERMINAL-1")
StartTerminal = Callable[..., SimulatedProcess]
StartPrinter = Callable[..., SimulatedProcess]


class RealClock:
    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()


class RandomIds:
    def new(self) -> UUID:
        return uuid4()
