"""Everything a screen can show, as one closed union. View models derive from it; nothing else decides.

Data flows one way: a command of `Visit` -> new `VisitState` -> view models -> QML.
"""

from dataclasses import dataclass, field

from kiosk.domain.text import Language
from kiosk.flows.preferences import Preferences
from kiosk.flows.screens.applying import (
    AwaitApproval,
    EnterCivilId,
    Question,
    Review,
)
from kiosk.flows.screens.by_phone import ChooseWay, PayByPhone
from kiosk.flows.screens.calling_up import EnterReference
from kiosk.flows.screens.fee import FeeChanged, FeeUnconfirmed
from kiosk.flows.screens.finding import AgencyList, Attract, ChoiceList, Home, Results, ServiceDetail, ServiceList
from kiosk.flows.screens.paying import BeingChecked, Pay, PaymentDeclined
from kiosk.flows.screens.receiving import ReceiptShown
from kiosk.flows.speaking import Speaking
from kiosk.ports.platform import Person


@dataclass(frozen=True, slots=True)
class Thanks:
    """The session is over and wiped."""


@dataclass(frozen=True, slots=True)
class UnitOutOfService:
    """The unit helps nobody now."""

    code: str


Screen = (
    Attract
    | Home
    | Results
    | AgencyList
    | ServiceList
    | ChoiceList
    | ServiceDetail
    | EnterCivilId
    | AwaitApproval
    | Question
    | Review
    | ChooseWay
    | Pay
    | PayByPhone
    | FeeChanged
    | FeeUnconfirmed
    | PaymentDeclined
    | BeingChecked
    | ReceiptShown
    | EnterReference
    | Thanks
    | UnitOutOfService
)


@dataclass(frozen=True, slots=True)
class IdleWarning:
    """Is the person still here? The session ends in `seconds_left`."""

    seconds_left: int


@dataclass(frozen=True, slots=True)
class HelpShown:
    """Help for the screen below, and how to call a person."""


@dataclass(frozen=True, slots=True)
class EndQuestion:
    """Asks whether to end and erase."""


Overlay = IdleWarning | HelpShown | EndQuestion


@dataclass(frozen=True, slots=True)
class VisitState:
    """All of it."""

    screen: Screen = field(default_factory=Attract)
    language: Language = Language.AR
    preferences: Preferences = field(default_factory=Preferences)
    overlay: Overlay | None = None
    person: Person | None = None
    can_go_back: bool = False
    can_end: bool = False
    speaking: Speaking = field(default_factory=Speaking)
