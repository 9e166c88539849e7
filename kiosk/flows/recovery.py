"""What was under way when the unit stopped, or could not be settled while the person was here.

Runs at the start and then now and again, in the background: it never holds up the next person.
"""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from kiosk.domain.money import Money
from kiosk.domain.payment import Approved, NotPerformed, PaymentOutcome, Unknown
from kiosk.domain.receipt import SignedReceipt
from kiosk.domain.transaction import TransactionState
from kiosk.flows.checkout import Checkout
from kiosk.flows.timings import Timings
from kiosk.ports.journal import (
    History,
    Journal,
    PaymentIntended,
    PaymentReported,
    PaymentResolved,
    PaymentSent,
    ReceiptHeld,
    SubmitIntended,
    Submitted,
)
from kiosk.ports.platform import CancelReason, PaymentRecord, Platform, Refused, Transaction
from kiosk.ports.world import Clock

_BOUGHT = {TransactionState.PAID, TransactionState.WITH_AGENCY, TransactionState.COMPLETED}


@dataclass(frozen=True, slots=True)
class Attempt:
    """One payment attempt as the journal tells it; `outcome` None where it was sent and nothing is known."""

    payment_id: UUID
    amount: Money
    sent: bool
    outcome: PaymentOutcome | None
    reported: bool


@dataclass(frozen=True, slots=True)
class Position:
    """Where a transaction stands by the journal alone."""

    transaction_id: UUID
    service_id: str | None
    submitted: Submitted | None
    attempts: tuple[Attempt, ...]
    receipt: SignedReceipt | None


def position_of(history: History) -> Position:
    """Fold a transaction's records into where it stands."""
    service_id: str | None = None
    submitted: Submitted | None = None
    receipt: SignedReceipt | None = None
    attempts: dict[UUID, Attempt] = {}
    for record in history.records:
        match record:
            case SubmitIntended():
                service_id = record.service_id
            case Submitted():
                submitted = record
            case PaymentIntended():
                attempts[record.payment_id] = Attempt(
                    record.payment_id, record.amount, sent=False, outcome=None, reported=False
                )
            case PaymentSent() | PaymentResolved() | PaymentReported():
                attempts[record.payment_id] = _moved(attempts[record.payment_id], record)
            case ReceiptHeld():
                receipt = record.receipt
            case _:
                pass
    return Position(history.transaction_id, service_id, submitted, tuple(attempts.values()), receipt)


def _moved(attempt: Attempt, record: PaymentSent | PaymentResolved | PaymentReported) -> Attempt:
    match record:
        case PaymentSent():
            return Attempt(attempt.payment_id, attempt.amount, sent=True, outcome=None, reported=False)
        case PaymentResolved(outcome=outcome):
            return Attempt(attempt.payment_id, attempt.amount, attempt.sent, outcome, reported=False)
        case PaymentReported():
            return Attempt(attempt.payment_id, attempt.amount, attempt.sent, attempt.outcome, reported=True)


class Recovery:
    """Settles open transactions with the terminal and the platform, one blocking pass at a time."""

    def __init__(
        self, journal: Journal, checkout: Checkout, platform: Platform, clock: Clock, timings: Timings
    ) -> None:
        self._journal = journal
        self._checkout = checkout
        self._platform = platform
        self._clock = clock
        self._timings = timings

    def open_transactions(self) -> tuple[History, ...]:
        """What the journal says is not closed."""
        return self._journal.open_transactions()

    def settle(self, histories: tuple[History, ...], *, offer: bool) -> SignedReceipt | None:
        """Settle what can be settled now.

        Returns the youngest receipt that may be offered to the person who was here when the unit stopped; that one
        stays open until it was shown. With `offer` off every settled transaction is closed.
        """
        offered: SignedReceipt | None = None
        for history in histories:
            receipt = self._settle_one(position_of(history))
            if receipt is None:
                continue
            age = self._clock.now() - history.began_at
            if offer and age < timedelta(seconds=self._timings.recovered_receipt):
                offered = receipt
            else:
                self._checkout.close(history.transaction_id)
        return offered

    def _settle_one(self, position: Position) -> SignedReceipt | None:
        if position.receipt is not None:
            return position.receipt
        for attempt in position.attempts:
            outcome = self._settled(position.transaction_id, attempt)
            if isinstance(outcome, Unknown):
                return None
            if not attempt.reported and not self._reported(position.transaction_id, attempt, outcome):
                return None
            if isinstance(outcome, Approved):
                return self._received(position.transaction_id)
        return self._unpaid(position.transaction_id)

    def _settled(self, transaction_id: UUID, attempt: Attempt) -> PaymentOutcome:
        if attempt.outcome is not None and not isinstance(attempt.outcome, Unknown):
            return attempt.outcome
        if not attempt.sent:
            return NotPerformed("never_sent")
        outcome = self._checkout.resolve_once(transaction_id, attempt.payment_id, attempt.amount)
        if isinstance(outcome, Unknown) and attempt.outcome is None:
            self._checkout.report(transaction_id, attempt.payment_id, outcome)
        return outcome

    def _reported(self, transaction_id: UUID, attempt: Attempt, outcome: PaymentOutcome) -> bool:
        answer = self._checkout.report(transaction_id, attempt.payment_id, outcome)
        never_announced = isinstance(answer, Refused) and answer.code == "not_found"
        return isinstance(answer, PaymentRecord) or (never_announced and not isinstance(outcome, Approved))

    def _received(self, transaction_id: UUID) -> SignedReceipt | None:
        receipt = self._checkout.receipt(transaction_id)
        return receipt if isinstance(receipt, SignedReceipt) else None

    def _unpaid(self, transaction_id: UUID) -> SignedReceipt | None:
        known = self._platform.transaction(transaction_id)
        if isinstance(known, Transaction) and known.state in _BOUGHT:
            return self._received(transaction_id)
        self._checkout.give_up(transaction_id, CancelReason.UNIT_RESTART)
        return None
