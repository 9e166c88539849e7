"""A transaction before it is sent: everything of it that the unit holds while the person is here."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from kiosk.domain.civil_id import CivilId
from kiosk.domain.form import Form, Json, Page, Widget
from kiosk.domain.money import Money
from kiosk.domain.readiness import has_fee
from kiosk.domain.service import Agency, Fixed, Free, Service
from kiosk.domain.text import Text
from kiosk.flows import words
from kiosk.flows.screens.applying import Progress
from kiosk.ports.platform import Due, IdentityRequest, Submission


@dataclass(frozen=True, slots=True, repr=False)
class Draft:
    """Personal data lives here and in the screens made from it, and nowhere else."""

    service: Service
    agency: Agency
    form: Form
    civil_id: CivilId | None = None
    identity: IdentityRequest | None = None
    answers: Mapping[str, Json] = field(default_factory=dict)
    dues: tuple[Due, ...] = ()
    submission: Submission | None = None
    """What was sent, or is about to be; sent again to the letter after a failure."""

    def with_answer(self, name: str, value: Json) -> "Draft":
        """The draft with one answer changed. What was sent before under another id stays with that id."""
        if self.answers.get(name) == value:
            return self
        return replace(self, answers={**self.answers, name: value}, submission=None)

    @property
    def asks_for_dues(self) -> bool:
        """Whether the person chooses what to pay from what the agency says is owed."""
        return any(f.widget is Widget.DUES for page in self.form.pages for f in page.fields)

    @property
    def chosen_dues(self) -> tuple[Due, ...]:
        """The dues that the person chose to pay."""
        chosen = {item for value in self.answers.values() if isinstance(value, list) for item in value}
        return tuple(due for due in self.dues if due.id in chosen)

    @property
    def amount(self) -> Money | None:
        """What it costs as far as the unit knows; the platform says it for certain."""
        if self.asks_for_dues:
            return sum((due.amount for due in self.chosen_dues), Money(0))
        return self.service.fee.amount if isinstance(self.service.fee, Fixed) else None

    @property
    def fee_seen(self) -> Money | None:
        """The amount that the person saw before sending; zero where they were told that there is no fee."""
        return Money(0) if isinstance(self.service.fee, Free) and not self.asks_for_dues else self.amount

    def progress(self, pages: tuple[Page, ...], here: Page | Text) -> Progress:
        """Where `here` (a page of the form, or a step of its own) stands in the whole way."""
        steps = [words.IDENTITY_STEP, *(page.title for page in pages), words.REVIEW_STEP]
        if has_fee(self.service):
            steps.append(words.PAYMENT_STEP)
        title = here.title if isinstance(here, Page) else here
        step = 2 + pages.index(here) if isinstance(here, Page) else steps.index(here) + 1
        return Progress(self.service.name, step, len(steps), title)
