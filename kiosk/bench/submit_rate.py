"""Transactions that the platform takes in a second over HTTP, next to the very same statements in pgbench."""

import os
from itertools import count
from pathlib import Path

from kiosk.backend.settings import BackendSettings, SimulatorSettings
from kiosk.backend.store.postgres import PrivatePostgres, Server
from kiosk.bench.load import Sent, send
from kiosk.bench.pgbench import Pgbench
from kiosk.bench.result import Floor, RatioAtLeast, Result, percentile, spread_of
from kiosk.bench.sizes import Sizes
from kiosk.bench.statements import script_of, statements_of
from kiosk.bench.submissions import SERVICE, ready
from kiosk.bench.suite import CannotMeasureError
from kiosk.bench.units import BenchUnit, approved_units
from kiosk.demonstration import PlatformProcess, this_program

NAME = "submit_rate"
UNITS_PER_CONNECTION = 2
"""So that no unit asks more often than the platform allows one unit to."""
_CREATED = 201
_USER, _SYSTEM = 11, 12
"""Where proc(5) has a process's time, counted from behind its name."""


def measure(sizes: Sizes, folder: Path) -> Result:
    """Answers a second; load and floor take turns on the same server."""
    data = folder / "platform"
    workers = os.cpu_count() or 1
    options = ("--simulators", "--sample-catalogue", "--identity-delay", "0", "--workers", str(workers))
    platform = PlatformProcess(data, this_program(), options)
    platform.start()
    try:
        with PrivatePostgres(data, os.environ).running() as server:
            return _measure(sizes, folder, platform, server)
    finally:
        platform.stop()


def _measure(sizes: Sizes, folder: Path, platform: PlatformProcess, server: Server) -> Result:
    units = approved_units(server.dsn(), platform.url, folder, SERVICE, sizes.connections * UNITS_PER_CONNECTION)
    pgbench, statements = _floor(folder, platform, server, units[0])
    _submit(sizes, platform, units)
    sent: list[Sent] = []
    floor: list[float] = []
    worked = 0.0
    for _ in range(sizes.submit_runs):
        floor.append(pgbench.rate(sizes.connections, sizes.floor_seconds))
        before = _processor_seconds(platform)
        sent.append(_submit(sizes, platform, units))
        worked += _processor_seconds(platform) - before
    took = [milliseconds for run in sent for milliseconds in run.milliseconds]
    return Result(
        NAME,
        spread_of([run.rate for run in sent]),
        "submissions/s",
        RatioAtLeast(0.25),
        Floor(f"pgbench, the same {statements} statements", spread_of(floor)),
        {
            "connections": sizes.connections,
            "p50_ms": round(percentile(took, 0.5), 2),
            "p99_ms": round(percentile(took, 0.99), 2),
            "platform_processor_ms_each": round(worked * 1000 / len(took), 3),
        },
    )


def _floor(folder: Path, platform: PlatformProcess, server: Server, unit: BenchUnit) -> tuple[Pgbench, int]:
    settings = BackendSettings(folder / "platform", simulators=SimulatorSettings(0.0))
    warm_up, recorded = ready(platform.url, unit, 2)
    statements = statements_of(server.dsn(), settings, warm_up, recorded)
    script = folder / "submit.sql"
    script.write_text(script_of(statements, recorded), encoding="utf-8")
    return Pgbench(server, script, count(1)), len(statements)


def _processor_seconds(platform: PlatformProcess) -> float:
    if platform.process is None:
        message = "the platform is not running"
        raise CannotMeasureError(message)
    return sum(_seconds_of(process) for process in (platform.process.pid, *_workers_of(platform.process.pid)))


def _workers_of(process: int) -> list[int]:
    """The processes that it was split into: its children of the same program."""
    program = Path(f"/proc/{process}/exe").readlink()
    children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    return [int(child) for child in children if Path(f"/proc/{child}/exe").readlink() == program]


def _seconds_of(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[_USER]) + int(fields[_SYSTEM])) / os.sysconf("SC_CLK_TCK")


def _submit(sizes: Sizes, platform: PlatformProcess, units: tuple[BenchUnit, ...]) -> Sent:
    each = -(-sizes.submissions // len(units))
    by_unit = [[request.wire for request in ready(platform.url, unit, each)] for unit in units]
    lanes = [
        [wire for group in zip(*by_unit[n : n + UNITS_PER_CONNECTION], strict=True) for wire in group]
        for n in range(0, len(units), UNITS_PER_CONNECTION)
    ]
    return send("127.0.0.1", platform.port, lanes, _CREATED)
