"""What the screens show that help to find a service."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.readiness import Possibility
from kiosk.domain.service import Agency, LifeEvent, Service
from kiosk.domain.text import Text


@dataclass(frozen=True, slots=True)
class Listed:
    """A service as a row of a list."""

    service_id: str
    name: Text
    agency_name: Text
    possibility: Possibility


@dataclass(frozen=True, slots=True)
class Attract:
    """Nobody is here. The first touch wakes and presses nothing but the language chosen."""


@dataclass(frozen=True, slots=True)
class Home:
    """Search, life events, agencies, most used."""

    catalogue_confirmed_at: datetime | None
    platform_reachable: bool


@dataclass(frozen=True, slots=True)
class Results:
    """The answer to the words typed so far; all hits, the screen pages through them from `page` (0-based)."""

    query: str
    hits: tuple[Listed, ...]
    agencies: tuple[Agency, ...]
    searched_instead: str | None
    page: int
    most_used: bool
    """True where `query` is empty and the hits are what people use most."""


@dataclass(frozen=True, slots=True)
class AgencyList:
    """All agencies by name."""

    agencies: tuple[Agency, ...]
    page: int


@dataclass(frozen=True, slots=True)
class ServiceList:
    """The services of a life event or an agency."""

    subject: LifeEvent | Agency
    services: tuple[Listed, ...]
    page: int


@dataclass(frozen=True, slots=True)
class ServiceDetail:
    """What it is, who it is for, what to bring, fee, time, and whether it can be done here now."""

    service: Service
    agency: Agency
    possibility: Possibility
