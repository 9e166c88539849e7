"""Payments: announced before the terminal is asked, settled by what the terminal said."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from kiosk.backend.services.catalogue import CatalogueService
from kiosk.backend.services.idempotency import Answer, Claim, IdempotencyService
from kiosk.backend.services.keys import SigningKey
from kiosk.backend.services.ports import Agencies
from kiosk.backend.services.receipts import ReceiptService
from kiosk.backend.services.refusals import Refused, RefusedField, not_found, pointer_to
from kiosk.backend.services.steps import certain, walk
from kiosk.backend.store import payments as store
from kiosk.backend.store import transactions as transaction_store
from kiosk.backend.store.events import Change, Step, Subject, move
from kiosk.backend.store.payments import PaymentRecord
from kiosk.backend.store.transactions import TransactionRecord
from kiosk.contract.problems import ProblemCode
from kiosk.domain.money import Money
from kiosk.domain.payment import (
    EVENT_OF_STATE,
    PAYMENTS,
    STATE_OF_OUTCOME,
    Approved,
    CardSlip,
    PaymentEvent,
    PaymentOutcome,
    PaymentState,
)
from kiosk.domain.service import Service
from kiosk.domain.transaction import TRANSACTIONS, TransactionEvent, TransactionState

if TYPE_CHECKING:
    from kiosk.backend.store.pool import Connection, Pool

__all__ = ["Announcement", "PaymentRecord", "PaymentService"]

_E = TransactionEvent
_REASONED = {PaymentState.DECLINED, PaymentState.NOT_PERFORMED, PaymentState.UNKNOWN}
_TAKEN_BY_TERMINAL = {PaymentEvent.APPROVE, PaymentEvent.DECLINE, PaymentEvent.CANCEL}


@dataclass(frozen=True, slots=True)
class Announcement:
    """An attempt that is about to be made; `id` is the unit's, and the terminal's reference."""

    id: UUID
    transaction_id: UUID
    amount: Money


@dataclass(frozen=True, slots=True)
class _Bought:
    slip: CardSlip
    service: Service | None
    key: SigningKey


class PaymentService:
    """Attempts to collect fees."""

    def __init__(
        self,
        pool: "Pool",
        clock: Callable[[], datetime],
        once: IdempotencyService,
        catalogue: CatalogueService,
        agencies: Agencies,
        receipts: ReceiptService,
    ) -> None:
        self._pool = pool
        self._clock = clock
        self._once = once
        self._catalogue = catalogue
        self._agencies = agencies
        self._receipts = receipts

    async def by_id(self, device_id: str, payment_id: UUID) -> PaymentRecord | Refused:
        """This device's attempt."""
        return await store.by_id(self._pool, payment_id, device_id) or not_found()

    async def announce(
        self, claim: Claim, announcement: Announcement, write: Callable[[PaymentRecord], Answer]
    ) -> Answer | Refused:
        """Record the attempt; refused where the fee is paid, may be paid already, or is another one."""

        async def work(connection: "Connection") -> PaymentRecord | Refused:
            return await self._announce(connection, claim.device_id, announcement)

        return await self._once.once(claim, work, write)

    async def report(
        self, claim: Claim, payment_id: UUID, outcome: PaymentOutcome, write: Callable[[PaymentRecord], Answer]
    ) -> Answer | Refused:
        """Record what the terminal said, and what follows from it for the transaction."""
        # Fetched before the SQL transaction: within it no second connection is asked for.
        known = await store.by_id(self._pool, payment_id, claim.device_id)
        if known is None:
            return not_found()
        bought = await self._bought_with(known, outcome)

        async def work(connection: "Connection") -> PaymentRecord | Refused:
            return await self._report(connection, claim.device_id, payment_id, outcome, bought)

        return await self._once.once(claim, work, write)

    async def _bought_with(self, payment: PaymentRecord, outcome: PaymentOutcome) -> "_Bought | None":
        if not isinstance(outcome, Approved):
            return None
        key = await self._receipts.signing_key()
        return _Bought(outcome.slip, await self._catalogue.service(payment.service_id), key)

    async def _announce(
        self, connection: "Connection", device_id: str, announcement: Announcement
    ) -> PaymentRecord | Refused:
        transaction = await transaction_store.held(connection, announcement.transaction_id, device_id)
        if transaction is None:
            return not_found()
        existing = await store.by_id(connection, announcement.id, device_id)
        if existing is not None:
            return _same(existing, announcement)
        attempts = await store.attempts(connection, transaction.id)
        if attempts.any_approved:
            return Refused(ProblemCode.ALREADY_PAID, "This transaction is paid.")
        if attempts.any_open:
            detail = "Another payment of this transaction is open or unclear. Do not charge again."
            return Refused(ProblemCode.PAYMENT_IN_PROGRESS, detail)
        if transaction.state is not TransactionState.AWAITING_PAYMENT:
            words = transaction.state.value.replace("_", " ")
            return Refused(ProblemCode.ILLEGAL_TRANSITION, f"What is {words} does not wait for a payment.")
        if announcement.amount != transaction.amount:
            return _amount_mismatch()
        return await self._created(connection, device_id, transaction.service_id, announcement)

    async def _report(
        self,
        connection: "Connection",
        device_id: str,
        payment_id: UUID,
        outcome: PaymentOutcome,
        bought: "_Bought | None",
    ) -> PaymentRecord | Refused:
        payment = await store.held(connection, payment_id, device_id)
        if payment is None:
            return not_found()
        if isinstance(outcome, Approved) and outcome.amount != payment.amount:
            return _amount_mismatch()
        state = STATE_OF_OUTCOME[type(outcome)]
        if payment.state is state:
            return payment
        steps = _steps_to(payment.state, EVENT_OF_STATE[state])
        if isinstance(steps, Refused):
            return steps
        reason = str(getattr(outcome, "reason", "")) if state in _REASONED else ""
        change = Change(steps, self._clock(), device_id)
        await store.move(connection, payment.id, change, reason, bought.slip if bought else None)
        settled = replace(payment, state=state)
        if bought is None:
            return settled
        return replace(settled, transaction_state=await self._paid(connection, settled, bought))

    async def _created(
        self, connection: "Connection", device_id: str, service_id: str, announcement: Announcement
    ) -> PaymentRecord | Refused:
        steps = certain(walk(PAYMENTS, PaymentState.CREATED, PaymentEvent.RECORD_INTENT))
        record = PaymentRecord(
            id=announcement.id,
            transaction_id=announcement.transaction_id,
            device_id=device_id,
            service_id=service_id,
            amount=announcement.amount,
            state=PaymentState(steps[-1].to_state),
            transaction_state=TransactionState.AWAITING_PAYMENT,
        )
        created = await store.create(connection, record, Change(steps, self._clock(), device_id))
        return record if created else not_found()

    async def _paid(self, connection: "Connection", payment: PaymentRecord, bought: "_Bought") -> TransactionState:
        transaction = await transaction_store.held(connection, payment.transaction_id, payment.device_id)
        if transaction is None:
            message = "a payment without its transaction"
            raise AssertionError(message)
        steps = await self._steps_of(connection, transaction, bought.service)
        now = self._clock()
        await move(connection, Subject.TRANSACTION, transaction.id, Change(steps, now, payment.device_id))
        state = TransactionState(steps[-1].to_state)
        if state is not TransactionState.REFUND_DUE:
            record = replace(transaction, state=state, updated_at=now)
            await self._receipts.issue(connection, bought.key, record, bought.slip)
        return state

    async def _steps_of(
        self, connection: "Connection", transaction: TransactionRecord, service: Service | None
    ) -> tuple[Step, ...]:
        paid = certain(walk(TRANSACTIONS, transaction.state, _E.PAYMENT_APPROVED))
        if paid[-1].to_state == TransactionState.REFUND_DUE:
            return paid
        if not await transaction_store.settle_dues(connection, transaction):
            # Paid somewhere else in the meantime: nobody pays a due twice.
            return certain(walk(TRANSACTIONS, transaction.state, _E.PAYMENT_APPROVED, _E.REFUND_OWED))
        events = [_E.PAYMENT_APPROVED, _E.SENT_TO_AGENCY]
        if service is not None and await self._agencies.deliver(service, transaction.id):
            events.append(_E.AGENCY_COMPLETED)
        return certain(walk(TRANSACTIONS, transaction.state, *events))


def _steps_to(state: PaymentState, event: PaymentEvent) -> tuple[Step, ...] | Refused:
    # The platform hears of the sending with the answer to it.
    if state is PaymentState.INTENT and event in _TAKEN_BY_TERMINAL:
        return walk(PAYMENTS, state, PaymentEvent.SEND, event)
    return walk(PAYMENTS, state, event)


def _same(existing: PaymentRecord, announcement: Announcement) -> PaymentRecord | Refused:
    if existing.transaction_id == announcement.transaction_id and existing.amount == announcement.amount:
        return existing
    return Refused(ProblemCode.IDEMPOTENCY_KEY_REUSED, "Another payment was announced with this id.")


def _amount_mismatch() -> Refused:
    detail = "This is not the amount that is to pay."
    return Refused(ProblemCode.AMOUNT_MISMATCH, detail, (RefusedField(pointer_to("amount_fils"), "mismatch", detail),))
