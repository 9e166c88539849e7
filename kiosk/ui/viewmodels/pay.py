"""Paying at the card terminal."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.flows.screens.paying import Pay, PayStage
from kiosk.flows.state import VisitState
from kiosk.flows.visit import Visit
from kiosk.ui.viewmodels.held import Held
from kiosk.ui.words import Words

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class PayProps:
    """What the screen shows."""

    step: str = ""
    title: str = ""
    amount: str = ""
    currency: str = ""
    stage: str = ""
    waits_for: str = ""
    reference: str = ""
    present_card: bool = False
    paid: bool = False


def derive(state: VisitState, words: Words) -> PayProps:
    """The props of a payment."""
    screen = state.screen
    if not isinstance(screen, Pay):
        return PayProps()
    figure = words.amount_figure(screen.amount)
    return PayProps(
        step=words.step(screen.progress),
        title=words.outcomes.pay_title(screen.stage),
        amount=figure.number,
        currency=figure.unit,
        stage=screen.stage,
        waits_for=words.outcomes.pay_waits_for(screen.stage),
        reference=words.reference(screen.reference),
        present_card=screen.stage is PayStage.PRESENT_CARD,
        paid=screen.stage is PayStage.RECORDING,
    )


@QmlElement
@QmlUncreatable("Made by the composition")
class PayViewModel(QObject):  # type: ignore[operator]  # the stubs do not know the decorator's call
    """The payment for QML."""

    step_changed = Signal()
    title_changed = Signal()
    amount_changed = Signal()
    currency_changed = Signal()
    stage_changed = Signal()
    waits_for_changed = Signal()
    reference_changed = Signal()
    present_card_changed = Signal()
    paid_changed = Signal()

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self._visit = visit
        self._held = Held(self, PayProps())

    def show(self, state: VisitState, words: Words) -> None:
        """Show `state`."""
        self._held.take(derive(state, words))

    @Property(str, notify=step_changed)
    def step(self) -> str:
        """Which service, and where in it the person is."""
        return self._held.props.step

    @Property(str, notify=title_changed)
    def title(self) -> str:
        """What is asked of the person, or what is going on."""
        return self._held.props.title

    @Property(str, notify=amount_changed)
    def amount(self) -> str:
        """What is to be paid, set large."""
        return self._held.props.amount

    @Property(str, notify=currency_changed)
    def currency(self) -> str:
        """Its currency."""
        return self._held.props.currency

    @Property(str, notify=stage_changed)
    def stage(self) -> str:
        """What the terminal is doing."""
        return self._held.props.stage

    @Property(str, notify=waits_for_changed)
    def waitsFor(self) -> str:  # noqa: N802 - QML's name
        """What the unit waits for."""
        return self._held.props.waits_for

    @Property(str, notify=reference_changed)
    def reference(self) -> str:
        """The transaction's reference."""
        return self._held.props.reference

    @Property(bool, notify=present_card_changed)
    def presentCard(self) -> bool:  # noqa: N802 - QML's name
        """Whether the terminal wants the card now."""
        return self._held.props.present_card

    @Property(bool, notify=paid_changed)
    def paid(self) -> bool:
        """Whether it is paid."""
        return self._held.props.paid

    @Slot()
    def cancel(self) -> None:
        """Stop the terminal, if it is not too late."""
        self._visit.cancel_payment()
