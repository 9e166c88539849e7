"""A desktop's screen reader finds the same names and roles: AT-SPI, on a bus and a display of its own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SYSTEM_PYTHON = "/usr/bin/python3"
NEEDED = ("Xvfb", "xvfb-run", "dbus-run-session")


def why_not() -> str:
    """What is missing here for this test."""
    missing = [program for program in NEEDED if shutil.which(program) is None]
    if missing:
        return f"not installed here: {', '.join(missing)}"
    asked = [SYSTEM_PYTHON, "-c", "import gi; gi.require_version('Atspi', '2.0')"]
    if not Path(SYSTEM_PYTHON).exists() or subprocess.run(asked, check=False, capture_output=True).returncode:
        return "the system's Python has no Atspi (python3-gi, gir1.2-atspi-2.0, at-spi2-core)"
    return ""


@pytest.mark.slow
@pytest.mark.requirement("A11Y-21")
@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", ("panel\tWhat would you like", "push button\tDriving")),
        ("ar", ("panel\tما الخدمة", "push button\tالقيادة")),
    ],
)
def test_names_and_roles_reach_a_screen_reader(language, names):
    if reason := why_not():
        pytest.skip(reason)
    environment = {
        **os.environ,
        "PYTHONPATH": str(HERE.parent),
        "QT_QPA_PLATFORM": "xcb",
        "QT_QUICK_BACKEND": "software",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    shown = [sys.executable, str(HERE / "shown_window.py"), language, "home"]
    command = ["xvfb-run", "-a", "dbus-run-session", "--", SYSTEM_PYTHON, str(HERE / "atspi_reader.py"), *shown]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=120)
    for name in names:
        assert name in done.stdout, done.stdout + done.stderr
