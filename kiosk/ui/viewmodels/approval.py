"""Waiting for the approval on the person's own phone."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.flows.screens.applying import AwaitApproval
from kiosk.flows.state import VisitState
from kiosk.flows.visit import Visit
from kiosk.ui.viewmodels.held import Held
from kiosk.ui.words import Words

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ApprovalProps:
    """What the screen shows."""

    step: str = ""
    match_number: str = ""
    time_left: str = ""
    failed: bool = False
    failure_title: str = ""
    failure_text: str = ""


def derive(state: VisitState, words: Words) -> ApprovalProps:
    """The props of the wait for an approval."""
    screen = state.screen
    if not isinstance(screen, AwaitApproval):
        return ApprovalProps()
    step = words.step(screen.progress)
    if screen.failure is not None:
        return ApprovalProps(
            step=step,
            failed=True,
            failure_title=words.reasons.approval_title(screen.failure),
            failure_text=words.reasons.approval(screen.failure),
        )
    return ApprovalProps(step=step, match_number=screen.match_number, time_left=words.countdown(screen.seconds_left))


@QmlElement
@QmlUncreatable("Made by the composition")
class ApprovalViewModel(QObject):  # type: ignore[operator]  # the stubs do not know the decorator's call
    """The approval for QML."""

    step_changed = Signal()
    match_number_changed = Signal()
    time_left_changed = Signal()
    failed_changed = Signal()
    failure_title_changed = Signal()
    failure_text_changed = Signal()

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self._visit = visit
        self._held = Held(self, ApprovalProps())

    def show(self, state: VisitState, words: Words) -> None:
        """Show `state`."""
        self._held.take(derive(state, words))

    @Property(str, notify=step_changed)
    def step(self) -> str:
        """Which service, and where in it the person is."""
        return self._held.props.step

    @Property(str, notify=match_number_changed)
    def matchNumber(self) -> str:  # noqa: N802 - QML's name
        """The number to be chosen on the phone."""
        return self._held.props.match_number

    @Property(str, notify=time_left_changed)
    def timeLeft(self) -> str:  # noqa: N802 - QML's name
        """How long the approval stays open."""
        return self._held.props.time_left

    @Property(bool, notify=failed_changed)
    def failed(self) -> bool:
        """Whether no approval will come."""
        return self._held.props.failed

    @Property(str, notify=failure_title_changed)
    def failureTitle(self) -> str:  # noqa: N802 - QML's name
        """What became of it."""
        return self._held.props.failure_title

    @Property(str, notify=failure_text_changed)
    def failureText(self) -> str:  # noqa: N802 - QML's name
        """What that means, and what can be done."""
        return self._held.props.failure_text

    @Slot()
    def again(self) -> None:
        """Ask the phone again."""
        self._visit.resend_approval()

    @Slot()
    def change(self) -> None:
        """Back to the Civil ID number."""
        self._visit.go_back()
