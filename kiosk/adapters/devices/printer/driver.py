"""The ESC/POS receipt printer: ask before the job, believe only the answer to the barrier behind it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from queue import SimpleQueue

from kiosk.adapters.devices.printer.encoder import encode
from kiosk.adapters.devices.printer.talk import DEFAULT_DEADLINES, Deadlines, Talk
from kiosk.adapters.devices.printer.transport import OpenLink
from kiosk.ports.printer import (
    Leftover,
    NothingHeld,
    NotPrinted,
    PrinterFault,
    PrinterNotReady,
    PrinterReady,
    PrinterStatus,
    PrintPending,
    PrintResult,
    PrintUnknown,
    Raster,
    StillHeld,
    TakenBack,
)
from kiosk.ports.world import Clock


@dataclass(slots=True)
class _Standing:
    """What the printer may have of earlier jobs."""

    pending: Talk | None = None
    """The conversation in which a job is held: kept open, for only its own barrier tells when it is out."""
    doubtful: bool = True
    """Whether it may hold something that nobody vouches for. Who has just been made knows nothing."""
    owed: bool = False
    """Whether it was asked to forget that, and did not say that it did."""
    scraps: bool = False
    """Whether part of a job may be on the paper, and not cut off."""

    def note(self, left: Leftover) -> None:
        """Remember what became of what the printer held."""
        self.doubtful = self.owed = isinstance(left, StillHeld)
        self.scraps |= isinstance(left, TakenBack)


class EscposPrinter:
    """A receipt printer that speaks ESC/POS. Each call opens the way and leaves it, save while a job is pending."""

    def __init__(self, open_link: OpenLink, clock: Clock, deadlines: Deadlines = DEFAULT_DEADLINES) -> None:
        self._open_link = open_link
        self._clock = clock
        self._deadlines = deadlines
        # What is known is handed from call to call: a second caller waits for the first.
        self._known: SimpleQueue[_Standing] = SimpleQueue()
        self._known.put(_Standing())

    def status(self) -> PrinterStatus:
        """The printer's state as of now, asked from the printer itself."""
        with self._turn() as standing:
            try:
                if standing.pending is not None:
                    return standing.pending.status()
                with closing(self._talk()) as talk:
                    return _brought_into_order(standing, talk)
            except OSError:
                _lose(standing)
                return PrinterNotReady(PrinterFault.UNREACHABLE)

    def print(self, picture: Raster) -> PrintResult:
        """Print and cut one receipt; Printed only on the printer's own word, NotPrinted only if no byte of it left."""
        job = encode(picture).words
        with self._turn() as standing:
            if standing.pending is not None:
                return NotPrinted(PrinterFault.ERROR)
            try:
                talk = self._talk()
            except OSError:
                return NotPrinted(PrinterFault.UNREACHABLE)
            try:
                state = _brought_into_order(standing, talk)
                refused = talk.make_ready() if isinstance(state, PrinterReady) else state.fault
            except OSError:
                refused = PrinterFault.UNREACHABLE
            if refused:
                talk.close()
                return NotPrinted(refused)
            standing.note(NothingHeld())
            return _kept(standing, talk, talk.print(job))

    def follow(self) -> PrintResult:
        """Wait a little longer for the receipt that is pending."""
        with self._turn() as standing:
            talk, standing.pending = standing.pending, None
            return PrintUnknown(PrinterFault.ERROR) if talk is None else _kept(standing, talk, talk.follow())

    def take_back(self) -> Leftover:
        """Make sure that nothing of an earlier receipt comes out later."""
        with self._turn() as standing:
            talk, standing.pending = standing.pending, None
            if talk is None and not standing.doubtful:
                return NothingHeld()
            try:
                left = self._taken_back(talk or self._talk())
            except OSError:
                left = StillHeld(PrinterFault.UNREACHABLE)
            standing.note(left)
            return left

    def _taken_back(self, talk: Talk) -> Leftover:
        try:
            return talk.take_back()
        finally:
            talk.abandon()

    def _talk(self) -> Talk:
        return Talk(self._open_link(), self._clock.monotonic, self._deadlines)

    @contextmanager
    def _turn(self) -> Iterator[_Standing]:
        standing = self._known.get()
        try:
            yield standing
        finally:
            self._known.put(standing)


def _brought_into_order(standing: _Standing, talk: Talk) -> PrinterStatus:
    """The printer's state, once what is owed from before is done as far as it lets us."""
    if standing.owed:
        standing.note(talk.take_back())
    state = talk.status()
    if isinstance(state, PrinterReady) and standing.scraps:
        standing.scraps = not talk.cut_off()
    return state


def _kept(standing: _Standing, talk: Talk, result: PrintResult) -> PrintResult:
    match result:
        case PrintPending():
            standing.pending = talk
        case PrintUnknown():
            standing.doubtful = standing.scraps = True
            talk.abandon()
        case _:
            talk.close()
    return result


def _lose(standing: _Standing) -> None:
    """The way to the printer is broken, and with it what was pending."""
    talk, standing.pending = standing.pending, None
    if talk is not None:
        standing.doubtful = standing.scraps = True
        talk.abandon()
