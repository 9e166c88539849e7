"""The unit as `kiosk run` shows it, for programs that measure it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.composition import Unit
from kiosk.running import RunningUnit
from kiosk.settings import read_settings
from kiosk.ui.application import make_application
from kiosk.ui.window import UnitWindow


@dataclass(frozen=True, slots=True)
class ShownUnit:
    """The parts that are measured."""

    unit: Unit
    window: UnitWindow


@contextmanager
def shown_unit(config: Path) -> Iterator[ShownUnit]:
    """The unit of the settings in `config`, put together and living."""
    application = make_application()
    running = RunningUnit(read_settings(config), application)
    try:
        for _ in running.put_together():
            pass
        if running.unit is None or running.window is None:
            message = "the unit is put together when its last step is done"
            raise AssertionError(message)
        yield ShownUnit(running.unit, running.window)
    finally:
        running.take_down()
        del application
