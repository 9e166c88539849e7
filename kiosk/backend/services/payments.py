"""Payments: announced before the terminal is asked, settled by what the terminal said."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from kiosk.backend.services.catalogue import CatalogueService
from kiosk.backend.services.idempotency import Answer, Claim, IdempotencyService
from kiosk.backend.services.ports import Agencies
from kiosk.backend.services.receipts import ReceiptService
from kiosk.backend.services.refusals import Refused, not_found
from kiosk.backend.services.settlement import Bought, Settlement, amount_mismatch
from kiosk.backend.services.steps import certain, walk
from kiosk.backend.store import payments as store
from kiosk.backend.store import transactions as transaction_store
from kiosk.backend.store.events import Change
from kiosk.backend.store.payments import PaymentRecord
from kiosk.backend.store.transactions import TransactionRecord
from kiosk.contract.problems import ProblemCode
from kiosk.domain.money import Money
from kiosk.domain.payment import (
    PAYMENTS,
    Approved,
    Method,
    NotPerformed,
    PaymentEvent,
    PaymentOutcome,
    PaymentState,
)
from kiosk.domain.transaction import TransactionState

if TYPE_CHECKING:
    from kiosk.backend.store.pool import Connection, Pool

__all__ = ["Announcement", "PaymentRecord", "PaymentService"]


@dataclass(frozen=True, slots=True)
class Announcement:
    """An attempt that is about to be made; `id` is the unit's, and the terminal's reference."""

    id: UUID
    transaction_id: UUID
    amount: Money
    quote_id: UUID
    method: Method = Method.CARD


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
        self._receipts = receipts
        self._settlement = Settlement(clock, agencies, receipts)

    async def by_id(self, device_id: str, payment_id: UUID) -> PaymentRecord | Refused:
        """This device's attempt."""
        return await store.by_id(self._pool, payment_id, device_id) or not_found()

    async def announce(
        self, claim: Claim, announcement: Announcement, write: Callable[[PaymentRecord], Answer]
    ) -> Answer | Refused:
        """Record the attempt; refused where the fee is paid, may be paid already, or is another one."""

        async def work(connection: "Connection") -> PaymentRecord | Refused:
            return await self.announce_within(connection, claim.device_id, announcement)

        return await self._once.once(claim, work, write)

    async def report(
        self, claim: Claim, payment_id: UUID, outcome: PaymentOutcome, write: Callable[[PaymentRecord], Answer]
    ) -> Answer | Refused:
        """Record what the terminal said, and what follows from it for the transaction."""
        # Fetched before the SQL transaction: within it no second connection is asked for.
        known = await store.by_id(self._pool, payment_id, claim.device_id)
        if known is None:
            return not_found()
        if known.method is Method.PHONE:
            return _not_the_unit_s()
        bought = await self._bought_with(known, outcome)

        async def work(connection: "Connection") -> PaymentRecord | Refused:
            return await self._settlement.settle(connection, claim.device_id, payment_id, outcome, bought)

        return await self._once.once(claim, work, write)

    async def learn(self, device_id: str, payment_id: UUID, outcome: PaymentOutcome) -> PaymentRecord | Refused:
        """Record what the terminal's own book says, whatever was recorded before."""
        known = await store.by_id(self._pool, payment_id, device_id)
        if known is None:
            return not_found()
        if known.method is Method.PHONE:
            return _not_the_unit_s()
        bought = await self._bought_with(known, outcome)
        async with self._pool.acquire() as connection, connection.transaction():
            return await self._settlement.settle(connection, device_id, payment_id, outcome, bought)

    async def decide(self, payment: PaymentRecord, outcome: PaymentOutcome) -> PaymentRecord | Refused:
        """Record what the payment gateway said, and what follows from it; once, however often it is said."""
        bought = await self._bought_with(payment, outcome)
        async with self._pool.acquire() as connection, connection.transaction():
            return await self._decide(connection, payment, outcome, bought)

    async def end_unpaid(
        self, connection: "Connection", payment: PaymentRecord, reason: str
    ) -> PaymentRecord | Refused:
        """Nobody will pay this attempt any more; refused where it has moved on meanwhile."""
        return await self._decide(connection, payment, NotPerformed(reason), None)

    async def _decide(
        self, connection: "Connection", seen: PaymentRecord, outcome: PaymentOutcome, bought: Bought | None
    ) -> PaymentRecord | Refused:
        # What was asked about may have moved on since: then the answer is about something that is over.
        held = await store.held(connection, seen.id, seen.device_id)
        if held is None or held.state is not seen.state:
            return Refused(ProblemCode.ILLEGAL_TRANSITION, "This payment has moved on meanwhile.")
        return await self._settlement.settle(connection, seen.device_id, seen.id, outcome, bought)

    async def _bought_with(self, payment: PaymentRecord, outcome: PaymentOutcome) -> Bought | None:
        if not isinstance(outcome, Approved):
            return None
        key = await self._receipts.signing_key()
        return Bought(outcome.slip, await self._catalogue.service(payment.service_id), key)

    async def announce_within(
        self, connection: "Connection", device_id: str, announcement: Announcement
    ) -> PaymentRecord | Refused:
        """The same within the caller's SQL transaction."""
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
        refused = _not_as_quoted(announcement, transaction, self._clock())
        if refused is not None:
            return refused
        return await self._created(connection, device_id, transaction.service_id, announcement)

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
            method=announcement.method,
        )
        created = await store.create(connection, record, Change(steps, self._clock(), device_id))
        return record if created else not_found()


def _not_the_unit_s() -> Refused:
    detail = "What became of a payment by phone is asked of the payment gateway."
    return Refused(ProblemCode.ILLEGAL_TRANSITION, detail)


def _same(existing: PaymentRecord, announcement: Announcement) -> PaymentRecord | Refused:
    known = (existing.transaction_id, existing.amount, existing.method)
    if known == (announcement.transaction_id, announcement.amount, announcement.method):
        return existing
    return Refused(ProblemCode.IDEMPOTENCY_KEY_REUSED, "Another payment was announced with this id.")


def _not_as_quoted(announcement: Announcement, transaction: TransactionRecord, now: datetime) -> Refused | None:
    quote = transaction.quote
    if quote is None or announcement.quote_id != quote.id:
        return Refused(ProblemCode.FEE_CHANGED, "This is not the quote that holds. Ask for it.")
    if announcement.amount != transaction.amount:
        return amount_mismatch()
    if quote.expires_at <= now:
        return Refused(ProblemCode.QUOTE_EXPIRED, "The quote is over. Ask for a new one.")
    return None
