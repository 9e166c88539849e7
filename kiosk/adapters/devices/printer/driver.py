"""The ESC/POS receipt printer: ask before the job, believe only the answer to the barrier behind it."""

from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass

from kiosk.adapters.devices.printer.encoder import encode
from kiosk.adapters.devices.printer.status import (
    QUESTIONS,
    REPORT,
    RealTimeReply,
    Replies,
    Reply,
    ReportReply,
    ask_now,
    status_of,
)
from kiosk.adapters.devices.printer.transport import OpenLink, PrinterLink
from kiosk.ports.printer import (
    NotPrinted,
    Printed,
    PrinterFault,
    PrinterNotReady,
    PrinterStatus,
    PrintResult,
    PrintUnknown,
    Raster,
)
from kiosk.ports.world import Clock


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Seconds to wait: for one status byte, for the printer to be done with what it holds, for the whole job.

    While the job's barrier is awaited, the printer is asked every `poll` seconds whether something is wrong. After the
    report before the job, `settle` seconds are left for late answers to an earlier barrier.
    """

    status: float = 1.0
    before: float = 3.0
    job: float = 20.0
    poll: float = 0.5
    settle: float = 0.05


DEFAULT_DEADLINES = Deadlines()


class EscposPrinter:
    """A receipt printer that speaks ESC/POS. Each call opens the way, and leaves it when it is done."""

    def __init__(self, open_link: OpenLink, clock: Clock, deadlines: Deadlines = DEFAULT_DEADLINES) -> None:
        self._open_link = open_link
        self._clock = clock
        self._deadlines = deadlines

    def status(self) -> PrinterStatus:
        """The printer's state as of now, asked from the printer itself."""
        with suppress(OSError), closing(self._talk()) as talk:
            return talk.status()
        return PrinterNotReady(PrinterFault.UNREACHABLE)

    def print(self, picture: Raster) -> PrintResult:
        """Print and cut one receipt; Printed only on the printer's own word, NotPrinted only if no byte of it left."""
        job = encode(picture).words
        try:
            with closing(self._talk()) as talk:
                refused = talk.make_ready()
                return NotPrinted(refused) if refused else talk.print(job)
        except OSError:
            return NotPrinted(PrinterFault.UNREACHABLE)

    def _talk(self) -> "Talk":
        return Talk(self._open_link(), self._clock.monotonic, self._deadlines)


class Talk:
    """One conversation with a printer, over one link. OSError where the link breaks before a job has begun."""

    def __init__(self, link: PrinterLink, monotonic: Callable[[], float], deadlines: Deadlines) -> None:
        self._link = link
        self._monotonic = monotonic
        self._deadlines = deadlines
        self._replies = Replies()

    def close(self) -> None:
        """End it."""
        self._link.close()

    def status(self) -> PrinterStatus:
        """The four real-time questions, one after the other."""
        return self._status()[0]

    def make_ready(self) -> PrinterFault | None:
        """None once the printer is in order and done with everything it held; else what is wrong.

        A printer may still hold an earlier receipt, and answer that one's barrier late: such an answer must not be
        taken for this job's. So the job goes out only behind an answered report of its own.
        """
        state = self.status()
        if isinstance(state, PrinterNotReady):
            return state.fault
        until = self._until(self._deadlines.before)
        self._send(REPORT, until)
        if not self._reported(until):
            state = self.status()
            return state.fault if isinstance(state, PrinterNotReady) else PrinterFault.ERROR
        settled = self._until(self._deadlines.settle)
        while self._monotonic() < settled:
            self._read(settled)
        return None

    def print(self, job: bytes) -> PrintResult:
        """Send `job` and wait for the answer to the barrier at its end."""
        until, sent = self._until(self._deadlines.job), 0
        try:
            while sent < len(job):
                sent += self._link.write(job[sent:], min(until, self._until(self._deadlines.before)))
            return self._await_barrier(until)
        except TimeoutError:
            return self._stuck(PrinterFault.ERROR) if sent else NotPrinted(PrinterFault.UNREACHABLE)
        except OSError:
            return PrintUnknown(PrinterFault.UNREACHABLE) if sent else NotPrinted(PrinterFault.UNREACHABLE)

    def _await_barrier(self, until: float) -> PrintResult:
        while True:
            if self._reported(min(until, self._until(self._deadlines.poll))):
                return Printed()
            state, reported = self._status()
            if reported:
                return Printed()
            fault = state.fault if isinstance(state, PrinterNotReady) else PrinterFault.ERROR
            explained = fault not in (PrinterFault.ERROR, PrinterFault.UNREACHABLE)
            if explained or self._monotonic() >= until:
                return PrintUnknown(fault)

    def _stuck(self, otherwise: PrinterFault) -> PrintUnknown:
        """The job left in part; say why the printer takes no more, if it says so."""
        with suppress(OSError):
            state = self.status()
            return PrintUnknown(state.fault if isinstance(state, PrinterNotReady) else otherwise)
        return PrintUnknown(PrinterFault.UNREACHABLE)

    def _status(self) -> tuple[PrinterStatus, bool]:
        """The state, and whether a report came in between."""
        answers: dict[int, int] = {}
        seen = self._read(self._until(0))
        for question in QUESTIONS:
            until = self._until(self._deadlines.status)
            self._send(ask_now(question), until)
            while question not in answers and self._monotonic() < until:
                fresh = self._read(until)
                seen += fresh
                for reply in fresh:
                    if isinstance(reply, RealTimeReply):
                        answers[question] = reply.byte
            if question not in answers:
                break
        return status_of(answers), any(isinstance(reply, ReportReply) for reply in seen)

    def _reported(self, until: float) -> bool:
        """Whether a report comes in before the clock says `until`."""
        while self._monotonic() < until:
            if any(isinstance(reply, ReportReply) for reply in self._read(until)):
                return True
        return False

    def _read(self, until: float) -> list[Reply]:
        return self._replies.take(self._link.read(until))

    def _send(self, words: bytes, until: float) -> None:
        while words:
            words = words[self._link.write(words, until) :]

    def _until(self, seconds: float) -> float:
        return self._monotonic() + seconds
