"""The nexo payment terminal: one connection for each exchange, so that calls from any thread never mix."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from uuid import UUID

from kiosk.adapters.devices.terminal import codec
from kiosk.adapters.devices.terminal.codec import Category, Exchange, Interjection, Parties, Response
from kiosk.adapters.devices.terminal.outcome import payment_outcome, says_ready, status_outcome
from kiosk.adapters.devices.terminal.totals import NOT_CLOSED, period_totals
from kiosk.adapters.devices.terminal.transport import Connection, Connector, NoFrame, SendFailed, Unreached
from kiosk.adapters.devices.terminal.wire import Malformed
from kiosk.domain.money import KWD, Money
from kiosk.domain.payment import NotPerformed, PaymentOutcome, Unknown
from kiosk.ports.terminal import NoSuchPayment, NoTotals, PeriodTotals
from kiosk.ports.world import Clock, Ids

CARD_NUMBER_SEEN = "card_number_in_reply"
BETWEEN_QUESTIONS = 0.2


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Seconds to wait: for a connection, a person paying, a status, a confirmed stop, a diagnosis."""

    connect: float = 3.0
    payment: float = 120.0
    status: float = 5.0
    abort: float = 10.0
    diagnosis: float = 3.0


DEFAULT_DEADLINES = Deadlines()


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """The request left, at least in part, and no clear answer came back."""

    code: str


class NexoTerminal:
    """A payment terminal that speaks nexo Sale-to-POI 3.0.

    `alarm` is called with `card_number_in_reply` where the terminal sent what looks like a whole card number (PAY-02);
    `pause` waits between two questions after an abort.
    """

    def __init__(
        self,
        connector: Connector,
        parties: Parties,
        clock: Clock,
        ids: Ids,
        pause: Callable[[float], None],
        alarm: Callable[[str], None],
        deadlines: Deadlines = DEFAULT_DEADLINES,
    ) -> None:
        self._connector = connector
        self._parties = parties
        self._clock = clock
        self._ids = ids
        self._pause = pause
        self._alarm = alarm
        self._deadlines = deadlines

    def pay(self, payment_id: UUID, amount: Money) -> PaymentOutcome:
        """Ask for `amount`; NotPerformed only where not one byte of the request can have reached the terminal."""
        if amount.currency != KWD:
            return NotPerformed("currency_unsupported")
        exchange = self._payment(payment_id)
        request = codec.payment_request(exchange, payment_id, amount, self._clock.now())
        match self._ask(exchange, request, self._deadlines.payment):
            case Unreached(code):
                return NotPerformed(code)
            case NoAnswer(code):
                return Unknown(code)
            case Response() as answer:
                return payment_outcome(answer, payment_id, amount)

    def status(self, payment_id: UUID) -> PaymentOutcome | NoSuchPayment:
        """What became of `payment_id`, as the terminal has it; the amount is for the caller to compare."""
        return self._status(payment_id, b"")

    def abort(self, payment_id: UUID) -> bool:
        """Ask the terminal to stop; True once its status shows that the payment is over or was never there.

        nexo answers an abort only on the payment's own connection, so a status asked right behind it confirms it.
        """
        until = self._clock.monotonic() + self._deadlines.abort
        exchange = self._exchange(Category.ABORT)
        request = codec.abort_request(exchange, self._payment(payment_id))
        while isinstance(self._status(payment_id, request), Unknown):
            if self._clock.monotonic() >= until:
                return False
            self._pause(BETWEEN_QUESTIONS)
        return True

    def is_ready(self) -> bool:
        """Whether the terminal answers its diagnosis now."""
        exchange = self._exchange(Category.DIAGNOSIS)
        answer = self._ask(exchange, codec.diagnosis_request(exchange), self._deadlines.diagnosis)
        return isinstance(answer, Response) and says_ready(answer)

    def totals(self) -> PeriodTotals | NoTotals:
        """What the terminal has charged since its last reconciliation."""
        exchange = self._exchange(Category.TOTALS)
        return self._totals(exchange, codec.totals_request(exchange))

    def close_period(self, period: str) -> PeriodTotals | NoTotals:
        """Reconcile; asks for the previous reconciliation first, so that a lost answer is never a lost period."""
        exchange = self._exchange(Category.RECONCILIATION)
        closed = self._totals(exchange, codec.closed_request(exchange, period))
        if not isinstance(closed, NoTotals) or closed.code != NOT_CLOSED:
            return closed
        exchange = self._exchange(Category.RECONCILIATION)
        ended = self._totals(exchange, codec.close_request(exchange))
        if isinstance(ended, PeriodTotals) and ended.period != period:
            return NoTotals("period_differs")
        return ended

    def _totals(self, exchange: Exchange, request: bytes) -> PeriodTotals | NoTotals:
        match self._ask(exchange, request, self._deadlines.status):
            case Unreached(code) | NoAnswer(code):
                return NoTotals(code)
            case Response() as answer:
                return period_totals(answer)

    def _payment(self, payment_id: UUID) -> Exchange:
        return Exchange(self._parties, Category.PAYMENT, codec.service_id_of(payment_id))

    def _exchange(self, category: Category) -> Exchange:
        return Exchange(self._parties, category, codec.service_id_of(self._ids.new()))

    def _status(self, payment_id: UUID, before: bytes) -> PaymentOutcome | NoSuchPayment:
        """The status, asked on the same connection right behind the frame `before`."""
        payment, exchange = self._payment(payment_id), self._exchange(Category.STATUS)
        match self._ask(exchange, before + codec.status_request(exchange, payment), self._deadlines.status):
            case Unreached(code) | NoAnswer(code):
                return Unknown(code)
            case Response() as answer:
                return status_outcome(answer, payment, payment_id)

    def _ask(self, exchange: Exchange, request: bytes, seconds: float) -> Response | NoAnswer | Unreached:
        """Send `request` and wait for the answer to it; Unreached where nothing left."""
        connection = self._connector.connect(min(self._deadlines.connect, seconds))
        if isinstance(connection, Unreached):
            return connection
        until = self._clock.monotonic() + seconds
        with closing(connection):
            failed = connection.send(request, until)
            if isinstance(failed, SendFailed):
                return NoAnswer("send_failed") if failed.some_left else Unreached("nothing_sent")
            return self._answer(connection, exchange, until)

    def _answer(self, connection: Connection, exchange: Exchange, until: float) -> Response | NoAnswer:
        while True:
            body = connection.receive(until)
            if isinstance(body, NoFrame):
                return NoAnswer(body.code)
            match codec.read_message(body):
                case Malformed(code):
                    return NoAnswer(code)
                case Interjection():
                    continue
                case Response() as answer:
                    if answer.card_numbers:
                        self._alarm(CARD_NUMBER_SEEN)
                    return answer if answer.exchange == exchange else NoAnswer("reference_differs")
