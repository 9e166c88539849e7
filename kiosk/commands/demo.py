"""`kiosk demo`: everything on this machine, to be touched."""

import argparse

from kiosk.commands.errors import CommandError
from kiosk.commands.run import enrol_unit, run_unit
from kiosk.commands.tour import _size
from kiosk.demonstration import Demonstration, DemonstrationError, temporary_folder
from kiosk.settings import ScreenSection, TimesSection


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the window."""
    parser.add_argument("--windowed", action="store_true", help="in a window, not on the full screen")
    parser.add_argument("--screen", type=_size, default=(1080, 1920), metavar="WxH", help="size of the panel in pixels")


def run(arguments: argparse.Namespace) -> int:
    """Start the parts, enrol the unit, show it."""
    width, height = arguments.screen
    screen = ScreenSection(width, height, windowed=arguments.windowed)
    with temporary_folder() as folder:
        try:
            with Demonstration(folder) as parts:
                settings = parts.settings("unit", screen, TimesSection())
                enrol_unit(settings, parts.enrolment_code())
                return run_unit(settings)
        except DemonstrationError as refusal:
            raise CommandError(str(refusal)) from refusal
