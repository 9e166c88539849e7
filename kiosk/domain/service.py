"""The catalogue: agencies and what they do for people, in the terms of CPSV-AP."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from kiosk.domain.form import Form
from kiosk.domain.money import Money
from kiosk.domain.text import Text


class Kind(StrEnum):
    """What a service asks of the person: reading, an application, or a payment."""

    INFORMATIONAL = "informational"
    TRANSACTIONAL = "transactional"
    PAYMENT = "payment"


class Channel(StrEnum):
    """Where a service can be had."""

    UNIT = "unit"
    PHONE = "phone"
    WEB = "web"
    COUNTER = "counter"


class LifeEvent(StrEnum):
    """The situation in which a person needs a service."""

    BIRTH = "birth"
    MARRIAGE = "marriage"
    FAMILY = "family"
    EDUCATION = "education"
    WORK = "work"
    HOUSING = "housing"
    DRIVING = "driving"
    RESIDENCY = "residency"
    TRAVEL = "travel"
    BUSINESS = "business"
    HEALTH = "health"
    RETIREMENT = "retirement"
    DEATH = "death"
    JUSTICE = "justice"
    FINANCE = "finance"
    UTILITIES = "utilities"
    SOCIAL = "social"
    TELECOM = "telecom"
    RELIGION = "religion"
    LEISURE = "leisure"
    ENVIRONMENT = "environment"


@dataclass(frozen=True, slots=True)
class Free:
    """There is no fee."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """One fee for everybody."""

    amount: Money


@dataclass(frozen=True, slots=True)
class Depends:
    """The fee follows from the case; `note` says from what."""

    note: Text


@dataclass(frozen=True, slots=True)
class FeeUnknown:
    """Nobody has said what it costs. Not the same as free."""


Fee = Free | Fixed | Depends | FeeUnknown


class Outcome(StrEnum):
    """What the person holds when the unit is done."""

    AT_ONCE = "at_once"
    """The service is completed here: certificate issued, bill paid, licence renewed."""
    WITH_AGENCY = "with_agency"
    """The agency works on it; the receipt carries the reference."""


@dataclass(frozen=True, slots=True)
class RequiredDocument:
    """Something the person needs to have, and where the unit or the agency looks at it."""

    name: Text
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Agency:
    """The government body that answers for services."""

    id: str
    name: Text
    abbreviation: str
    website: str
    category: str
    source: str


@dataclass(frozen=True, slots=True)
class Service:
    """One service. `form` is None where it can't be started at a unit."""

    id: str
    agency_id: str
    name: Text
    description: Text
    kind: Kind
    life_event: LifeEvent
    keywords_ar: tuple[str, ...] = ()
    keywords_en: tuple[str, ...] = ()
    audience: Text | None = None
    channels: tuple[Channel, ...] = (Channel.COUNTER,)
    fee: Fee = FeeUnknown()
    processing_time: timedelta | None = None
    documents: tuple[RequiredDocument, ...] = ()
    outcome: Outcome = Outcome.WITH_AGENCY
    result: Text | None = None
    """What the person gets in the end, in words."""
    link: str | None = None
    form: Form | None = None
    popularity: int = 0
    """Expected use, 0..100; orders equal matches and the most-used list."""
    source: str = ""
    last_verified: date | None = None

    @property
    def can_start_here(self) -> bool:
        """Whether the unit has what it takes to start this service at all."""
        return self.form is not None and Channel.UNIT in self.channels


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All agencies and services as of `revision`; `published_at` is RFC 3339 UTC."""

    revision: int
    published_at: str
    notice: Text | None
    agencies: tuple[Agency, ...]
    services: tuple[Service, ...]
