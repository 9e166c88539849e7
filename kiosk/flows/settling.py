"""Keeps settling what is open, in the background, without touching what the person at the unit is doing."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from kiosk.domain.receipt import SignedReceipt
from kiosk.flows.recovery import Findings, Position, Recovery, position_of
from kiosk.flows.timings import Backoff, Timings
from kiosk.flows.turn import TerminalTurn
from kiosk.ports.journal import History, JournalUnusableError
from kiosk.ports.world import Cancellable, Clock, Runner

T = TypeVar("T")

_SOON = 0.5


@dataclass(frozen=True, slots=True)
class Person:
    """What the settling has to know of whoever is at the unit."""

    in_use: Callable[[], AbstractSet[UUID]]
    """The transactions that nobody else may touch."""
    awaits: Callable[[], UUID | None]
    """The unclear transaction whose person still stands here."""
    offered: Callable[[SignedReceipt], None]
    """Here is the receipt after all."""


@dataclass(frozen=True, slots=True)
class _Asked:
    tries: int
    next_at: float


class Settling:
    """First lists the open transactions, then takes them one by one, leaving out those in use.

    A transaction that begins after the list was made is not on it, so no pass can cancel it under the person's hands.
    The terminal is asked only in a turn of its own: never while somebody pays, and less and less often.
    """

    def __init__(
        self, runner: Runner, recovery: Recovery, clock: Clock, timings: Timings, turn: TerminalTurn, person: Person
    ) -> None:
        self._runner = runner
        self._recovery = recovery
        self._clock = clock
        self._timings = timings
        self._turn = turn
        self._person = person
        self._offering = True
        self._waiting: list[History] = []
        self._platform_there = True
        self._in_vain = 0
        self._asked: dict[UUID, _Asked] = {}
        self._rest: Cancellable | None = None
        self._pass = 0
        self._asking = False

    def start(self) -> None:
        """One pass now, and the next one a while after it has ended."""
        self._rest = None
        self._pass += 1
        self._run(self._open, self._listed)

    def resume(self) -> None:
        """A bug struck, perhaps in a pass of this: give that one up and make the next one after the usual while."""
        if self._rest is None:
            self._pass += 1
            self._waiting.clear()
            self._give_back()
            self._rest = self._runner.after(self._timings.recovery, self.start)

    def somebody_came(self) -> None:
        """Receipts of an interrupted visit are no longer shown at the unit."""
        self._offering = False

    def terminal_came_back(self) -> None:
        """What is unclear may be clear by now: ask at once."""
        self._asked.clear()
        if self._rest is not None:
            self._rest.cancel()
            self.start()

    def platform_is(self, *, there: bool) -> None:
        """What is owed to it leaves at once when it is back; while it is gone it is asked less and less often."""
        came_back = there and not self._platform_there
        self._platform_there = there
        if came_back and self._rest is not None:
            self._rest.cancel()
            self.start()

    def _listed(self, histories: tuple[History, ...]) -> None:
        self._waiting = list(histories)
        self._in_vain = 0 if self._platform_there or not histories else self._in_vain + 1
        known = {attempt.payment_id for history in histories for attempt in position_of(history).attempts}
        self._asked = {payment_id: asked for payment_id, asked in self._asked.items() if payment_id in known}
        self._next()

    def _next(self) -> None:
        while self._waiting:
            # The youngest first: its person may still be here.
            history = self._waiting.pop()
            if history.transaction_id in self._person.in_use():
                continue
            position = position_of(history)
            if not position.unclear:
                self._settle(history, {})
                return
            if self._is_due(position) and self._turn.take():
                self._ask(history, position)
                return
        self._rest = self._runner.after(self._pause(), self.start)

    def _ask(self, history: History, position: Position) -> None:
        def answered(found: Findings) -> None:
            self._give_back()
            self._note(position)
            self._settle(history, found)

        self._asking = True
        self._run(lambda: self._recovery.ask(position), answered)

    def _settle(self, history: History, found: Findings) -> None:
        offer = self._offering or history.transaction_id == self._person.awaits()
        self._run(lambda: self._try_to_settle(history, found, offer=offer), self._settled)

    def _settled(self, receipt: SignedReceipt | None) -> None:
        if receipt is not None and (self._offering or receipt.claims.transaction_id == self._person.awaits()):
            self._person.offered(receipt)
        self._next()

    def _open(self) -> tuple[History, ...]:
        try:
            return self._recovery.open_transactions()
        except JournalUnusableError:
            return ()

    def _try_to_settle(self, history: History, found: Findings, *, offer: bool) -> SignedReceipt | None:
        try:
            return self._recovery.settle(history, found, offer=offer)
        except JournalUnusableError:
            return None

    def _run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Do `work`; what comes back from a pass that was given up is left."""
        begun = self._pass
        self._runner.run(work, lambda value: done(value) if begun == self._pass else None)

    def _give_back(self) -> None:
        if self._asking:
            self._asking = False
            self._turn.give_back()

    def _is_due(self, position: Position) -> bool:
        now = self._clock.monotonic()
        asked = (self._asked.get(attempt.payment_id) for attempt in position.unclear)
        return any(known is None or known.next_at <= now for known in asked)

    def _note(self, position: Position) -> None:
        for attempt in position.unclear:
            known = self._asked.get(attempt.payment_id)
            tries = known.tries + 1 if known else 1
            pause = self._timings.resolver.after(tries)
            self._asked[attempt.payment_id] = _Asked(tries, self._clock.monotonic() + pause)

    def _pause(self) -> float:
        """Until the next pass (longer while the platform is gone), or the next question where that comes earlier."""
        now = self._clock.monotonic()
        usual = Backoff(self._timings.recovery, longest=self._timings.resolver.longest).after(self._in_vain + 1)
        return min([usual, *(max(_SOON, asked.next_at - now) for asked in self._asked.values())])
