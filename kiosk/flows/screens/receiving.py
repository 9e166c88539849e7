"""What the screens show about a receipt and its paper."""

from dataclasses import dataclass

from kiosk.domain.receipt import SignedReceipt
from kiosk.domain.text import Text
from kiosk.ports.printer import PrinterFault


@dataclass(frozen=True, slots=True)
class Given:
    """The receipt exists and nothing was asked of the printer yet, or it can't print at all (`fault`)."""

    fault: PrinterFault | None = None


@dataclass(frozen=True, slots=True)
class Printing:
    """Paper is coming."""


@dataclass(frozen=True, slots=True)
class PrintDone:
    """The printer said that the receipt is on paper."""


@dataclass(frozen=True, slots=True)
class PrintHeld:
    """The printer has it and can't print now: it comes out once `fault` is put right, if the person still is here."""

    fault: PrinterFault


@dataclass(frozen=True, slots=True)
class PrintFailed:
    """No paper, or nobody knows (`unknown`); the receipt on the screen is as good."""

    fault: PrinterFault
    unknown: bool


PrintStage = Given | Printing | PrintDone | PrintHeld | PrintFailed


@dataclass(frozen=True, slots=True)
class ReceiptShown:
    """The signed receipt on the screen. `recovered` where the unit had stopped in between.

    `copy` where it was called up again: then every paper of it is a copy.
    """

    receipt: SignedReceipt
    service_name: Text
    agency_name: Text
    result: Text | None
    next_step: Text
    printing: PrintStage
    recovered: bool
    copy: bool = False
