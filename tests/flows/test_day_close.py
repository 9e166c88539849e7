"""The unit closes its day by itself, in nobody's way, once, and also after a restart."""

from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest

from flows.hands import CountedIds, ManualWorld, SteeredTerminal
from kiosk.domain.money import Money
from kiosk.domain.payment import Approved, Declined, PaymentState, Unknown
from kiosk.flows.day_attempts import attempts_of
from kiosk.flows.day_close import BATCH, Books, DayClose, Pace
from kiosk.flows.turn import TerminalTurn
from kiosk.ports.day_close import AttestedAttempt, DayClosed, DayState, Noted
from kiosk.ports.journal import (
    JournalUnusableError,
    PaymentIntended,
    PaymentResolved,
    PaymentSent,
    PhonePaymentIntended,
    SubmitIntended,
)
from kiosk.ports.platform import Unreachable
from kiosk.ports.terminal import UNSUPPORTED, NoSuchPayment, NoTotals, PeriodTotals

FEE = Money(10_000)
DAY = 24 * 3600.0
TODAY = date(2026, 11, 23)


@dataclass
class MemoryPast:
    clock: ManualWorld
    noted: list[Noted] = field(default_factory=list)
    broken: bool = False

    def since(self, moment):
        if self.broken:
            raise JournalUnusableError("journal_busy")
        fresh = {note.record.transaction_id for note in self.noted if note.at >= moment}
        return tuple(note for note in self.noted if note.record.transaction_id in fresh)

    def note(self, record):
        self.noted.append(Noted(self.clock.now(), record))


class Counting:
    """A terminal's periods; `fail` answers are lost, after the period was closed where `late`."""

    def __init__(self, terminal: SteeredTerminal) -> None:
        self.terminal = terminal
        self.closed: dict[str, PeriodTotals] = {}
        self.counted = 0
        self.fail = 0
        self.supported = True

    def totals(self):
        if not self.supported:
            return NoTotals(UNSUPPORTED)
        charges = list(self.terminal.ledger.values())[self.counted :]
        return PeriodTotals(str(len(self.closed) + 1), len(charges), sum(charges, Money(0)))

    def close_period(self, period):
        if period not in self.closed:
            self.closed[period] = self.totals()
            self.counted = len(self.terminal.ledger)
        if self.fail:
            self.fail -= 1
            return NoTotals("closed")
        return self.closed[period]


class MemoryBook:
    def __init__(self) -> None:
        self.state: DayState | None = None
        self.mark = False
        self.full = False

    def load(self):
        return self.state

    def save(self, state):
        if not self.full:
            self.state = state
        return not self.full

    def asked(self):
        return self.mark

    def answered(self):
        self.mark = False


class Ear:
    def __init__(self) -> None:
        self.down = False
        self.attested: list[tuple[AttestedAttempt, ...]] = []
        self.closes: list[DayClosed] = []

    def attest(self, close_id, attempts):
        if self.down:
            return Unreachable("refused")
        self.attested.append(attempts)
        return None

    def close(self, closed):
        if self.down:
            return Unreachable("refused")
        self.closes.append(closed)
        return None


class Unit:
    def __init__(self) -> None:
        self.world = ManualWorld()
        self.ids = CountedIds()
        self.past = MemoryPast(self.world)
        self.terminal = SteeredTerminal()
        self.count = Counting(self.terminal)
        self.book, self.ear = MemoryBook(), Ear()
        self.paying = False
        self.start()

    def start(self) -> None:
        self.world.jobs.clear()
        self.world.timers.clear()
        self.turn = TerminalTurn(lambda: self.paying)
        books = Books(self.past, self.terminal, self.count, self.book, self.ear, sample=True)
        self.day_close = DayClose(self.world, self.world, self.ids, self.turn, books, Pace())
        self.day_close.start()
        self.world.drain()

    def attempt(self, *, sent=True, answer=None):
        transaction_id, payment_id = self.ids.new(), self.ids.new()
        self.past.note(SubmitIntended(transaction_id, "licence"))
        self.past.note(PaymentIntended(transaction_id, payment_id, FEE))
        if sent:
            self.past.note(PaymentSent(transaction_id, payment_id))
            self.terminal.script = [answer]
            outcome = self.terminal.pay(payment_id, FEE)
            self.past.note(PaymentResolved(transaction_id, payment_id, outcome))
        return payment_id

    def told(self):
        return {attempt.payment_id: attempt for batch in self.ear.attested for attempt in batch}


@pytest.fixture
def unit() -> Unit:
    return Unit()


@pytest.mark.requirement("PAY-10")
def test_the_day_is_closed_after_midnight_in_kuwait_with_every_attempt(unit):
    paid, declined, never = unit.attempt(), unit.attempt(answer=Declined("51")), unit.attempt(sent=False)
    unit.world.pass_time(13 * 3600)
    assert unit.ear.closes == []
    unit.world.pass_time(5 * 3600)
    (closed,) = unit.ear.closes
    assert (closed.day, closed.totals, closed.sample) == (TODAY, PeriodTotals("1", 1, FEE), True)
    told = unit.told()
    assert isinstance(told[paid].terminal, Approved)
    assert told[paid].unit is PaymentState.APPROVED
    assert (told[declined].unit, told[declined].terminal) == (PaymentState.DECLINED, NoSuchPayment())
    assert (told[never].unit, told[never].terminal) == (PaymentState.NOT_PERFORMED, NoSuchPayment())


def test_a_day_is_closed_once_and_the_next_one_the_next_night(unit):
    unit.attempt()
    unit.world.pass_time(3 * DAY)
    assert [closed.day for closed in unit.ear.closes] == [TODAY + timedelta(days=n) for n in range(3)]
    assert [closed.totals.charges for closed in unit.ear.closes] == [1, 0, 0]
    assert len(unit.ear.attested) == 1


def test_it_is_closed_when_somebody_asks_and_again_at_night(unit):
    unit.attempt()
    unit.book.mark = True
    unit.world.pass_time(20)
    assert not unit.book.mark
    unit.attempt()
    unit.world.pass_time(DAY)
    assert [(closed.day, closed.totals.period) for closed in unit.ear.closes] == [(TODAY, "1"), (TODAY, "2")]
    assert unit.ear.closes[1].opened_at == unit.ear.closes[0].closed_at


@pytest.mark.requirement("PAY-06")
def test_nobody_who_pays_waits_for_it(unit):
    for _ in range(3):
        unit.attempt()
    unit.book.mark = True
    unit.paying = True
    unit.world.pass_time(300)
    assert unit.terminal.asked == []
    assert unit.ear.closes == []
    unit.paying = False
    unit.world.pass_time(10)
    assert len(unit.ear.closes) == 1


def test_who_pays_in_between_is_asked_about_before_the_terminals_period_ends(unit):
    first = unit.attempt()
    unit.book.mark = True
    asked, later = [], []
    status = unit.terminal.status

    def while_asked(payment_id):
        asked.append(payment_id)
        if len(asked) == 1:
            later.append(unit.attempt())
        return status(payment_id)

    unit.terminal.status = while_asked
    unit.world.pass_time(20)
    assert asked == [first, *later]
    assert unit.ear.closes[0].totals == PeriodTotals("1", 2, Money(20_000))
    assert len(unit.told()) == 2


@pytest.mark.requirement("PAY-10", "KIOSK-05")
@pytest.mark.parametrize("lost", [1, 2, 5])
def test_a_lost_answer_to_the_reconciliation_loses_no_period(unit, lost):
    unit.attempt()
    unit.count.fail = lost
    unit.book.mark = True
    unit.world.pass_time(20)
    unit.attempt()
    unit.start()
    unit.world.pass_time(600)
    assert list(unit.count.closed) == ["1"]
    (closed,) = unit.ear.closes
    assert closed.totals == PeriodTotals("1", 1, FEE)


@pytest.mark.requirement("KIOSK-05")
def test_the_platform_is_told_when_it_is_there_again_also_after_a_restart(unit):
    paid = unit.attempt()
    unit.ear.down = True
    unit.book.mark = True
    unit.world.pass_time(200)
    unit.start()
    later = unit.attempt()
    unit.ear.down = False
    unit.world.pass_time(100)
    assert list(unit.told()) == [paid]
    assert len(unit.ear.closes) == 1
    unit.book.mark = True
    unit.world.pass_time(100)
    assert later in unit.told()
    assert [closed.totals.charges for closed in unit.ear.closes] == [1, 1]


def test_a_mute_terminal_closes_nothing_until_it_answers(unit):
    paid = unit.attempt()
    unit.terminal.mute = True
    unit.book.mark = True
    unit.world.pass_time(300)
    assert unit.ear.closes == []
    unit.terminal.mute = False
    unit.world.pass_time(100)
    assert isinstance(unit.told()[paid].terminal, Approved)


def test_what_the_terminal_does_not_know_either_is_told_so(unit):
    paid = unit.attempt(answer=Unknown("timeout"))
    unit.terminal.status_script = [Unknown("in_progress")]
    unit.book.mark = True
    unit.world.pass_time(20)
    assert (unit.told()[paid].unit, unit.told()[paid].terminal) == (PaymentState.UNKNOWN, Unknown("in_progress"))


def test_what_became_clear_since_is_told_again(unit):
    unit.past.note(SubmitIntended(unit.ids.new(), "licence"))
    transaction_id, payment_id = unit.ids.new(), unit.ids.new()
    unit.past.note(PaymentIntended(transaction_id, payment_id, FEE))
    unit.past.note(PaymentSent(transaction_id, payment_id))
    unit.past.note(PaymentResolved(transaction_id, payment_id, Unknown("timeout")))
    unit.book.mark = True
    unit.world.pass_time(20)
    unit.terminal.ledger[payment_id] = FEE
    unit.past.note(PaymentResolved(transaction_id, payment_id, Approved(FEE, unit.terminal.slip())))
    unit.book.mark = True
    unit.world.pass_time(20)
    assert [batch[0].unit for batch in unit.ear.attested] == [PaymentState.UNKNOWN, PaymentState.APPROVED]


def test_a_terminal_without_a_book_is_closed_without_a_count(unit):
    unit.count.supported = False
    unit.attempt()
    unit.book.mark = True
    unit.world.pass_time(20)
    assert unit.ear.closes[0].totals == NoTotals(UNSUPPORTED)


@pytest.mark.parametrize("trouble", ["journal", "disk"])
def test_what_can_not_be_read_or_kept_is_tried_again(unit, trouble):
    unit.attempt()
    unit.past.broken, unit.book.full = trouble == "journal", trouble == "disk"
    unit.book.mark = True
    unit.world.pass_time(200)
    assert unit.ear.closes == []
    unit.past.broken = unit.book.full = False
    unit.world.pass_time(100)
    assert len(unit.ear.closes) == 1


def test_a_bug_keeps_nobody_from_the_terminal(unit):
    unit.attempt()
    unit.book.mark = True
    unit.world.pass_time(9)
    unit.world.timers[0] = (unit.world.seconds, *unit.world.timers[0][1:])
    status = unit.terminal.status
    unit.terminal.status = None
    with pytest.raises(TypeError):
        unit.world.pass_time(5)
    unit.terminal.status = status
    gone = []
    unit.turn.for_person(lambda: gone.append("waits"))
    assert gone == []
    unit.day_close.resume()
    assert gone == ["waits"]
    unit.world.pass_time(100)
    assert len(unit.ear.closes) == 1


def test_many_attempts_travel_in_parts(unit):
    for _ in range(BATCH + 5):
        unit.attempt()
    unit.book.mark = True
    unit.world.pass_time(60)
    assert [len(batch) for batch in unit.ear.attested] == [BATCH, 5]


def test_a_payment_by_phone_is_none_of_the_terminals():
    world = ManualWorld()
    noted = [Noted(world.now(), record) for record in phone_records()]
    assert attempts_of(noted, world.now()) == ()


def phone_records():
    ids = CountedIds()
    transaction_id, payment_id = ids.new(), ids.new()
    intended = PhonePaymentIntended(transaction_id, payment_id, FEE, "a quote")
    return intended, PaymentResolved(transaction_id, payment_id, Declined("x"))
