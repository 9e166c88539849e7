"""Between a submission and its payment: the fee that the person saw is the fee that is charged, or they are asked."""

from collections.abc import Callable
from dataclasses import replace
from typing import assert_never
from uuid import UUID

from kiosk.domain.quote import SignedQuote
from kiosk.flows.paying import Order
from kiosk.flows.pricing import NothingToPay, Priced, Pricing, Unconfirmed
from kiosk.flows.screens.fee import FeeChanged, FeeDoubt, FeeUnconfirmed
from kiosk.flows.stage import Stage
from kiosk.ports.platform import Transaction

MAY_BE_CHARGED = {"already_paid", "payment_in_progress"}
"""Refusals of a new quote after which nobody may say that nothing was charged."""


class Agreeing:
    """Hands an order on with the quote that the person has agreed to, or with none where nothing is to pay."""

    def __init__(
        self, stage: Stage, pricing: Pricing, agreed: Callable[[Order], None], unclear: Callable[[Order], None]
    ) -> None:
        self._stage = stage
        self._pricing = pricing
        self._agreed = agreed
        self._unclear = unclear
        self._order: Order | None = None
        self._offer: SignedQuote | None = None
        self._ask: Callable[[], Priced] | None = None

    @property
    def transaction_id(self) -> UUID | None:
        """The transaction whose fee is not agreed yet."""
        return self._order.transaction_id if self._order else None

    def forget(self) -> None:
        """The person has gone."""
        self._order = self._offer = self._ask = None

    def begin(self, order: Order, transaction: Transaction) -> None:
        """Compare what the platform asks for with what the person saw."""
        self._order = order
        self._look(lambda: self._pricing.of(transaction))

    def renew(self, order: Order) -> None:
        """The platform does not take the order's quote any more; nothing was charged by it."""
        self._order = order
        over = order.quote
        if over is None:
            self._doubt(order, Unconfirmed(FeeDoubt.WITHDRAWN, "no_quote"))
            return

        def ask() -> Priced:
            fresh = self._pricing.again(over)
            if isinstance(fresh, SignedQuote) and fresh.quote.id == over.quote.id:
                return Unconfirmed(FeeDoubt.WITHDRAWN, "quote_refused")
            return fresh

        self._look(ask)

    def accept(self) -> None:
        """The person goes on with the new fee."""
        order, offer = self._order, self._offer
        if isinstance(self._stage.screen, FeeChanged) and order is not None and offer is not None:
            self._go_on(order, offer)

    def ask_again(self) -> None:
        """Once more, after the platform could not be asked."""
        screen, ask = self._stage.screen, self._ask
        if isinstance(screen, FeeUnconfirmed) and screen.doubt is FeeDoubt.UNREACHABLE and not screen.busy and ask:
            self._stage.show(replace(screen, busy=True))
            self._look(ask)

    def _look(self, ask: Callable[[], Priced]) -> None:
        self._ask = ask
        self._stage.run(ask, self._priced)

    def _priced(self, priced: Priced) -> None:
        order = self._order
        if order is None:
            return
        match priced:
            case NothingToPay():
                self.forget()
                self._agreed(order)
            case SignedQuote(quote=quote) if quote.amount == order.shown:
                self._go_on(order, priced)
            case SignedQuote(quote=quote):
                self._offer = priced
                self._stage.show(FeeChanged(order.progress, order.shown, quote.amount, order.reference))
            case Unconfirmed(code=code) if code in MAY_BE_CHARGED:
                self.forget()
                self._unclear(order)
            case Unconfirmed():
                self._doubt(order, priced)
            case _:
                assert_never(priced)

    def _go_on(self, order: Order, quote: SignedQuote) -> None:
        self.forget()
        self._agreed(replace(order, amount=quote.quote.amount, shown=quote.quote.amount, quote=quote))

    def _doubt(self, order: Order, why: Unconfirmed) -> None:
        self._stage.show(FeeUnconfirmed(order.progress, order.reference, why.doubt, why.code))
