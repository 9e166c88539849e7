"""What a visit leaves behind in memory is overwritten when it is over."""

from collections.abc import Callable

from kiosk.adapters.system.memory import overwrite_what_was_freed
from kiosk.flows.screens.finding import Attract
from kiosk.flows.visit import Visit
from kiosk.ports.world import Runner

AFTER_SECONDS = 1.0
"""By then the screen of before is gone from the window as well."""


class Forgetting:
    """Overwrites what was freed, each time that the unit comes back to its attract screen; first the window lets go."""

    def __init__(self, visit: Visit, runner: Runner, let_go: Callable[[], object]) -> None:
        self._visit = visit
        self._runner = runner
        self._let_go = let_go
        self._somebody = False
        visit.state.subscribe(self._changed)

    def _changed(self, *_: object) -> None:
        here = not isinstance(self._visit.state.value.screen, Attract)
        if self._somebody and not here:
            self._runner.after(AFTER_SECONDS, self._once_more)
        self._somebody = here

    def _once_more(self) -> None:
        if isinstance(self._visit.state.value.screen, Attract):
            self._let_go()
            overwrite_what_was_freed()
