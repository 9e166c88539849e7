"""Everything a screen can show, as one closed union. View models derive from it; nothing else decides.

Data flows one way: a command of `Visit` -> new `VisitState` -> view models -> QML.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from kiosk.domain.civil_id import CivilIdFault
from kiosk.domain.form import Answers, Page
from kiosk.domain.money import Money
from kiosk.domain.readiness import Possibility
from kiosk.domain.receipt import SignedReceipt
from kiosk.domain.service import Agency, LifeEvent, Service
from kiosk.domain.text import Language, Text
from kiosk.flows.preferences import Preferences
from kiosk.ports.platform import Due, Person
from kiosk.ports.printer import PrinterFault


@dataclass(frozen=True, slots=True)
class Listed:
    """A service as a row of a list."""

    service_id: str
    name: Text
    agency_name: Text
    possibility: Possibility


@dataclass(frozen=True, slots=True)
class Progress:
    """Where in a transaction the person is: step `step` of `steps`, and what the step is."""

    service_name: Text
    step: int
    steps: int
    step_name: Text


# --- screens ---------------------------------------------------------------------------------------------------------


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


@dataclass(frozen=True, slots=True)
class EnterCivilId:
    """Asks for the Civil ID number; `fault` after a number that can't be one."""

    progress: Progress
    digits: str
    hidden: bool
    fault: CivilIdFault | None
    busy: bool


class ApprovalFailure(StrEnum):
    """Why an approval on the phone did not come."""

    DENIED = "denied"
    EXPIRED = "expired"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class AwaitApproval:
    """The person's phone is being asked; `match_number` is to be chosen there."""

    progress: Progress
    match_number: str
    seconds_left: int
    failure: ApprovalFailure | None


@dataclass(frozen=True, slots=True)
class DuesShown:
    """What the person owes; `None` while it is being looked up."""

    dues: tuple[Due, ...] | None
    failed: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """One page of the form. `answers` holds what was entered so far, also on this page, valid or not.

    `errors` maps a field's name to its sentence.
    """

    progress: Progress
    service_id: str
    page: Page
    answers: Answers
    errors: dict[str, Text] = field(default_factory=dict)
    dues: DuesShown | None = None


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """One answer as it will be sent; `page_id` is where it can be changed, None where it can't."""

    page_id: str | None
    label: Text
    value: Text


class SubmitFailure(StrEnum):
    """Why a transaction could not be started. Nothing was charged."""

    UNREACHABLE = "unreachable"
    REFUSED = "refused"
    NOT_TRADING = "not_trading"


@dataclass(frozen=True, slots=True)
class Review:
    """Everything that will be sent, the fee as far as known, and the consent."""

    progress: Progress
    items: tuple[ReviewItem, ...]
    amount: Money | None
    consent_text: Text
    agreed: bool
    busy: bool
    failure: SubmitFailure | None
    paperless: bool
    """True where no paper will come out: said before anything is paid."""


class PayStage(StrEnum):
    """What the terminal is doing, as far as the person is concerned."""

    PREPARING = "preparing"
    PRESENT_CARD = "present_card"
    CANCELLING = "cancelling"
    RESOLVING = "resolving"
    """No clear answer came; the terminal is being asked what happened."""
    RECORDING = "recording"
    """Paid; the receipt is being signed."""


@dataclass(frozen=True, slots=True)
class Pay:
    """The card terminal has the floor."""

    progress: Progress
    amount: Money
    stage: PayStage
    reference: str


@dataclass(frozen=True, slots=True)
class PaymentDeclined:
    """Not paid and nothing charged; another card or give up. `cancelled` where the person stopped it."""

    progress: Progress
    amount: Money
    reference: str
    cancelled: bool
    terminal_failed: bool


@dataclass(frozen=True, slots=True)
class BeingChecked:
    """Nobody can say whether it was charged: do not pay again; `reference` finds it."""

    amount: Money
    reference: str
    service_name: Text


@dataclass(frozen=True, slots=True)
class Given:
    """The receipt exists and nothing was asked of the printer yet, or it can't print at all (`fault`)."""

    fault: PrinterFault | None = None


@dataclass(frozen=True, slots=True)
class Printing:
    """Paper is coming."""


@dataclass(frozen=True, slots=True)
class PrintDone:
    """The printer said that the receipt is on paper."""


@dataclass(frozen=True, slots=True)
class PrintFailed:
    """No paper, or nobody knows (`unknown`); the receipt on the screen is as good."""

    fault: PrinterFault
    unknown: bool


PrintStage = Given | Printing | PrintDone | PrintFailed


@dataclass(frozen=True, slots=True)
class ReceiptShown:
    """The signed receipt on the screen. `recovered` where the unit had stopped in between."""

    receipt: SignedReceipt
    service_name: Text
    agency_name: Text
    result: Text | None
    next_step: Text
    printing: PrintStage
    recovered: bool


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
    | ServiceDetail
    | EnterCivilId
    | AwaitApproval
    | Question
    | Review
    | Pay
    | PaymentDeclined
    | BeingChecked
    | ReceiptShown
    | Thanks
    | UnitOutOfService
)


# --- what lies over a screen -----------------------------------------------------------------------------------------


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

    screen: Screen = Attract()
    language: Language = Language.AR
    preferences: Preferences = field(default_factory=Preferences)
    overlay: Overlay | None = None
    person: Person | None = None
    can_go_back: bool = False
    can_end: bool = False
