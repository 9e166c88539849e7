"""The command line. Knows the commands by name; imports a command's program only when it is the one chosen."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Protocol, cast

from kiosk import __version__
from kiosk.commands.errors import CommandError

COMMANDS = {
    "run": "the unit, full screen, against the platform in its settings",
    "demo": "everything on this machine: platform, simulated devices, unit",
    "tour": "drive the real unit by touch and leave a picture of each step",
    "search": "the unit's own search over its catalogue",
    "verify": "check receipts offline: QR text, or a picture of one",
    "doctor": "self-test of devices, platform, clock, disk and journal",
    "close-day": "have the unit close its day now, and tell the platform",
    "journal": "show, verify or export the unit's durable record",
    "simulate": "a simulated device as a process of its own",
    "backend": "the service platform and its administration",
    "bench": "the benchmarks, with their floors measured in the same run",
}


class Command(Protocol):
    """What a module of `kiosk.commands` offers."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the command's arguments."""

    def run(self, arguments: argparse.Namespace) -> int:
        """Do it; the exit status."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; the exit status."""
    words = list(sys.argv[1:] if argv is None else argv)
    chosen = next((word for word in words if not word.startswith("-")), None)
    parser = argparse.ArgumentParser(prog="kiosk", description="Self-service unit and service platform.")
    parser.add_argument("--version", action="version", version=f"kiosk {__version__}")
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, summary in COMMANDS.items():
        subparser = subparsers.add_parser(name, help=summary, description=summary)
        if name == chosen:
            command = cast("Command", import_module(f"kiosk.commands.{name.replace('-', '_')}"))
            command.add_arguments(subparser)
            subparser.set_defaults(run=command.run)
    arguments = parser.parse_args(words)
    try:
        status: int = arguments.run(arguments)
    except CommandError as refusal:
        sys.stderr.write(f"kiosk {arguments.command}: {refusal}\n")
        return 1
    except BrokenPipeError:
        # Whoever read the output has had enough; nothing is to be said to nobody.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    return status
