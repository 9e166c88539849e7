"""Frames over TCP. Knows bytes and time, nothing of payments. Failures are values; the codes are for technicians."""

import socket
import struct
from dataclasses import dataclass
from typing import Protocol

from kiosk.adapters.devices.terminal.wire import LARGEST_BODY, LENGTH_BYTES
from kiosk.ports.world import Clock


def break_off_at_end(stream: socket.socket, *, yes: bool) -> None:
    """Whether the end of `stream`, however it ends, also throws away what was not delivered yet."""
    stream.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", yes, 0))


@dataclass(frozen=True, slots=True)
class Unreached:
    """No connection came about, so not one byte left."""

    code: str


@dataclass(frozen=True, slots=True)
class SendFailed:
    """The frame did not leave whole; `some_left` where a part of it may have."""

    some_left: bool


@dataclass(frozen=True, slots=True)
class NoFrame:
    """No whole frame came back: `timeout`, `closed`, `half_frame`, `oversized` or `broken`."""

    code: str


class Connection(Protocol):
    """One connection, for one exchange."""

    def send(self, frame: bytes, until: float) -> SendFailed | None:
        """Hand all of `frame` over before the clock says `until`."""

    def receive(self, until: float) -> bytes | NoFrame:
        """The body of the next frame, if it is here before the clock says `until`."""

    def close(self) -> None:
        """Give the connection up."""


class Connector(Protocol):
    """Where connections come from."""

    def connect(self, seconds: float) -> Connection | Unreached:
        """A new connection, or why there is none after at most `seconds`."""


class TcpConnector:
    """Connects to a terminal in the unit's own network.

    Until an answer has come, a connection that ends is broken off, however it ends, also with a killed process: what
    it did not deliver is thrown away. A close would let the system go on delivering for minutes, and a payment request
    could reach the terminal after everybody had been told that nothing was performed.
    """

    def __init__(self, host: str, port: int, clock: Clock) -> None:
        self._address = (host, port)
        self._clock = clock

    def connect(self, seconds: float) -> Connection | Unreached:
        """A new connection, or why there is none after at most `seconds`."""
        try:
            stream = socket.create_connection(self._address, timeout=seconds)
            break_off_at_end(stream, yes=True)
            return TcpConnection(stream, self._clock)
        except TimeoutError:
            return Unreached("connect_timeout")
        except OSError:
            return Unreached("unreachable")


class TcpConnection:
    """One TCP connection to a terminal."""

    def __init__(self, stream: socket.socket, clock: Clock) -> None:
        self._stream = stream
        self._clock = clock

    def send(self, frame: bytes, until: float) -> SendFailed | None:
        """Hand all of `frame` over before the clock says `until`."""
        sent = 0
        try:
            while sent < len(frame):
                self._wait_until(until)
                sent += self._stream.send(frame[sent:])
        except OSError:
            return SendFailed(some_left=sent > 0)
        return None

    def receive(self, until: float) -> bytes | NoFrame:
        """The body of the next frame, if it is here before the clock says `until`."""
        head = self._exactly(LENGTH_BYTES, until)
        if isinstance(head, NoFrame):
            return head
        length = int.from_bytes(head, "big")
        if length > LARGEST_BODY:
            return NoFrame("oversized")
        body = self._exactly(length, until)
        if isinstance(body, bytes):
            break_off_at_end(self._stream, yes=False)
        return NoFrame("half_frame") if body == NoFrame("closed") else body

    def close(self) -> None:
        """Give the connection up."""
        self._stream.close()

    def _exactly(self, count: int, until: float) -> bytes | NoFrame:
        received = bytearray()
        try:
            while len(received) < count:
                self._wait_until(until)
                piece = self._stream.recv(min(count - len(received), 65536))
                if not piece:
                    return NoFrame("half_frame" if received else "closed")
                received += piece
        except TimeoutError:
            return NoFrame("timeout")
        except OSError:
            return NoFrame("broken")
        return bytes(received)

    def _wait_until(self, until: float) -> None:
        seconds = until - self._clock.monotonic()
        if seconds <= 0:
            raise TimeoutError
        self._stream.settimeout(seconds)
