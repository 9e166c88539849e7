"""The steps that move money, each a blocking call for the executor.

Intent is durable before its effect, an outcome before it is shown (design rule 5).
Every step may be repeated after a crash with the same ids and has its effect once.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from kiosk.domain.money import Money
from kiosk.domain.payment import Approved, NotPerformed, PaymentOutcome, Unknown
from kiosk.domain.quote import SignedQuote
from kiosk.domain.receipt import SignedReceipt
from kiosk.flows.outbox import owed
from kiosk.flows.timings import Timings
from kiosk.ports.journal import (
    History,
    Journal,
    JournalRecord,
    JournalUnusableError,
    PaymentIntended,
    PaymentReported,
    PaymentResolved,
    PaymentSent,
    ReceiptHeld,
    SubmitIntended,
    Submitted,
    TransactionClosed,
)
from kiosk.ports.platform import (
    CancelReason,
    PaymentRecord,
    Platform,
    PlatformFailure,
    Refused,
    Submission,
    Transaction,
    Unreachable,
)
from kiosk.ports.terminal import NoSuchPayment, PaymentTerminal

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class NotTrading:
    """The journal can't be written, so nothing was begun. `code` is for technicians."""

    code: str


@dataclass(frozen=True, slots=True)
class OwedBack:
    """The platform has recorded the charge, can't use it, and owes it back (ADR 10)."""


class Checkout:
    """Submits, collects and records. Used by the visit and by the recovery; holds no state of its own."""

    def __init__(
        self,
        journal: Journal,
        platform: Platform,
        terminal: PaymentTerminal,
        timings: Timings,
        sleep: Callable[[float], None] = time.sleep,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._journal = journal
        self._platform = platform
        self._terminal = terminal
        self._timings = timings
        self._sleep = sleep
        self._monotonic = monotonic

    def submit(self, submission: Submission) -> Transaction | PlatformFailure | NotTrading:
        """Start the transaction at the platform."""
        if unwritten := self._unwritten(SubmitIntended(submission.id, submission.service_id)):
            return unwritten
        answer = self._platform.submit(submission)
        match answer:
            case Transaction():
                return self._unwritten(Submitted(answer.id, answer.reference, answer.amount)) or answer
            case Refused():
                self.close(submission.id, "never_started")
            case Unreachable():
                pass
        return answer

    def announce(
        self, transaction_id: UUID, payment_id: UUID, agreed: SignedQuote
    ) -> PaymentRecord | PlatformFailure | NotTrading:
        """Record what was agreed to and the attempt, here and at the platform, before the terminal is asked.

        What is owed of earlier attempts goes first: the platform lets no second one begin beside an open one.
        """
        if isinstance(failure := self.deliver(transaction_id), Unreachable):
            return failure
        intended = PaymentIntended(transaction_id, payment_id, agreed.quote.amount, agreed.text)
        if unwritten := self._unwritten(intended):
            return unwritten
        answer = self._platform.announce_payment(payment_id, agreed.quote)
        if not isinstance(answer, PaymentRecord):
            self._unwritten(PaymentResolved(transaction_id, payment_id, NotPerformed("not_announced")))
        return answer

    def charge(self, transaction_id: UUID, payment_id: UUID, amount: Money) -> PaymentOutcome:
        """Ask the terminal for the money; its answer is durable when this returns."""
        if unwritten := self._unwritten(PaymentSent(transaction_id, payment_id)):
            return NotPerformed(unwritten.code)
        outcome = self._terminal.pay(payment_id, amount)
        if unwritten := self._unwritten(PaymentResolved(transaction_id, payment_id, outcome)):
            return Unknown(unwritten.code)
        return outcome

    def resolve(self, transaction_id: UUID, payment_id: UUID, amount: Money) -> PaymentOutcome:
        """Ask the terminal what became of an unclear attempt, again and again for a while; Unknown if it stays so."""
        until = self._monotonic() + self._timings.payment_unclear
        for pause in self._timings.resolve_backoff:
            outcome = self.resolve_once(transaction_id, payment_id, amount)
            if not isinstance(outcome, Unknown):
                return outcome
            if self._monotonic() >= until:
                break
            self._sleep(pause)
        return self.resolve_once(transaction_id, payment_id, amount, stop=True)

    def resolve_once(
        self, transaction_id: UUID, payment_id: UUID, amount: Money, *, stop: bool = False
    ) -> PaymentOutcome:
        """Ask the terminal once. "No such payment" is the truth only after an abort and a second query.

        With `stop`, a terminal that answers and is still busy with it is told to end it: nobody waits for it any more.
        """
        answer = self._terminal.status(payment_id)
        if stop and isinstance(answer, Unknown) and self._terminal.is_ready():
            self._terminal.abort(payment_id)
            answer = self._terminal.status(payment_id)
        if isinstance(answer, NoSuchPayment):
            aborted = self._terminal.abort(payment_id)
            answer = self._terminal.status(payment_id)
            if isinstance(answer, NoSuchPayment):
                answer = NotPerformed("no_such_payment") if aborted else Unknown("abort_unconfirmed")
        if isinstance(answer, Approved) and answer.amount != amount:
            answer = Unknown("amount_differs")
        if isinstance(answer, Unknown):
            return answer
        if unwritten := self._unwritten(PaymentResolved(transaction_id, payment_id, answer)):
            return Unknown(unwritten.code)
        return answer

    def report(
        self, transaction_id: UUID, payment_id: UUID, outcome: PaymentOutcome
    ) -> PaymentRecord | PlatformFailure:
        """Tell the platform what became of the attempt."""
        answer = self._patiently(lambda: self._platform.report_payment(payment_id, outcome))
        if isinstance(answer, PaymentRecord) and not isinstance(outcome, Unknown):
            self._unwritten(PaymentReported(transaction_id, payment_id))
        return answer

    def deliver(self, transaction_id: UUID) -> Unreachable | None:
        """Send what the journal owes the platform of this transaction, in order; stops where it can't be reached."""
        for report in owed(history for history in self._open() if history.transaction_id == transaction_id):
            answer = self.report(transaction_id, report.payment_id, report.outcome)
            if isinstance(answer, Unreachable):
                return answer
        return None

    def receipt(self, transaction_id: UUID) -> SignedReceipt | PlatformFailure:
        """Fetch the signed receipt and keep it. It is the person's also where it can't be kept: the platform has it."""
        answer = self._patiently(lambda: self._platform.receipt(transaction_id))
        if isinstance(answer, SignedReceipt):
            self._unwritten(ReceiptHeld(transaction_id, answer))
        return answer

    def report_and_receive(
        self, transaction_id: UUID, payment_id: UUID, outcome: PaymentOutcome
    ) -> SignedReceipt | OwedBack | PlatformFailure:
        """Report an approved payment and fetch what it bought."""
        recorded = self.report(transaction_id, payment_id, outcome)
        if not isinstance(recorded, PaymentRecord):
            return recorded
        if recorded.owed_back:
            self.close(transaction_id, "refund_due")
            return OwedBack()
        return self.receipt(transaction_id)

    def give_up(self, transaction_id: UUID, reason: CancelReason) -> bool:
        """Cancel an unpaid transaction; False where that is still owed to the platform."""
        answer = self._platform.cancel(transaction_id, reason)
        match answer:
            case Unreachable():
                return False
            case Refused(code="not_found"):
                self.close(transaction_id, "never_started")
            case Refused():
                return False
            case _:
                self.close(transaction_id, "cancelled")
        return True

    def close(self, transaction_id: UUID, outcome: str = "done") -> None:
        """Nothing is owed on it any more. What is done stays open until its receipt is held: recovery fetches it."""
        if outcome != "done" or self._holds_receipt(transaction_id):
            self._unwritten(TransactionClosed(transaction_id, outcome))

    def _holds_receipt(self, transaction_id: UUID) -> bool:
        own = (history.records for history in self._open() if history.transaction_id == transaction_id)
        return any(isinstance(record, ReceiptHeld) for records in own for record in records)

    def _open(self) -> tuple[History, ...]:
        try:
            return self._journal.open_transactions()
        except JournalUnusableError:
            return ()

    def _unwritten(self, record: JournalRecord) -> NotTrading | None:
        """Make `record` durable; why not, where that can't be. Then nothing begins; what has begun, recovery ends."""
        try:
            self._journal.append(record)
        except JournalUnusableError as error:
            return NotTrading(error.code)
        return None

    def _patiently(self, call: Callable[[], T | PlatformFailure]) -> T | PlatformFailure:
        answer = call()
        for pause in self._timings.record_backoff:
            if not isinstance(answer, Unreachable):
                break
            self._sleep(pause)
            answer = call()
        return answer
