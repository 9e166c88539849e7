"""The unit's one printer: nothing is sent twice, and nothing is left behind for the next person."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import assert_never

from kiosk.flows.screens.receiving import PrintDone, PrintFailed, PrintHeld, PrintStage
from kiosk.flows.stage import Stage
from kiosk.ports.printer import (
    CameOut,
    NothingHeld,
    NotPrinted,
    Printed,
    PrinterFault,
    PrintPending,
    PrintResult,
    PrintUnknown,
    Raster,
    ReceiptPrinter,
    StillHeld,
    TakenBack,
)
from kiosk.ports.world import Runner


@dataclass(frozen=True, slots=True)
class Sheet:
    """Something to print. Both functions run on the executor.

    `begin` writes down what is about to be printed and draws it; None where it must not be. `end` writes down what
    became of it.
    """

    begin: Callable[[], Raster | None]
    end: Callable[[str, str | None], None]


class Press:
    """Prints one sheet at a time, follows one that the printer holds, and takes it back when its person goes."""

    def __init__(self, stage: Stage, runner: Runner, printer: ReceiptPrinter, poll: float) -> None:
        self._stage = stage
        self._runner = runner
        self._printer = printer
        self._poll = poll
        self._open: Sheet | None = None

    def start(self) -> None:
        """The unit starts: what the printer holds is of somebody who has gone."""
        self._runner.run(self._printer.take_back, lambda _: None)

    def print(self, sheet: Sheet, tell: Callable[[PrintStage], None]) -> None:
        """Print it, and tell how far it is, as often as that changes."""
        before, self._open = self._open, sheet
        self._stage.run(lambda: self._print(sheet, before), lambda result: self._came(sheet, result, tell))

    def let_go(self) -> None:
        """The person has gone: what is not on paper by now never will be."""
        sheet, self._open = self._open, None
        if sheet is not None:
            self._runner.run(lambda: self._take_back(sheet), lambda _: None)

    def _print(self, sheet: Sheet, before: Sheet | None) -> PrintResult:
        if before is not None:
            self._take_back(before)
        picture = sheet.begin()
        if picture is None:
            return NotPrinted(PrinterFault.ERROR)
        result = self._printer.print(picture)
        sheet.end(*_told(result))
        return result

    def _follow(self, sheet: Sheet, tell: Callable[[PrintStage], None]) -> None:
        if self._open is sheet:
            self._stage.run(lambda: self._followed(sheet), lambda result: self._came(sheet, result, tell))

    def _followed(self, sheet: Sheet) -> PrintResult:
        result = self._printer.follow()
        if not isinstance(result, PrintPending):
            sheet.end(*_told(result))
        return result

    def _take_back(self, sheet: Sheet) -> None:
        left = self._printer.take_back()
        if not isinstance(left, NothingHeld):
            sheet.end(*_left(left))

    def _came(self, sheet: Sheet, result: PrintResult, tell: Callable[[PrintStage], None]) -> None:
        if self._open is not sheet:
            return
        if isinstance(result, Printed | NotPrinted):
            self._open = None
        tell(_stage_of(result))
        if isinstance(result, PrintPending):
            self._stage.after(self._poll, lambda: self._follow(sheet, tell))


def _stage_of(result: PrintResult) -> PrintStage:
    match result:
        case Printed():
            return PrintDone()
        case NotPrinted(fault=fault):
            return PrintFailed(fault, unknown=False)
        case PrintPending(fault=fault):
            return PrintHeld(fault)
        case PrintUnknown(fault=fault):
            return PrintFailed(fault, unknown=True)
        case _:
            assert_never(result)


def _told(result: PrintResult) -> tuple[str, str | None]:
    """What the printer said, as the journal keeps it: a word, and the fault if any."""
    match result:
        case Printed():
            return "printed", None
        case NotPrinted(fault=fault):
            return "not_printed", fault.value
        case PrintPending(fault=fault):
            return "pending", fault.value
        case PrintUnknown(fault=fault):
            return "unknown", fault.value
        case _:
            assert_never(result)


def _left(left: CameOut | TakenBack | StillHeld) -> tuple[str, str | None]:
    match left:
        case CameOut():
            return "printed", None
        case TakenBack():
            return "taken_back", None
        case StillHeld(fault=fault):
            return "left_in_printer", fault.value
        case _:
            assert_never(left)
