import errno
import os
import selectors
import socket
import threading
import tty
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from device_help import RealClock, StartPrinter
from printed_paper import dots, noise, receipts

from kiosk.adapters.devices.printer.driver import Deadlines, EscposPrinter
from kiosk.adapters.devices.printer.transport import PrinterLink, device_link
from kiosk.ports.printer import NotPrinted, Printed, PrinterFault, PrinterNotReady, PrinterReady, PrintUnknown


@contextmanager
def serial_line_to(host: str, port: int) -> Iterator[Path]:
    """A serial line whose far end is the simulated printer."""
    near, far = os.openpty()
    tty.setraw(far)
    end, stop = os.pipe()
    with socket.create_connection((host, port)) as printer, selectors.DefaultSelector() as selector:
        selector.register(near, selectors.EVENT_READ, lambda: printer.sendall(os.read(near, 4096)))
        selector.register(printer, selectors.EVENT_READ, lambda: os.write(near, printer.recv(4096)))
        selector.register(end, selectors.EVENT_READ, None)

        def pump() -> None:
            while True:
                for key, _ in selector.select():
                    if key.data is None:
                        return
                    key.data()

        thread = threading.Thread(target=pump)
        thread.start()
        yield Path(os.ttyname(far))
        os.write(stop, b"x")
        thread.join()
    for descriptor in (near, far, end, stop):
        os.close(descriptor)


def test_a_printer_on_a_serial_line_prints_the_same(
    start_printer: StartPrinter, clock: RealClock, tmp_path: Path
) -> None:
    process = start_printer()
    with serial_line_to(process.host, process.port) as line:
        printer = EscposPrinter(device_link(line, clock), clock)
        assert printer.status() == PrinterReady()
        assert printer.print(noise(height=300)) == Printed()
    assert dots(tmp_path / "paper" / str(receipts(tmp_path)[0]["png"]), 576) == noise(height=300)


def test_a_printer_that_is_not_plugged_in_is_not_reached(clock: RealClock, tmp_path: Path) -> None:
    printer = EscposPrinter(device_link(tmp_path / "lp0", clock), clock)
    assert printer.status() == PrinterNotReady(PrinterFault.UNREACHABLE)
    assert printer.print(noise(height=8)) == NotPrinted(PrinterFault.UNREACHABLE)


class ScriptedLink:
    """Answers questions like a printer in order, and breaks once `takes` bytes of a job were written."""

    def __init__(self, takes: int, fault: OSError) -> None:
        self._left = takes
        self._fault = fault
        self._answers = b""

    def write(self, words: bytes, until: float) -> int:
        del until
        if words.startswith(b"\x10\x04"):
            self._answers += b"\x12"
            return len(words)
        if words.startswith(b"\x1dr"):
            self._answers += b"\x00"
            return len(words)
        if not self._left:
            raise self._fault
        taken, self._left = min(len(words), self._left), max(0, self._left - len(words))
        return taken

    def read(self, until: float) -> bytes:
        del until
        answers, self._answers = self._answers, b""
        return answers

    def close(self) -> None:
        pass

    def abandon(self) -> None:
        pass


@pytest.mark.parametrize("fault", [OSError(errno.EIO, "unplugged"), TimeoutError()])
@pytest.mark.parametrize("takes", [0, 1, 1000])
def test_one_byte_of_a_job_is_enough_to_be_unknown(clock: RealClock, takes: int, fault: OSError) -> None:
    def open_link() -> PrinterLink:
        return ScriptedLink(takes, fault)

    result = EscposPrinter(open_link, clock, Deadlines(settle=0)).print(noise(height=300))
    assert isinstance(result, PrintUnknown if takes else NotPrinted)


def test_a_printer_that_never_answers_the_barrier_leaves_the_job_unknown(clock: RealClock) -> None:
    def open_link() -> PrinterLink:
        return ScriptedLink(10**6, OSError())

    printer = EscposPrinter(open_link, clock, Deadlines(settle=0, job=0.2, poll=0.05))
    assert printer.print(noise(height=300)) == PrintUnknown(PrinterFault.ERROR)
