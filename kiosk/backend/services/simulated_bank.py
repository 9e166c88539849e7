"""The part of a simulated payment gateway that people and testers hold in their hands."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from kiosk.domain.text import Language


class Choice(StrEnum):
    """What the person on the simulated page lets the simulated bank say."""

    CAPTURED = "captured"
    NOT_CAPTURED = "not_captured"
    HOST_TIMEOUT = "host_timeout"
    CANCEL = "cancel"


class Fault(StrEnum):
    """How the gateway may be told to go wrong."""

    LOSE_RETURN = "lose_return"
    """The browser is not sent back after the person's choice."""
    SILENT = "silent"
    """An inquiry is not answered."""
    WRONG_AMOUNT = "wrong_amount"
    WRONG_CURRENCY = "wrong_currency"
    WRONG_TRACK_ID = "wrong_track_id"


@dataclass(frozen=True, slots=True)
class BankPage:
    """What the simulated page shows."""

    payment_id: str
    amount: str
    track_id: str
    language: Language


@dataclass(frozen=True, slots=True)
class SentBack:
    """Where the browser goes after the choice; None where the way back was lost."""

    address: str | None
    language: Language


class SimulatedBank(Protocol):
    """The simulated gateway as its page and its keeper see it."""

    async def open(self, trandata: str) -> BankPage | None:
        """The page for an order; None where the order is not readable, over, or was opened before."""

    async def choose(self, payment_id: str, choice: Choice) -> SentBack | None:
        """Let the bank say it, once; None where there is nothing left to choose."""

    async def set_fault(self, fault: Fault, times: int) -> None:
        """Go wrong in this way `times` times."""

    async def clear(self) -> None:
        """Go wrong no more."""
