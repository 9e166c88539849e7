"""Real simulator processes, and the drivers that talk to them."""

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from device_help import PARTIES, RandomIds, RealClock, StartPrinter, StartTerminal

from kiosk.adapters.devices.printer.driver import Deadlines as PrinterDeadlines
from kiosk.adapters.devices.printer.driver import EscposPrinter
from kiosk.adapters.devices.printer.transport import tcp_link
from kiosk.adapters.devices.simulated.process import SimulatedProcess, start_simulated
from kiosk.adapters.devices.terminal.driver import Deadlines, NexoTerminal
from kiosk.adapters.devices.terminal.transport import TcpConnector


@pytest.fixture
def clock() -> RealClock:
    return RealClock()


@pytest.fixture
def simulated(tmp_path: Path) -> Iterator[Callable[..., SimulatedProcess]]:
    """Starts simulated devices; the same folder again gives the same ledger."""
    started: list[SimulatedProcess] = []

    def start(device: str, *options: str) -> SimulatedProcess:
        process = start_simulated([sys.executable, "-m", "kiosk"], device, tmp_path / f"{device}.jsonl", *options)
        started.append(process)
        return process

    yield start
    for process in started:
        process.stop()


@pytest.fixture
def start_terminal(simulated: Callable[..., SimulatedProcess]) -> StartTerminal:
    return lambda *options: simulated("terminal", "--think", "0", *options)


@pytest.fixture
def start_printer(simulated: Callable[..., SimulatedProcess], tmp_path: Path) -> StartPrinter:
    return lambda *options: simulated("printer", "--paper", str(tmp_path / "paper"), *options)


@pytest.fixture
def alarms() -> list[str]:
    return []


@pytest.fixture
def connect_terminal(clock: RealClock, alarms: list[str]) -> Callable[..., NexoTerminal]:
    def connect(process: SimulatedProcess, payment: float = 10.0, abort: float = 10.0) -> NexoTerminal:
        deadlines = Deadlines(connect=2.0, payment=payment, status=5.0, abort=abort, diagnosis=3.0)
        connector = TcpConnector(process.host, process.port, clock)
        return NexoTerminal(connector, PARTIES, clock, RandomIds(), time.sleep, alarms.append, deadlines)

    return connect


@pytest.fixture
def connect_printer(clock: RealClock) -> Callable[..., EscposPrinter]:
    def connect(host: str, port: int, job: float = 10.0, before: float = 3.0) -> EscposPrinter:
        deadlines = PrinterDeadlines(status=2.0, before=before, job=job, poll=0.1)
        return EscposPrinter(tcp_link(host, port, clock, 2.0), clock, deadlines)

    return connect
