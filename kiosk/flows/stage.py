"""What the person sees now, and the work that is under way for it."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from kiosk.domain.text import Language
from kiosk.flows.observable import Observable
from kiosk.flows.preferences import Preferences
from kiosk.flows.screens.applying import AwaitApproval, EnterCivilId, Question, Review
from kiosk.flows.screens.by_phone import ChooseWay, PayByPhone
from kiosk.flows.screens.calling_up import EnterReference
from kiosk.flows.screens.fee import FeeChanged, FeeUnconfirmed
from kiosk.flows.screens.finding import AgencyList, ChoiceList, Home, Results, ServiceDetail, ServiceList
from kiosk.flows.screens.paying import BeingChecked, Pay, PaymentDeclined
from kiosk.flows.screens.receiving import Printing, ReceiptShown
from kiosk.flows.speaking import Speaking
from kiosk.flows.state import Overlay, Screen, VisitState
from kiosk.ports.platform import Person
from kiosk.ports.world import Cancellable, Runner

T = TypeVar("T")

BACK = (
    Results,
    AgencyList,
    ServiceList,
    ChoiceList,
    ServiceDetail,
    EnterReference,
    EnterCivilId,
    AwaitApproval,
    Question,
    Review,
)
END = (*BACK, Home, ChooseWay, FeeChanged, FeeUnconfirmed, PaymentDeclined, BeingChecked, ReceiptShown)


def is_moving(screen: Screen) -> bool:
    """Whether money, a submission or paper is on its way: then no session ends and nobody goes back."""
    match screen:
        case Pay() | PayByPhone():
            return True
        case Review(busy=busy) | FeeUnconfirmed(busy=busy):
            return busy
        case ReceiptShown(printing=Printing()) | BeingChecked(slip=Printing()):
            return True
        case _:
            return False


class Stage:
    """Owns the visit's state; the only place that writes it."""

    def __init__(self, runner: Runner) -> None:
        self._runner = runner
        self._jobs: set[Cancellable] = set()
        self.state = Observable(VisitState())

    @property
    def screen(self) -> Screen:
        """The screen now."""
        return self.state.value.screen

    def show(self, screen: Screen) -> None:
        """Put `screen` on; what lies over it goes."""
        free = not is_moving(screen)
        self.state.set(
            replace(
                self.state.value,
                screen=screen,
                overlay=None,
                can_go_back=free and isinstance(screen, BACK),
                can_end=free and isinstance(screen, END),
            ),
        )

    def update(self, screen: Screen) -> None:
        """Change what the current screen shows and leave what lies over it."""
        overlay = self.state.value.overlay
        self.show(screen)
        self.state.set(replace(self.state.value, overlay=overlay))

    def lay_over(self, overlay: Overlay | None) -> None:
        """Put `overlay` over the screen, or take away what lies there."""
        self.state.set(replace(self.state.value, overlay=overlay))

    def speak(self, language: Language) -> None:
        """Go on in `language`."""
        self.state.set(replace(self.state.value, language=language))

    def prefer(self, preferences: Preferences) -> None:
        """Go on the way this person wants the screen."""
        self.state.set(replace(self.state.value, preferences=preferences))

    def say(self, speaking: Speaking) -> None:
        """Go on speaking, or not, the way this person wants it."""
        self.state.set(replace(self.state.value, speaking=speaking))

    def know(self, person: Person | None) -> None:
        """Remember who approved, or forget it."""
        self.state.set(replace(self.state.value, person=person))

    def reset(self, screen: Screen, language: Language, speaking: Speaking | None = None) -> None:
        """Forget the person: everything back to how the next one finds it; `speaking` where the voice goes on."""
        for job in tuple(self._jobs):
            job.cancel()
        self._jobs.clear()
        voice = speaking or self.state.value.speaking.at_rest()
        self.state.set(VisitState(screen=screen, language=language, speaking=voice))

    def run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Do `work` for this person; its result is dropped once the session is over."""
        job: Cancellable

        def finished(value: T) -> None:
            self._jobs.discard(job)
            done(value)

        job = self._runner.run(work, finished)
        self._jobs.add(job)

    def after(self, seconds: float, action: Callable[[], None]) -> Cancellable:
        """Call `action` in `seconds`, unless the session is over by then."""
        timer: Cancellable

        def ring() -> None:
            self._jobs.discard(timer)
            action()

        timer = self._runner.after(seconds, ring)
        self._jobs.add(timer)
        return timer
