"""The framed payment terminal: one line, one conversation at a time."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC
from uuid import UUID

from kiosk.adapters.devices.framed import codec
from kiosk.adapters.devices.framed.codec import Malformed, Message
from kiosk.adapters.devices.framed.link import Link
from kiosk.adapters.devices.framed.outcome import payment_outcome, period_totals, says_ready, status_outcome
from kiosk.adapters.devices.framed.streams import Streams
from kiosk.adapters.devices.framed.table import ANSWER_TO, CURRENCY, EXPONENT, Code
from kiosk.adapters.devices.terminal.transport import NoFrame, SendFailed, Unreached
from kiosk.domain.money import KWD, Money
from kiosk.domain.payment import NotPerformed, PaymentOutcome, Unknown
from kiosk.ports.terminal import NoSuchPayment, NoTotals, PeriodTotals
from kiosk.ports.world import Clock, Ids

CARD_NUMBER_SEEN = "card_number_in_reply"
BETWEEN_QUESTIONS = 0.2
LISTENING_SLICE = 0.1
LARGEST_FILS = 10**12 - 1


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Seconds to wait: for the line, a connection, an acknowledgement, a person, a status, a stop, a diagnosis."""

    line: float = 6.0
    connect: float = 3.0
    acknowledge: float = 1.0
    payment: float = 120.0
    status: float = 5.0
    abort: float = 10.0
    diagnosis: float = 3.0


DEFAULT_DEADLINES = Deadlines()


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """The request left, at least in part, and no clear answer came back."""

    code: str


@dataclass(frozen=True, slots=True)
class Running:
    """The payment that has the line. Its own conversation sends the order to stop: the line has room for no other."""

    payment_id: UUID
    taken: threading.Event = field(default_factory=threading.Event)
    stop: threading.Event = field(default_factory=threading.Event)
    over: threading.Event = field(default_factory=threading.Event)


class FramedTerminal:
    """A payment terminal that speaks STX/ETX/LRC frames with the messages of `framed.table`.

    `alarm` is called with `card_number_in_reply` where the terminal sent what looks like a whole card number (PAY-02);
    `pause` waits between two questions after an abort.
    """

    def __init__(
        self,
        streams: Streams,
        unit: str,
        clock: Clock,
        ids: Ids,
        pause: Callable[[float], None],
        alarm: Callable[[str], None],
        deadlines: Deadlines = DEFAULT_DEADLINES,
    ) -> None:
        self._streams = streams
        self._unit = unit
        self._clock = clock
        self._ids = ids
        self._pause = pause
        self._alarm = alarm
        self._deadlines = deadlines
        self._line = threading.Lock()
        self._running: Running | None = None

    def pay(self, payment_id: UUID, amount: Money) -> PaymentOutcome:
        """Ask for `amount`; NotPerformed only where not one byte of the request can have reached the terminal."""
        if amount.currency != KWD:
            return NotPerformed("currency_unsupported")
        if amount.fils > LARGEST_FILS:
            return NotPerformed("amount_too_large")
        with self._conversation() as link:
            if isinstance(link, Unreached):
                return NotPerformed(link.code)
            running = self._running = Running(payment_id)
            try:
                answer = self._ask(link, Code.PAY, self._request(payment_id, amount), self._deadlines.payment, running)
            finally:
                self._running = None
                running.over.set()
        match answer:
            case Unreached(code):
                return NotPerformed(code)
            case NoAnswer(code):
                return Unknown(code)
            case Message():
                return payment_outcome(answer, payment_id, amount)

    def status(self, payment_id: UUID) -> PaymentOutcome | NoSuchPayment:
        """What became of `payment_id`, as the terminal has it; the amount is for the caller to compare."""
        with self._conversation() as link:
            return Unknown(link.code) if isinstance(link, Unreached) else self._status(link, payment_id)

    def abort(self, payment_id: UUID) -> bool:
        """Ask the terminal to stop; True once its status shows that the payment is over or was never there."""
        until = self._clock.monotonic() + self._deadlines.abort
        running = self._running
        if running is not None and running.payment_id == payment_id:
            running.stop.set()
            if not running.over.wait(self._deadlines.abort):
                return False
        while isinstance(self._stopped(payment_id), Unknown):
            if self._clock.monotonic() >= until:
                return False
            self._pause(BETWEEN_QUESTIONS)
        return True

    def is_ready(self) -> bool:
        """Whether the terminal answers its diagnosis now, or has taken the payment that has the line."""
        running = self._running
        if running is not None:
            return running.taken.is_set()
        with self._conversation() as link:
            if isinstance(link, Unreached):
                return False
            answer = self._ask(link, Code.DIAGNOSE, {}, self._deadlines.diagnosis)
        return isinstance(answer, Message) and says_ready(answer)

    def totals(self) -> PeriodTotals | NoTotals:
        """The period that runs now, so far."""
        return self._totals(Code.COUNT, {}, None)

    def close_period(self, period: str) -> PeriodTotals | NoTotals:
        """End that period, or tell how it ended where it is over: the request names it, so it ends no other."""
        return self._totals(Code.CLOSE, {"period": period}, period)

    def _totals(self, code: Code, said: Mapping[str, str], period: str | None) -> PeriodTotals | NoTotals:
        with self._conversation() as link:
            if isinstance(link, Unreached):
                return NoTotals(link.code)
            match self._ask(link, code, said, self._deadlines.status):
                case Unreached(reason) | NoAnswer(reason):
                    return NoTotals(reason)
                case Message() as answer:
                    return period_totals(answer, period)

    @contextmanager
    def _conversation(self) -> Iterator[Link | Unreached]:
        """The line to itself, or why not."""
        if not self._line.acquire(timeout=self._deadlines.line):
            yield Unreached("line_busy")
            return
        try:
            stream = self._streams.connect(self._deadlines.connect)
            if isinstance(stream, Unreached):
                yield stream
                return
            with closing(stream):
                yield Link(stream, self._clock, self._deadlines.acknowledge)
        finally:
            self._line.release()

    def _stopped(self, payment_id: UUID) -> PaymentOutcome | NoSuchPayment:
        """The status, asked right behind the order to stop."""
        with self._conversation() as link:
            if isinstance(link, Unreached):
                return Unknown(link.code)
            self._ask(link, Code.ABORT, {"reference": str(payment_id)}, self._deadlines.status)
            return self._status(link, payment_id)

    def _status(self, link: Link, payment_id: UUID) -> PaymentOutcome | NoSuchPayment:
        match self._ask(link, Code.ASK, {"reference": str(payment_id)}, self._deadlines.status):
            case Unreached(code) | NoAnswer(code):
                return Unknown(code)
            case Message() as answer:
                return status_outcome(answer, payment_id)

    def _request(self, payment_id: UUID, amount: Money) -> dict[str, str]:
        return {
            "reference": str(payment_id),
            "amount": f"{amount.fils:012d}",
            "currency": CURRENCY,
            "exponent": EXPONENT,
            "time": self._clock.now().astimezone(UTC).strftime("%Y%m%d%H%M%S"),
        }

    def _head(self) -> dict[str, str]:
        return {"sequence": f"{self._ids.new().int % 10**6:06d}", "unit": self._unit}

    def _ask(
        self, link: Link, code: Code, said: Mapping[str, str], seconds: float, running: Running | None = None
    ) -> Message | NoAnswer | Unreached:
        """Send a request and wait for the answer to it; Unreached where nothing left."""
        head = self._head()
        until = self._clock.monotonic() + seconds
        match link.tell(codec.write(code, {**head, **said}), until):
            case SendFailed(some_left):
                return NoAnswer("send_failed") if some_left else Unreached("nothing_sent")
            case NoFrame(reason):
                return NoAnswer(reason)
            case None:
                pass
        if running is not None:
            running.taken.set()
        return self._answer(link, ANSWER_TO[code], head, until, running)

    def _answer(
        self, link: Link, wanted: Code, head: Mapping[str, str], until: float, running: Running | None
    ) -> Message | NoAnswer:
        """The answer to what was asked as `head`; what else comes on the line is of an earlier conversation."""
        asked_to_stop = False
        while True:
            if running is not None and running.stop.is_set() and not asked_to_stop:
                asked_to_stop = True
                said = {**self._head(), "reference": str(running.payment_id)}
                link.tell(codec.write(Code.ABORT, said), until)
            payload = link.hear(until if running is None else min(until, self._clock.monotonic() + LISTENING_SLICE))
            if isinstance(payload, NoFrame):
                if payload.code == "timeout" and self._clock.monotonic() < until:
                    continue
                return NoAnswer(payload.code)
            answer = codec.read(payload)
            if isinstance(answer, Malformed):
                return NoAnswer(answer.code)
            if answer.card_numbers:
                self._alarm(CARD_NUMBER_SEEN)
            if answer.code is wanted and answer.fields["sequence"] == head["sequence"]:
                return answer
