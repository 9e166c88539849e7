"""Speech mode, for QML: whether it is on, what is being read, and what a finger or a key asks of it."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QRectF, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.flows.state import VisitState
from kiosk.flows.visit import Visit
from kiosk.ui.viewmodels.held import Held
from kiosk.ui.words import Words

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class NarrationProps:
    """How speech mode stands."""

    possible: bool = False
    on: bool = False


@QmlElement
@QmlUncreatable("Made by the composition")
class NarrationViewModel(QObject):  # type: ignore[operator]  # the stubs do not know the decorator's call
    """Speech mode. The narrator listens to its signals and sets its mark."""

    possible_changed = Signal()
    on_changed = Signal()
    mark_changed = Signal()
    step_asked = Signal(bool)
    finger_down = Signal(float, float)
    finger_moved = Signal(float, float)
    finger_up = Signal()
    press_asked = Signal()

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self._visit = visit
        self._held = Held(self, NarrationProps())
        self._mark = QRectF()

    def show(self, state: VisitState, words: Words) -> None:
        """Show `state`."""
        del words
        self._held.take(NarrationProps(state.speaking.possible, state.speaking.on))

    def mark_place(self, place: QRectF) -> None:
        """Where what is being read stands on the window; empty for nowhere."""
        if place != self._mark:
            self._mark = place
            self.mark_changed.emit()

    @Property(bool, notify=possible_changed)
    def possible(self) -> bool:
        """Whether the unit can speak."""
        return self._held.props.possible

    @Property(bool, notify=on_changed)
    def on(self) -> bool:
        """Whether it does."""
        return self._held.props.on

    @Property(QRectF, notify=mark_changed)
    def mark(self) -> QRectF:
        """Where what is being read stands."""
        return self._mark

    @Slot()
    def toggle(self) -> None:
        """The key of speech."""
        self._visit.listening.toggle()

    @Slot()
    def plug(self) -> None:
        """A headset is plugged in."""
        self._visit.listening.headset(plugged=True)

    @Slot(bool)
    def step(self, forward: bool) -> None:  # noqa: FBT001 - called from QML, which has no keyword arguments
        """On to the next thing, or back."""
        self.step_asked.emit(forward)

    @Slot(float, float)
    def down(self, x: float, y: float) -> None:
        """A finger came down."""
        self.finger_down.emit(x, y)

    @Slot(float, float)
    def move(self, x: float, y: float) -> None:
        """It moved."""
        self.finger_moved.emit(x, y)

    @Slot()
    def lift(self) -> None:
        """It was lifted."""
        self.finger_up.emit()

    @Slot()
    def press(self) -> None:
        """Press what was read last."""
        self.press_asked.emit()
