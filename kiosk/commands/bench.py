"""`kiosk bench`: the benchmarks, each next to its floor."""

import argparse
import json
import os
import platform
import sys
import tempfile
from pathlib import Path

from kiosk.bench import suite
from kiosk.bench.result import Json, Result, as_json, as_text
from kiosk.bench.sizes import QUICK, Sizes
from kiosk.commands.errors import CommandError
from kiosk.demonstration import DemonstrationError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what to measure, and how it is told."""
    parser.add_argument("--json", action="store_true", help="print for a program")
    parser.add_argument(
        "--only", choices=suite.NAMES, action="append", metavar="NAME", help=f"one of {', '.join(suite.NAMES)}"
    )
    parser.add_argument("--quick", action="store_true", help="only show that every benchmark works")
    parser.add_argument("--dir", type=Path, metavar="DIR", help="measure on the disk of this folder")


def run(arguments: argparse.Namespace) -> int:
    """Measure; 0 where everything could be measured, whatever came out."""
    if getattr(sys, "frozen", False):
        message = "benchmarks are run from the source, not from the bundle."
        raise CommandError(message)
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sizes = QUICK if arguments.quick else Sizes()
    found = []
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-", dir=arguments.dir) as folder:
        # The private database runs as a user of its own, who has to reach its folder in here.
        Path(folder).chmod(0o711)
        try:
            for result in suite.run(arguments.only or suite.NAMES, sizes, Path(folder)):
                found.append(result)
                _tell(result, quiet=arguments.json)
        except (suite.CannotMeasureError, DemonstrationError) as refusal:
            raise CommandError(str(refusal)) from refusal
    if arguments.json:
        report = {"machine": _machine(), "quick": arguments.quick, "results": [as_json(result) for result in found]}
        sys.stdout.write(f"{json.dumps(report, ensure_ascii=False, indent=1)}\n")
    return 0


def _tell(result: Result, *, quiet: bool) -> None:
    (sys.stderr if quiet else sys.stdout).write(f"{as_text(result)}\n")


def _machine() -> dict[str, Json]:
    return {
        "processors": os.cpu_count(),
        "load": [round(load, 2) for load in os.getloadavg()],
        "python": platform.python_version(),
        "system": platform.platform(terse=True),
    }
