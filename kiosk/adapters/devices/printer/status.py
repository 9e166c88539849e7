"""What an ESC/POS printer says of itself: real-time status, automatic status back, reports. Pure.

All arrive in one stream. Their fixed bits tell them apart: 0xx1xx10 answers DLE EOT, 0xx1xx00 begins the four bytes of
an automatic status, 0x37 begins an answer that ends with a zero, 0xx0xxxx answers GS r. Anything else (flow control) is
no status.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.ports.printer import PrinterFault, PrinterNotReady, PrinterReady, PrinterStatus

QUESTIONS = (1, 2, 3, 4)
"""The four real-time questions: printer, cause of being offline, error, paper."""
_AUTOMATIC_LENGTH = 4
_FIXED_BITS, _REAL_TIME, _AUTOMATIC = 0x93, 0x12, 0x10
_REPORT_BITS = 0x90
_ANSWER, _ANSWER_END, _ANSWER_LONGEST = 0x37, 0, 16
_CLEARED = bytes([_ANSWER, 0x25, _ANSWER_END])


@dataclass(frozen=True, slots=True)
class RealTimeReply:
    """One byte that answers the DLE EOT asked last."""

    byte: int


@dataclass(frozen=True, slots=True)
class AutomaticStatus:
    """Four bytes that the printer sends when something changes."""

    block: bytes


@dataclass(frozen=True, slots=True)
class ReportReply:
    """One byte that answers GS r, when everything sent before it is done."""

    byte: int


@dataclass(frozen=True, slots=True)
class ClearedReply:
    """The answer to CLEAR: the buffers are empty."""


Reply = RealTimeReply | AutomaticStatus | ReportReply | ClearedReply


def ask_now(question: int) -> bytes:
    """DLE EOT: answered at once, whatever the printer is doing."""
    return bytes([0x10, 0x04, question])


REPORT = bytes([0x1D, 0x72, 0x01])
"""GS r 1: answered in its turn, behind everything sent before."""


CLEAR = bytes([0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08])
"""DLE DC4, function 8: forget what was received and not printed; acts on arrival, also inside an image."""


class Replies:
    """Takes a printer's one stream apart, also where a block arrives in pieces."""

    def __init__(self) -> None:
        self._block = b""

    def take(self, piece: bytes) -> list[Reply]:
        """The replies that are whole with `piece`, in their order."""
        found: list[Reply] = []
        for byte in piece:
            if self._block:
                self._block += bytes([byte])
                if self._is_whole():
                    whole, self._block = self._block, b""
                    found += _in_block(whole)
            elif byte & _FIXED_BITS == _REAL_TIME:
                found.append(RealTimeReply(byte))
            elif byte & _FIXED_BITS == _AUTOMATIC or byte == _ANSWER:
                self._block = bytes([byte])
            elif not byte & _REPORT_BITS:
                found.append(ReportReply(byte))
        return found

    def _is_whole(self) -> bool:
        if self._block[0] != _ANSWER:
            return len(self._block) == _AUTOMATIC_LENGTH
        return self._block[-1] == _ANSWER_END or len(self._block) == _ANSWER_LONGEST


def _in_block(block: bytes) -> list[Reply]:
    if block[0] != _ANSWER:
        return [AutomaticStatus(block)]
    return [ClearedReply()] if block == _CLEARED else []


def status_of(replies: Mapping[int, int]) -> PrinterStatus:
    """The state that the four real-time replies amount to; a printer that leaves one out isn't reached."""
    if any(question not in replies for question in QUESTIONS):
        return PrinterNotReady(PrinterFault.UNREACHABLE)
    printer, cause, error, paper = (replies[question] for question in QUESTIONS)
    fault = _fault(
        cover=bool(cause & 0x04),
        paper_out=bool(paper & 0x60 or cause & 0x20),
        errors=error,
        other=bool(cause & 0x40),
        offline=bool(printer & 0x08),
    )
    return PrinterNotReady(fault) if fault else PrinterReady(paper_low=bool(paper & 0x0C))


def status_of_automatic(status: AutomaticStatus) -> PrinterStatus:
    """The state that an automatic status amounts to."""
    first, errors, paper, _ = status.block
    fault = _fault(
        cover=bool(first & 0x20),
        paper_out=bool(paper & 0x0C),
        errors=errors,
        other=False,
        offline=bool(first & 0x08),
    )
    return PrinterNotReady(fault) if fault else PrinterReady(paper_low=bool(paper & 0x03))


def _fault(*, cover: bool, paper_out: bool, errors: int, other: bool, offline: bool) -> PrinterFault | None:
    """The fault to name first: what a person with a key can put right, before what only explains it."""
    present = {
        PrinterFault.COVER_OPEN: cover,
        PrinterFault.PAPER_OUT: paper_out,
        PrinterFault.CUTTER: errors & 0x08,
        PrinterFault.OVERHEATED: errors & 0x40,
        PrinterFault.ERROR: errors & 0x24 or other,
        PrinterFault.OFFLINE: offline,
    }
    return next((fault for fault, is_present in present.items() if is_present), None)
