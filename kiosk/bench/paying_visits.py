"""The visits of `unit_paying`, with everything behind the unit as processes of their own."""

from pathlib import Path
from typing import Any

from kiosk.adapters.system.clock import SystemClock
from kiosk.bench.child import run_child
from kiosk.demonstration import Demonstration
from kiosk.outside import catalogue_client
from kiosk.settings import ScreenSection, TimesSection, to_toml
from kiosk.upkeep import enrol

UNIT = "kiosk.bench.unit_paying"


def paying_visits(folder: Path, visits: int) -> dict[str, Any]:
    """What they took, in milliseconds."""
    folder.chmod(0o711)
    with Demonstration(folder, think_seconds=0.0, identity_seconds=0.0) as parts:
        settings = parts.settings("unit", ScreenSection(windowed=True), TimesSection())
        enrol(catalogue_client(settings.platform.url, SystemClock()), settings.data_dir, parts.enrolment_code())
        config = folder / "kiosk.toml"
        config.write_text(to_toml(settings), encoding="utf-8")
        return run_child(UNIT, str(config), str(visits)).finding
