"""`make screens`: every screen and state in both languages, on every panel, at every text size and contrast, measured.

Leaves DIR/screens.json (every finding, how much was measured), DIR/contact.png (a sheet of all states as they usually
look) and DIR/*.png of what has a finding. Exit status 1 where there is one.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from kiosk.domain.text import Language
from kiosk.flows.preferences import Contrast, Preferences, TextSize
from screens import screen_measures as measures
from ui.layout_faults import controls, faults
from ui.sample_states import all_states
from ui.window import PANELS, Window

if TYPE_CHECKING:
    from kiosk.flows.state import VisitState

LOOKS = tuple(Preferences(size, contrast) for size, contrast in product(TextSize, (Contrast.NORMAL, Contrast.DARK)))
WITHOUT_CONTROLS = {"out-of-service"}
SHEET_COLUMNS, SHEET_WIDTH, SHEET_GAP = 12, 270, 8


@dataclass(frozen=True, slots=True)
class Place:
    """One cell of the matrix."""

    state: str
    language: str
    panel: str
    text_size: str
    contrast: str

    @property
    def name(self) -> str:
        """The cell as a file name."""
        return f"{self.state}-{self.language}-{self.panel}-{self.text_size}-{self.contrast}"


@dataclass(frozen=True, slots=True)
class Cell:
    """What was found in it, and how many things were measured."""

    place: Place
    measured: int
    findings: tuple[str, ...]


def cells(
    panel: str, looks: tuple[Preferences, ...] = LOOKS, names: frozenset[str] | None = None, out: Path | None = None
) -> Iterator[Cell]:
    """Measure every state on one panel; pictures of what is found, and of the usual look, go to `out`."""
    window = Window(PANELS[panel])
    try:
        for look in looks:
            sides: dict[str, dict[str, float]] = {}
            for language in (Language.EN, Language.AR):
                for name, state in all_states(language).items():
                    if names is None or name in names:
                        place = Place(name, language.value, panel, look.text_size.value, look.contrast.value)
                        yield _cell(window, place, replace(state, preferences=look), sides, out)
    finally:
        window.close()


def _cell(
    window: Window, place: Place, state: "VisitState", sides: dict[str, dict[str, float]], out: Path | None
) -> Cell:
    window.warnings.clear()
    window.show(state)
    arabic = place.language == Language.AR
    usual = state.preferences == Preferences()
    found = [
        *faults(window),
        *measures.small_letters(window, state.preferences.text_size),
        *(measures.loose_numbers(window) if arabic else ()),
        *measures.wrongly_turned(window, right_to_left=arabic),
        *window.warnings,
    ]
    touchable = controls(window)
    if not touchable and place.state not in WITHOUT_CONTROLS:
        found.append("nothing to touch")
    standing = measures.sides(window)
    found.extend(measures.disordered_keys(standing))
    if place.state in sides:
        found.extend(measures.unmirrored(standing, sides[place.state]))
    sides[place.state] = standing
    if out is not None and (found or usual):
        window.picture().save(str(out / f"{place.name}.png"))
    if state.preferences.text_size is TextSize.NORMAL:
        found.extend(measures.unseen_focus(window))
    measured = 3 * len(touchable) + 3 * len(measures.words_of(window)) + len(measures.icons(window))
    return Cell(place, measured, tuple(found))


def contact_sheet(out: Path) -> Path:
    """All states as they usually look, small, on one picture."""
    files = sorted(out.glob(f"*-{PANEL_OF_SHEET}-{TextSize.NORMAL}-{Contrast.NORMAL}.png"))
    pictures = [
        QImage(str(file)).scaledToWidth(SHEET_WIDTH, Qt.TransformationMode.SmoothTransformation) for file in files
    ]
    height = max(picture.height() for picture in pictures)
    rows = -(-len(pictures) // SHEET_COLUMNS)
    step_x, step_y = SHEET_WIDTH + SHEET_GAP, height + SHEET_GAP
    sheet = QImage(SHEET_COLUMNS * step_x, rows * step_y, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.gray)
    painter = QPainter(sheet)
    for number, picture in enumerate(pictures):
        row, column = divmod(number, SHEET_COLUMNS)
        painter.drawImage(QRect(column * step_x, row * step_y, picture.width(), picture.height()), picture)
    painter.end()
    path = out / "contact.png"
    sheet.save(str(path))
    return path


PANEL_OF_SHEET = next(iter(PANELS))


def _one_panel(panel: str, out: Path) -> int:
    app = QGuiApplication([])
    found = [asdict(cell) for cell in cells(panel, out=out)]
    (out / f"{panel}.json").write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
    if panel == PANEL_OF_SHEET:
        contact_sheet(out)
    del app
    return 0


def _all_panels(out: Path) -> int:
    out.mkdir(parents=True, exist_ok=True)
    program = [sys.executable, "-m", "screens.screen_matrix", "--out", str(out), "--panel"]
    running = [subprocess.Popen([*program, panel], env=os.environ) for panel in PANELS]
    statuses = [process.wait() for process in running]
    if any(statuses):
        sys.stderr.write("make screens: a panel could not be measured; its own words stand above\n")
        return 2
    every = [cell for panel in PANELS for cell in json.loads((out / f"{panel}.json").read_text(encoding="utf-8"))]
    broken = [cell for cell in every if cell["findings"]]
    report = {
        "screens": len({cell["place"]["state"] for cell in every}),
        "cells": len(every),
        "measurements": sum(cell["measured"] for cell in every),
        "findings": sum(len(cell["findings"]) for cell in broken),
        "broken": broken,
    }
    (out / "screens.json").write_text(json.dumps(report, ensure_ascii=False, indent=1), encoding="utf-8")
    for cell in broken:
        for finding in cell["findings"]:
            sys.stdout.write(f"{Place(**cell['place']).name}: {finding}\n")
    summary = {name: value for name, value in report.items() if name != "broken"}
    sys.stdout.write(f"{json.dumps(summary)}\npictures and report: {out}\n")
    return 1 if broken else 0


def main() -> int:
    """Measure all of it, or one panel for the process that measures all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--panel", choices=list(PANELS))
    arguments = parser.parse_args()
    return _one_panel(arguments.panel, arguments.out) if arguments.panel else _all_panels(arguments.out)


if __name__ == "__main__":
    sys.exit(main())
