"""One transaction's payment with the person's own phone: shows the code and waits for what the platform finds out."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from uuid import UUID

from kiosk.domain.matter import Matter
from kiosk.domain.payment import Approved, NotPerformed, PaymentOutcome, Slip, Unknown
from kiosk.flows.checkout import NotTrading
from kiosk.flows.paying import Order
from kiosk.flows.phone_checkout import PhoneCheckout
from kiosk.flows.screens.by_phone import PayByPhone, PhoneStage
from kiosk.flows.stage import Stage
from kiosk.flows.timings import Timings
from kiosk.ports.phone_payment import PhoneAttempt, PhonePlace
from kiosk.ports.platform import PlatformFailure, Refused
from kiosk.ports.world import Clock, Ids

_STAGES = {
    PhonePlace.AWAY: PhoneStage.SCAN,
    PhonePlace.AT_PAGE: PhoneStage.OPENED,
    PhonePlace.AT_BANK: PhoneStage.AT_BANK,
}
_TICK = 1.0
STOPPABLE = {PhoneStage.SCAN, PhoneStage.OPENED, PhoneStage.AT_BANK}


@dataclass(frozen=True, slots=True)
class PhoneEnds:
    """What follows when the phone is through."""

    paid: Callable[[Slip], None]
    not_paid: Callable[[PaymentOutcome, bool], None]
    """With whether the person asked to stop."""
    refused: Callable[[Refused], None]
    unclear: Callable[[Matter], None]


@dataclass(slots=True)
class _Attempt:
    payment_id: UUID
    order: Order
    card_possible: bool
    link: str = ""
    ends_at: float = 0.0
    """By the clock that never goes back."""
    stopping: bool = False
    give_up_at: float | None = None
    """When the person is no longer kept waiting for an answer that does not come."""


class ByPhone:
    """Shows one attempt, from the code to its end."""

    def __init__(
        self, stage: Stage, phone: PhoneCheckout, ids: Ids, clock: Clock, timings: Timings, ends: PhoneEnds
    ) -> None:
        self._stage = stage
        self._phone = phone
        self._ids = ids
        self._clock = clock
        self._timings = timings
        self._ends = ends
        self._attempt: _Attempt | None = None

    def forget(self) -> None:
        """The person has gone, or pays in another way."""
        self._attempt = None

    def begin(self, order: Order, *, card_possible: bool) -> None:
        """A new attempt: ask the platform for a link."""
        quote = order.quote
        if quote is None:
            return
        attempt = self._attempt = _Attempt(self._ids.new(), order, card_possible)
        self._show(attempt, PhoneStage.PREPARING, 0)
        self._stage.run(
            lambda: self._phone.open(order.transaction_id, attempt.payment_id, quote),
            lambda answer: self._opened(attempt, answer),
        )

    def stop(self) -> None:
        """The person does not want to pay by phone any more; if it is too late, it counts."""
        attempt, screen = self._attempt, self._stage.screen
        if attempt is None or not isinstance(screen, PayByPhone) or screen.stage not in STOPPABLE:
            return
        attempt.stopping = True
        self._close(attempt)

    def _opened(self, attempt: _Attempt, answer: PhoneAttempt | PlatformFailure | NotTrading) -> None:
        if self._attempt is not attempt:
            return
        match answer:
            case PhoneAttempt(link=str() as link):
                attempt.link = link
                self._seen(attempt, answer)
                self._tick(attempt)
            case Refused():
                self._end(lambda: self._ends.refused(answer))
            case _:
                self._end(lambda: self._ends.not_paid(NotPerformed("not_opened"), False))  # noqa: FBT003 - nobody asked to stop

    def _close(self, attempt: _Attempt) -> None:
        attempt.give_up_at = self._clock.monotonic() + self._timings.payment_unclear
        self._show(attempt, PhoneStage.STOPPING, 0)
        transaction_id, payment_id = attempt.order.transaction_id, attempt.payment_id
        self._stage.run(
            lambda: self._phone.close(transaction_id, payment_id), lambda answer: self._asked(attempt, answer)
        )

    def _ask(self, attempt: _Attempt) -> None:
        if self._attempt is attempt:
            transaction_id, payment_id = attempt.order.transaction_id, attempt.payment_id
            self._stage.run(
                lambda: self._phone.look(transaction_id, payment_id), lambda answer: self._asked(attempt, answer)
            )

    def _asked(self, attempt: _Attempt, answer: PhoneAttempt | PlatformFailure) -> None:
        if self._attempt is not attempt:
            return
        if isinstance(answer, PhoneAttempt):
            self._seen(attempt, answer)
        else:
            self._nothing_yet(attempt)

    def _seen(self, attempt: _Attempt, found: PhoneAttempt) -> None:
        match found.outcome:
            case None:
                self._under_way(attempt, found)
            case Unknown():
                self._nothing_yet(attempt)
            case Approved() if found.owed_back:
                self._end(lambda: self._ends.unclear(Matter.REFUND_DUE))
            case Approved(slip=slip):
                self._show(attempt, PhoneStage.RECORDING, 0)
                self._end(lambda: self._ends.paid(slip))
            case outcome:
                self._end(lambda: self._ends.not_paid(outcome, attempt.stopping))

    def _under_way(self, attempt: _Attempt, found: PhoneAttempt) -> None:
        attempt.ends_at = self._clock.monotonic() + found.seconds_left
        if attempt.give_up_at is not None:
            self._nothing_yet(attempt)
        elif found.seconds_left == 0 and found.place is not PhonePlace.AT_BANK:
            self._close(attempt)
        else:
            self._show(attempt, _STAGES[found.place], found.seconds_left)
            self._again(attempt)

    def _nothing_yet(self, attempt: _Attempt) -> None:
        """No clear answer: ask again, and after a while let the person go with what they have to know."""
        now = self._clock.monotonic()
        if attempt.give_up_at is None:
            attempt.give_up_at = max(now, attempt.ends_at) + self._timings.payment_unclear
        if now >= attempt.give_up_at:
            self._end(lambda: self._ends.unclear(Matter.UNCLEAR))
        else:
            self._again(attempt)

    def _again(self, attempt: _Attempt) -> None:
        self._stage.after(self._timings.phone_poll, lambda: self._ask(attempt))

    def _tick(self, attempt: _Attempt) -> None:
        screen = self._stage.screen
        if self._attempt is not attempt or not isinstance(screen, PayByPhone):
            return
        left = max(0, int(attempt.ends_at - self._clock.monotonic()))
        if screen.stage in STOPPABLE and left != screen.seconds_left:
            self._stage.update(replace(screen, seconds_left=left))
        self._stage.after(_TICK, lambda: self._tick(attempt))

    def _end(self, follows: Callable[[], None]) -> None:
        self._attempt = None
        follows()

    def _show(self, attempt: _Attempt, stage: PhoneStage, seconds_left: int) -> None:
        order = attempt.order
        screen = PayByPhone(
            order.progress, order.amount, order.reference, stage, attempt.link, seconds_left, attempt.card_possible
        )
        if isinstance(self._stage.screen, PayByPhone):
            self._stage.update(screen)
        else:
            self._stage.show(screen)
