"""What people ask in vain, so that an editor can give services the words they use."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from kiosk.backend.services.idempotency import Answer, Claim, IdempotencyService
from kiosk.backend.services.refusals import Refused
from kiosk.backend.store import missed_queries as store
from kiosk.backend.store.missed_queries import AskedInVain
from kiosk.contract.problems import ProblemCode
from kiosk.domain.day import kuwait_day

if TYPE_CHECKING:
    from kiosk.backend.store.pool import Connection, Pool

__all__ = ["AskedInVain", "MissedQueryService"]

KEPT = timedelta(days=366)


class MissedQueryService:
    """Counts by unit and day, for a year."""

    def __init__(self, pool: "Pool", clock: Callable[[], datetime], once: IdempotencyService) -> None:
        self._pool = pool
        self._clock = clock
        self._once = once

    async def take(
        self, claim: Claim, day: date, queries: Iterable[tuple[str, int]], write: Callable[[int], Answer]
    ) -> Answer | Refused:
        """Count a unit's day, in place of what it said of that day before."""
        today = kuwait_day(self._clock())
        if not today - KEPT <= day <= today:
            return Refused(ProblemCode.INVALID_REQUEST, "A day of the last year is expected.")
        counts: Counter[str] = Counter()
        for query, times in queries:
            counts[query] += times

        async def count(connection: "Connection") -> int:
            await store.replace(connection, claim.device_id, day, counts)
            await store.forget_before(connection, today - KEPT)
            return len(counts)

        return await self._once.once(claim, count, write)

    async def most_asked(self, days: int, least: int, limit: int) -> Sequence[AskedInVain]:
        """What was asked most often in the last `days`, at least `least` times."""
        since = kuwait_day(self._clock()) - timedelta(days=days)
        return await store.most_asked(self._pool, since, least, limit)
