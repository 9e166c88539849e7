"""Starts a measured program as a process of its own; it tells its findings as one line of JSON."""

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import Any

from kiosk.bench.suite import CannotMeasureError

PATIENCE = 1800.0


@dataclass(frozen=True, slots=True)
class Told:
    """What a child said, and when it was started, by the clock that both share."""

    started: float
    finding: dict[str, Any]

    def since_start(self, name: str) -> float:
        """Milliseconds from the start to the moment that the child calls `name`."""
        return (float(self.finding[name]) - self.started) * 1000


def run_child(module: str, *words: str) -> Told:
    """Run `python -m module words` to its end."""
    environment = {name: value for name, value in os.environ.items() if name != "QML_DISABLE_DISK_CACHE"}
    started = time.monotonic()
    done = subprocess.run(  # noqa: S603 - own program
        [sys.executable, "-m", module, *words],
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
        env=environment,
    )
    try:
        return Told(started, json.loads(done.stdout.splitlines()[-1]))
    except (ValueError, IndexError) as cause:
        last = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
        message = f"the measured program {module} failed: {last}"
        raise CannotMeasureError(message) from cause
