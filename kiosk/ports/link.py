"""The unit's own upkeep with the platform: is it there, do the clocks agree, is the catalogue current."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from kiosk.ports.platform import Unreachable


@dataclass(frozen=True, slots=True)
class Reachable:
    """The platform answers; `skew` is its clock minus ours."""

    skew: timedelta
    catalogue_revision: int
    phone_payments: bool = False
    """Whether people can pay with their own phone there."""


class PlatformLink(Protocol):
    """Blocking; called by the unit's monitor from its executor."""

    def check(self) -> Reachable | Unreachable:
        """Whether the platform answers now."""

    def refresh_catalogue(self, revision: int) -> None:
        """Bring the unit's catalogue to the platform's `revision`, or note that it is current; else it stays."""
