"""What the platform needs from the world: the identity provider, the agencies, the payment gateway."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol
from uuid import UUID

from kiosk.domain.civil_id import CivilId
from kiosk.domain.form import Answers
from kiosk.domain.gateway import GatewayAnswer
from kiosk.domain.money import Money
from kiosk.domain.service import Service
from kiosk.domain.text import Language, Text


@dataclass(frozen=True, slots=True)
class IdentityQuestion:
    """What a person's phone asks: whether it is the person who stands at the unit that shows `match_number`."""

    id: UUID
    civil_id: CivilId
    purpose: Text
    language: Language
    match_number: str
    asked_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Undecided:
    """The person has not answered yet."""


@dataclass(frozen=True, slots=True)
class ApprovedBy:
    """The person said yes; `name` as the provider knows it."""

    name: Text


@dataclass(frozen=True, slots=True)
class DeniedBy:
    """The person said no, or chose another number."""


Decision = Undecided | ApprovedBy | DeniedBy


class IdentityProvider(Protocol):
    """Reaches a person's phone."""

    async def ask(self, question: IdentityQuestion) -> str:
        """Put the question; the provider's own reference for it."""

    async def decision(self, reference: str, asked_at: datetime, now: datetime) -> Decision:
        """What the person has answered by now."""

    async def withdraw(self, reference: str) -> None:
        """The question or its approval is of no use any more."""


class SimulatedPhone(Protocol):
    """The part of a simulated identity provider that a tester holds."""

    def decide(self, identity_request_id: UUID, *, approve: bool) -> bool:
        """Answer a question; False where there is none."""


@dataclass(frozen=True, slots=True)
class Due:
    """One thing that a person owes an agency."""

    id: str
    label: Text
    dated: datetime
    amount: Money


class Agencies(Protocol):
    """The agencies' own systems. `person` is the platform's keyed hash of a Civil ID number."""

    async def dues(self, service: Service, person: bytes, answers: Answers) -> tuple[Due, ...]:
        """What the person owes for this service, oldest first."""

    async def deliver(self, service: Service, transaction_id: UUID) -> bool:
        """Hand over a transaction with nothing left to pay; True where that completes it at once.

        Called inside of an SQL transaction: a system that can't answer from memory takes it from its own queue.
        """


@dataclass(frozen=True, slots=True)
class GatewayOrder:
    """What the person is to pay at the gateway's page; `track_id` is ours and known to nobody before."""

    track_id: str
    amount: Money
    language: Language
    return_url: str
    """Where the gateway sends the browser afterwards. What it says there is never believed."""


class PaymentGateway(Protocol):
    """The payment gateway, where people pay on its own page with their own phone."""

    @property
    def origin(self) -> str:
        """`https://host` of its page."""

    @property
    def page_lives(self) -> timedelta:
        """How long a person may stay on its page."""

    def page(self, order: GatewayOrder) -> str:
        """The address of its page for this order."""

    async def inquire(self, track_id: str, amount: Money) -> GatewayAnswer:
        """Asks, server to server, what became of an order."""
