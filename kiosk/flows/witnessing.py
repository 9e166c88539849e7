"""Keeps the platform a witness of the journal: tells its head at the start, after each session and now and again."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.flows.screens.finding import Attract
from kiosk.flows.state import Thanks, VisitState
from kiosk.ports.platform import Refused, Unreachable
from kiosk.ports.witness import Contradicted, Testimony, Witness, Witnessed
from kiosk.ports.world import Cancellable, Runner


@dataclass(frozen=True, slots=True)
class Rhythm:
    """When it is told, in seconds."""

    every: float = 15 * 60.0
    after_a_session: float = 2.0
    """Time for what the session's end still writes."""
    again: tuple[float, ...] = (5.0, 10.0, 20.0, 40.0, 80.0, 160.0, 300.0)
    """Pauses after it could not be told, the last one for ever."""


class Witnessing:
    """Store and forward: what can't be told now is told later, with whatever the head is by then."""

    def __init__(self, runner: Runner, witness: Witness, alarm: Callable[[str], None], rhythm: Rhythm) -> None:
        self._runner = runner
        self._witness = witness
        self._alarm = alarm
        self._rhythm = rhythm
        self._tries = 0
        self._pause: Cancellable | None = None
        self._resting = True
        self.contradicted = False

    def start(self) -> None:
        """Tell it now; the next time follows from the answer."""
        if self._pause is not None:
            self._pause.cancel()
            self._pause = None
        self._runner.run(self._witness.tell, self._answered)

    def seen(self, state: VisitState) -> None:
        """A session ended where nobody is at the unit any more: what it wrote is told soon."""
        resting = isinstance(state.screen, Attract | Thanks)
        ended = resting and not self._resting
        self._resting = resting
        if ended and self._pause is not None and self._tries == 0:
            self._pause.cancel()
            self._pause = self._runner.after(self._rhythm.after_a_session, self.start)

    def _answered(self, testimony: Testimony) -> None:
        match testimony:
            case Witnessed():
                self._tries = 0
                self.contradicted = False
            case Contradicted():
                if not self.contradicted:
                    self._alarm("journal_head_contradicted")
                self.contradicted = True
                self._tries += 1
            case Unreachable() | Refused():
                self._tries += 1
        again = self._rhythm.again
        wait = again[min(self._tries, len(again)) - 1] if self._tries else self._rhythm.every
        self._pause = self._runner.after(wait, self.start)
