"""What device tests share: a real clock, fresh ids, the parties to a terminal's messages."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from uuid import UUID, uuid4

from kiosk.adapters.devices.framed import driver as framed_driver
from kiosk.adapters.devices.framed.driver import FramedTerminal
from kiosk.adapters.devices.framed.streams import Streams, TcpStreams
from kiosk.adapters.devices.simulated.process import SimulatedProcess
from kiosk.adapters.devices.terminal.codec import Parties
from kiosk.adapters.devices.terminal.driver import Deadlines, NexoTerminal
from kiosk.adapters.devices.terminal.transport import Connector, TcpConnector
from kiosk.ports.terminal import PaymentTerminal
from kiosk.ports.world import Clock

PARTIES = Parties("UNIT-0001", "SIM-TERMINAL-1")
Alarm = Callable[[str], None]
TerminalAt = Callable[..., PaymentTerminal]
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


def nexo_at(
    clock: Clock, alarm: Alarm, host: str, port: int, payment: float = 10.0, abort: float = 10.0
) -> PaymentTerminal:
    return nexo_over(TcpConnector(host, port, clock), clock, alarm, payment, abort)


def nexo_over(
    connector: Connector, clock: Clock, alarm: Alarm, payment: float = 10.0, abort: float = 10.0
) -> PaymentTerminal:
    deadlines = Deadlines(connect=2.0, payment=payment, status=5.0, abort=abort, diagnosis=3.0)
    return NexoTerminal(connector, PARTIES, clock, RandomIds(), time.sleep, alarm, deadlines)


def framed_at(
    clock: Clock, alarm: Alarm, host: str, port: int, payment: float = 10.0, abort: float = 10.0
) -> PaymentTerminal:
    return framed_over(TcpStreams(host, port, clock), clock, alarm, payment, abort)


def framed_over(
    streams: Streams, clock: Clock, alarm: Alarm, payment: float = 10.0, abort: float = 10.0
) -> PaymentTerminal:
    deadlines = framed_driver.Deadlines(0.3, 2.0, 0.5, payment, 5.0, abort, 3.0)
    return FramedTerminal(streams, PARTIES.sale_id, clock, RandomIds(), time.sleep, alarm, deadlines)
