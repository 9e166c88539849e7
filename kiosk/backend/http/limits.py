"""Token buckets, one for each caller, in this process."""

from collections import OrderedDict
from collections.abc import Callable

from kiosk.backend.http.settings import RateLimit

_CALLERS = 20_000


class TokenBuckets:
    """Says how long a caller has to wait. Forgets the callers that were quiet the longest."""

    def __init__(self, limit: RateLimit, monotonic: Callable[[], float]) -> None:
        self._limit = limit
        self._monotonic = monotonic
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, caller: str) -> float:
        """Take a token; 0 where there was one, else the seconds until there is one."""
        now = self._monotonic()
        tokens, at = self._buckets.pop(caller, (float(self._limit.burst), now))
        tokens = min(self._limit.burst, tokens + (now - at) * self._limit.per_second)
        allowed = tokens >= 1
        self._buckets[caller] = (tokens - 1 if allowed else tokens, now)
        if len(self._buckets) > _CALLERS:
            self._buckets.popitem(last=False)
        return 0.0 if allowed else (1 - tokens) / self._limit.per_second
