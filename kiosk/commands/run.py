"""`kiosk run`: the unit."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from kiosk.commands.errors import CommandError
from kiosk.composition import Unit, build_unit, catalogue_client, start_logging
from kiosk.settings import SettingsError, UnitSettings, read_settings
from kiosk.ui.application import UnitWindow, make_application, panel_of

DEFAULT_SETTINGS = Path("/etc/kiosk/kiosk.toml")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the settings file, and enrolment by a code."""
    parser.add_argument("--config", type=Path, default=DEFAULT_SETTINGS, metavar="FILE", help="the unit's kiosk.toml")
    parser.add_argument("--enrol", metavar="CODE", help="make the unit known to the platform first, by a one-time code")


def run(arguments: argparse.Namespace) -> int:
    """Be the unit until told to end."""
    try:
        settings = read_settings(arguments.config)
    except SettingsError as refusal:
        raise CommandError(str(refusal)) from refusal
    if arguments.enrol:
        enrol_unit(settings, arguments.enrol)
    return run_unit(settings)


def enrol_unit(settings: UnitSettings, code: str) -> None:
    """Make the unit of `settings` known to its platform."""
    from kiosk.adapters.system.clock import SystemClock
    from kiosk.upkeep import EnrolmentRefusedError, enrol

    try:
        fingerprint = enrol(catalogue_client(settings.platform.url, SystemClock()), settings.data_dir, code)
    except EnrolmentRefusedError as refusal:
        message = f"the platform did not take the code ({refusal.code}). Ask for a new one and try again."
        raise CommandError(message) from refusal
    sys.stdout.write(f"Enrolled. Compare this fingerprint with the platform's: {fingerprint}\n")


class Beside(Protocol):
    """A window beside the unit's."""

    def close(self) -> None:
        """Take it down."""


def run_unit(settings: UnitSettings, beside: Callable[[Unit], Beside] | None = None) -> int:
    """Show the unit, and what `beside` makes, and live until the window is closed from outside."""
    from kiosk.upkeep import NotEnrolledError, device_id_of

    try:
        unit_id = device_id_of(settings.data_dir)
    except NotEnrolledError as cause:
        message = "the platform does not know this unit yet. Start it once with --enrol CODE."
        raise CommandError(message) from cause
    start_logging(settings, unit_id)
    application = make_application()
    unit = build_unit(settings, lambda _: unit.visit.recover_from_fault())
    screen = settings.screen
    window = UnitWindow(
        unit.visit,
        unit.clock,
        unit.site.centre,
        unit.site.help_phone,
        panel_of(screen.width, screen.height, screen.px_per_mm),
        full_screen=not screen.windowed,
    )
    other = beside(unit) if beside else None
    window.once_drawn(unit.warm_up)
    application.aboutToQuit.connect(unit.close)
    status = application.exec()
    if other is not None:
        other.close()
    window.close()
    return status
