"""What becomes of a request that the terminal has not taken yet when its connection ends."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator

import pytest
from device_help import RealClock

from kiosk.adapters.devices.framed.streams import Stream, TcpStreams
from kiosk.adapters.devices.terminal.transport import TcpConnection, TcpConnector, Unreached

REQUEST = b"\x00\x00\x00\x02{}"


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as found:
        found.settimeout(10)
        yield found


def connected(listener: socket.socket, clock: RealClock) -> TcpConnection:
    host, port = listener.getsockname()
    connection = TcpConnector(host, port, clock).connect(3.0)
    assert isinstance(connection, TcpConnection)
    return connection


def framed_stream(listener: socket.socket, clock: RealClock) -> Stream:
    host, port = listener.getsockname()
    stream = TcpStreams(host, port, clock).connect(3.0)
    assert not isinstance(stream, Unreached)
    return stream


def ends_of(accepted: socket.socket) -> str:
    """How the other side sees the end, once it has read what came."""
    try:
        while accepted.recv(100):
            pass
    except ConnectionResetError:
        return "broken off"
    return "closed"


@pytest.mark.requirement("PAY-06")
def test_an_unanswered_request_is_taken_back_when_its_connection_ends(
    listener: socket.socket, clock: RealClock
) -> None:
    connection = connected(listener, clock)
    with listener.accept()[0] as accepted:
        connection.send(REQUEST, clock.monotonic() + 3)
        connection.close()
        assert ends_of(accepted) == "broken off"


def test_after_an_answer_the_connection_is_closed_in_good_order(listener: socket.socket, clock: RealClock) -> None:
    connection = connected(listener, clock)
    with listener.accept()[0] as accepted:
        connection.send(REQUEST, clock.monotonic() + 3)
        accepted.sendall(REQUEST)
        assert connection.receive(clock.monotonic() + 3) == b"{}"
        connection.close()
        assert ends_of(accepted) == "closed"


def test_the_framed_driver_takes_back_what_was_not_acknowledged(listener: socket.socket, clock: RealClock) -> None:
    stream = framed_stream(listener, clock)
    with listener.accept()[0] as accepted:
        stream.send(REQUEST, clock.monotonic() + 3)
        stream.close()
        assert ends_of(accepted) == "broken off"


def test_and_lets_its_last_acknowledgement_leave(listener: socket.socket, clock: RealClock) -> None:
    stream = framed_stream(listener, clock)
    with listener.accept()[0] as accepted:
        stream.send(REQUEST, clock.monotonic() + 3)
        accepted.sendall(b"\x06")
        assert stream.receive(clock.monotonic() + 3) == b"\x06"
        stream.send(b"\x06", clock.monotonic() + 3)
        stream.close()
        assert ends_of(accepted) == "closed"


@pytest.mark.requirement("PAY-06")
def test_also_when_the_unit_is_killed(listener: socket.socket) -> None:
    host, port = listener.getsockname()
    program = (
        "from kiosk.adapters.devices.terminal.transport import TcpConnector\n"
        "from kiosk.adapters.system.clock import SystemClock\n"
        f"clock = SystemClock(); connection = TcpConnector({host!r}, {port}, clock).connect(3.0)\n"
        f"connection.send({REQUEST!r}, clock.monotonic() + 3); print('sent', flush=True); input()"
    )
    with (
        subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as unit,
        listener.accept()[0] as accepted,
    ):
        assert unit.stdout is not None
        assert unit.stdout.readline() == b"sent\n"
        os.kill(unit.pid, signal.SIGKILL)
        assert ends_of(accepted) == "broken off"
