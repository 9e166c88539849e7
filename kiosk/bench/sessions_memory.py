"""Resident memory of the unit after many visits, next to what it was once everything had been used."""

from pathlib import Path

from kiosk.adapters.system.clock import SystemClock
from kiosk.bench.child import run_child
from kiosk.bench.result import Floor, RatioAtMost, Result, spread_of
from kiosk.bench.sizes import Sizes
from kiosk.demonstration import Demonstration
from kiosk.outside import catalogue_client
from kiosk.settings import ScreenSection, TimesSection, to_toml
from kiosk.upkeep import enrol

NAME = "sessions_memory"
UNIT = "kiosk.bench.unit_sessions"
TIMES = TimesSection(factor=0.3)
"""Nobody waits at this unit."""


def measure(sizes: Sizes, folder: Path) -> Result:
    """Megabytes of the unit's process, with everything behind it as processes of their own."""
    folder.chmod(0o711)
    with Demonstration(folder, think_seconds=0.0, identity_seconds=0.0) as parts:
        settings = parts.settings("unit", ScreenSection(windowed=True), TIMES)
        client = catalogue_client(settings.platform.url, SystemClock())
        enrol(client, settings.data_dir, parts.enrolment_code())
        config = folder / "kiosk.toml"
        config.write_text(to_toml(settings), encoding="utf-8")
        told = run_child(UNIT, str(config), str(sizes.warm_up_sessions), str(sizes.sessions)).finding["resident_mb"]
    return Result(
        NAME,
        spread_of(told[-1:]),
        "MB",
        RatioAtMost(1.03),
        Floor(f"the same process after {sizes.warm_up_sessions} visits", spread_of(told[:1])),
        {"visits": sizes.sessions, "on_the_way_mb": [round(size, 1) for size in told]},
    )
