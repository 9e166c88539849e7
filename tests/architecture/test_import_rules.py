"""The floors hold, and the check that says so saw what it speaks of."""

import shutil
import subprocess
import sys
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).resolve().parents[2]
LINTER = Path(sys.executable).parent / "lint-imports"

FLOORS = {
    ("kiosk.flows", "kiosk.ports"): 20,
    ("kiosk.flows", "kiosk.domain"): 30,
    ("kiosk.ports", "kiosk.domain"): 10,
    ("kiosk.ui", "kiosk.flows"): 10,
    ("kiosk.ui", "kiosk.domain"): 10,
    ("kiosk.adapters", "kiosk.ports"): 5,
    ("kiosk.adapters.api", "kiosk.contract"): 2,
    ("kiosk.backend.http", "kiosk.contract"): 5,
    ("kiosk.backend.http", "kiosk.backend.services"): 5,
    ("kiosk.backend.services", "kiosk.backend.store"): 4,
}

PLANTED = {
    "at the top": "kiosk/domain/money.py\nimport kiosk.ports.world\n",
    "under TYPE_CHECKING": (
        "kiosk/flows/words.py\nfrom typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import kiosk.ui\n"
    ),
    "inside a function": "kiosk/domain/text.py\ndef planted():\n    import kiosk.flows.state\n",
    "the unit into the platform": "kiosk/adapters/api/__init__.py\nimport kiosk.backend.settings\n",
    "the platform into the unit": "kiosk/backend/settings.py\nimport kiosk.ports.world\n",
    "Qt outside ui": "kiosk/flows/words.py\nimport PySide6.QtCore\n",
    "adapter to adapter": "kiosk/adapters/journal/__init__.py\nimport kiosk.adapters.api\n",
    "a room into another": "kiosk/forms/__init__.py\nimport kiosk.search\n",
}


def test_the_rules_hold():
    done = subprocess.run([LINTER, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_graph_has_the_edges_that_the_rules_speak_of():
    graph = grimp.build_graph("kiosk", include_external_packages=True)
    for (upper, lower), least in FLOORS.items():
        above = {m for m in graph.modules if m == upper or m.startswith(f"{upper}.")}
        edges = sum(
            1
            for m in above
            for i in graph.find_modules_directly_imported_by(m)
            if i == lower or i.startswith(f"{lower}.")
        )
        assert edges >= least, f"{upper} -> {lower}: saw {edges} imports, expected at least {least}"


@pytest.mark.parametrize("fault", PLANTED)
def test_a_planted_fault_is_found(fault, tmp_path):
    target, _, lines = PLANTED[fault].partition("\n")
    shutil.copytree(ROOT / "kiosk", tmp_path / "kiosk", ignore=shutil.ignore_patterns("__pycache__", "qml"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    with (tmp_path / target).open("a", encoding="utf-8") as file:
        file.write("\n" + lines)
    done = subprocess.run([LINTER, "--no-cache"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode != 0, f"not found: {fault}"
