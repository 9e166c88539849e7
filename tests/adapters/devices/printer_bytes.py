"""What printers answer, byte for byte: recorded from an independent one, and from the maker's tables what it lacks."""

import socket
from dataclasses import dataclass

from kiosk.adapters.devices.printer.status import ask_now
from kiosk.ports.printer import PrinterFault, PrinterNotReady, PrinterReady, PrinterStatus

ENABLE_AUTOMATIC_STATUS = bytes.fromhex("1d 61 ff")
QUIET = bytes.fromhex("10 00 00 00")


@dataclass(frozen=True)
class State:
    """A state of a printer: its answers to DLE EOT 1 to 4, its automatic status, what they mean, who has it."""

    name: str
    answers: str
    automatic: str
    status: PrinterStatus
    simulated: tuple[str, ...] | None = None
    emupos: tuple[str, ...] | None = None


def _fault(fault: PrinterFault) -> PrinterNotReady:
    return PrinterNotReady(fault)


STATES = [
    State("ok", "12 12 12 12", "10 00 00 00", PrinterReady(), (), ()),
    State("near end", "12 12 12 1e", "10 00 03 00", PrinterReady(paper_low=True), ("near_end",), ("paper-near-end",)),
    State("paper out", "1a 32 12 7e", "18 00 0f 00", _fault(PrinterFault.PAPER_OUT), ("paper_out",), ("paper-out",)),
    State(
        "cover open", "1a 16 12 12", "38 00 00 00", _fault(PrinterFault.COVER_OPEN), ("cover_open",), ("cover-open",)
    ),
    State(
        "cover open to refill",
        "1a 36 12 7e",
        "38 00 0f 00",
        _fault(PrinterFault.COVER_OPEN),
        ("paper_out", "cover_open"),
        ("paper-out", "cover-open"),
    ),
    State(
        "cover open, paper near its end",
        "1a 16 12 1e",
        "38 00 03 00",
        _fault(PrinterFault.COVER_OPEN),
        ("near_end", "cover_open"),
        ("paper-near-end", "cover-open"),
    ),
    State("offline", "1a 12 12 12", "18 00 00 00", _fault(PrinterFault.OFFLINE), ("offline",), ("offline",)),
    State("cutter error", "1a 52 1a 12", "18 08 00 00", _fault(PrinterFault.CUTTER), ("cutter",)),
    State("overheated", "1a 52 52 12", "18 40 00 00", _fault(PrinterFault.OVERHEATED), ("overheated",)),
    State("unrecoverable error", "1a 52 32 12", "18 20 00 00", _fault(PrinterFault.ERROR)),
    State("recoverable error", "1a 52 16 12", "18 04 00 00", _fault(PrinterFault.ERROR)),
]


def asked(stream: socket.socket, question: int) -> bytes:
    """The one byte that answers DLE EOT `question`."""
    stream.sendall(ask_now(question))
    return stream.recv(1)
