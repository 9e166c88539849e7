"""Lets a request have its effect once, however often it is sent.

The answer is written in the SQL transaction of the effect: after a crash both are there or neither. A refusal had no
effect, so it is not kept: the same request is decided anew when it comes again.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, TypeVar

from kiosk.backend.services.refusals import Refused
from kiosk.backend.store import idempotency as store
from kiosk.backend.store.idempotency import Claim, Remembered
from kiosk.contract.problems import ProblemCode

if TYPE_CHECKING:
    from kiosk.backend.store.pool import Connection, Pool

__all__ = ["KEPT", "Answer", "Claim", "IdempotencyService", "replayed"]

T = TypeVar("T")
KEPT = timedelta(days=30)
"""How long an answer is kept: longer than any unit may hold a report back."""
_ATTEMPTS = 3


@dataclass(frozen=True, slots=True)
class Answer:
    """A finished answer, as it is kept and sent."""

    status: int
    body: bytes


class _OvertakenError(Exception):
    """Another request with the same claim has finished since we looked."""


class IdempotencyService:
    """Runs work once for each claim."""

    def __init__(self, pool: "Pool", clock: Callable[[], datetime]) -> None:
        self._pool = pool
        self._clock = clock

    async def once(
        self,
        claim: Claim,
        work: Callable[["Connection"], Awaitable[T | Refused]],
        write: Callable[[T], Answer],
    ) -> Answer | Refused:
        """Do the work in one SQL transaction with its answer; the answer given before where it was done before."""
        for _ in range(_ATTEMPTS):
            try:
                return await self._attempt(claim, work, write)
            except _OvertakenError:
                continue
        return _busy()

    async def around(
        self, claim: Claim, work: Callable[[], Awaitable[T | Refused]], write: Callable[[T], Answer]
    ) -> Answer | Refused:
        """The same for work with an SQL transaction of its own, which may be repeated without harm."""
        async with self._pool.acquire() as connection:
            remembered = await store.find(connection, claim)
        if remembered is not None:
            return replayed(claim, remembered)
        result = await work()
        if isinstance(result, Refused):
            return result
        answer = write(result)
        async with self._pool.acquire() as connection:
            if await store.remember(connection, claim, answer.status, answer.body, self._clock()):
                return answer
        return _busy()

    async def forget_old(self) -> int:
        """Drop what is older than `KEPT`; how many answers."""
        async with self._pool.acquire() as connection:
            return await store.forget(connection, self._clock() - KEPT)

    async def _attempt(
        self,
        claim: Claim,
        work: Callable[["Connection"], Awaitable[T | Refused]],
        write: Callable[[T], Answer],
    ) -> Answer | Refused:
        async with self._pool.acquire() as connection, connection.transaction():
            claimed = await store.claim(connection, claim)
            if claimed.remembered is not None:
                return replayed(claim, claimed.remembered)
            if not claimed.first:
                return _busy()
            result = await work(connection)
            if isinstance(result, Refused):
                return result
            answer = write(result)
            if not await store.remember(connection, claim, answer.status, answer.body, self._clock()):
                raise _OvertakenError
            return answer


def replayed(claim: Claim, remembered: Remembered) -> Answer | Refused:
    """The answer that was given, where this is the same request."""
    if remembered.fingerprint != claim.fingerprint:
        detail = "This idempotency key was used for another request."
        return Refused(ProblemCode.IDEMPOTENCY_KEY_REUSED, detail)
    return Answer(remembered.status, remembered.body)


def _busy() -> Refused:
    return Refused(ProblemCode.IDEMPOTENCY_KEY_BUSY, "The same request is being worked on. Send it again in a moment.")
