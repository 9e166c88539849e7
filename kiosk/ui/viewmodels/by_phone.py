"""Paying with one's own phone."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.payment import Method
from kiosk.flows.by_phone import STOPPABLE
from kiosk.flows.screens.by_phone import PayByPhone, PhoneStage
from kiosk.flows.state import VisitState
from kiosk.flows.visit import Visit
from kiosk.ui.viewmodels.held import Held
from kiosk.ui.words import Words

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1
_SCANNED = {PhoneStage.SCAN, PhoneStage.OPENED}


@dataclass(frozen=True, slots=True)
class ByPhoneProps:
    """What the screen shows; `link` is empty where there is no code to scan."""

    step: str = ""
    title: str = ""
    amount: str = ""
    currency: str = ""
    reference: str = ""
    link: str = ""
    stage: str = ""
    waits_for: str = ""
    time_left: str = ""
    stoppable: bool = False
    card_possible: bool = False


def derive(state: VisitState, words: Words) -> ByPhoneProps:
    """The props of a payment by phone."""
    screen = state.screen
    if not isinstance(screen, PayByPhone):
        return ByPhoneProps()
    figure = words.amount_figure(screen.amount)
    stoppable = screen.stage in STOPPABLE
    return ByPhoneProps(
        step=words.step(screen.progress),
        title=words.phones.title(screen.stage),
        amount=figure.number,
        currency=figure.unit,
        reference=words.reference(screen.reference),
        link=screen.link if screen.stage in _SCANNED else "",
        stage=screen.stage,
        waits_for=words.phones.waits_for(screen.stage),
        time_left=words.phones.left(words.countdown(screen.seconds_left)) if stoppable else "",
        stoppable=stoppable,
        card_possible=screen.stage in _SCANNED and screen.card_possible,
    )


@QmlElement
@QmlUncreatable("Made by the composition")
class ByPhoneViewModel(QObject):  # type: ignore[operator]  # the stubs do not know the decorator's call
    """The payment by phone for QML."""

    step_changed = Signal()
    title_changed = Signal()
    amount_changed = Signal()
    currency_changed = Signal()
    reference_changed = Signal()
    link_changed = Signal()
    stage_changed = Signal()
    waits_for_changed = Signal()
    time_left_changed = Signal()
    stoppable_changed = Signal()
    card_possible_changed = Signal()

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self._visit = visit
        self._held = Held(self, ByPhoneProps())

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

    @Property(str, notify=reference_changed)
    def reference(self) -> str:
        """The transaction's reference."""
        return self._held.props.reference

    @Property(str, notify=link_changed)
    def link(self) -> str:
        """What the code says."""
        return self._held.props.link

    @Property(str, notify=stage_changed)
    def stage(self) -> str:
        """How far the phone is."""
        return self._held.props.stage

    @Property(str, notify=waits_for_changed)
    def waitsFor(self) -> str:  # noqa: N802 - QML's name
        """What the unit waits for."""
        return self._held.props.waits_for

    @Property(str, notify=time_left_changed)
    def timeLeft(self) -> str:  # noqa: N802 - QML's name
        """How long it stays open."""
        return self._held.props.time_left

    @Property(bool, notify=stoppable_changed)
    def stoppable(self) -> bool:
        """Whether the person may stop it now."""
        return self._held.props.stoppable

    @Property(bool, notify=card_possible_changed)
    def cardPossible(self) -> bool:  # noqa: N802 - QML's name
        """Whether it can be paid by card instead."""
        return self._held.props.card_possible

    @Slot()
    def byCard(self) -> None:  # noqa: N802 - QML's name
        """By card instead."""
        self._visit.pay_with(Method.CARD)

    @Slot()
    def stop(self) -> None:
        """Stop it, if it is not too late."""
        self._visit.cancel_payment()
