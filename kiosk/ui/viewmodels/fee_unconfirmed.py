"""A fee that nobody can confirm, so that nothing is charged."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.text import isolate_ltr
from kiosk.flows.screens.fee import FeeDoubt, FeeUnconfirmed
from kiosk.flows.state import VisitState
from kiosk.flows.visit import Visit
from kiosk.ui.viewmodels.held import Held
from kiosk.ui.words import Words

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class FeeUnconfirmedProps:
    """What the screen shows."""

    step: str = ""
    title: str = ""
    text: str = ""
    next_step: str = ""
    reference: str = ""
    code: str = ""
    again: bool = False
    busy: bool = False


def derive(state: VisitState, words: Words) -> FeeUnconfirmedProps:
    """The props of a fee that can't be confirmed."""
    screen = state.screen
    if not isinstance(screen, FeeUnconfirmed):
        return FeeUnconfirmedProps()
    return FeeUnconfirmedProps(
        step=words.step(screen.progress),
        title=words.fees.title(screen.doubt),
        text=words.fees.reason(screen.doubt),
        next_step=words.fees.next_step(screen.doubt),
        reference=words.reference(screen.reference),
        code=isolate_ltr(screen.code),
        again=screen.doubt is FeeDoubt.UNREACHABLE,
        busy=screen.busy,
    )


@QmlElement
@QmlUncreatable("Made by the composition")
class FeeUnconfirmedViewModel(QObject):  # type: ignore[operator]  # the stubs do not know the decorator's call
    """The fee that can't be confirmed, for QML."""

    step_changed = Signal()
    title_changed = Signal()
    text_changed = Signal()
    next_step_changed = Signal()
    reference_changed = Signal()
    code_changed = Signal()
    again_changed = Signal()
    busy_changed = Signal()

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self._visit = visit
        self._held = Held(self, FeeUnconfirmedProps())

    def show(self, state: VisitState, words: Words) -> None:
        """Show `state`."""
        self._held.take(derive(state, words))

    @Property(str, notify=step_changed)
    def step(self) -> str:
        """Which service, and where in it the person is."""
        return self._held.props.step

    @Property(str, notify=title_changed)
    def title(self) -> str:
        """What is the matter."""
        return self._held.props.title

    @Property(str, notify=text_changed)
    def text(self) -> str:
        """Why."""
        return self._held.props.text

    @Property(str, notify=next_step_changed)
    def nextStep(self) -> str:  # noqa: N802 - QML's name
        """What the person can do."""
        return self._held.props.next_step

    @Property(str, notify=reference_changed)
    def reference(self) -> str:
        """The transaction's reference."""
        return self._held.props.reference

    @Property(str, notify=code_changed)
    def code(self) -> str:
        """What technicians want to know."""
        return self._held.props.code

    @Property(bool, notify=again_changed)
    def again(self) -> bool:
        """Whether asking once more may help."""
        return self._held.props.again

    @Property(bool, notify=busy_changed)
    def busy(self) -> bool:
        """Whether it is being asked for."""
        return self._held.props.busy

    @Slot()
    def askAgain(self) -> None:  # noqa: N802 - QML's name
        """Ask for the fee once more."""
        self._visit.ask_fee_again()

    @Slot()
    def abandon(self) -> None:
        """Go without paying."""
        self._visit.give_up_payment()
