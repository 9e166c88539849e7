"""A receipt of before on the screen again: its reference, its owner's approval, and then always a copy."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import assert_never
from uuid import UUID

from kiosk.domain.civil_id import CivilId, typed_digits
from kiosk.domain.receipt import SignedReceipt
from kiosk.domain.reference import MOST_DIGITS, reference_typed
from kiosk.flows import words
from kiosk.flows.identify import Errand, Identify
from kiosk.flows.screens.applying import EnterCivilId, Progress
from kiosk.flows.screens.calling_up import CallingUpFailure, EnterReference
from kiosk.flows.screens.finding import Home
from kiosk.flows.stage import Stage
from kiosk.ports.platform import IdentityRequest, Platform, PlatformFailure, Refused, Unreachable
from kiosk.ports.world import Ids

_STEPS = 2
_REFUSALS = {"not_found": CallingUpFailure.NOT_FOUND, "rate_limited": CallingUpFailure.TOO_OFTEN}


@dataclass(frozen=True, slots=True)
class _Question:
    """One question to the platform; asked again after a failure it keeps its id."""

    id: UUID
    reference: str


class CallingUp:
    """Asks which receipt and whose, and hands it on."""

    def __init__(
        self,
        stage: Stage,
        platform: Platform,
        identify: Identify,
        ids: Ids,
        entered: Callable[[], None],
        found: Callable[[SignedReceipt], None],
    ) -> None:
        self._stage = stage
        self._platform = platform
        self._identify = identify
        self._ids = ids
        self._entered = entered
        self._found = found
        self._digits: str | None = None
        self._approval: IdentityRequest | None = None
        self._question: _Question | None = None

    def begin(self) -> None:
        """Ask for the reference."""
        if isinstance(self._stage.screen, Home):
            self._entered()
            self._show("")

    def forget(self) -> None:
        """The person has gone."""
        self._digits = self._approval = self._question = None

    def enter(self, typed: str) -> None:
        """The digits as far as they are typed; anything else is left out."""
        screen = self._stage.screen
        if isinstance(screen, EnterReference) and not screen.busy:
            digits = "".join(c for c in typed_digits(typed) if c.isascii() and c.isdigit())
            self._show(digits[:MOST_DIGITS])

    def confirm(self) -> None:
        """Go on: to the person's phone, or where that has approved, to the platform."""
        screen = self._stage.screen
        if not isinstance(screen, EnterReference) or screen.busy:
            return
        reference = reference_typed(screen.digits)
        if reference is None:
            self._stage.show(replace(screen, failure=CallingUpFailure.NO_REFERENCE))
            return
        if self._question is None or self._question.reference != reference:
            self._question = _Question(self._ids.new(), reference)
        if self._approval is None:
            self._identify.begin(Errand(None, _progress(_STEPS), self._approved))
        else:
            self._ask(self._question, self._approval)

    def back(self) -> bool:
        """From the Civil ID number to the reference; False where no receipt is called up."""
        screen = self._stage.screen
        own = isinstance(screen, EnterCivilId) and screen.progress == _progress(_STEPS)
        if self._digits is None or not own:
            return False
        self._show(self._digits)
        return True

    def _approved(self, civil_id: CivilId, approval: IdentityRequest) -> None:
        del civil_id
        self._approval = approval
        if self._question is not None:
            self._ask(self._question, approval)

    def _ask(self, question: _Question, approval: IdentityRequest) -> None:
        self._show(self._digits or "", busy=True)
        self._stage.run(
            lambda: self._platform.copy_receipt(question.id, question.reference, approval.id), self._answered
        )

    def _answered(self, answer: SignedReceipt | PlatformFailure) -> None:
        screen = self._stage.screen
        if not isinstance(screen, EnterReference) or not screen.busy:
            return
        match answer:
            case SignedReceipt():
                self._found(answer)
            case Refused(code="identity_required"):
                # It took too long: the phone is asked once more.
                self._approval = None
                self._identify.begin(Errand(None, _progress(_STEPS), self._approved))
            case Refused(code=code):
                self._question = None
                self._show(screen.digits, _REFUSALS.get(code, CallingUpFailure.UNREACHABLE))
            case Unreachable():
                self._show(screen.digits, CallingUpFailure.UNREACHABLE)
            case _:
                assert_never(answer)

    def _show(self, digits: str, failure: CallingUpFailure | None = None, *, busy: bool = False) -> None:
        self._digits = digits
        self._stage.show(EnterReference(_progress(1), digits, failure, busy))


def _progress(step: int) -> Progress:
    name = words.IDENTITY_STEP if step == _STEPS else words.REFERENCE_STEP
    return Progress(words.RECEIPT_AGAIN, step, _STEPS, name, pays=False)
