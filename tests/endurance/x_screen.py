"""An X server with a window manager, and what can be done and seen there."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, ImageChops, ImageStat

WIDTH, HEIGHT = 1080, 1920


class Screen:
    """An X server with a window manager, and what can be done and seen there."""

    def __init__(self, display: str) -> None:
        self._environment = {**os.environ, "DISPLAY": display}

    def act(self, *words: str) -> None:
        """Send events: one xdotool for a whole chain of commands."""
        subprocess.run(["xdotool", *words], env=self._environment, check=False, capture_output=True, timeout=60)

    def windows(self) -> dict[str, str]:
        """What is mapped on the root: window id and how it is called, without what is off the screen or tiny."""
        lines = self._ask("xwininfo", "-root", "-tree").splitlines()
        listed = [line.split() for line in lines if line.strip().startswith("0x")]
        return {words[0]: " ".join(words[1:]) for words in listed if self._is_seen(words[0])}

    def geometry(self, window: str) -> tuple[int, ...]:
        """Left, top, width and height."""
        said = self._ask("xwininfo", "-id", window)
        wanted = ("Absolute upper-left X:", "Absolute upper-left Y:", "Width:", "Height:")
        return tuple(int(line.split(":")[1]) for name in wanted for line in said.splitlines() if name in line)

    def focused(self) -> str:
        """The window that has the focus."""
        said = self._ask("xdotool", "getwindowfocus").strip()
        return hex(int(said)) if said.isdigit() else ""

    def of_process(self, pid: int) -> list[str]:
        """The mapped windows of a process."""
        said = self._ask("xdotool", "search", "--onlyvisible", "--pid", str(pid))
        return [hex(int(line)) for line in said.split()]

    def _is_seen(self, window: str) -> bool:
        said = self._ask("xwininfo", "-id", window)
        return "Map State: IsViewable" in said and "Class: InputOutput" in said

    def _ask(self, *words: str) -> str:
        return subprocess.run(
            words, env=self._environment, check=False, capture_output=True, text=True, timeout=30
        ).stdout


@contextmanager
def x_server(folder: Path) -> Iterator[str]:
    """Xvfb on a display of its own choice, with openbox; its name."""
    reading, writing = os.pipe()
    options = ["-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp", "-fbdir", str(folder)]
    words = ["Xvfb", "-displayfd", str(writing), *options]
    server = subprocess.Popen(words, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    manager = None
    try:
        with os.fdopen(reading) as said:
            display = f":{said.readline().strip()}"
        home = {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "DISPLAY": display}
        manager = subprocess.Popen(["openbox"], env={**os.environ, **home}, stderr=subprocess.DEVNULL)
        yield display
    finally:
        for process in (manager, server):
            if process is not None:
                process.terminate()
                process.wait()


def picture(folder: Path) -> Image.Image:
    """What stands on the screen: Xvfb keeps it in a file, in the format of xwd."""
    dumped = (folder / "Xvfb_screen0").read_bytes()
    header, colours = int.from_bytes(dumped[:4]), int.from_bytes(dumped[76:80])
    begin = header + colours * 12
    return Image.frombytes("RGB", (WIDTH, HEIGHT), dumped[begin : begin + WIDTH * HEIGHT * 4], "raw", "BGRX")


def differ(one: Image.Image, other: Image.Image) -> float:
    """How far two pictures are from each other, of 255; the hour and a cursor come to less than 1."""
    return max(ImageStat.Stat(ImageChops.difference(one, other)).mean)
