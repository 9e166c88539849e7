"""`kiosk run`: the unit."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.errors import CommandError
from kiosk.enrolled import NotEnrolledError, device_id_of
from kiosk.running import Beside, RunningUnit
from kiosk.settings import SettingsError, UnitSettings, read_settings
from kiosk.ui.application import make_application

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.composition import Unit

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
    from kiosk.outside import catalogue_client
    from kiosk.upkeep import EnrolmentRefusedError, enrol

    try:
        fingerprint = enrol(catalogue_client(settings.platform.url, SystemClock()), settings.data_dir, code)
    except EnrolmentRefusedError as refusal:
        message = f"the platform did not take the code ({refusal.code}). Ask for a new one and try again."
        raise CommandError(message) from refusal
    sys.stdout.write(f"Enrolled. Compare this fingerprint with the platform's: {fingerprint}\n")


def run_unit(settings: UnitSettings, beside: "Callable[[Unit], Beside] | None" = None) -> int:
    """Show the unit, and what `beside` makes, and live until the window is closed from outside."""
    try:
        device_id_of(settings.data_dir)
    except NotEnrolledError as cause:
        message = "the platform does not know this unit yet. Start it once with --enrol CODE."
        raise CommandError(message) from cause
    return RunningUnit(settings, make_application(), beside).live()
