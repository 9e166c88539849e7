"""Closes the unit's day by itself: asks the terminal about every attempt and for its own count, and tells the platform.

Each question is a turn of its own at the terminal, so that nobody who pays waits for more than one. What is under way
is kept by the day book: after a restart it goes on, and a period of the terminal is closed once.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, TypeVar

from kiosk.domain.day import kuwait_day
from kiosk.domain.payment import PaymentOutcome, Unknown
from kiosk.flows.day_attempts import Sighted, attempts_of
from kiosk.flows.turn import TerminalTurn
from kiosk.ports.day_close import AttestedAttempt, Closing, DayBook, DayClosed, DayIntake, DayState, JournalPast
from kiosk.ports.journal import JournalUnusableError
from kiosk.ports.terminal import UNSUPPORTED, NoSuchPayment, NoTotals, PaymentTerminal, PeriodTotals, TerminalBook
from kiosk.ports.world import Clock, Ids, Runner

if TYPE_CHECKING:
    from uuid import UUID

T = TypeVar("T")
Word = PaymentOutcome | NoSuchPayment

BATCH = 40
_BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds between two looks at the calendar, two tries for a turn, and two tries after a failure."""

    look: float = 10.0
    turn: float = 2.0
    again: float = 60.0


@dataclass(frozen=True, slots=True)
class Books:
    """What a day is closed with."""

    past: JournalPast
    terminal: PaymentTerminal
    count: TerminalBook
    book: DayBook
    intake: DayIntake
    sample: bool


@dataclass(frozen=True, slots=True)
class _Stuck:
    """It can't go on now."""


class DayClose:
    """One close at a time, a step a job."""

    def __init__(self, runner: Runner, clock: Clock, ids: Ids, turn: TerminalTurn, books: Books, pace: Pace) -> None:
        self._runner = runner
        self._clock = clock
        self._ids = ids
        self._turn = turn
        self._books = books
        self._pace = pace
        self._words: dict[UUID, Word] = {}
        self._asking = False
        self._run = 0

    def start(self) -> None:
        """Look now, and again and again."""
        self._do(self._look, self._looked)

    def resume(self) -> None:
        """A bug struck, perhaps in a step of this: nobody waits for it, and it begins anew in a while."""
        self._run += 1
        self._give_back()
        self._later()

    def _looked(self, state: DayState | _Stuck) -> None:
        if isinstance(state, _Stuck):
            self._later()
        elif state.closing is None:
            self._words.clear()
            self._after(self._pace.look, self.start)
        else:
            self._go_on(state, state.closing)

    def _go_on(self, state: DayState, closing: Closing) -> None:
        def seen(attempts: tuple[Sighted, ...] | _Stuck) -> None:
            if isinstance(attempts, _Stuck):
                self._later()
            elif missing := self._missing(attempts):
                self._ask(state, closing, missing)
            else:
                self._in_turn(lambda: self._count(state, closing), counted)

        def counted(after: Closing | _Stuck | None) -> None:
            if isinstance(after, _Stuck):
                self._later()
            elif after is None:
                self._go_on(state, closing)
            else:
                self._do(lambda: self._tell(state, after), self._told)

        self._do(lambda: self._attempts(closing), seen)

    def _ask(self, state: DayState, closing: Closing, missing: list[Sighted]) -> None:
        attempt, rest = missing[0], missing[1:]

        def answered(word: Word | _Stuck) -> None:
            if isinstance(word, _Stuck):
                self._later()
                return
            self._words[attempt.payment_id] = word
            if rest:
                self._ask(state, closing, rest)
            else:
                self._go_on(state, closing)

        self._in_turn(lambda: self._word_on(attempt), answered)

    def _in_turn(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        def finished(value: T) -> None:
            self._give_back()
            done(value)

        if self._turn.take():
            self._asking = True
            self._do(work, finished)
        else:
            self._after(self._pace.turn, lambda: self._in_turn(work, done))

    def _give_back(self) -> None:
        if self._asking:
            self._asking = False
            self._turn.give_back()

    def _do(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """`done` is only for the run that asked for it."""
        run = self._run
        self._runner.run(work, lambda value: done(value) if run == self._run else None)

    def _after(self, seconds: float, action: Callable[[], None]) -> None:
        run = self._run
        self._runner.after(seconds, lambda: action() if run == self._run else None)

    def _told(self, done: bool) -> None:  # noqa: FBT001 - a job's result
        if done:
            self.start()
        else:
            self._later()

    def _later(self) -> None:
        self._after(self._pace.again, self.start)

    def _missing(self, attempts: tuple[Sighted, ...]) -> list[Sighted]:
        return [attempt for attempt in attempts if attempt.payment_id not in self._words]

    # --- jobs --------------------------------------------------------------------------------------------------------

    def _look(self) -> DayState | _Stuck:
        """The state, with a close begun where one is due."""
        today = kuwait_day(self._clock.now())
        known = self._books.book.load()
        state = known or DayState(_BEGINNING, today - _DAY)
        due = state.last_day < today - _DAY
        if state.closing is None and (due or self._books.book.asked()):
            day = today - _DAY if due else today
            state = replace(state, closing=Closing(self._ids.new(), day, state.closed_until))
        if state == known:
            return state
        return state if self._books.book.save(state) else _Stuck()

    def _attempts(self, closing: Closing) -> tuple[Sighted, ...] | _Stuck:
        try:
            noted = self._books.past.since(closing.opened_at)
        except JournalUnusableError:
            return _Stuck()
        return attempts_of(noted, closing.closed_at or self._clock.now())

    def _word_on(self, attempt: Sighted) -> Word | _Stuck:
        word = self._books.terminal.status(attempt.payment_id)
        if isinstance(word, Unknown) and not self._books.terminal.is_ready():
            return _Stuck()
        return word

    def _count(self, state: DayState, closing: Closing) -> Closing | _Stuck | None:
        """End the terminal's period; None where an attempt came in between, which has to be asked about first."""
        attempts = self._attempts(closing)
        if isinstance(attempts, _Stuck):
            return attempts
        if self._missing(attempts):
            return None
        return closing if closing.closed_at is not None else self._period_ended(state, closing)

    def _period_ended(self, state: DayState, closing: Closing) -> Closing | _Stuck:
        """Which period it is stands in the day book before it is ended: a lost answer is asked for again."""
        totals: PeriodTotals | NoTotals = NoTotals(UNSUPPORTED)
        if closing.period is None:
            totals = self._books.count.totals()
            if isinstance(totals, PeriodTotals):
                kept = self._kept(state, replace(closing, period=totals.period))
                if isinstance(kept, _Stuck):
                    return kept
                closing = kept
        if closing.period is not None:
            totals = self._books.count.close_period(closing.period)
        if isinstance(totals, NoTotals) and totals.code != UNSUPPORTED:
            return _Stuck()
        return self._kept(state, replace(closing, closed_at=self._clock.now(), totals=totals))

    def _kept(self, state: DayState, closing: Closing) -> Closing | _Stuck:
        return closing if self._books.book.save(replace(state, closing=closing)) else _Stuck()

    def _tell(self, state: DayState, closing: Closing) -> bool:
        """Tell the platform everything; whether it has it."""
        attempts = self._attempts(closing)
        if isinstance(attempts, _Stuck) or closing.closed_at is None or closing.totals is None:
            return False
        attested = [self._attested(attempt) for attempt in attempts if attempt.payment_id in self._words]
        for first in range(0, len(attested), BATCH):
            if self._books.intake.attest(closing.id, tuple(attested[first : first + BATCH])) is not None:
                return False
        closed = DayClosed(
            closing.id, closing.day, closing.opened_at, closing.closed_at, closing.totals, self._books.sample
        )
        if self._books.intake.close(closed) is not None:
            return False
        whole = closing.day < kuwait_day(closing.closed_at)
        last_day = max(state.last_day, closing.day) if whole else state.last_day
        if not self._books.book.save(DayState(closing.closed_at, last_day)):
            return False
        self._books.book.answered()
        return True

    def _attested(self, attempt: Sighted) -> AttestedAttempt:
        word = self._words[attempt.payment_id]
        return AttestedAttempt(
            attempt.payment_id, attempt.transaction_id, attempt.amount, attempt.at, attempt.state, word
        )
