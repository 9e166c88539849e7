"""What lies over a screen: the idle warning, help, and the question whether to end."""

from dataclasses import dataclass
from typing import assert_never

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.text import isolate_ltr
from kiosk.flows.screens.applying import AwaitApproval, EnterCivilId, Question, Review
from kiosk.flows.screens.fee import FeeChanged, FeeUnconfirmed
from kiosk.flows.screens.paying import PaymentDeclined
from kiosk.flows.state import EndQuestion, HelpShown, IdleWarning, VisitState
from kiosk.flows.visit import Visit
from kiosk.ui.viewmodels.held import Held
from kiosk.ui.words import Words

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class OverlayProps:
    """What lies over the screen; `kind` is idle, help, end, or nothing."""

    kind: str = ""
    seconds: int = -1
    unit: str = ""
    share: float = 0.0
    money: str = ""
    first: str = ""
    second: str = ""
    phone: str = ""


def derive(state: VisitState, words: Words, warning: int, phone: str) -> OverlayProps:
    """The overlay's props; `warning` is how many seconds the warning began with."""
    match state.overlay:
        case None:
            return OverlayProps()
        case IdleWarning(seconds_left=left):
            return OverlayProps(
                kind="idle",
                seconds=left,
                unit=words.seconds_unit(left),
                share=left / max(warning, left, 1),
                money=_money(state, words),
            )
        case HelpShown():
            first, second = words.helps.lines(state.screen)
            return OverlayProps(kind="help", first=first, second=second, phone=isolate_ltr(phone))
        case EndQuestion():
            return OverlayProps(kind="end", money=_money(state, words))
        case _:
            assert_never(state.overlay)


def _money(state: VisitState, words: Words) -> str:
    """What is true of the person's money, where the screen tells for certain."""
    if isinstance(state.screen, EnterCivilId | AwaitApproval | Question | Review):
        return words.outcomes.nothing_paid() if state.screen.progress.pays else ""
    uncharged = isinstance(state.screen, FeeChanged | FeeUnconfirmed | PaymentDeclined)
    return words.outcomes.not_charged() if uncharged else ""


@QmlElement
@QmlUncreatable("Made by the composition")
class OverlayViewModel(QObject):  # type: ignore[operator]  # the stubs do not know the decorator's call
    """What lies over the screen, for QML."""

    kind_changed = Signal()
    seconds_changed = Signal()
    unit_changed = Signal()
    share_changed = Signal()
    money_changed = Signal()
    first_changed = Signal()
    second_changed = Signal()
    phone_changed = Signal()

    def __init__(self, visit: Visit, help_phone: str) -> None:
        super().__init__()
        self._visit = visit
        self._phone = help_phone
        self._warning = 0
        self._held = Held(self, OverlayProps())

    def show(self, state: VisitState, words: Words) -> None:
        """Show what lies over the screen of `state`."""
        left = state.overlay.seconds_left if isinstance(state.overlay, IdleWarning) else 0
        self._warning = max(self._warning, left) if left else 0
        self._held.take(derive(state, words, self._warning, self._phone))

    @Property(str, notify=kind_changed)
    def kind(self) -> str:
        """Which overlay: idle, help, end, or nothing."""
        return self._held.props.kind

    @Property(int, notify=seconds_changed)
    def seconds(self) -> int:
        """Seconds until the session ends."""
        return self._held.props.seconds

    @Property(str, notify=unit_changed)
    def unit(self) -> str:
        """The word beside them."""
        return self._held.props.unit

    @Property(float, notify=share_changed)
    def share(self) -> float:
        """How much of the warning is left, 0 to 1."""
        return self._held.props.share

    @Property(str, notify=money_changed)
    def money(self) -> str:
        """What is true of the person's money."""
        return self._held.props.money

    @Property(str, notify=first_changed)
    def first(self) -> str:
        """The first sentence of help."""
        return self._held.props.first

    @Property(str, notify=second_changed)
    def second(self) -> str:
        """The second sentence of help."""
        return self._held.props.second

    @Property(str, notify=phone_changed)
    def phone(self) -> str:
        """The number of the help line."""
        return self._held.props.phone

    @Slot()
    def more(self) -> None:
        """The person is still here."""
        self._visit.more_time()

    @Slot()
    def close(self) -> None:
        """Back to the screen below."""
        self._visit.close_overlay()

    @Slot()
    def end(self) -> None:
        """End and erase."""
        self._visit.end()
