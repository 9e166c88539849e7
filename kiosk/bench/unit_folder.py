"""A unit's folder for benchmarks: enrolled by name, with the sample catalogue, and with nobody behind its addresses."""

import json
from pathlib import Path

from kiosk.bench.catalogue import unit_catalogue
from kiosk.enrolled import DEVICE_FILE
from kiosk.settings import (
    PlatformSection,
    PrinterSection,
    ScreenSection,
    TerminalSection,
    TimesSection,
    UnitSection,
    UnitSettings,
    to_toml,
)

NOBODY = "127.0.0.1"
NO_PORT = 9


def lonely_unit(folder: Path) -> Path:
    """Prepare the unit; its `kiosk.toml`."""
    settings = UnitSettings(
        UnitSection(str(folder / "unit"), sample=True),
        PlatformSection(f"http://{NOBODY}:{NO_PORT}"),
        TerminalSection(NOBODY, NO_PORT),
        PrinterSection(NOBODY, NO_PORT),
        ScreenSection(windowed=True),
        TimesSection(),
    )
    unit_catalogue(settings.catalogue_folder)
    (settings.data_dir / DEVICE_FILE).write_text(json.dumps({"device_id": "benchmark"}), encoding="utf-8")
    file = folder / "kiosk.toml"
    file.write_text(to_toml(settings), encoding="utf-8")
    return file
