"""What stands around every screen: bars, progress, language, preferences, the date and the time."""

from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.text import Language, Text
from kiosk.flows.preferences import Contrast, Preferences
from kiosk.flows.screens.applying import AwaitApproval, EnterCivilId, Question, Review
from kiosk.flows.screens.by_phone import ChooseWay, PayByPhone
from kiosk.flows.screens.calling_up import EnterReference
from kiosk.flows.screens.fee import FeeChanged, FeeUnconfirmed
from kiosk.flows.screens.finding import AgencyList, Attract, ChoiceList, Home, Results, ServiceDetail, ServiceList
from kiosk.flows.screens.paying import BeingChecked, Pay, PaymentDeclined
from kiosk.flows.screens.receiving import ReceiptShown
from kiosk.flows.state import Screen, Thanks, UnitOutOfService, VisitState
from kiosk.flows.visit import Visit
from kiosk.ports.world import Clock
from kiosk.ui.viewmodels.held import Held
from kiosk.ui.words import Words

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

NAMES: dict[type[Screen], str] = {
    Attract: "attract",
    Home: "home",
    Results: "results",
    AgencyList: "agencies",
    ServiceList: "services",
    ChoiceList: "choices",
    ServiceDetail: "service",
    EnterReference: "reference",
    EnterCivilId: "civil-id",
    AwaitApproval: "approval",
    Question: "question",
    Review: "review",
    ChooseWay: "choose-way",
    Pay: "pay",
    PayByPhone: "by-phone",
    FeeChanged: "fee-changed",
    FeeUnconfirmed: "fee-unconfirmed",
    PaymentDeclined: "declined",
    BeingChecked: "checking",
    ReceiptShown: "receipt",
    Thanks: "thanks",
    UnitOutOfService: "out-of-service",
}
"""What QML calls the screens."""

_BARE = (Attract, Thanks, UnitOutOfService)
_CANOPY = (Home, BeingChecked)
_NOT_FINISHED = 0.9
_NEXT_CONTRAST = {Contrast.NORMAL: Contrast.LIGHT, Contrast.LIGHT: Contrast.DARK, Contrast.DARK: Contrast.NORMAL}
_TICK_MS = 1000


@dataclass(frozen=True, slots=True)
class ShellProps:
    """What stands around the screen."""

    screen: str = ""
    language: str = Language.AR.value
    other_language: str = ""
    bare: bool = True
    canopy: bool = False
    sand: bool = False
    progress: float = 1.0
    can_go_back: bool = False
    can_end: bool = False
    centre: str = ""
    date: str = ""
    time: str = ""
    code: str = ""


def derive(state: VisitState, words: Words, now: datetime, centre: Text) -> ShellProps:
    """The props of what stands around the screen."""
    screen = state.screen
    return ShellProps(
        screen=NAMES[type(screen)],
        language=state.language.value,
        other_language="English" if state.language is Language.AR else "العربية",
        bare=isinstance(screen, _BARE),
        canopy=isinstance(screen, _CANOPY),
        sand=isinstance(screen, ReceiptShown),
        progress=_progress(screen),
        can_go_back=state.can_go_back,
        can_end=state.can_end and not isinstance(screen, Home),
        centre=words.text(centre),
        date=words.day(now),
        time=words.time(now),
        code=screen.code if isinstance(screen, UnitOutOfService) else "",
    )


def _progress(screen: Screen) -> float:
    """How much of the cloth is woven. Where nothing is under way it is whole, and bare only while something is."""
    match screen:
        case EnterReference() | EnterCivilId() | AwaitApproval() | Question() | Review():
            return screen.progress.step / max(1, screen.progress.steps)
        case ChooseWay() | FeeChanged() | FeeUnconfirmed() | Pay() | PayByPhone() | PaymentDeclined():
            return screen.progress.step / max(1, screen.progress.steps)
        case BeingChecked():
            return _NOT_FINISHED
        case _:
            return 1.0


@QmlElement
@QmlUncreatable("Made by the composition")
class ShellViewModel(QObject):  # type: ignore[operator]  # the stubs do not know the decorator's call
    """What stands around every screen, for QML."""

    screen_changed = Signal()
    language_changed = Signal()
    other_language_changed = Signal()
    bare_changed = Signal()
    canopy_changed = Signal()
    sand_changed = Signal()
    progress_changed = Signal()
    can_go_back_changed = Signal()
    can_end_changed = Signal()
    centre_changed = Signal()
    date_changed = Signal()
    time_changed = Signal()
    code_changed = Signal()

    def __init__(self, visit: Visit, words: Words, clock: Clock, centre: Text) -> None:
        super().__init__()
        self._visit = visit
        self._clock = clock
        self._centre = centre
        self._state, self._words = VisitState(), words
        self._held = Held(self, ShellProps())
        self._ticks = QTimer(self)
        self._ticks.timeout.connect(self._derive)
        self._ticks.start(_TICK_MS)

    def show(self, state: VisitState, words: Words) -> None:
        """Show `state`."""
        self._state, self._words = state, words
        self._derive()

    def _derive(self) -> None:
        self._held.take(derive(self._state, self._words, self._clock.now(), self._centre))

    @Property(str, notify=screen_changed)
    def screen(self) -> str:
        """Which screen is on."""
        return self._held.props.screen

    @Property(str, notify=language_changed)
    def language(self) -> str:
        """The language of the screen: ar or en."""
        return self._held.props.language

    @Property(str, notify=other_language_changed)
    def otherLanguage(self) -> str:  # noqa: N802 - QML's name
        """The other language's own name."""
        return self._held.props.other_language

    @Property(bool, notify=bare_changed)
    def bare(self) -> bool:
        """Whether the screen stands without bars."""
        return self._held.props.bare

    @Property(bool, notify=canopy_changed)
    def canopy(self) -> bool:
        """Whether the canopy hangs behind the header."""
        return self._held.props.canopy

    @Property(bool, notify=sand_changed)
    def sand(self) -> bool:
        """Whether the ground is sand, as under a receipt."""
        return self._held.props.sand

    @Property(float, notify=progress_changed)
    def progress(self) -> float:
        """How much of the cloth is woven, 0 to 1."""
        return self._held.props.progress

    @Property(bool, notify=can_go_back_changed)
    def canGoBack(self) -> bool:  # noqa: N802 - QML's name
        """Whether there is a way back."""
        return self._held.props.can_go_back

    @Property(bool, notify=can_end_changed)
    def canEnd(self) -> bool:  # noqa: N802 - QML's name
        """Whether the session can be ended now."""
        return self._held.props.can_end

    @Property(str, notify=centre_changed)
    def centre(self) -> str:
        """Where the unit stands."""
        return self._held.props.centre

    @Property(str, notify=date_changed)
    def date(self) -> str:
        """Today."""
        return self._held.props.date

    @Property(str, notify=time_changed)
    def time(self) -> str:
        """Now."""
        return self._held.props.time

    @Property(str, notify=code_changed)
    def code(self) -> str:
        """Why the unit is out of service, for technicians."""
        return self._held.props.code

    @Slot(str)
    def wake(self, language: str) -> None:
        """The first touch, in a language: ar or en."""
        self._visit.wake(Language(language))

    @Slot()
    def touched(self) -> None:
        """Any sign of life."""
        self._visit.touched()

    @Slot()
    def back(self) -> None:
        """One step back."""
        self._visit.go_back()

    @Slot()
    def help(self) -> None:
        """Help for this screen."""
        self._visit.show_help()

    @Slot()
    def end(self) -> None:
        """The person wants to end."""
        self._visit.ask_end()

    @Slot()
    def translate(self) -> None:
        """Go on in the other language."""
        self._visit.choose_language(self._state.language.other)

    @Slot()
    def enlarge(self) -> None:
        """The next size of words, from normal to large and round again."""
        preferences = self._state.preferences
        self._prefer(replace(preferences, text_size=preferences.text_size.next))

    @Slot()
    def contrast(self) -> None:
        """The next contrast: normal, light, dark."""
        preferences = self._state.preferences
        self._prefer(replace(preferences, contrast=_NEXT_CONTRAST[preferences.contrast]))

    @Slot()
    def lower(self) -> None:
        """Everything into reach, or back up."""
        preferences = self._state.preferences
        self._prefer(replace(preferences, lowered=not preferences.lowered))

    def _prefer(self, preferences: Preferences) -> None:
        self._visit.prefer(preferences)
