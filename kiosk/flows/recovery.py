"""What was under way when the unit stopped, or could not be settled while the person was here.

Runs at the start and then now and again, in the background: it never holds up the next person.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

from kiosk.domain.money import Money
from kiosk.domain.payment import Approved, NotPerformed, PaymentOutcome, Unknown
from kiosk.domain.receipt import SignedReceipt
from kiosk.domain.transaction import TransactionState
from kiosk.flows.checkout import Checkout
from kiosk.flows.phone_checkout import PhoneCheckout
from kiosk.flows.timings import Timings
from kiosk.ports.journal import (
    History,
    Journal,
    PaymentIntended,
    PaymentReported,
    PaymentResolved,
    PaymentSent,
    PhonePaymentIntended,
    ReceiptHeld,
    SubmitIntended,
    Submitted,
)
from kiosk.ports.platform import OWED_TRANSACTIONS, CancelReason, PaymentRecord, Platform, Refused, Transaction
from kiosk.ports.world import Clock

Findings = Mapping[UUID, PaymentOutcome]
"""What the terminal said, by payment."""
_BOUGHT = {TransactionState.PAID, TransactionState.WITH_AGENCY, TransactionState.COMPLETED}


@dataclass(frozen=True, slots=True)
class Attempt:
    """One payment attempt as the journal tells it; `outcome` None where it was sent and nothing is known."""

    payment_id: UUID
    amount: Money
    sent: bool
    outcome: PaymentOutcome | None
    reported: bool
    by_phone: bool = False

    @property
    def unclear(self) -> bool:
        """Whether it was sent and its outcome is not known."""
        return self.sent and (self.outcome is None or isinstance(self.outcome, Unknown))


@dataclass(frozen=True, slots=True)
class Position:
    """Where a transaction stands by the journal alone."""

    transaction_id: UUID
    service_id: str | None
    submitted: Submitted | None
    attempts: tuple[Attempt, ...]
    receipt: SignedReceipt | None

    @property
    def unclear(self) -> tuple[Attempt, ...]:
        """The attempts of which only the terminal can say what became of them."""
        return tuple(attempt for attempt in self.attempts if attempt.unclear and not attempt.by_phone)


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
            case PhonePaymentIntended():
                attempts[record.payment_id] = Attempt(
                    record.payment_id, record.amount, sent=True, outcome=None, reported=True, by_phone=True
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
            return replace(attempt, sent=True, outcome=None, reported=False)
        case PaymentResolved(outcome=outcome):
            # What became of a payment by phone was the platform's to say.
            return replace(attempt, outcome=outcome, reported=attempt.by_phone)
        case PaymentReported():
            return replace(attempt, reported=True)


class Recovery:
    """Settles open transactions with the terminal and the platform, one blocking pass at a time."""

    def __init__(
        self,
        journal: Journal,
        checkout: Checkout,
        phone: PhoneCheckout,
        platform: Platform,
        clock: Clock,
        timings: Timings,
    ) -> None:
        self._journal = journal
        self._checkout = checkout
        self._phone = phone
        self._platform = platform
        self._clock = clock
        self._timings = timings

    def open_transactions(self) -> tuple[History, ...]:
        """What the journal says is not closed."""
        return self._journal.open_transactions()

    def ask(self, position: Position) -> Findings:
        """Ask the terminal about what only it can say. The one part of settling that needs it."""
        return {
            attempt.payment_id: self._checkout.resolve_once(
                position.transaction_id, attempt.payment_id, attempt.amount, stop=True
            )
            for attempt in position.unclear
        }

    def settle(self, history: History, found: Findings, *, offer: bool) -> SignedReceipt | None:
        """Settle what can be settled now, with what the terminal was `found` to say.

        Returns a receipt that may be offered to the person who was here when the unit stopped; that one stays open
        until it was shown. With `offer` off every settled transaction is closed.
        """
        receipt = self._settle(position_of(history), found)
        if receipt is None:
            return None
        age = self._clock.now() - history.began_at
        if offer and age < timedelta(seconds=self._timings.recovered_receipt):
            return receipt
        self._checkout.close(history.transaction_id)
        return None

    def _settle(self, position: Position, found: Findings) -> SignedReceipt | None:
        if position.receipt is not None:
            return position.receipt
        transaction_id = position.transaction_id
        for attempt in position.attempts:
            outcome = self._outcome(transaction_id, attempt, found)
            if isinstance(outcome, Unknown):
                if attempt.outcome is None and not attempt.by_phone:
                    self._checkout.report(transaction_id, attempt.payment_id, outcome)
                return None
            if not attempt.reported and not self._reported(transaction_id, attempt, outcome):
                return None
            if isinstance(outcome, Approved):
                return self._received(transaction_id)
        return self._unpaid(transaction_id)

    def _outcome(self, transaction_id: UUID, attempt: Attempt, found: Findings) -> PaymentOutcome:
        if attempt.by_phone and attempt.unclear:
            return self._phone.settle(transaction_id, attempt.payment_id)
        return found.get(attempt.payment_id) or attempt.outcome or NotPerformed("never_sent")

    def _reported(self, transaction_id: UUID, attempt: Attempt, outcome: PaymentOutcome) -> bool:
        answer = self._checkout.report(transaction_id, attempt.payment_id, outcome)
        never_announced = isinstance(answer, Refused) and answer.code == "not_found"
        return isinstance(answer, PaymentRecord) or (never_announced and not isinstance(outcome, Approved))

    def _received(self, transaction_id: UUID) -> SignedReceipt | None:
        receipt = self._checkout.receipt(transaction_id)
        if isinstance(receipt, SignedReceipt):
            return receipt
        if isinstance(receipt, Refused):
            self._close_if_owed_back(transaction_id)
        return None

    def _close_if_owed_back(self, transaction_id: UUID) -> None:
        known = self._platform.transaction(transaction_id)
        if isinstance(known, Transaction) and known.state in OWED_TRANSACTIONS:
            self._checkout.close(transaction_id, "refund_due")

    def _unpaid(self, transaction_id: UUID) -> SignedReceipt | None:
        known = self._platform.transaction(transaction_id)
        if isinstance(known, Transaction) and known.state in _BOUGHT:
            return self._received(transaction_id)
        self._checkout.give_up(transaction_id, CancelReason.UNIT_RESTART)
        return None
