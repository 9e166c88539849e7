"""One transaction's payment at the card terminal, from the amount to the signed receipt."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import assert_never
from uuid import UUID

from kiosk.domain.matter import Matter
from kiosk.domain.money import Money
from kiosk.domain.payment import Approved, Cancelled, Declined, NotPerformed, PaymentOutcome, Slip, Unknown
from kiosk.domain.quote import SignedQuote
from kiosk.domain.receipt import SignedReceipt
from kiosk.domain.service import Agency, Service
from kiosk.domain.text import Text
from kiosk.flows.checkout import Checkout, NotTrading, OwedBack
from kiosk.flows.screens.applying import Progress
from kiosk.flows.screens.paying import BeingChecked, Pay, PaymentDeclined, PayStage
from kiosk.flows.slips import Slips
from kiosk.flows.stage import Stage
from kiosk.flows.turn import TerminalTurn
from kiosk.ports.platform import PaymentRecord, PlatformFailure, Refused, Unreachable
from kiosk.ports.terminal import PaymentTerminal
from kiosk.ports.world import Ids, Runner

_MAY_BE_CHARGED = {"payment_in_progress"}
_QUOTE_OVER = {"quote_expired", "fee_changed"}


@dataclass(frozen=True, slots=True)
class Order:
    """A submitted transaction: everything that paying and the receipt need, and nothing personal."""

    transaction_id: UUID
    reference: str
    amount: Money
    service: Service
    agency: Agency
    progress: Progress
    shown: Money | None = None
    """What the person last saw and agreed to, where they saw an amount."""
    quote: SignedQuote | None = None
    """What they agreed to, as the platform signed it; nothing is charged without one."""

    @property
    def service_name(self) -> Text:
        """The service's name."""
        return self.service.name


class Paying:
    """Drives the terminal; hands the receipt on once the platform has signed it."""

    def __init__(
        self,
        stage: Stage,
        runner: Runner,
        checkout: Checkout,
        terminal: PaymentTerminal,
        ids: Ids,
        received: Callable[[SignedReceipt, Slip | None], None],
        quote_over: Callable[[Order], None],
        slips: Slips,
        turn: TerminalTurn,
        phone_possible: Callable[[], bool],
    ) -> None:
        self._stage = stage
        self._runner = runner
        self._checkout = checkout
        self._terminal = terminal
        self._ids = ids
        self._received = received
        self._quote_over = quote_over
        self._slips = slips
        self._turn = turn
        self._phone_possible = phone_possible
        self._order: Order | None = None
        self._payment_id: UUID | None = None
        self._slip: Slip | None = None

    @property
    def transaction_id(self) -> UUID | None:
        """The transaction that is being paid or was just paid."""
        return self._order.transaction_id if self._order else None

    def forget(self) -> None:
        """The person has gone."""
        self._order = self._payment_id = self._slip = None

    def hold(self, order: Order) -> None:
        """This is to be paid, whichever way the person chooses."""
        self._order = order

    def begin(self, order: Order) -> None:
        """Collect the amount; where nothing is to pay, fetch the receipt."""
        self._order = order
        if order.quote is not None:
            self.attempt()
        else:
            self._stage.run(lambda: self._checkout.receipt(order.transaction_id), self._recorded)

    def attempt(self) -> None:
        """A new attempt, the first or with another card."""
        order = self._order
        if order is None or order.quote is None:
            return
        quote = order.quote
        payment_id = self._payment_id = self._ids.new()
        self._at(order, PayStage.PREPARING)
        self._stage.run(lambda: self._checkout.announce(order.transaction_id, payment_id, quote), self._announced)

    def unclear(self, order: Order) -> None:
        """There is a payment of which nothing is known here."""
        self._order = order
        self._being_checked(order)

    # --- for the other way to pay ------------------------------------------------------------------------------------

    def receive(self, slip: Slip) -> None:
        """The phone has paid: fetch what it bought."""
        order, self._slip = self._order, slip
        if order is not None:
            self._stage.run(lambda: self._checkout.receipt(order.transaction_id), self._recorded)

    def refused(self, answer: Refused) -> None:
        """The platform lets no attempt begin."""
        if self._order is not None:
            self._refused(self._order, answer)

    def being_checked(self, matter: Matter) -> None:
        """The visit ends without a receipt."""
        if self._order is not None:
            self._being_checked(self._order, matter)

    def not_paid_by_phone(self, outcome: PaymentOutcome, *, card_possible: bool) -> None:
        """The phone has clearly not paid."""
        order = self._order
        if order is not None:
            self._stage.show(
                PaymentDeclined(
                    order.progress,
                    order.amount,
                    order.reference,
                    cancelled=isinstance(outcome, Cancelled),
                    terminal_failed=isinstance(outcome, NotPerformed),
                    by_phone=True,
                    other_way=card_possible,
                )
            )

    def cancel(self) -> None:
        """Ask the terminal to stop. Its own answer says what happened."""
        screen, payment_id, order = self._stage.screen, self._payment_id, self._order
        if isinstance(screen, Pay) and screen.stage is PayStage.PRESENT_CARD and payment_id and order:
            self._at(order, PayStage.CANCELLING)
            self._stage.run(lambda: self._terminal.abort(payment_id), lambda _: None)

    def _announced(self, answer: PaymentRecord | PlatformFailure | NotTrading) -> None:
        order, payment_id = self._order, self._payment_id
        if order is None or payment_id is None:
            return
        match answer:
            case PaymentRecord():
                self._turn.for_person(lambda: self._charge(order, payment_id))
            case Refused():
                self._refused(order, answer)
            case _:
                self._not_paid(order, cancelled=False, terminal_failed=True)

    def _refused(self, order: Order, answer: Refused) -> None:
        match answer:
            case Refused(code="already_paid"):
                self._at(order, PayStage.RECORDING)
                self._stage.run(lambda: self._checkout.receipt(order.transaction_id), self._recorded)
            case Refused(code=code) if code in _QUOTE_OVER:
                self._quote_over(order)
            case Refused(code=code) if code in _MAY_BE_CHARGED:
                self._being_checked(order)
            case _:
                self._not_paid(order, cancelled=False, terminal_failed=True)

    def _charge(self, order: Order, payment_id: UUID) -> None:
        if self._payment_id != payment_id:
            return
        self._at(order, PayStage.PRESENT_CARD)
        self._stage.run(lambda: self._checkout.charge(order.transaction_id, payment_id, order.amount), self._charged)

    def _charged(self, outcome: PaymentOutcome) -> None:
        order, payment_id = self._order, self._payment_id
        if order is None or payment_id is None:
            return
        match outcome:
            case Approved(slip=slip):
                self._slip = slip
                self._at(order, PayStage.RECORDING)
                self._stage.run(
                    lambda: self._checkout.report_and_receive(order.transaction_id, payment_id, outcome),
                    self._recorded,
                )
            case Unknown():
                self._at(order, PayStage.RESOLVING)
                self._stage.run(
                    lambda: self._checkout.resolve(order.transaction_id, payment_id, order.amount), self._resolved
                )
            case Declined() | Cancelled() | NotPerformed():
                self._tell(order, payment_id, outcome)
                self._not_paid(
                    order,
                    cancelled=isinstance(outcome, Cancelled),
                    terminal_failed=isinstance(outcome, NotPerformed),
                )
            case _:
                assert_never(outcome)

    def _resolved(self, outcome: PaymentOutcome) -> None:
        order, payment_id = self._order, self._payment_id
        if order is None or payment_id is None:
            return
        if isinstance(outcome, Unknown):
            self._tell(order, payment_id, outcome)
            self._being_checked(order)
        else:
            self._charged(outcome)

    def _tell(self, order: Order, payment_id: UUID, outcome: PaymentOutcome) -> None:
        # Not the person's job: it goes on when the session ends, and the recovery repeats it until it is through.
        self._runner.run(lambda: self._checkout.report(order.transaction_id, payment_id, outcome), lambda _: None)

    def _recorded(self, answer: SignedReceipt | OwedBack | PlatformFailure) -> None:
        order = self._order
        if order is None:
            return
        match answer:
            case SignedReceipt():
                self._received(answer, self._slip)
            case OwedBack():
                self._being_checked(order, Matter.REFUND_DUE)
            case Unreachable() | Refused():
                self._being_checked(order, Matter.UNRECORDED if order.amount else Matter.RECEIPT_LATE)
            case _:
                assert_never(answer)

    def _at(self, order: Order, stage: PayStage) -> None:
        self._stage.show(Pay(order.progress, order.amount, stage, order.reference))

    def _not_paid(self, order: Order, *, cancelled: bool, terminal_failed: bool) -> None:
        other_way = self._phone_possible()
        self._stage.show(
            PaymentDeclined(
                order.progress, order.amount, order.reference, cancelled, terminal_failed, other_way=other_way
            )
        )

    def _being_checked(self, order: Order, matter: Matter = Matter.UNCLEAR) -> None:
        self._slips.show(BeingChecked(order.amount, order.reference, order.service_name, matter), order.transaction_id)
