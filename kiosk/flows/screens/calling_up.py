"""What the screens show of a receipt that is called up again."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.flows.screens.applying import Progress


class CallingUpFailure(StrEnum):
    """Why there is no receipt to show."""

    NO_REFERENCE = "no_reference"
    """What was typed can't be one."""
    NOT_FOUND = "not_found"
    """The person who approved has no receipt with this reference; nobody says more than that."""
    TOO_OFTEN = "too_often"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class EnterReference:
    """Asks for the digits of the reference; `busy` while the platform is asked for the receipt."""

    progress: Progress
    digits: str
    failure: CallingUpFailure | None
    busy: bool
