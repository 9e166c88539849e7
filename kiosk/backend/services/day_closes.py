"""Takes units' day closes; a truth of the terminal that the platform does not hold is acted upon at once."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from kiosk.backend.services.idempotency import Answer, Claim, IdempotencyService
from kiosk.backend.services.payments import PaymentService
from kiosk.backend.services.refusals import Refused, not_found
from kiosk.backend.store import day_closes as store
from kiosk.backend.store.day_closes import AttestedRow, CloseRow, DayEnd
from kiosk.domain.payment import Approved, Cancelled, CardSlip, Declined, NotPerformed, PaymentOutcome, PaymentState

if TYPE_CHECKING:
    from kiosk.backend.store.pool import Pool

__all__ = ["Attested", "AttestedRow", "CloseRow", "DayCloseService", "DayEnd"]

NOT_FOUND = "not_found"
_CHARGED = {PaymentState.APPROVED, PaymentState.REFUND_DUE, PaymentState.REFUNDED}
_OPEN = {PaymentState.INTENT, PaymentState.SENT, PaymentState.UNKNOWN}
_NOT_CHARGED: dict[str, PaymentOutcome] = {
    "declined": Declined("day_close"),
    "cancelled": Cancelled(),
    NOT_FOUND: NotPerformed("day_close"),
}


@dataclass(frozen=True, slots=True)
class Attested:
    """What is said of one attempt, with the slip where the terminal charged it."""

    row: AttestedRow
    slip: CardSlip | None


class DayCloseService:
    """The units' side of the daily reconciliation."""

    def __init__(
        self, pool: "Pool", clock: Callable[[], datetime], once: IdempotencyService, payments: PaymentService
    ) -> None:
        self._pool = pool
        self._clock = clock
        self._once = once
        self._payments = payments

    async def attest(
        self, claim: Claim, close_id: UUID, attempts: tuple[Attested, ...], write: Callable[[int], Answer]
    ) -> Answer | Refused:
        """Take down what unit and terminal say, and correct what the platform holds otherwise."""

        async def work() -> int | Refused:
            for attempt in attempts:
                await self._take(claim.device_id, close_id, attempt)
            return len(attempts)

        return await self._once.around(claim, work, write)

    async def close(self, claim: Claim, end: DayEnd, write: Callable[[CloseRow], Answer]) -> Answer | Refused:
        """Keep the end of a unit's day."""

        async def work() -> CloseRow | Refused:
            async with self._pool.acquire() as connection:
                return await store.close(connection, end, self._clock()) or not_found()

        return await self._once.around(claim, work, write)

    async def _take(self, device_id: str, close_id: UUID, attempt: Attested) -> None:
        async with self._pool.acquire() as connection:
            earlier = await store.attest(connection, device_id, close_id, attempt.row, self._clock())
        known = await self._payments.by_id(device_id, attempt.row.payment_id)
        if isinstance(known, Refused):
            # The platform never heard of it: the reconciliation shows that.
            return
        truth = _truth(attempt, known.state, news=earlier != attempt.row.terminal)
        if truth is not None:
            await self._payments.learn(device_id, attempt.row.payment_id, truth)


def _truth(attempt: Attested, held: PaymentState, *, news: bool) -> PaymentOutcome | None:
    """What the platform has to learn, if anything. A wrong amount teaches nothing: people look into it."""
    row = attempt.row
    if row.terminal_amount is not None and attempt.slip is not None:
        return None if held in _CHARGED else Approved(row.terminal_amount, attempt.slip)
    said = _NOT_CHARGED.get(row.terminal)
    if said is None:
        return None
    if held in _CHARGED:
        return said if news else None
    # That a terminal does not know a payment is the truth only behind an abort, which the unit's resolver makes.
    return said if held in _OPEN and row.terminal != NOT_FOUND else None
