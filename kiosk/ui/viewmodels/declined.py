"""A payment that did not happen."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.payment import Method
from kiosk.flows.screens.paying import PaymentDeclined
from kiosk.flows.state import VisitState
from kiosk.flows.visit import Visit
from kiosk.ui.viewmodels.held import Held
from kiosk.ui.words import Words

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class DeclinedProps:
    """What the screen shows."""

    step: str = ""
    title: str = ""
    text: str = ""
    amount: str = ""
    reference: str = ""
    declined: bool = False
    by_phone: bool = False
    other_way: bool = False


def derive(state: VisitState, words: Words) -> DeclinedProps:
    """The props of a payment that did not happen."""
    screen = state.screen
    if not isinstance(screen, PaymentDeclined):
        return DeclinedProps()
    if screen.by_phone:
        title, text = words.phones.not_paid(cancelled=screen.cancelled, never_began=screen.terminal_failed)
    else:
        title, text = words.outcomes.declined(cancelled=screen.cancelled, terminal_failed=screen.terminal_failed)
    return DeclinedProps(
        step=words.step(screen.progress),
        title=title,
        text=text,
        amount=words.amount(screen.amount),
        reference=words.reference(screen.reference),
        declined=not screen.cancelled and not screen.terminal_failed,
        by_phone=screen.by_phone,
        other_way=screen.other_way,
    )


@QmlElement
@QmlUncreatable("Made by the composition")
class DeclinedViewModel(QObject):  # type: ignore[operator]  # the stubs do not know the decorator's call
    """The payment that did not happen, for QML."""

    step_changed = Signal()
    title_changed = Signal()
    text_changed = Signal()
    amount_changed = Signal()
    reference_changed = Signal()
    declined_changed = Signal()
    by_phone_changed = Signal()
    other_way_changed = Signal()

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self._visit = visit
        self._held = Held(self, DeclinedProps())

    def show(self, state: VisitState, words: Words) -> None:
        """Show `state`."""
        self._held.take(derive(state, words))

    @Property(str, notify=step_changed)
    def step(self) -> str:
        """Which service, and where in it the person is."""
        return self._held.props.step

    @Property(str, notify=title_changed)
    def title(self) -> str:
        """What happened."""
        return self._held.props.title

    @Property(str, notify=text_changed)
    def text(self) -> str:
        """What that means for the person's money."""
        return self._held.props.text

    @Property(str, notify=amount_changed)
    def amount(self) -> str:
        """What was to be paid."""
        return self._held.props.amount

    @Property(str, notify=reference_changed)
    def reference(self) -> str:
        """The transaction's reference."""
        return self._held.props.reference

    @Property(bool, notify=declined_changed)
    def declined(self) -> bool:
        """Whether the bank said no, rather than the person or the terminal."""
        return self._held.props.declined

    @Property(bool, notify=by_phone_changed)
    def byPhone(self) -> bool:  # noqa: N802 - QML's name
        """Whether it was to be paid with the person's phone."""
        return self._held.props.by_phone

    @Property(bool, notify=other_way_changed)
    def otherWay(self) -> bool:  # noqa: N802 - QML's name
        """Whether it can be paid in the other way too."""
        return self._held.props.other_way

    @Slot()
    def inTheOtherWay(self) -> None:  # noqa: N802 - QML's name
        """By card instead of by phone, or by phone instead of by card."""
        self._visit.pay_with(Method.CARD if self._held.props.by_phone else Method.PHONE)

    @Slot()
    def again(self) -> None:
        """Pay with another card, or once more."""
        self._visit.try_another_card()

    @Slot()
    def abandon(self) -> None:
        """Go without paying."""
        self._visit.give_up_payment()
