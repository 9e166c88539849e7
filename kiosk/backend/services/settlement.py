"""What an outcome does to its payment and its transaction. Money that buys nothing is owed back (ADR 10)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from kiosk.backend.services.keys import SigningKey
from kiosk.backend.services.ports import Agencies
from kiosk.backend.services.receipts import ReceiptService
from kiosk.backend.services.refusals import Refused, RefusedField, not_found, pointer_to
from kiosk.backend.services.steps import certain, walk
from kiosk.backend.store import corrections, payments
from kiosk.backend.store import transactions as transaction_store
from kiosk.backend.store.events import Change, Step, Subject, move
from kiosk.backend.store.payments import PaymentRecord
from kiosk.backend.store.transactions import TransactionRecord
from kiosk.contract.problems import ProblemCode
from kiosk.domain.payment import (
    EVENT_OF_STATE,
    PAYMENTS,
    STATE_OF_OUTCOME,
    Approved,
    PaymentEvent,
    PaymentOutcome,
    PaymentState,
    Slip,
    Unknown,
)
from kiosk.domain.service import Service
from kiosk.domain.transaction import TRANSACTIONS, TransactionEvent, TransactionState
from kiosk.domain.transition import IllegalTransition

if TYPE_CHECKING:
    from kiosk.backend.store.pool import Connection

_S, _E, _T = PaymentState, PaymentEvent, TransactionEvent
_REASONED = {_S.DECLINED, _S.NOT_PERFORMED, _S.UNKNOWN}
_TAKEN_BY_TERMINAL = {_E.APPROVE, _E.DECLINE, _E.CANCEL}
_CHARGED = {_S.APPROVED, _S.REFUND_DUE, _S.REFUNDED}
_NOT_CHARGED = {_S.DECLINED, _S.CANCELLED, _S.NOT_PERFORMED}


@dataclass(frozen=True, slots=True)
class Bought:
    """What an approved payment brings with it; fetched before the SQL transaction."""

    slip: Slip
    service: Service | None
    key: SigningKey


class Settlement:
    """Takes outcomes, within the caller's SQL transaction."""

    def __init__(self, clock: Callable[[], datetime], agencies: Agencies, receipts: ReceiptService) -> None:
        self._clock = clock
        self._agencies = agencies
        self._receipts = receipts

    async def settle(
        self, connection: "Connection", device_id: str, payment_id: UUID, outcome: PaymentOutcome, bought: Bought | None
    ) -> PaymentRecord | Refused:
        """Record the outcome and what follows from it. What was recorded before is corrected, never overwritten."""
        payment = await payments.held(connection, payment_id, device_id)
        if payment is None:
            return not_found()
        if isinstance(outcome, Approved) and outcome.amount != payment.amount:
            return amount_mismatch()
        state = STATE_OF_OUTCOME[type(outcome)]
        if payment.state is state or (state is _S.APPROVED and payment.state in _CHARGED):
            return payment
        if payment.state in _CHARGED and not isinstance(outcome, Unknown):
            return await self._contradicted(connection, payment)
        owed = isinstance(outcome, Approved) and _buys_nothing(payment)
        steps = _steps_to(payment.state, EVENT_OF_STATE[state], owed=owed)
        if isinstance(steps, Refused):
            return steps
        reason = str(getattr(outcome, "reason", "")) if state in _REASONED else ""
        change = Change(steps, self._clock(), device_id)
        await payments.move(connection, payment.id, change, reason, bought.slip if bought else None)
        settled = replace(payment, state=PaymentState(steps[-1].to_state))
        if bought is None or owed:
            return settled
        return await self._paid(connection, settled, bought)

    async def _contradicted(self, connection: "Connection", payment: PaymentRecord) -> PaymentRecord:
        steps = certain(walk(PAYMENTS, payment.state, _E.CONTRADICT))
        await corrections.note(connection, payment.id, Change(steps, self._clock(), payment.device_id))
        return payment

    async def _paid(self, connection: "Connection", payment: PaymentRecord, bought: Bought) -> PaymentRecord:
        transaction = await transaction_store.held(connection, payment.transaction_id, payment.device_id)
        if transaction is None:
            message = "a payment without its transaction"
            raise AssertionError(message)
        steps = await self._steps_of(connection, transaction, bought.service)
        now = self._clock()
        await move(connection, Subject.TRANSACTION, transaction.id, Change(steps, now, payment.device_id))
        state = TransactionState(steps[-1].to_state)
        if state is TransactionState.REFUND_DUE:
            owed = Change(certain(walk(PAYMENTS, payment.state, _E.REFUND_OWED)), now, payment.device_id)
            await corrections.move(connection, payment.id, owed)
            return replace(payment, state=_S.REFUND_DUE, transaction_state=state)
        record = replace(transaction, state=state, updated_at=now)
        await self._receipts.issue(connection, bought.key, record, bought.slip)
        return replace(payment, transaction_state=state)

    async def _steps_of(
        self, connection: "Connection", transaction: TransactionRecord, service: Service | None
    ) -> tuple[Step, ...]:
        paid = certain(walk(TRANSACTIONS, transaction.state, _T.PAYMENT_APPROVED))
        if paid[-1].to_state == TransactionState.REFUND_DUE:
            return paid
        if not await transaction_store.settle_dues(connection, transaction):
            # Paid somewhere else in the meantime: nobody pays a due twice.
            return certain(walk(TRANSACTIONS, transaction.state, _T.PAYMENT_APPROVED, _T.REFUND_OWED))
        events = [_T.PAYMENT_APPROVED, _T.SENT_TO_AGENCY]
        if service is not None and await self._agencies.deliver(service, transaction.id):
            events.append(_T.AGENCY_COMPLETED)
        return certain(walk(TRANSACTIONS, transaction.state, *events))


def amount_mismatch() -> Refused:
    """Another amount than was agreed."""
    detail = "This is not the amount that is to pay."
    return Refused(ProblemCode.AMOUNT_MISMATCH, detail, (RefusedField(pointer_to("amount_fils"), "mismatch", detail),))


def _buys_nothing(payment: PaymentRecord) -> bool:
    """Whether the transaction is paid by another attempt, or over: then this charge is one too many."""
    after = TRANSACTIONS.after(payment.transaction_state, _T.PAYMENT_APPROVED)
    return isinstance(after, IllegalTransition)


def _steps_to(state: PaymentState, event: PaymentEvent, *, owed: bool) -> tuple[Step, ...] | Refused:
    events = [event]
    if event is _E.APPROVE and state in _NOT_CHARGED:
        events = [_E.CORRECT]
    elif state is _S.INTENT and event in _TAKEN_BY_TERMINAL:
        # The platform hears of the sending with the answer to it.
        events = [_E.SEND, event]
    return walk(PAYMENTS, state, *events, *([_E.REFUND_OWED] if owed else []))
