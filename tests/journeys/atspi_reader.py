"""Reads a window through AT-SPI, as a desktop's screen reader would. For the system's own Python, on a bus of its own.

The arguments start the program that shows the window; printed is a line each for what is found: role, tab, name.
"""

import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402 - its version is chosen before


def main() -> None:
    shown = subprocess.Popen(sys.argv[1:], stdout=subprocess.PIPE, text=True)
    try:
        shown.stdout.readline()
        end = time.monotonic() + 30
        while not (lines := found()) and time.monotonic() < end:
            time.sleep(0.2)
        sys.stdout.write("\n".join(lines))
    finally:
        shown.kill()
        shown.wait()


def found() -> list[str]:
    desktop = Atspi.get_desktop(0)
    applications = [desktop.get_child_at_index(place) for place in range(desktop.get_child_count())]
    return [line for application in applications if application for line in below(application)]


def below(accessible: object) -> list[str]:
    lines = [f"{accessible.get_role_name()}\t{accessible.get_name()}"]
    for place in range(accessible.get_child_count()):
        child = accessible.get_child_at_index(place)
        if child is not None:
            lines += below(child)
    return lines


if __name__ == "__main__":
    main()
