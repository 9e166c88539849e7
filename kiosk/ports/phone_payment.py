"""Paying with the person's own phone, as the platform offers it. Blocking; safe to repeat with the same ids."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from kiosk.domain.payment import PaymentOutcome
from kiosk.domain.quote import Quote
from kiosk.ports.platform import PlatformFailure


class PhonePlace(StrEnum):
    """Where the phone is."""

    AWAY = "away"
    """Nobody has opened the link."""
    AT_PAGE = "at_page"
    """On the platform's page; nothing is begun."""
    AT_BANK = "at_bank"
    """On the payment gateway's page: money may move."""


@dataclass(frozen=True, slots=True)
class PhoneAttempt:
    """An attempt as the platform holds it; `outcome` None while it takes its course, `link` where it was just made."""

    id: UUID
    place: PhonePlace
    seconds_left: int
    outcome: PaymentOutcome | None
    owed_back: bool
    """Whether it was charged and buys nothing: the platform gives it back."""
    link: str | None = None


class PhonePayments(Protocol):
    """Only the payment gateway says what became of an attempt; the platform asks it, and the unit asks the platform."""

    def open_phone_payment(self, payment_id: UUID, quote: Quote) -> PhoneAttempt | PlatformFailure:
        """Record the attempt and make its link; refused as an attempt by card is."""

    def phone_payment(self, payment_id: UUID) -> PhoneAttempt | PlatformFailure:
        """How it stands."""

    def close_phone_payment(self, payment_id: UUID) -> PhoneAttempt | PlatformFailure:
        """Let nobody begin to pay it any more; what is at the bank already goes on there."""
