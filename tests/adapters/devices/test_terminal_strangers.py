"""Nobody at the port, somebody else at the port, a connection that breaks: what both drivers make of it."""

import socket
import threading
from collections.abc import Callable
from uuid import uuid4

import pytest
from device_help import RealClock, TerminalAt, framed_over, nexo_over

from kiosk.adapters.devices.terminal.transport import SendFailed
from kiosk.domain.money import Money
from kiosk.domain.payment import NotPerformed, PaymentOutcome, Unknown
from kiosk.ports.terminal import PaymentTerminal

FEE = Money(12_500)
Over = Callable[..., PaymentTerminal]
pytestmark = pytest.mark.parametrize("protocol", ["nexo", "framed"])


def test_a_terminal_that_cannot_be_reached_performed_nothing(terminal_at: TerminalAt) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    terminal = terminal_at("127.0.0.1", port)
    assert terminal.pay(uuid4(), FEE) == NotPerformed("unreachable")
    assert terminal.status(uuid4()) == Unknown("unreachable")


class StubbornConnection:
    """Takes `takes` bytes of a request and breaks."""

    def __init__(self, takes: int) -> None:
        self._takes = takes

    def send(self, _frame: bytes, _until: float) -> SendFailed:
        return SendFailed(some_left=self._takes > 0)

    def receive(self, _until: float) -> bytes:
        raise AssertionError

    def close(self) -> None:
        pass


class StubbornConnector:
    def __init__(self, takes: int) -> None:
        self._takes = takes

    def connect(self, _seconds: float) -> StubbornConnection:
        return StubbornConnection(self._takes)


@pytest.mark.parametrize(("takes", "outcome"), [(0, NotPerformed("nothing_sent")), (1, Unknown("send_failed"))])
def test_one_byte_is_enough_to_be_unknown(clock: RealClock, protocol: str, takes: int, outcome: PaymentOutcome) -> None:
    over: Over = {"nexo": nexo_over, "framed": framed_over}[protocol]
    terminal = over(StubbornConnector(takes), clock, lambda _: None)
    assert terminal.pay(uuid4(), FEE) == outcome


@pytest.mark.parametrize(
    "reply",
    [
        *[b"", b"\0", b"\0\0\0\2{", b"\0\0\0\2{}", b"\xff\xff\xff\xff", b"\0\0\0\0"],
        *[
            b"\x06",
            b"\x15",
            b"\x06\x02",
            b"\x06\x02PR\x03",
            b"\x06\x02PR\x03\x01",
            b"\x02\x02\x03\x03" * 9,
            b"\x02" + b"0" * 9999,
        ],
    ],
)
def test_a_stranger_at_the_port_makes_no_exception(terminal_at: TerminalAt, reply: bytes) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:

        def speak() -> None:
            stream, _ = server.accept()
            with stream:
                stream.recv(65536)
                stream.sendall(reply)

        thread = threading.Thread(target=speak)
        thread.start()
        terminal = terminal_at("127.0.0.1", server.getsockname()[1])
        assert isinstance(terminal.pay(uuid4(), FEE), Unknown)
        thread.join()
