"""Bytes to and from the terminal, over TCP or a serial line. Knows nothing of frames. Failures are values."""

import os
import select
import socket
import termios
from collections.abc import Callable
from typing import Protocol

from kiosk.adapters.devices.terminal.transport import NoFrame, SendFailed, Unreached, break_off_at_end
from kiosk.ports.world import Clock

_PIECE = 4096


class Stream(Protocol):
    """One connection."""

    def send(self, data: bytes, until: float) -> SendFailed | None:
        """Hand all of `data` over before the clock says `until`."""

    def receive(self, until: float) -> bytes | NoFrame:
        """The next bytes: at least one, if there is one before the clock says `until`."""

    def close(self) -> None:
        """Give the connection up."""


class Streams(Protocol):
    """Where connections come from."""

    def connect(self, seconds: float) -> Stream | Unreached:
        """A new connection, or why there is none after at most `seconds`."""


class TcpStreams:
    """Connects to a terminal in the unit's own network."""

    def __init__(self, host: str, port: int, clock: Clock) -> None:
        self._address = (host, port)
        self._clock = clock

    def connect(self, seconds: float) -> Stream | Unreached:
        """A new connection, or why there is none after at most `seconds`."""
        try:
            stream = socket.create_connection(self._address, timeout=seconds)
        except TimeoutError:
            return Unreached("connect_timeout")
        except OSError:
            return Unreached("unreachable")
        stream.settimeout(0.0)
        return _TcpStream(stream, self._clock)


class SerialStreams:
    """Opens a serial line: eight bits, no parity, one stop bit, no flow control."""

    def __init__(self, device: str, baud: int, clock: Clock) -> None:
        self._device = device
        self._speed: int = getattr(termios, f"B{baud}")
        self._clock = clock

    def connect(self, seconds: float) -> Stream | Unreached:  # noqa: ARG002 - a line is there or is not
        """The line, with what lay in it from before thrown away."""
        try:
            line = os.open(self._device, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)
        except OSError:
            return Unreached("unreachable")
        try:
            self._set_up(line)
        except (OSError, termios.error):
            os.close(line)
            return Unreached("no_serial_line")
        return _FileStream(line, lambda: os.close(line), self._clock)

    def _set_up(self, line: int) -> None:
        *_, characters = termios.tcgetattr(line)
        control = termios.CS8 | termios.CREAD | termios.CLOCAL
        termios.tcsetattr(line, termios.TCSANOW, [0, 0, control, 0, self._speed, self._speed, characters])
        # Input only: our last acknowledgement may still be on its way out.
        termios.tcflush(line, termios.TCIFLUSH)


class _FileStream:
    """A connection that the system gives as a file."""

    def __init__(self, file: int, close: Callable[[], object], clock: Clock) -> None:
        self._file = file
        self._close = close
        self._clock = clock

    def send(self, data: bytes, until: float) -> SendFailed | None:
        """Hand all of `data` over before the clock says `until`."""
        sent = 0
        try:
            while sent < len(data):
                if not self._may(select.POLLOUT, until):
                    return SendFailed(some_left=sent > 0)
                sent += os.write(self._file, data[sent:])
        except OSError:
            return SendFailed(some_left=sent > 0)
        return None

    def receive(self, until: float) -> bytes | NoFrame:
        """The next bytes: at least one, if there is one before the clock says `until`."""
        try:
            if not self._may(select.POLLIN, until):
                return NoFrame("timeout")
            return os.read(self._file, _PIECE) or NoFrame("closed")
        except ConnectionResetError:
            return NoFrame("closed")
        except OSError:
            return NoFrame("broken")

    def close(self) -> None:
        """Give the connection up."""
        self._close()

    def _may(self, event: int, until: float) -> bool:
        poll = select.poll()
        poll.register(self._file, event)
        return bool(poll.poll(max(until - self._clock.monotonic(), 0.0) * 1000))


class _TcpStream(_FileStream):
    """A socket. What the other side has not answered with a single byte is taken back when the connection ends."""

    def __init__(self, stream: socket.socket, clock: Clock) -> None:
        super().__init__(stream.fileno(), stream.close, clock)
        self._stream = stream

    def send(self, data: bytes, until: float) -> SendFailed | None:
        """Hand all of `data` over before the clock says `until`."""
        if len(data) > 1:  # a single byte is an acknowledgement, which may leave as late as it likes
            break_off_at_end(self._stream, yes=True)
        return super().send(data, until)

    def receive(self, until: float) -> bytes | NoFrame:
        """The next bytes: at least one, if there is one before the clock says `until`."""
        heard = super().receive(until)
        if isinstance(heard, bytes):
            break_off_at_end(self._stream, yes=False)
        return heard
