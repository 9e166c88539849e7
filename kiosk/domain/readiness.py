"""What the unit can do right now, and what that means for a service."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.service import Channel, Fixed, Free, Kind, Outcome, Service


class Capability(StrEnum):
    """Something the unit can do right now."""

    PRINT = "print"
    TAKE_CARDS = "take_cards"
    TAKE_PHONES = "take_phones"
    """The platform has a page where people pay with their own phone."""
    REACH_PLATFORM = "reach_platform"
    SPEAK = "speak"
    """There is a voice in both languages for people who do not see the screen."""
    TRADE = "trade"
    """The journal is open and sound, and the clock agrees with the platform's."""


WAYS_TO_PAY = frozenset({Capability.TAKE_CARDS, Capability.TAKE_PHONES})
"""One of them is enough."""


class Paper(StrEnum):
    """Whether a receipt can be had on paper."""

    THERE = "there"
    LOW = "low"
    """The roll is near its end: it may run out in the middle of a receipt."""
    NONE = "none"
    """There is no paper, or the printer can't print for another reason."""


@dataclass(frozen=True, slots=True)
class InService:
    """Everything works."""


@dataclass(frozen=True, slots=True)
class Degraded:
    """The unit helps people, without what is `missing`."""

    missing: frozenset[Capability]


@dataclass(frozen=True, slots=True)
class OutOfService:
    """The unit helps nobody; `code` tells a technician why."""

    code: str


Readiness = InService | Degraded | OutOfService


@dataclass(frozen=True, slots=True)
class FinishHere:
    """Can be done here and now, start to end; `paperless` where the receipt is on the screen only."""

    paperless: bool


@dataclass(frozen=True, slots=True)
class StartHere:
    """Starts here and goes on at the agency; `paperless` as above."""

    paperless: bool


@dataclass(frozen=True, slots=True)
class NotNow:
    """Possible here, but not while `missing` is broken."""

    missing: frozenset[Capability]


@dataclass(frozen=True, slots=True)
class ReadOnly:
    """Information: go to the counter or to the agency's own site."""

    channels: tuple[Channel, ...]


Possibility = FinishHere | StartHere | NotNow | ReadOnly


def readiness_of(present: frozenset[Capability]) -> Readiness:
    """The readiness that the present capabilities amount to."""
    missing = frozenset(Capability) - present
    return Degraded(missing) if missing else InService()


def possibility_of(service: Service, present: frozenset[Capability]) -> Possibility:
    """What can be done with `service` at a unit that can do what is `present`."""
    if not service.can_start_here:
        return ReadOnly(service.channels)
    needed = {Capability.REACH_PLATFORM, Capability.TRADE}
    may_cost = service.kind is Kind.PAYMENT or not isinstance(service.fee, Free)
    if may_cost and not WAYS_TO_PAY & present:
        needed.add(Capability.TAKE_CARDS)
    if missing := frozenset(needed) - present:
        return NotNow(missing)
    paperless = Capability.PRINT not in present
    if service.outcome is Outcome.AT_ONCE:
        return FinishHere(paperless)
    return StartHere(paperless)


def has_fee(service: Service) -> bool:
    """Whether the person may have to pay here."""
    return isinstance(service.fee, Fixed) or service.kind is Kind.PAYMENT
