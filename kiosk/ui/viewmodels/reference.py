"""The reference of a receipt that is called up again, digit by digit."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.reference import FEWEST_DIGITS, reference_so_far
from kiosk.flows.screens.calling_up import EnterReference
from kiosk.flows.state import VisitState
from kiosk.flows.visit import Visit
from kiosk.ui.viewmodels.held import Held
from kiosk.ui.words import Words

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ReferenceProps:
    """What the screen shows."""

    step: str = ""
    text: str = ""
    missing: str = ""
    error: str = ""
    busy: bool = False
    complete: bool = False


def derive(state: VisitState, words: Words) -> ReferenceProps:
    """The props of the question for the reference."""
    screen = state.screen
    if not isinstance(screen, EnterReference):
        return ReferenceProps()
    return ReferenceProps(
        step=words.step(screen.progress),
        text=reference_so_far(screen.digits),
        missing=words.digits_missing(max(0, FEWEST_DIGITS - len(screen.digits))),
        error=words.reasons.calling_up(screen.failure) if screen.failure else "",
        busy=screen.busy,
        complete=len(screen.digits) >= FEWEST_DIGITS,
    )


@QmlElement
@QmlUncreatable("Made by the composition")
class ReferenceViewModel(QObject):  # type: ignore[operator]  # the stubs do not know the decorator's call
    """The question for the reference, for QML."""

    step_changed = Signal()
    text_changed = Signal()
    missing_changed = Signal()
    error_changed = Signal()
    busy_changed = Signal()
    complete_changed = Signal()

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self._visit = visit
        self._digits = ""
        self._held = Held(self, ReferenceProps())

    def show(self, state: VisitState, words: Words) -> None:
        """Show `state`."""
        self._digits = state.screen.digits if isinstance(state.screen, EnterReference) else ""
        self._held.take(derive(state, words))

    @Property(str, notify=step_changed)
    def step(self) -> str:
        """Where the person is."""
        return self._held.props.step

    @Property(str, notify=text_changed)
    def text(self) -> str:
        """The reference as far as it is typed; its letters are given."""
        return self._held.props.text

    @Property(str, notify=missing_changed)
    def missing(self) -> str:
        """How many digits are still to be typed."""
        return self._held.props.missing

    @Property(str, notify=error_changed)
    def error(self) -> str:
        """Why there is no receipt to show."""
        return self._held.props.error

    @Property(bool, notify=busy_changed)
    def busy(self) -> bool:
        """Whether the receipt is being looked for."""
        return self._held.props.busy

    @Property(bool, notify=complete_changed)
    def complete(self) -> bool:
        """Whether there are enough digits to go on."""
        return self._held.props.complete

    @Slot(str)
    def typed(self, text: str) -> None:
        """Digits came from the keypad, a keyboard or a reader."""
        self._visit.calling_up.enter(self._digits + text)

    @Slot()
    def backspace(self) -> None:
        """Take the last digit away."""
        self._visit.calling_up.enter(self._digits[:-1])

    @Slot()
    def clear(self) -> None:
        """Take all digits away."""
        self._visit.calling_up.enter("")

    @Slot()
    def confirm(self) -> None:
        """Go on."""
        self._visit.calling_up.confirm()
