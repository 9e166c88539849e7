"""The receipt printer."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class PrinterFault(StrEnum):
    """What keeps a printer from printing."""

    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    CUTTER = "cutter"
    OVERHEATED = "overheated"
    OFFLINE = "offline"
    UNREACHABLE = "unreachable"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class PrinterReady:
    """The printer can print; `paper_low` where the roll is near its end."""

    paper_low: bool = False


@dataclass(frozen=True, slots=True)
class PrinterNotReady:
    """The printer can't print because of `fault`."""

    fault: PrinterFault


PrinterStatus = PrinterReady | PrinterNotReady


@dataclass(frozen=True, slots=True)
class Raster:
    """A 1-bit picture: rows of `(width + 7) // 8` bytes from the top, most significant bit left, 1 = black."""

    width: int
    height: int
    rows: bytes


@dataclass(frozen=True, slots=True)
class Printed:
    """The printer answered the barrier behind the job: every row is on paper and cut."""


@dataclass(frozen=True, slots=True)
class NotPrinted:
    """Not one byte of the job was sent. Safe to try again."""

    fault: PrinterFault


@dataclass(frozen=True, slots=True)
class PrintPending:
    """The printer holds the job and says why; it comes out by itself once that is put right. Never resent."""

    fault: PrinterFault


@dataclass(frozen=True, slots=True)
class PrintUnknown:
    """The job left and the barrier was never answered: it may be printed or come out later. Never resent blindly."""

    fault: PrinterFault


PrintResult = Printed | NotPrinted | PrintPending | PrintUnknown


@dataclass(frozen=True, slots=True)
class NothingHeld:
    """No job was left over."""


@dataclass(frozen=True, slots=True)
class CameOut:
    """The printer says that everything it was ever sent is on paper."""


@dataclass(frozen=True, slots=True)
class TakenBack:
    """The printer says that it forgot what it had not printed."""


@dataclass(frozen=True, slots=True)
class StillHeld:
    """The printer does not say so: what it holds may come out once `fault` is put right."""

    fault: PrinterFault


Leftover = NothingHeld | CameOut | TakenBack | StillHeld


class ReceiptPrinter(Protocol):
    """Blocking calls, made from the unit's one executor, from any of its threads: one after the other."""

    def status(self) -> PrinterStatus:
        """The printer's state as of now, asked from the printer itself."""

    def print(self, picture: Raster) -> PrintResult:
        """Print and cut one receipt, and wait for the printer's word that it did. Refused while another is pending."""

    def follow(self) -> PrintResult:
        """Wait a little longer for the receipt that is pending."""

    def take_back(self) -> Leftover:
        """Make sure that nothing of an earlier receipt comes out later: whoever it was for has gone."""
