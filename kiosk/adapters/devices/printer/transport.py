"""The way to a printer: a stream of bytes there and back. Knows nothing of ESC/POS."""

import os
import select
import socket
import stat
import struct
import termios
import tty
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from kiosk.ports.world import Clock

_RESET = struct.pack("ii", 1, 0)
"""No time to deliver: closing resets the connection."""


class PrinterLink(Protocol):
    """An open way to a printer. OSError where it breaks."""

    def write(self, words: bytes, until: float) -> int:
        """Hand over as much of `words` as goes now, at least a byte before the clock says `until`; how much it was."""

    def read(self, until: float) -> bytes:
        """What has come back; b"" where nothing did before the clock says `until`."""

    def close(self) -> None:
        """Give the way up; what was written is still delivered."""

    def abandon(self) -> None:
        """Give the way up, and with it whatever has not reached the printer yet."""


OpenLink = Callable[[], PrinterLink]
"""Opens the way; OSError where there is none."""


class DescriptorLink:
    """A printer behind a file descriptor that does not block: a socket, a serial line, a USB printer-class device."""

    def __init__(self, descriptor: int, clock: Clock) -> None:
        os.set_blocking(descriptor, False)
        self._descriptor = descriptor
        self._clock = clock

    def write(self, words: bytes, until: float) -> int:
        """Hand over as much of `words` as goes now."""
        if not self._ready(select.POLLOUT, until):
            raise TimeoutError
        return os.write(self._descriptor, words)

    def read(self, until: float) -> bytes:
        """What has come back; b"" where nothing did before the clock says `until`."""
        if not self._ready(select.POLLIN, until):
            return b""
        piece = os.read(self._descriptor, 4096)
        if not piece:
            raise ConnectionResetError
        return piece

    def close(self) -> None:
        """Give the way up; what was written is still delivered."""
        os.close(self._descriptor)

    def abandon(self) -> None:
        """Give the way up, and with it whatever has not reached the printer yet."""
        if os.isatty(self._descriptor):
            with suppress(termios.error):
                termios.tcflush(self._descriptor, termios.TCOFLUSH)
        if stat.S_ISSOCK(os.fstat(self._descriptor).st_mode):
            stream = socket.socket(fileno=self._descriptor)
            stream.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
            stream.detach()
        self.close()

    def _ready(self, what: int, until: float) -> bool:
        poll = select.poll()
        poll.register(self._descriptor, what)
        return bool(poll.poll(max(0.0, until - self._clock.monotonic()) * 1000))


def tcp_link(host: str, port: int, clock: Clock, connect_seconds: float) -> OpenLink:
    """A printer in the unit's own network, commonly at port 9100."""

    def open_it() -> PrinterLink:
        stream = socket.create_connection((host, port), timeout=connect_seconds)
        return DescriptorLink(stream.detach(), clock)

    return open_it


def device_link(path: Path, clock: Clock) -> OpenLink:
    """A printer behind a device file: USB printer class (`/dev/usb/lp0`) or a serial line, as the system set it up."""

    def open_it() -> PrinterLink:
        descriptor = os.open(path, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)
        if os.isatty(descriptor):
            tty.setraw(descriptor, termios.TCSANOW)
        return DescriptorLink(descriptor, clock)

    return open_it
