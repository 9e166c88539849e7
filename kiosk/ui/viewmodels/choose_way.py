"""How to pay: by card here, or with one's own phone."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.payment import Method
from kiosk.flows.screens.by_phone import ChooseWay
from kiosk.flows.state import VisitState
from kiosk.flows.visit import Visit
from kiosk.ui.viewmodels.held import Held
from kiosk.ui.words import Words

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ChooseWayProps:
    """What the screen shows."""

    step: str = ""
    amount: str = ""
    currency: str = ""
    reference: str = ""


def derive(state: VisitState, words: Words) -> ChooseWayProps:
    """The props of the choice."""
    screen = state.screen
    if not isinstance(screen, ChooseWay):
        return ChooseWayProps()
    figure = words.amount_figure(screen.amount)
    return ChooseWayProps(
        step=words.step(screen.progress),
        amount=figure.number,
        currency=figure.unit,
        reference=words.reference(screen.reference),
    )


@QmlElement
@QmlUncreatable("Made by the composition")
class ChooseWayViewModel(QObject):  # type: ignore[operator]  # the stubs do not know the decorator's call
    """The choice for QML."""

    step_changed = Signal()
    amount_changed = Signal()
    currency_changed = Signal()
    reference_changed = Signal()

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self._visit = visit
        self._held = Held(self, ChooseWayProps())

    def show(self, state: VisitState, words: Words) -> None:
        """Show `state`."""
        self._held.take(derive(state, words))

    @Property(str, notify=step_changed)
    def step(self) -> str:
        """Which service, and where in it the person is."""
        return self._held.props.step

    @Property(str, notify=amount_changed)
    def amount(self) -> str:
        """What is to be paid, set large."""
        return self._held.props.amount

    @Property(str, notify=currency_changed)
    def currency(self) -> str:
        """Its currency."""
        return self._held.props.currency

    @Property(str, notify=reference_changed)
    def reference(self) -> str:
        """The transaction's reference."""
        return self._held.props.reference

    @Slot()
    def byCard(self) -> None:  # noqa: N802 - QML's name
        """At the terminal."""
        self._visit.pay_with(Method.CARD)

    @Slot()
    def byPhone(self) -> None:  # noqa: N802 - QML's name
        """With the person's phone."""
        self._visit.pay_with(Method.PHONE)

    @Slot()
    def abandon(self) -> None:
        """Go without paying."""
        self._visit.ask_end()
