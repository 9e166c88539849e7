"""The unit as a running program: its first picture at once, and the rest of it behind that picture."""

import signal
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from kiosk.adapters.system.memory import give_back_what_was_freed, overwrite_what_is_freed
from kiosk.enrolled import device_id_of
from kiosk.settings import UnitSettings
from kiosk.ui.application import Application, panel_of
from kiosk.ui.curtain import Curtain

if TYPE_CHECKING:
    from kiosk.composition import Unit
    from kiosk.ui.window import UnitWindow

AFTER_THE_FIRST_PICTURE = (
    "kiosk.domain.service",
    "kiosk.flows.state",
    "kiosk.flows.visit",
    "kiosk.adapters.devices.terminal.driver",
    "kiosk.forms",
    "kiosk.composition",
    "kiosk.ui.words",
    "kiosk.ui.viewmodels.shell",
    "kiosk.ui.viewmodels.service",
    "kiosk.ui.viewmodels.question",
    "kiosk.ui.viewmodels.gathered",
    "kiosk.ui.window",
)
"""What the unit is made of, in pieces small enough that a touch between two of them is felt at once."""


class Beside(Protocol):
    """A window beside the unit's."""

    def close(self) -> None:
        """Take it down."""


class RunningUnit:
    """The unit from its first picture to its end. `beside` makes a window to stand beside it."""

    def __init__(
        self, settings: UnitSettings, application: Application, beside: "Callable[[Unit], Beside] | None" = None
    ) -> None:
        give_back_what_was_freed()
        overwrite_what_is_freed()
        self._settings = settings
        self._application = application
        self._beside = beside
        screen = settings.screen
        panel = panel_of(screen.width, screen.height, screen.px_per_mm)
        whole = not screen.windowed
        self.curtain = Curtain(panel, full_screen=whole, locked=whole and beside is None)
        self.unit: Unit | None = None
        self.window: UnitWindow | None = None
        self._other: Beside | None = None
        self._fault: BaseException | None = None

    def live(self) -> int:
        """Live until SIGTERM, or until its window is closed; the exit status. A fault at the start ends it, too."""
        signal.signal(signal.SIGTERM, lambda *_: self._application.quit())
        self.curtain.once_drawn(self.put_together(), self._give_up)
        status = self._application.exec()
        self.take_down()
        if self._fault is not None:
            raise self._fault
        return status

    def put_together(self) -> Iterator[None]:
        """Put the unit behind its first picture, piece by piece."""
        for module in AFTER_THE_FIRST_PICTURE:
            import_module(module)
            yield
        from kiosk.composition import build_unit, start_logging
        from kiosk.forgetting import Forgetting
        from kiosk.ui.window import UnitWindow

        start_logging(self._settings, device_id_of(self._settings.data_dir))
        unit = self.unit = build_unit(self._settings, lambda _: unit.visit.recover_from_fault())
        self._forgetting = Forgetting(unit.visit, unit.runner, self.curtain.engine.collectGarbage)
        unit.warm_up()
        yield
        centre, help_phone = unit.site.centre, unit.site.help_phone
        window = self.window = UnitWindow(unit.visit, unit.clock, centre, help_phone, self.curtain, unit.speech)
        self._other = self._beside(unit) if self._beside else None
        window.answer_touch()

    def _give_up(self, fault: BaseException) -> None:
        self._fault = fault
        self._application.exit(1)

    def take_down(self) -> None:
        """Take no more work and take the window down."""
        if self.unit is not None:
            self.unit.close()
        if self._other is not None:
            self._other.close()
        if self.window is not None:
            self.window.close()
        else:
            self.curtain.close()
