"""What the screens show where the fee is not what the person saw, or can't be confirmed. Nothing is charged there."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.money import Money
from kiosk.flows.screens.applying import Progress


@dataclass(frozen=True, slots=True)
class FeeChanged:
    """The platform asks for `now`, the person last saw `before` (None: no amount at all): go on, or stop."""

    progress: Progress
    before: Money | None
    now: Money
    reference: str


class FeeDoubt(StrEnum):
    """Why nobody is asked to pay. Nothing was charged."""

    UNREACHABLE = "unreachable"
    """The platform could not be asked for a quote that holds."""
    UNTRUSTED = "untrusted"
    """What came is no quote of the platform for this transaction."""
    WITHDRAWN = "withdrawn"
    """It is not to be paid like this any more: the service or what was owed has changed."""


@dataclass(frozen=True, slots=True)
class FeeUnconfirmed:
    """There is no amount that may be charged. `code` is for technicians; `busy` while it is asked for again."""

    progress: Progress
    reference: str
    doubt: FeeDoubt
    code: str
    busy: bool = False
