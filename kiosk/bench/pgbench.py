"""Runs a script in pgbench: what the database server itself can do."""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.backend.store.cluster import DATABASE, ROLE
from kiosk.backend.store.postgres import Server
from kiosk.bench.suite import CannotMeasureError

_RATE = re.compile(r"^tps = ([0-9.]+)", re.MULTILINE)
_RUN_STEP = 1_000_000_000
_THREADS = 2


@dataclass(frozen=True, slots=True)
class Pgbench:
    """The measuring program of one server."""

    server: Server
    script: Path
    runs: Iterator[int]

    def rate(self, clients: int, seconds: int) -> float:
        """Scripts a second with `clients` at once, statements prepared."""
        program = self.server.binaries.pgbench
        if program is None:
            message = "pgbench is not installed, so there is no floor for the submit rate."
            raise CannotMeasureError(message)
        words = [str(program), "-n", "-M", "prepared", "-f", str(self.script), "-c", str(clients)]
        words += ["-j", str(_THREADS), "-T", str(seconds), "-D", f"n={next(self.runs) * _RUN_STEP}"]
        words += ["-h", str(self.server.socket_dir), "-p", str(self.server.port), "-U", ROLE, DATABASE]
        done = subprocess.run(words, capture_output=True, text=True, check=False)  # noqa: S603 - own words
        found = _RATE.search(done.stdout)
        if done.returncode != 0 or found is None or "number of failed transactions: 0 " not in done.stdout:
            message = f"pgbench failed: {(done.stderr.strip() or done.stdout).splitlines()[-1]}"
            raise CannotMeasureError(message)
        return float(found[1])
