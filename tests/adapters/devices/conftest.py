"""Real simulator processes, and the drivers that talk to them."""

import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from device_help import RealClock, StartPrinter, StartTerminal, TerminalAt, framed_at, nexo_at

from kiosk.adapters.devices.printer.driver import Deadlines as PrinterDeadlines
from kiosk.adapters.devices.printer.driver import EscposPrinter
from kiosk.adapters.devices.printer.transport import tcp_link
from kiosk.adapters.devices.simulated.process import SimulatedProcess, start_simulated
from kiosk.ports.terminal import PaymentTerminal


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
def protocol() -> str:
    """What the terminal speaks; a test of both drivers is parametrised with it."""
    return "nexo"


@pytest.fixture
def start_terminal(simulated: Callable[..., SimulatedProcess], protocol: str) -> StartTerminal:
    return lambda *options: simulated("terminal", "--protocol", protocol, "--think", "0", *options)


@pytest.fixture
def start_printer(simulated: Callable[..., SimulatedProcess], tmp_path: Path) -> StartPrinter:
    return lambda *options: simulated("printer", "--paper", str(tmp_path / "paper"), *options)


@pytest.fixture
def alarms() -> list[str]:
    return []


@pytest.fixture
def terminal_at(clock: RealClock, alarms: list[str], protocol: str) -> TerminalAt:
    """Makes the driver of the test's protocol for an address."""
    make = {"nexo": nexo_at, "framed": framed_at}[protocol]
    return partial(make, clock, alarms.append)


@pytest.fixture
def connect_terminal(terminal_at: TerminalAt) -> Callable[..., PaymentTerminal]:
    def connect(process: SimulatedProcess, payment: float = 10.0, abort: float = 10.0) -> PaymentTerminal:
        return terminal_at(process.host, process.port, payment, abort)

    return connect


@pytest.fixture
def connect_printer(clock: RealClock) -> Callable[..., EscposPrinter]:
    def connect(host: str, port: int, job: float = 10.0, before: float = 3.0) -> EscposPrinter:
        deadlines = PrinterDeadlines(status=2.0, before=before, job=job, poll=0.1)
        return EscposPrinter(tcp_link(host, port, clock, 2.0), clock, deadlines)

    return connect
