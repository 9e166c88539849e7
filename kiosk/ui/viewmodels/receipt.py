"""The signed receipt on the screen, and its way to paper."""

from dataclasses import dataclass
from typing import assert_never

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.receipt import ReceiptStatus
from kiosk.flows.screens.receiving import Given, PrintDone, PrintFailed, PrintHeld, Printing, PrintStage, ReceiptShown
from kiosk.flows.state import VisitState
from kiosk.flows.visit import Visit
from kiosk.ui.viewmodels.held import Held
from kiosk.ui.words import Words

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Line:
    """One fact on the receipt."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class ReceiptProps:
    """What the screen shows."""

    lines: tuple[Line, ...] = ()
    title: str = ""
    text: str = ""
    status: str = ""
    qr_text: str = ""
    printing: str = ""
    print_text: str = ""
    notice: str = ""
    copy: bool = False


def derive(state: VisitState, words: Words) -> ReceiptProps:
    """The props of a receipt."""
    screen = state.screen
    if not isinstance(screen, ReceiptShown):
        return ReceiptProps()
    claims = screen.receipt.claims
    printing, print_text = _printing(screen.printing, words)
    title, text = words.outcomes.receipt_again() if screen.copy else _reached(screen, words)
    return ReceiptProps(
        lines=_lines(screen, words),
        title=title,
        text=text,
        status=words.outcomes.receipt_status(claims.status),
        qr_text=screen.receipt.qr_text,
        printing=printing,
        print_text=print_text,
        notice=words.outcomes.recovered() if screen.recovered else "",
        copy=screen.copy or screen.printing == PrintDone(),
    )


def _reached(screen: ReceiptShown, words: Words) -> tuple[str, str]:
    """What the person has reached, and what comes next."""
    status = screen.receipt.claims.status
    completed = status is ReceiptStatus.COMPLETED and screen.result is not None
    text = screen.result if completed and screen.result else screen.next_step
    return words.outcomes.receipt_title(status), words.text(text)


def _lines(screen: ReceiptShown, words: Words) -> tuple[Line, ...]:
    claims, say = screen.receipt.claims, words.outcomes
    facts = (
        (say.service(), words.text(screen.service_name)),
        (say.agency(), words.text(screen.agency_name)),
        (say.amount(), words.amount(claims.amount) if claims.amount else ""),
        (say.card(), words.card(claims.last4) if claims.last4 else ""),
        (say.date(), words.moment(claims.issued_at)),
        (say.reference(), words.reference(claims.reference)),
    )
    return tuple(Line(label, value) for label, value in facts if value)


def _printing(stage: PrintStage, words: Words) -> tuple[str, str]:
    match stage:
        case Given(fault=None):
            return "can", ""
        case Given(fault=fault):
            return "cannot", words.reasons.printer(fault) if fault else ""
        case Printing():
            return "printing", words.outcomes.printing()
        case PrintDone():
            return "done", words.outcomes.printed()
        case PrintHeld(fault=fault):
            return "held", words.outcomes.print_held(fault)
        case PrintFailed(fault=fault, unknown=unknown):
            return ("unknown", words.outcomes.print_unknown()) if unknown else ("failed", words.reasons.printer(fault))
        case _:
            assert_never(stage)


@QmlElement
@QmlUncreatable("Made by the composition")
class ReceiptViewModel(QObject):  # type: ignore[operator]  # the stubs do not know the decorator's call
    """The receipt for QML."""

    title_changed = Signal()
    text_changed = Signal()
    status_changed = Signal()
    qr_text_changed = Signal()
    printing_changed = Signal()
    print_text_changed = Signal()
    notice_changed = Signal()
    copy_changed = Signal()
    lines_changed = Signal()

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self._visit = visit
        self._held = Held(self, ReceiptProps())

    def show(self, state: VisitState, words: Words) -> None:
        """Show `state`."""
        self._held.take(derive(state, words))

    @Property(str, notify=title_changed)
    def title(self) -> str:
        """What the person has reached."""
        return self._held.props.title

    @Property(str, notify=text_changed)
    def text(self) -> str:
        """What comes next."""
        return self._held.props.text

    @Property(str, notify=status_changed)
    def status(self) -> str:
        """The one word on the receipt."""
        return self._held.props.status

    @Property(str, notify=qr_text_changed)
    def qrText(self) -> str:  # noqa: N802 - QML's name
        """What the QR code says."""
        return self._held.props.qr_text

    @Property(str, notify=printing_changed)
    def printing(self) -> str:
        """How far the paper is: can, cannot, printing, held, done, failed or unknown."""
        return self._held.props.printing

    @Property(str, notify=print_text_changed)
    def printText(self) -> str:  # noqa: N802 - QML's name
        """That, in words."""
        return self._held.props.print_text

    @Property(str, notify=notice_changed)
    def notice(self) -> str:
        """Why this receipt is here, where the unit had stopped in between."""
        return self._held.props.notice

    @Property(bool, notify=copy_changed)
    def copy(self) -> bool:
        """Whether the next paper is a copy."""
        return self._held.props.copy

    @Property("QVariantList", notify=lines_changed)  # type: ignore[arg-type]  # a name the stubs do not know
    def lines(self) -> list[dict[str, str]]:
        """The facts on the receipt: `label` and `value`."""
        return [{"label": line.label, "value": line.value} for line in self._held.props.lines]

    @Slot()
    def print(self) -> None:
        """Put it on paper."""
        self._visit.print_receipt()

    @Slot()
    def finish(self) -> None:
        """The person has the receipt and goes."""
        self._visit.finish()
