"""A fee that is another one than the person saw."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.flows.screens.fee import FeeChanged
from kiosk.flows.state import VisitState
from kiosk.flows.visit import Visit
from kiosk.ui.viewmodels.held import Held
from kiosk.ui.words import Words

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class FeeChangedProps:
    """What the screen shows; `before` is empty where no amount was shown."""

    step: str = ""
    before: str = ""
    amount: str = ""
    currency: str = ""
    go_on: str = ""
    reference: str = ""


def derive(state: VisitState, words: Words) -> FeeChangedProps:
    """The props of a changed fee."""
    screen = state.screen
    if not isinstance(screen, FeeChanged):
        return FeeChangedProps()
    figure = words.amount_figure(screen.now)
    before = "" if screen.before is None else words.amount(screen.before) if screen.before else words.fees.no_fee()
    return FeeChangedProps(
        step=words.step(screen.progress),
        before=before,
        amount=figure.number,
        currency=figure.unit,
        go_on=words.fees.go_on(words.amount(screen.now)),
        reference=words.reference(screen.reference),
    )


@QmlElement
@QmlUncreatable("Made by the composition")
class FeeChangedViewModel(QObject):  # type: ignore[operator]  # the stubs do not know the decorator's call
    """The changed fee, for QML."""

    step_changed = Signal()
    before_changed = Signal()
    amount_changed = Signal()
    currency_changed = Signal()
    go_on_changed = Signal()
    reference_changed = Signal()

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self._visit = visit
        self._held = Held(self, FeeChangedProps())

    def show(self, state: VisitState, words: Words) -> None:
        """Show `state`."""
        self._held.take(derive(state, words))

    @Property(str, notify=step_changed)
    def step(self) -> str:
        """Which service, and where in it the person is."""
        return self._held.props.step

    @Property(str, notify=before_changed)
    def before(self) -> str:
        """The fee that the person saw."""
        return self._held.props.before

    @Property(str, notify=amount_changed)
    def amount(self) -> str:
        """The fee of now, set large."""
        return self._held.props.amount

    @Property(str, notify=currency_changed)
    def currency(self) -> str:
        """Its currency."""
        return self._held.props.currency

    @Property(str, notify=go_on_changed)
    def goOn(self) -> str:  # noqa: N802 - QML's name
        """What the key says that goes on with the fee of now."""
        return self._held.props.go_on

    @Property(str, notify=reference_changed)
    def reference(self) -> str:
        """The transaction's reference."""
        return self._held.props.reference

    @Slot()
    def accept(self) -> None:
        """Go on with the fee of now."""
        self._visit.accept_fee()

    @Slot()
    def abandon(self) -> None:
        """Go without paying."""
        self._visit.give_up_payment()
