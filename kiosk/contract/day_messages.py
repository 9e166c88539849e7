"""The bodies of a unit's day close."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from kiosk.contract.messages import CardSlipMessage, CodeText, Fils, Message

Outcome = Literal["approved", "declined", "cancelled", "not_performed", "unknown"]
Count = Annotated[int, Field(ge=0, le=1_000_000)]
TotalFils = Annotated[int, Field(ge=0, le=2**53)]


class AttestedAttempt(Message):
    """One attempt: the unit's word by its journal, the terminal's by being asked.

    `terminal_fils` and `slip` are there exactly where the terminal says approved.
    """

    payment_id: UUID
    transaction_id: UUID
    amount_fils: Fils
    at: datetime
    unit: Outcome
    terminal: Literal["approved", "declined", "cancelled", "unknown", "not_found"]
    terminal_fils: Fils | None = None
    slip: CardSlipMessage | None = None


class AttestationBody(Message):
    """Attempts of one day close; of earlier ones too, where more is known by now."""

    close_id: UUID
    attempts: Annotated[list[AttestedAttempt], Field(min_length=1, max_length=50)]


class Attestation(Message):
    """How many attempts the platform has taken down."""

    close_id: UUID
    attempts: int


class DayCloseBody(Message):
    """A unit's day is closed; `charges` and `total_fils` are the terminal's own count, where it has one."""

    id: UUID
    day: date
    opened_at: datetime
    closed_at: datetime
    period: CodeText | None
    charges: Count | None
    total_fils: TotalFils | None
    simulated: bool


class DayClose(Message):
    """A day close as the platform holds it."""

    id: UUID
    day: date
    received_at: datetime
