"""The steps of a payment by phone, each a blocking call for the executor.

The unit moves no money here: it says what it intends, and writes down what the platform found out.
"""

import time
from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from kiosk.domain.payment import NotPerformed, PaymentOutcome, Unknown
from kiosk.domain.quote import SignedQuote
from kiosk.flows.checkout import NotTrading
from kiosk.flows.timings import Timings
from kiosk.ports.journal import Journal, JournalUnusableError, PaymentResolved, PhonePaymentIntended
from kiosk.ports.phone_payment import PhoneAttempt, PhonePayments
from kiosk.ports.platform import PlatformFailure, Refused, Unreachable


class PhoneCheckout:
    """Used by the visit and by the recovery; holds no state of its own."""

    def __init__(
        self,
        journal: Journal,
        phones: PhonePayments,
        timings: Timings,
        deliver: Callable[[UUID], Unreachable | None],
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._journal = journal
        self._phones = phones
        self._timings = timings
        self._deliver = deliver
        self._sleep = sleep

    def open(
        self, transaction_id: UUID, payment_id: UUID, agreed: SignedQuote
    ) -> PhoneAttempt | PlatformFailure | NotTrading:
        """Record what was agreed to and the attempt, here and at the platform, before anybody sees its link.

        What is owed of earlier attempts goes first, as with cards.
        """
        if isinstance(failure := self._deliver(transaction_id), Unreachable):
            return failure
        intended = PhonePaymentIntended(transaction_id, payment_id, agreed.quote.amount, agreed.text)
        if code := self._unwritten(intended):
            return NotTrading(code)
        answer = self._phones.open_phone_payment(payment_id, agreed.quote)
        match answer:
            case PhoneAttempt():
                return self._noted(transaction_id, answer)
            case Refused():
                self._unwritten(PaymentResolved(transaction_id, payment_id, NotPerformed("not_opened")))
            case Unreachable():
                # It may be open there. Nobody has seen its link, so nobody can pay it: close it before anything else.
                self.close(transaction_id, payment_id)
        return answer

    def look(self, transaction_id: UUID, payment_id: UUID) -> PhoneAttempt | PlatformFailure:
        """How it stands; what became of it is durable when this returns."""
        answer = self._phones.phone_payment(payment_id)
        return self._noted(transaction_id, answer) if isinstance(answer, PhoneAttempt) else answer

    def close(self, transaction_id: UUID, payment_id: UUID) -> PhoneAttempt | PlatformFailure:
        """Let nobody begin to pay it any more, and say how it stands then."""
        answer = self._phones.close_phone_payment(payment_id)
        for pause in self._timings.record_backoff:
            if not isinstance(answer, Unreachable):
                break
            self._sleep(pause)
            answer = self._phones.close_phone_payment(payment_id)
        match answer:
            case PhoneAttempt():
                return self._noted(transaction_id, answer)
            case Refused(code="not_found"):
                self._unwritten(PaymentResolved(transaction_id, payment_id, NotPerformed("not_opened")))
        return answer

    def settle(self, transaction_id: UUID, payment_id: UUID) -> PaymentOutcome:
        """Nobody waits for it any more: close it, and ask what became of it; Unknown where nobody can say yet."""
        closed = self.close(transaction_id, payment_id)
        if isinstance(closed, Refused) and closed.code == "not_found":
            return NotPerformed("not_opened")
        # An answer to closing may be one of long ago, so it is not the last word.
        answer = self.look(transaction_id, payment_id)
        if isinstance(answer, PhoneAttempt):
            return answer.outcome or Unknown("at_bank")
        return Unknown(answer.code)

    def _noted(self, transaction_id: UUID, attempt: PhoneAttempt) -> PhoneAttempt:
        if attempt.outcome is None or isinstance(attempt.outcome, Unknown):
            return attempt
        code = self._unwritten(PaymentResolved(transaction_id, attempt.id, attempt.outcome))
        return replace(attempt, outcome=Unknown(code)) if code else attempt

    def _unwritten(self, record: PhonePaymentIntended | PaymentResolved) -> str | None:
        """Make `record` durable; why not, where that can't be."""
        try:
            self._journal.append(record)
        except JournalUnusableError as error:
            return error.code
        return None
