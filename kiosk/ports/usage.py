"""What is counted at this unit without anybody's data: what people ask in vain, and which services they begin."""

from collections.abc import Mapping
from typing import Protocol


class Usage(Protocol):
    """Counting blocks for a moment and never fails; what can't be kept is not counted."""

    def asked_in_vain(self, query: str) -> None:
        """Count a query that found nothing; long numbers in it are left out."""

    def begun(self, service_id: str) -> None:
        """Count that a service was begun here."""

    def begun_here(self) -> Mapping[str, int]:
        """How often each service was begun here; at hand at once."""


class UsageReport(Protocol):
    """Blocking; called now and again from the unit's executor."""

    def hand_over(self) -> None:
        """Give the platform what was asked in vain on days that are over; what it doesn't take now stays."""
