"""What a service is, and whether it can be done here now."""

from dataclasses import dataclass
from typing import assert_never

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.readiness import FinishHere, NotNow, Possibility, ReadOnly, StartHere
from kiosk.domain.service import Depends, Fee, FeeUnknown, Fixed, Free
from kiosk.flows.screens.finding import ServiceDetail
from kiosk.flows.state import VisitState
from kiosk.flows.visit import Visit
from kiosk.ui.viewmodels.held import Held
from kiosk.ui.viewmodels.list_rows import standing_of
from kiosk.ui.viewmodels.rows import Rows
from kiosk.ui.words import Figure, Words

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Document:
    """Something the person needs to have."""

    name: str
    note: str


@dataclass(frozen=True, slots=True)
class ServiceProps:
    """What the screen shows."""

    documents: tuple[Document, ...] = ()
    agency: str = ""
    name: str = ""
    description: str = ""
    audience: str = ""
    standing: str = ""
    standing_text: str = ""
    fee: str = ""
    fee_unit: str = ""
    fee_note: str = ""
    time: str = ""
    time_unit: str = ""
    website: str = ""
    paperless: bool = False
    can_begin: bool = False


def derive(state: VisitState, words: Words) -> ServiceProps:
    """The props of a service."""
    screen = state.screen
    if not isinstance(screen, ServiceDetail):
        return ServiceProps()
    service, possibility = screen.service, screen.possibility
    fee, fee_note = _fee(service.fee, words)
    time = words.duration_figure(service.processing_time) if service.processing_time else Figure()
    return ServiceProps(
        documents=tuple(Document(words.text(d.name), words.text(d.note) if d.note else "") for d in service.documents),
        agency=words.text(screen.agency.name),
        name=words.text(service.name),
        description=words.text(service.description),
        audience=words.text(service.audience) if service.audience else "",
        standing=standing_of(possibility),
        standing_text=_standing_text(possibility, words),
        fee=fee.number,
        fee_unit=fee.unit,
        fee_note=fee_note,
        time=time.number,
        time_unit=time.unit,
        website=words.website(service.link or screen.agency.website) if isinstance(possibility, ReadOnly) else "",
        paperless=isinstance(possibility, FinishHere | StartHere) and possibility.paperless,
        can_begin=isinstance(possibility, FinishHere | StartHere),
    )


def _standing_text(possibility: Possibility, words: Words) -> str:
    match possibility:
        case FinishHere() | StartHere():
            return ""
        case NotNow(missing=missing):
            return words.reasons.missing(missing)
        case ReadOnly(channels=channels):
            return words.reasons.channels(channels)
        case _:
            assert_never(possibility)


def _fee(fee: Fee, words: Words) -> tuple[Figure, str]:
    match fee:
        case Free():
            return Figure(words.standings.free()), ""
        case Fixed(amount=amount):
            return words.amount_figure(amount), ""
        case Depends(note=note):
            return Figure(words.standings.fee_depends()), words.text(note)
        case FeeUnknown():
            return Figure(words.standings.fee_unknown()), ""
        case _:
            assert_never(fee)


@QmlElement
@QmlUncreatable("Made by the composition")
class ServiceViewModel(QObject):  # type: ignore[operator]  # the stubs do not know the decorator's call
    """A service for QML."""

    agency_changed = Signal()
    name_changed = Signal()
    description_changed = Signal()
    audience_changed = Signal()
    standing_changed = Signal()
    standing_text_changed = Signal()
    fee_changed = Signal()
    fee_unit_changed = Signal()
    fee_note_changed = Signal()
    time_changed = Signal()
    time_unit_changed = Signal()
    website_changed = Signal()
    paperless_changed = Signal()
    can_begin_changed = Signal()

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self._visit = visit
        self._documents = Rows(Document, self)
        self._held = Held(self, ServiceProps(), documents=self._documents)

    def show(self, state: VisitState, words: Words) -> None:
        """Show `state`."""
        self._held.take(derive(state, words))

    @Property(Rows, constant=True)
    def documents(self) -> Rows:
        """What to bring."""
        return self._documents

    @Property(str, notify=agency_changed)
    def agency(self) -> str:
        """Who answers for it."""
        return self._held.props.agency

    @Property(str, notify=name_changed)
    def name(self) -> str:
        """Its name."""
        return self._held.props.name

    @Property(str, notify=description_changed)
    def description(self) -> str:
        """What it is."""
        return self._held.props.description

    @Property(str, notify=audience_changed)
    def audience(self) -> str:
        """Who it is for."""
        return self._held.props.audience

    @Property(str, notify=standing_changed)
    def standing(self) -> str:
        """Whether it can be done here now: here, starts, not-now or information."""
        return self._held.props.standing

    @Property(str, notify=standing_text_changed)
    def standingText(self) -> str:  # noqa: N802 - QML's name
        """What that means."""
        return self._held.props.standing_text

    @Property(str, notify=fee_changed)
    def fee(self) -> str:
        """What it costs, set large."""
        return self._held.props.fee

    @Property(str, notify=fee_unit_changed)
    def feeUnit(self) -> str:  # noqa: N802 - QML's name
        """The currency."""
        return self._held.props.fee_unit

    @Property(str, notify=fee_note_changed)
    def feeNote(self) -> str:  # noqa: N802 - QML's name
        """What the fee depends on."""
        return self._held.props.fee_note

    @Property(str, notify=time_changed)
    def time(self) -> str:
        """How long it takes, set large; nothing where nobody said."""
        return self._held.props.time

    @Property(str, notify=time_unit_changed)
    def timeUnit(self) -> str:  # noqa: N802 - QML's name
        """In what unit."""
        return self._held.props.time_unit

    @Property(str, notify=website_changed)
    def website(self) -> str:
        """The agency's website."""
        return self._held.props.website

    @Property(bool, notify=paperless_changed)
    def paperless(self) -> bool:
        """Whether no paper will come out."""
        return self._held.props.paperless

    @Property(bool, notify=can_begin_changed)
    def canBegin(self) -> bool:  # noqa: N802 - QML's name
        """Whether it can be started here now."""
        return self._held.props.can_begin

    @Slot()
    def begin(self) -> None:
        """Start it."""
        self._visit.begin_service()

    @Slot()
    def home(self) -> None:
        """Look for something else."""
        self._visit.go_home()
