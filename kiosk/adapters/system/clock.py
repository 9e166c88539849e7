"""The machine's clock."""

import time
from datetime import UTC, datetime


class SystemClock:
    """Wall time in UTC, and seconds that never go back."""

    def now(self) -> datetime:
        """The time in UTC, with its zone."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds that never go back."""
        return time.monotonic()
