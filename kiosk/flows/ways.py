"""Which way to pay: by card at the terminal, or with the person's own phone."""

from collections.abc import Callable

from kiosk.domain.payment import Method, PaymentOutcome
from kiosk.domain.readiness import Capability
from kiosk.flows.by_phone import ByPhone, PhoneEnds
from kiosk.flows.paying import Order, Paying
from kiosk.flows.phone_checkout import PhoneCheckout
from kiosk.flows.screens.by_phone import ChooseWay, PayByPhone
from kiosk.flows.screens.paying import PaymentDeclined
from kiosk.flows.stage import Stage
from kiosk.flows.timings import Timings
from kiosk.ports.world import Clock, Ids


class Ways:
    """Asks where both ways are open; goes the one that is where only one is."""

    def __init__(
        self,
        stage: Stage,
        present: Callable[[], frozenset[Capability]],
        card: Paying,
        phone: PhoneCheckout,
        ids: Ids,
        clock: Clock,
        timings: Timings,
    ) -> None:
        self._stage = stage
        self._present = present
        self._card = card
        ends = PhoneEnds(card.receive, self._not_paid, card.refused, card.being_checked)
        self._phone = ByPhone(stage, phone, ids, clock, timings, ends)
        self._order: Order | None = None
        self._then: Method | None = None

    def forget(self) -> None:
        """The person has gone."""
        self._order = self._then = None
        self._phone.forget()

    def begin(self, order: Order) -> None:
        """Collect what the order costs, in the way that the person chooses."""
        self._order = order
        self._card.hold(order)
        phone_possible = Capability.TAKE_PHONES in self._present()
        if order.quote is None or not phone_possible:
            self._card.begin(order)
        elif self._card_possible():
            self._stage.show(ChooseWay(order.progress, order.amount, order.reference))
        else:
            self._by_phone(order)

    def choose(self, way: Method) -> None:
        """The person's choice; while a phone is waited for, the other way after it has been stopped."""
        order, screen = self._order, self._stage.screen
        if order is None:
            return
        match screen:
            case ChooseWay() | PaymentDeclined():
                self._go(order, way)
            case PayByPhone() if way is Method.CARD:
                self._then = way
                self._phone.stop()
            case _:
                pass

    def again(self) -> None:
        """Once more in the same way, after a clear no."""
        screen = self._stage.screen
        if isinstance(screen, PaymentDeclined):
            self.choose(Method.PHONE if screen.by_phone else Method.CARD)

    def stop(self) -> None:
        """Stop what is under way, if it is not too late."""
        if isinstance(self._stage.screen, PayByPhone):
            self._then = None
            self._phone.stop()
        else:
            self._card.cancel()

    def _not_paid(self, outcome: PaymentOutcome, stopped: bool) -> None:  # noqa: FBT001 - one of `PhoneEnds`
        order, then = self._order, self._then
        self._then = None
        if order is None:
            return
        if stopped and then is not None:
            self._go(order, then)
        else:
            self._card.not_paid_by_phone(outcome, card_possible=self._card_possible())

    def _go(self, order: Order, way: Method) -> None:
        if way is Method.CARD:
            self._card.attempt()
        else:
            self._by_phone(order)

    def _by_phone(self, order: Order) -> None:
        self._phone.begin(order, card_possible=self._card_possible())

    def _card_possible(self) -> bool:
        return Capability.TAKE_CARDS in self._present()
