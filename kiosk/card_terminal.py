"""Which driver the settings' card terminal has. A part of the unit's wiring."""

import time
from collections.abc import Callable

from kiosk.adapters.devices.terminal.codec import Parties
from kiosk.adapters.devices.terminal.driver import NexoTerminal
from kiosk.adapters.devices.terminal.transport import TcpConnector
from kiosk.adapters.system.ids import TimedIds
from kiosk.ports.terminal import NoBook, PaymentTerminal, TerminalBook
from kiosk.ports.world import Clock
from kiosk.settings import TerminalSection


def book_of(terminal: PaymentTerminal) -> TerminalBook:
    """The terminal's own count, where its protocol has one."""
    from kiosk.adapters.devices.framed.driver import FramedTerminal

    return terminal if isinstance(terminal, NexoTerminal | FramedTerminal) else NoBook()


def open_terminal(address: TerminalSection, clock: Clock, alarm: Callable[[str], None]) -> PaymentTerminal:
    """The payment terminal; `alarm` hears of what no terminal may send."""
    if address.protocol == "framed":
        from kiosk.adapters.devices.framed.driver import FramedTerminal
        from kiosk.adapters.devices.framed.streams import SerialStreams, TcpStreams

        tcp = TcpStreams(address.host, address.port, clock)
        streams = SerialStreams(address.serial_line, address.baud, clock) if address.serial_line else tcp
        return FramedTerminal(streams, address.sale_id, clock, TimedIds(clock), time.sleep, alarm)
    connector = TcpConnector(address.host, address.port, clock)
    return NexoTerminal(connector, Parties(address.sale_id, address.poi_id), clock, TimedIds(clock), time.sleep, alarm)
