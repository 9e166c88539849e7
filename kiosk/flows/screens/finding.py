"""What the screens show that help to find a service."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.domain.readiness import Possibility
from kiosk.domain.service import Agency, Kind, LifeEvent, Service
from kiosk.domain.text import Text
from kiosk.ports.catalogue import EVERYTHING, NOTHING_COUNTED, Facets, Narrowing


class Sort(StrEnum):
    """By what a list can be made shorter."""

    AGENCY = "agency"
    KIND = "kind"
    LIFE_EVENT = "life-event"


class Shelf(StrEnum):
    """A list that the unit itself puts together."""

    MOST_USED = "most-used"
    FINISH_HERE = "finish-here"


@dataclass(frozen=True, slots=True)
class Listed:
    """A service as a row of a list."""

    service_id: str
    name: Text
    agency_name: Text
    possibility: Possibility


@dataclass(frozen=True, slots=True)
class Choice:
    """An agency, kind or situation, and how many services a list would be left with."""

    of: Agency | Kind | LifeEvent
    count: int


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What a list was made shorter by, and by what it can be; `facets` counts what each choice would leave."""

    by: Narrowing = EVERYTHING
    agency: Agency | None = None
    """The one in `by`."""
    facets: Facets = NOTHING_COUNTED


@dataclass(frozen=True, slots=True)
class Attract:
    """Nobody is here. The first touch wakes and presses nothing but the language chosen."""


@dataclass(frozen=True, slots=True)
class Home:
    """Search, life events, agencies, kinds, most used, what can be finished here."""

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
    as_typed: bool = False
    """Whether the very words were searched for."""
    narrowed: Narrowed = Narrowed()


@dataclass(frozen=True, slots=True)
class AgencyList:
    """All agencies by name."""

    agencies: tuple[Agency, ...]
    page: int


@dataclass(frozen=True, slots=True)
class ServiceList:
    """The services of a life event, an agency, a kind or a shelf; the most used of them where there are too many."""

    subject: LifeEvent | Agency | Kind | Shelf
    services: tuple[Listed, ...]
    page: int
    narrowed: Narrowed = Narrowed()


@dataclass(frozen=True, slots=True)
class ChoiceList:
    """By what to make a list shorter, or which kind of service to look at; what answers most comes first."""

    sort: Sort
    choices: tuple[Choice, ...]
    page: int


@dataclass(frozen=True, slots=True)
class ServiceDetail:
    """What it is, who it is for, what to bring, fee, time, and whether it can be done here now."""

    service: Service
    agency: Agency
    possibility: Possibility
