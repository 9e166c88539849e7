"""Refunds: what is owed back, what was given back, and the agencies' decisions that lead there (ADR 10).

The platform moves no money. It knows to whom it is owed, and keeps the word of the operator who gave it back.
"""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from kiosk.backend.services.refusals import Refused, not_found
from kiosk.backend.services.steps import certain, walk
from kiosk.backend.store import corrections
from kiosk.backend.store import refunds as store
from kiosk.backend.store.events import Change, Subject, move
from kiosk.backend.store.refunds import Refund
from kiosk.domain.card_number import without_card_numbers
from kiosk.domain.payment import PAYMENTS, PaymentEvent, PaymentState
from kiosk.domain.transaction import TRANSACTIONS, TransactionEvent, TransactionState

if TYPE_CHECKING:
    from kiosk.backend.store.pool import Connection, Pool

__all__ = ["Refund", "RefundService"]

_E = TransactionEvent


class RefundService:
    """What operators do about money that goes back."""

    def __init__(self, pool: "Pool", clock: Callable[[], datetime]) -> None:
        self._pool = pool
        self._clock = clock

    async def every(self, *, made: bool) -> tuple[Refund, ...]:
        """What is owed, the longest waiting first; with `made` also what was given back."""
        states = (PaymentState.REFUND_DUE, PaymentState.REFUNDED) if made else (PaymentState.REFUND_DUE,)
        return await store.every(self._pool, states)

    async def made(self, payment_id: UUID, bank_reference: str) -> Refund | Refused:
        """The money of this payment went back; `bank_reference` finds it at the bank."""
        async with self._pool.acquire() as connection, connection.transaction():
            refund = await store.held(connection, payment_id)
            if refund is None:
                return not_found()
            steps = walk(PAYMENTS, refund.state, PaymentEvent.REFUND_MADE)
            if isinstance(steps, Refused):
                return steps
            await corrections.move(connection, payment_id, Change(steps, self._clock(), None))
            await corrections.keep_refund_reference(connection, payment_id, without_card_numbers(bank_reference))
            # A charge too many leaves its transaction, which another one paid, as it is.
            if refund.transaction_state is TransactionState.REFUND_DUE:
                await self._walk(connection, refund.transaction_id, refund.transaction_state, _E.REFUND_MADE)
            return await store.held(connection, payment_id) or not_found()

    async def agency_completed(self, reference: str) -> TransactionState | Refused:
        """The agency has done what was asked."""
        async with self._pool.acquire() as connection, connection.transaction():
            known = await store.paid_for(connection, reference)
            if known is None:
                return not_found()
            return await self._walk(connection, known.id, known.state, _E.AGENCY_COMPLETED)

    async def agency_rejected(self, reference: str) -> TransactionState | Refused:
        """The agency refuses; what was paid for it is owed back, and its dues are owed again."""
        async with self._pool.acquire() as connection, connection.transaction():
            known = await store.paid_for(connection, reference)
            if known is None:
                return not_found()
            if known.payment_id is None:
                return await self._walk(connection, known.id, known.state, _E.AGENCY_REJECTED)
            state = await self._walk(connection, known.id, known.state, _E.AGENCY_REJECTED, _E.REFUND_OWED)
            if isinstance(state, Refused):
                return state
            owed = certain(walk(PAYMENTS, PaymentState.APPROVED, PaymentEvent.REFUND_OWED))
            await corrections.move(connection, known.payment_id, Change(owed, self._clock(), None))
            await corrections.free_dues(connection, known.id)
            return state

    async def _walk(
        self, connection: "Connection", transaction_id: UUID, state: TransactionState, *events: TransactionEvent
    ) -> TransactionState | Refused:
        steps = walk(TRANSACTIONS, state, *events)
        if isinstance(steps, Refused):
            return steps
        await move(connection, Subject.TRANSACTION, transaction_id, Change(steps, self._clock(), None))
        return TransactionState(steps[-1].to_state)
