"""What the screens show between a service and its payment: who, which answers, what will be sent."""

from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.domain.civil_id import CivilIdFault
from kiosk.domain.form import Answers, Page
from kiosk.domain.money import Money
from kiosk.domain.readiness import Paper
from kiosk.domain.text import Text
from kiosk.ports.platform import Due


@dataclass(frozen=True, slots=True)
class Progress:
    """Where in a transaction the person is: step `step` of `steps`, and what the step is."""

    service_name: Text
    step: int
    steps: int
    step_name: Text
    pays: bool = True
    """False where no money can be on its way: so none is spoken of."""


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
    paper: Paper
    """Whether there will be paper: said before anything is paid."""

    @property
    def paperless(self) -> bool:
        """Whether the receipt will be on the screen only."""
        return self.paper is Paper.NONE
