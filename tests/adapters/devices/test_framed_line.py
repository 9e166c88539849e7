"""What only the framed driver promises: frames are asked for again, and a serial line is as good as TCP."""

import os
import socket
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from select import select
from uuid import UUID, uuid4

import pytest
from device_help import RealClock, StartTerminal, framed_over

from kiosk.adapters.devices.framed.driver import LARGEST_FILS
from kiosk.adapters.devices.framed.streams import SerialStreams
from kiosk.adapters.devices.simulated.ledger import read_ledger
from kiosk.adapters.devices.simulated.process import SimulatedProcess
from kiosk.domain.money import Money
from kiosk.domain.payment import Approved, Cancelled, Declined, NotPerformed, PaymentOutcome, Unknown
from kiosk.ports.terminal import PaymentTerminal

FEE = Money(12_500)
Connect = Callable[..., PaymentTerminal]


@pytest.fixture
def protocol() -> str:
    return "framed"


def charges(tmp_path: Path) -> int:
    return sum(entry.get("outcome") == "approved" for entry in read_ledger(tmp_path / "terminal.jsonl"))


@pytest.mark.requirement("PAY-06")
@pytest.mark.parametrize("fault", ["not_acknowledge", "lose_acknowledgement", "damage_once"])
def test_a_frame_that_is_hurt_once_is_sent_again_and_charges_once(
    start_terminal: StartTerminal, connect_terminal: Connect, tmp_path: Path, fault: str
) -> None:
    terminal = connect_terminal(start_terminal("--fault", fault, "--times", "1"))
    payment_id = uuid4()
    outcome = terminal.pay(payment_id, FEE)
    assert isinstance(outcome, Approved)
    assert terminal.status(payment_id) == outcome
    assert charges(tmp_path) == 1


@pytest.mark.requirement("PAY-06")
def test_a_request_that_is_never_acknowledged_is_unknown(
    start_terminal: StartTerminal, connect_terminal: Connect, tmp_path: Path
) -> None:
    terminal = connect_terminal(start_terminal("--fault", "not_acknowledge"))
    assert terminal.pay(uuid4(), FEE) == Unknown("not_acknowledged")
    assert not terminal.is_ready()
    assert charges(tmp_path) == 0


@pytest.mark.requirement("PAY-06")
def test_a_request_whose_acknowledgements_are_all_lost_is_charged_once_and_found(
    start_terminal: StartTerminal, connect_terminal: Connect, tmp_path: Path
) -> None:
    process = start_terminal("--fault", "lose_acknowledgement")
    terminal, payment_id = connect_terminal(process), uuid4()
    assert terminal.pay(payment_id, FEE) == Unknown("not_acknowledged")
    process.steering.clear()
    assert isinstance(terminal.status(payment_id), Approved)
    assert charges(tmp_path) == 1


def test_what_the_amount_field_can_not_hold_is_never_sent(
    connect_terminal: Connect, start_terminal: StartTerminal
) -> None:
    terminal = connect_terminal(start_terminal())
    assert terminal.pay(uuid4(), Money(LARGEST_FILS + 1)) == NotPerformed("amount_too_large")


@pytest.fixture
def serial_terminal(clock: RealClock) -> Iterator[Connect]:
    """A driver on a serial line whose other end is wired to the simulated terminal's port."""
    stop = threading.Event()
    with ThreadPoolExecutor() as pool:

        def connect(process: SimulatedProcess, payment: float = 10.0) -> PaymentTerminal:
            ours, theirs = os.openpty()
            pool.submit(wire, ours, theirs, (process.host, process.port), stop)
            return framed_over(SerialStreams(os.ttyname(theirs), 115200, clock), clock, lambda _: None, payment)

        yield connect
        stop.set()


def wire(line: int, held_open: int, address: tuple[str, int], stop: threading.Event) -> None:
    """Carries bytes between the line and the terminal; connects again where the terminal hangs up."""
    while not stop.is_set():
        with suppress(OSError), socket.create_connection(address, timeout=1) as stream:
            carry(line, stream, stop)
    os.close(line)
    os.close(held_open)


def carry(line: int, stream: socket.socket, stop: threading.Event) -> None:
    while not stop.is_set():
        readable, _, _ = select([line, stream], [], [], 0.05)
        if stream in readable:
            piece = stream.recv(4096)
            if not piece:
                return
            os.write(line, piece)
        if line in readable:
            stream.sendall(os.read(line, 4096))


@pytest.mark.requirement("PAY-06")
@pytest.mark.parametrize(
    ("fault", "first", "found"),
    [
        ("decline", Declined("refusal"), Declined),
        ("cancel", Cancelled(), Cancelled),
        ("lose_reply", Unknown("timeout"), Approved),
        ("garbage", Unknown("garbage"), Approved),
        ("half_frame", Unknown("timeout"), Approved),
        ("oversized", Unknown("oversized"), Approved),
    ],
)
def test_a_fault_on_a_serial_line_never_hides_what_happened(
    start_terminal: StartTerminal,
    serial_terminal: Connect,
    fault: str,
    first: PaymentOutcome,
    found: type[PaymentOutcome],
) -> None:
    terminal, payment_id = serial_terminal(start_terminal("--fault", fault, "--times", "1"), payment=1.0), uuid4()
    assert terminal.pay(payment_id, FEE) == first
    assert isinstance(settled(terminal, payment_id), found)
    assert isinstance(terminal.pay(uuid4(), FEE), Approved)


@pytest.mark.requirement("PAY-08")
def test_a_payment_on_a_serial_line_is_stopped_on_its_own_conversation(
    start_terminal: StartTerminal, serial_terminal: Connect, tmp_path: Path
) -> None:
    process = start_terminal("--fault", "slow", "--seconds", "60")
    terminal, payment_id = serial_terminal(process, payment=30.0), uuid4()
    assert terminal.is_ready()
    with ThreadPoolExecutor(1) as pool:
        paying = pool.submit(terminal.pay, payment_id, FEE)
        while process.steering.state()["running"] is None:
            pass
        assert terminal.abort(payment_id)
        assert paying.result(10) == Cancelled()
    assert charges(tmp_path) == 0


def test_a_line_that_is_not_there_performed_nothing(clock: RealClock, tmp_path: Path) -> None:
    nowhere = framed_over(SerialStreams(str(tmp_path / "ttyS9"), 9600, clock), clock, lambda _: None)
    assert nowhere.pay(uuid4(), FEE) == NotPerformed("unreachable")
    (tmp_path / "file").touch()
    no_line = framed_over(SerialStreams(str(tmp_path / "file"), 9600, clock), clock, lambda _: None)
    assert no_line.pay(uuid4(), FEE) == NotPerformed("no_serial_line")


def settled(terminal: PaymentTerminal, payment_id: UUID) -> object:
    """The status, once the line is wired again."""
    until = time.monotonic() + 20
    while isinstance(found := terminal.status(payment_id), Unknown) and time.monotonic() < until:
        pass
    return found
