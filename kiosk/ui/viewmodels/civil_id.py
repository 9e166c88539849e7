"""The Civil ID number, digit by digit."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.civil_id import LENGTH
from kiosk.flows.screens.applying import EnterCivilId
from kiosk.flows.state import VisitState
from kiosk.flows.visit import Visit
from kiosk.ui.viewmodels.held import Held
from kiosk.ui.words import Words

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class CivilIdProps:
    """What the screen shows."""

    step: str = ""
    digits: str = ""
    concealed: bool = False
    missing: str = ""
    error: str = ""
    busy: bool = False
    complete: bool = False


def derive(state: VisitState, words: Words) -> CivilIdProps:
    """The props of the Civil ID question."""
    screen = state.screen
    if not isinstance(screen, EnterCivilId):
        return CivilIdProps()
    typed = len(screen.digits)
    return CivilIdProps(
        step=words.step(screen.progress),
        digits=screen.digits,
        concealed=screen.hidden,
        missing=words.digits_missing(LENGTH - typed),
        error=words.reasons.civil_id(screen.fault, typed) if screen.fault else "",
        busy=screen.busy,
        complete=typed == LENGTH,
    )


@QmlElement
@QmlUncreatable("Made by the composition")
class CivilIdViewModel(QObject):  # type: ignore[operator]  # the stubs do not know the decorator's call
    """The Civil ID question for QML."""

    step_changed = Signal()
    digits_changed = Signal()
    concealed_changed = Signal()
    missing_changed = Signal()
    error_changed = Signal()
    busy_changed = Signal()
    complete_changed = Signal()

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self._visit = visit
        self._held = Held(self, CivilIdProps())

    def show(self, state: VisitState, words: Words) -> None:
        """Show `state`."""
        self._held.take(derive(state, words))

    @Property(str, notify=step_changed)
    def step(self) -> str:
        """Which service, and where in it the person is."""
        return self._held.props.step

    @Property(str, notify=digits_changed)
    def digits(self) -> str:
        """The digits typed so far."""
        return self._held.props.digits

    @Property(bool, notify=concealed_changed)
    def concealed(self) -> bool:
        """Whether they are masked."""
        return self._held.props.concealed

    @Property(str, notify=missing_changed)
    def missing(self) -> str:
        """How many digits are still to be typed."""
        return self._held.props.missing

    @Property(str, notify=error_changed)
    def error(self) -> str:
        """Why the number can't be one."""
        return self._held.props.error

    @Property(bool, notify=busy_changed)
    def busy(self) -> bool:
        """Whether the person's phone is being asked."""
        return self._held.props.busy

    @Property(bool, notify=complete_changed)
    def complete(self) -> bool:
        """Whether there are enough digits to go on."""
        return self._held.props.complete

    @Slot(str)
    def typed(self, text: str) -> None:
        """Digits came from the keypad, a keyboard or a reader."""
        self._visit.enter_civil_id(self._held.props.digits + text)

    @Slot()
    def backspace(self) -> None:
        """Take the last digit away."""
        self._visit.enter_civil_id(self._held.props.digits[:-1])

    @Slot()
    def clear(self) -> None:
        """Take all digits away."""
        self._visit.enter_civil_id("")

    @Slot()
    def conceal(self) -> None:
        """Mask the digits, or show them again."""
        self._visit.hide_civil_id(not self._held.props.concealed)

    @Slot()
    def confirm(self) -> None:
        """Check the number and ask the person's phone."""
        self._visit.confirm_civil_id()
