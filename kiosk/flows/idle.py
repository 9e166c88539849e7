"""Is the person still here? Warns, waits, ends; never while money, paper or a submission is on its way."""

from collections.abc import Callable

from kiosk.flows.screens.applying import AwaitApproval
from kiosk.flows.screens.finding import Attract
from kiosk.flows.screens.receiving import ReceiptShown
from kiosk.flows.stage import Stage, is_moving
from kiosk.flows.state import IdleWarning, Thanks, UnitOutOfService
from kiosk.flows.timings import Timings
from kiosk.ports.world import Cancellable, Clock, Runner

_TICK = 1.0


class IdleWatch:
    """Counts the seconds since the last touch, by a clock that never goes back."""

    def __init__(
        self, stage: Stage, runner: Runner, clock: Clock, timings: Timings, expired: Callable[[], None]
    ) -> None:
        self._stage = stage
        self._runner = runner
        self._clock = clock
        self._timings = timings
        self._expired = expired
        self._timer: Cancellable | None = None
        self._touched_at = 0.0
        self._began_at = 0.0
        self._warned_at: float | None = None

    def begin(self) -> None:
        """A session starts."""
        self._touched_at = self._began_at = self._clock.monotonic()
        self._warned_at = None
        if self._timer is None:
            self._timer = self._runner.after(_TICK, self._tick)

    def stop(self) -> None:
        """The session is over."""
        if self._timer is not None:
            self._timer.cancel()
        self._timer = None

    def touched(self) -> None:
        """The person did something. A warning stays until it is answered."""
        if self._warned_at is None:
            self._touched_at = self._clock.monotonic()

    def more_time(self) -> None:
        """The warning was answered: the whole time again, as often as the person likes."""
        self._touched_at = self._began_at = self._clock.monotonic()
        self._warned_at = None
        self._stage.lay_over(None)

    def _tick(self) -> None:
        self._timer = self._runner.after(_TICK, self._tick)
        now = self._clock.monotonic()
        screen = self._stage.screen
        if isinstance(screen, Attract | Thanks | UnitOutOfService):
            return
        if is_moving(screen):
            self._touched_at = now
            self._warned_at = None
        elif self._warned_at is not None:
            self._count_down(now)
        elif (
            now - self._touched_at >= self._limit() * self._patience
            or now - self._began_at >= self._timings.session * self._patience
        ):
            self._warned_at = now
            self._stage.lay_over(IdleWarning(int(self._timings.warning * self._patience)))

    def _count_down(self, now: float) -> None:
        left = self._timings.warning * self._patience - (now - (self._warned_at or now))
        if left <= 0:
            self._expired()
        else:
            self._stage.lay_over(IdleWarning(int(left + 0.999)))

    @property
    def _patience(self) -> float:
        return self._stage.state.value.speaking.patience

    def _limit(self) -> float:
        match self._stage.screen:
            case ReceiptShown():
                return self._timings.receipt
            case AwaitApproval(failure=None, seconds_left=left):
                return max(self._timings.idle, float(left))
            case _:
                return self._timings.idle
