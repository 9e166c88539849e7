"""One conversation with an ESC/POS printer: ask, hand a job over, wait for the answer to the barrier behind it."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from kiosk.adapters.devices.printer.encoder import FEED_AND_CUT
from kiosk.adapters.devices.printer.status import (
    CLEAR,
    QUESTIONS,
    REPORT,
    ClearedReply,
    RealTimeReply,
    Replies,
    Reply,
    ReportReply,
    ask_now,
    status_of,
)
from kiosk.adapters.devices.printer.transport import PrinterLink
from kiosk.ports.printer import (
    CameOut,
    Leftover,
    NotPrinted,
    Printed,
    PrinterFault,
    PrinterNotReady,
    PrinterReady,
    PrinterStatus,
    PrintPending,
    PrintResult,
    PrintUnknown,
    StillHeld,
    TakenBack,
)

HOLDING = {PrinterFault.PAPER_OUT, PrinterFault.COVER_OPEN, PrinterFault.OVERHEATED}
"""A printer goes on by itself once these are put right; any other fault may cost it what it holds."""
_UNEXPLAINED = {PrinterFault.ERROR, PrinterFault.UNREACHABLE}


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


class Talk:
    """One conversation with a printer, over one link. OSError where the link breaks before a job has begun."""

    def __init__(self, link: PrinterLink, monotonic: Callable[[], float], deadlines: Deadlines) -> None:
        self._link = link
        self._monotonic = monotonic
        self._deadlines = deadlines
        self._replies = Replies()
        self._rest = b""
        self._sent = False
        self._barrier_answered = False

    def close(self) -> None:
        """End it; what was handed over is still delivered."""
        self._link.close()

    def abandon(self) -> None:
        """End it; what has not reached the printer yet never will."""
        self._link.abandon()

    def status(self) -> PrinterStatus:
        """The four real-time questions, one after the other."""
        state, reported = self._status()
        self._barrier_answered |= reported
        return state

    def cut_off(self) -> bool:
        """Cut off whatever is on the paper; whether the printer says that it did."""
        return self._is_done(FEED_AND_CUT + REPORT)

    def make_ready(self) -> PrinterFault | None:
        """None once a printer that is in order is done with everything it held; else what is wrong.

        A printer may still hold an earlier receipt, and answer that one's barrier late: such an answer must not be
        taken for this job's. So the job goes out only behind an answered report of its own.
        """
        if not self._is_done(REPORT):
            state = self.status()
            return state.fault if isinstance(state, PrinterNotReady) else PrinterFault.ERROR
        settled = self._until(self._deadlines.settle)
        while self._monotonic() < settled:
            self._read(settled)
        return None

    def print(self, job: bytes) -> PrintResult:
        """Send `job` and wait for the answer to the barrier at its end."""
        self._rest, self._sent, self._barrier_answered = job, False, False
        return self.follow()

    def follow(self) -> PrintResult:
        """Hand over what is left of the job and wait for that answer, or for the printer to say why it stands still."""
        until = self._until(self._deadlines.job)
        try:
            while not self._barrier_answered:
                if self._hand_over(until):
                    self._barrier_answered = self._reported(min(until, self._until(self._deadlines.poll)))
                elif not self._sent:
                    return NotPrinted(PrinterFault.UNREACHABLE)
                if not self._barrier_answered and (result := self._why_not(until)) is not None:
                    return result
        except OSError:
            return PrintUnknown(PrinterFault.UNREACHABLE) if self._sent else NotPrinted(PrinterFault.UNREACHABLE)
        return Printed()

    def take_back(self) -> Leftover:
        """Make the printer forget what it has not printed, unless it is done with everything."""
        state = self.status()
        if self._barrier_answered or (isinstance(state, PrinterReady) and self._is_done(REPORT)):
            return CameOut()
        until = self._until(self._deadlines.status)
        self._send(CLEAR, until)
        while self._monotonic() < until:
            if any(isinstance(reply, ClearedReply) for reply in self._read(until)):
                return TakenBack()
        return StillHeld(state.fault if isinstance(state, PrinterNotReady) else PrinterFault.ERROR)

    def _hand_over(self, until: float) -> bool:
        """Whether the link has taken all of the job."""
        with suppress(TimeoutError):
            while self._rest:
                taken = self._link.write(self._rest, min(until, self._until(self._deadlines.before)))
                self._rest, self._sent = self._rest[taken:], True
            return True
        return False

    def _why_not(self, until: float) -> PrintPending | PrintUnknown | None:
        """Why no answer comes; None where it may still come before the clock says `until`."""
        state = self.status()
        if self._barrier_answered:
            return None
        fault = state.fault if isinstance(state, PrinterNotReady) else PrinterFault.ERROR
        if fault in HOLDING:
            return PrintPending(fault)
        return PrintUnknown(fault) if fault not in _UNEXPLAINED or self._monotonic() >= until else None

    def _is_done(self, words: bytes) -> bool:
        """Whether the printer answers the report at the end of `words`, behind everything it was sent before."""
        until = self._until(self._deadlines.before)
        self._send(words, until)
        return self._reported(until)

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
