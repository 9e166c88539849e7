"""`kiosk backend serve` and `kiosk backend migrate`."""

import argparse
import json
import os
import sys
from typing import TYPE_CHECKING

from kiosk.backend.composition import migrated
from kiosk.backend.settings import BackendSettings
from kiosk.commands.errors import CommandError
from kiosk.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

SAMPLE = "assets/catalogue"


def serve(arguments: argparse.Namespace, settings: BackendSettings) -> int:
    """Run the platform until it is told to stop."""
    from kiosk.backend.server import CannotServeError, PlatformServer  # the web framework loads for this alone

    port_file: Path | None = arguments.port_file

    def announce(url: str, port: int) -> None:
        if port_file is not None:
            unfinished = port_file.with_name(port_file.name + ".unfinished")
            unfinished.write_text(f"{port}\n", encoding="ascii")
            unfinished.replace(port_file)
        sys.stdout.write(json.dumps({"listening": url}) + "\n")
        sys.stdout.flush()

    sample = resource(SAMPLE) if arguments.sample_catalogue else None
    try:
        PlatformServer(settings, os.environ, announce, sample, arguments.workers).run()
    except CannotServeError as refusal:
        raise CommandError(str(refusal)) from refusal
    return 0


def migrate(arguments: argparse.Namespace, settings: BackendSettings) -> int:
    """Take the steps that the database lacks."""
    steps = migrated(settings, os.environ)
    line = f"steps taken: {', '.join(steps)}" if steps else "the database has the newest shape"
    sys.stdout.write((json.dumps({"steps": steps}) if arguments.json else line) + "\n")
    return 0
