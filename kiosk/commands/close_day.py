"""`kiosk close-day`: asks the running unit to close its day now, and waits until the platform has it."""

import argparse
import json
import sys
import time
from pathlib import Path

from kiosk.commands.errors import CommandError
from kiosk.commands.run import DEFAULT_SETTINGS
from kiosk.day_books import open_day_book
from kiosk.settings import SettingsError, read_settings

PAUSE = 0.2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the settings file, and how long to wait."""
    parser.add_argument("--config", type=Path, default=DEFAULT_SETTINGS, metavar="FILE", help="the unit's kiosk.toml")
    parser.add_argument("--wait", type=float, default=180.0, metavar="SECONDS", help="how long to wait (%(default)s)")
    parser.add_argument("--json", action="store_true", help="print for a program")


def run(arguments: argparse.Namespace) -> int:
    """Ask, and wait. The unit does it between two people: only it knows when nobody pays."""
    try:
        settings = read_settings(arguments.config)
    except SettingsError as refusal:
        raise CommandError(str(refusal)) from refusal
    if not settings.data_dir.is_dir():
        message = f"{settings.data_dir} is not there: the unit has not run yet."
        raise CommandError(message)
    book = open_day_book(settings)
    book.ask()
    until = time.monotonic() + arguments.wait
    while book.asked():
        if time.monotonic() > until:
            message = "the unit has not closed its day yet; it will, as soon as it runs and nobody pays."
            raise CommandError(message)
        time.sleep(PAUSE)
    state = book.load()
    closed = state.closed_until.isoformat() if state else None
    text = json.dumps({"closed_until": closed}) if arguments.json else f"closed until {closed}"
    sys.stdout.write(f"{text}\n")
    return 0
