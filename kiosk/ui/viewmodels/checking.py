"""A visit that did not end with a receipt: how the matter stands, and its slip."""

from dataclasses import dataclass
from typing import assert_never

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.flows.screens.paying import BeingChecked
from kiosk.flows.screens.receiving import Given, PrintDone, PrintFailed, PrintHeld, Printing, PrintStage
from kiosk.flows.state import VisitState
from kiosk.flows.visit import Visit
from kiosk.ui.matters import Point
from kiosk.ui.viewmodels.held import Held
from kiosk.ui.words import Words

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class CheckingProps:
    """What the screen shows."""

    service: str = ""
    title: str = ""
    lead: str = ""
    warning: str = ""
    amount: str = ""
    reference: str = ""
    slip: str = ""
    points: tuple[Point, ...] = ()


def derive(state: VisitState, words: Words) -> CheckingProps:
    """The props of a matter that is not settled."""
    screen = state.screen
    if not isinstance(screen, BeingChecked):
        return CheckingProps()
    say = words.matters
    return CheckingProps(
        service=words.text(screen.service_name),
        title=say.title(screen.matter),
        lead=say.lead(screen.matter),
        warning=say.warning(screen.matter),
        amount=words.amount(screen.amount) if screen.amount else "",
        reference=words.reference(screen.reference),
        slip=_slip(screen.slip),
        points=(*say.points(screen.matter), say.slip(screen.slip)),
    )


def _slip(stage: PrintStage) -> str:
    match stage:
        case Given() | Printing():
            return "printing"
        case PrintHeld():
            return "held"
        case PrintDone():
            return "done"
        case PrintFailed(unknown=unknown):
            return "unknown" if unknown else "failed"
        case _:
            assert_never(stage)


@QmlElement
@QmlUncreatable("Made by the composition")
class CheckingViewModel(QObject):  # type: ignore[operator]  # the stubs do not know the decorator's call
    """The matter that is not settled, for QML."""

    service_changed = Signal()
    title_changed = Signal()
    lead_changed = Signal()
    warning_changed = Signal()
    amount_changed = Signal()
    reference_changed = Signal()
    slip_changed = Signal()
    points_changed = Signal()

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self._visit = visit
        self._held = Held(self, CheckingProps())

    def show(self, state: VisitState, words: Words) -> None:
        """Show `state`."""
        self._held.take(derive(state, words))

    @Property(str, notify=service_changed)
    def service(self) -> str:
        """What the visit was for."""
        return self._held.props.service

    @Property(str, notify=title_changed)
    def title(self) -> str:
        """What it is about."""
        return self._held.props.title

    @Property(str, notify=lead_changed)
    def lead(self) -> str:
        """What happened."""
        return self._held.props.lead

    @Property(str, notify=warning_changed)
    def warning(self) -> str:
        """Why not to pay again; empty where nothing was to pay."""
        return self._held.props.warning

    @Property(str, notify=amount_changed)
    def amount(self) -> str:
        """What was to be paid; empty where nothing was."""
        return self._held.props.amount

    @Property(str, notify=reference_changed)
    def reference(self) -> str:
        """What finds it again."""
        return self._held.props.reference

    @Property(str, notify=slip_changed)
    def slip(self) -> str:
        """How far the slip is: printing, done, failed or unknown."""
        return self._held.props.slip

    @Property("QVariantList", notify=points_changed)  # type: ignore[arg-type]  # a name the stubs do not know
    def points(self) -> list[dict[str, str]]:
        """What it means, what comes next, and where the slip is: `icon` and `text`."""
        return [{"icon": icon, "text": text} for icon, text in self._held.props.points]

    @Slot()
    def print(self) -> None:
        """Try the slip again."""
        self._visit.print_slip()

    @Slot()
    def finish(self) -> None:
        """The person goes."""
        self._visit.finish()
