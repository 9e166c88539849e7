"""A payment of which nobody can say yet whether it was charged."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.flows.screens.paying import BeingChecked
from kiosk.flows.state import VisitState
from kiosk.flows.visit import Visit
from kiosk.ui.viewmodels.held import Held
from kiosk.ui.words import Words

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class CheckingProps:
    """What the screen shows."""

    service: str = ""
    amount: str = ""
    reference: str = ""


def derive(state: VisitState, words: Words) -> CheckingProps:
    """The props of a payment that is being checked."""
    screen = state.screen
    if not isinstance(screen, BeingChecked):
        return CheckingProps()
    return CheckingProps(
        service=words.text(screen.service_name),
        amount=words.amount(screen.amount),
        reference=words.reference(screen.reference),
    )


@QmlElement
@QmlUncreatable("Made by the composition")
class CheckingViewModel(QObject):  # type: ignore[operator]  # the stubs do not know the decorator's call
    """The payment that is being checked, for QML."""

    service_changed = Signal()
    amount_changed = Signal()
    reference_changed = Signal()

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self._visit = visit
        self._held = Held(self, CheckingProps())

    def show(self, state: VisitState, words: Words) -> None:
        """Show `state`."""
        self._held.take(derive(state, words))

    @Property(str, notify=service_changed)
    def service(self) -> str:
        """What was to be paid for."""
        return self._held.props.service

    @Property(str, notify=amount_changed)
    def amount(self) -> str:
        """What was to be paid."""
        return self._held.props.amount

    @Property(str, notify=reference_changed)
    def reference(self) -> str:
        """What finds it again."""
        return self._held.props.reference

    @Slot()
    def finish(self) -> None:
        """The person goes."""
        self._visit.finish()
