"""`make escape-fuzz N=20000 SEED=1`: keys, touches, gestures, scanner bursts and rubbish at the running unit.

The real unit with simulated devices stands full-screen under a real X server (Xvfb) and a real window manager (openbox
with its usual keys). What happens to it is drawn from the seed and sent through XTEST, as from real devices. After
every round: is the unit alive, is its window the only one, over the whole screen and with the focus? At the end a
visit to home and to search must be possible. Reported as JSON; exit status 1 where anything of it does not hold.
"""

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

from endurance.x_screen import HEIGHT, WIDTH, Screen, differ, picture, x_server
from kiosk.commands.run import enrol_unit
from kiosk.demonstration import Demonstration, temporary_folder
from kiosk.settings import ScreenSection, TimesSection, to_toml

NEEDED = ("Xvfb", "openbox", "xdotool", "xwininfo")
GET_THEM = "apt-get install --no-install-recommends xvfb openbox xdotool x11-utils"
ROUND = 200
PATIENCE = 180.0
"""Somebody who listens is given more time before the unit resets, and the fuzz presses the key that begins it."""
ANOTHER, DIFFERS, SAME, SETTLED = 15.0, 2.0, 1.0, 0.2
SEARCH_AT = "560"

SYSTEM_KEYS = (
    *("alt+F4", "alt+Tab", "alt+shift+Tab", "alt+space", "alt+F1", "alt+F2", "alt+Escape", "ctrl+alt+Delete"),
    *("ctrl+alt+BackSpace", "ctrl+alt+t", "ctrl+alt+F1", "ctrl+alt+Left", "super", "super+d", "super+e", "super+u"),
    *("super+Tab", "ctrl+q", "ctrl+w", "ctrl+c", "ctrl+v", "ctrl+x", "ctrl+z", "ctrl+a", "ctrl+n", "ctrl+o", "ctrl+p"),
    *("ctrl+s", "ctrl+shift+i", "ctrl+Escape", "ctrl+alt+d", "Print", "alt+Print", "Menu", "Help", "shift+Insert"),
    *("F1", "F5", "F11", "F12", "F13", "F18", "XF86AudioRaiseVolume", "XF86HomePage", "XF86Mail", "XF86Calculator"),
    *("shift", "Num_Lock", "Scroll_Lock", "Pause", "XF86Sleep", "XF86MonBrightnessUp"),
)
OUR_KEYS = ("Tab", "shift+Tab", "Return", "space", "Escape", "BackSpace", "Left", "Right", "Up", "Down", "Home", "End")
RUBBISH = "<b>x</b>%s%n{}[]'\";--\\/&$(reboot)`id`~^|*?اآىپ٣٤ـ"


class EscapeError(Exception):
    """What was expected did not hold; the message says what."""


@dataclass(slots=True)
class Told:
    """What the fuzzer has done, and what it found."""

    seed: int
    wanted: int
    sent: Counter[str] = field(default_factory=Counter)
    checks: int = 0
    findings: list[str] = field(default_factory=list)
    usable_after: bool = False

    def report(self) -> dict[str, object]:
        """As JSON tells it."""
        events = sum(self.sent.values())
        return {
            "seed": self.seed,
            "wanted": self.wanted,
            "events": events,
            "kinds": dict(sorted(self.sent.items())),
            "checks": self.checks,
            "findings": self.findings,
            "usable_after": self.usable_after,
        }


@contextmanager
def running_unit(folder: Path, display: str) -> Iterator[tuple[subprocess.Popen[bytes], Path]]:
    """`kiosk run` on the display, with simulated devices and a platform; the process and its log."""
    with Demonstration(folder / "parts", think_seconds=0.2, identity_seconds=0.2) as parts:
        settings = parts.settings("unit", ScreenSection(WIDTH, HEIGHT), TimesSection(factor=0.2))
        enrol_unit(settings, parts.enrolment_code())
        file = folder / "kiosk.toml"
        file.write_text(to_toml(settings), encoding="utf-8")
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "QT_QUICK_BACKEND": "software"}
        said = folder / "unit.stderr"
        with said.open("wb") as errors:
            words = [sys.executable, "-m", "kiosk", "run", "--config", str(file)]
            unit = subprocess.Popen(words, env=environment, stdout=errors, stderr=errors)
            try:
                yield unit, said
            finally:
                unit.send_signal(signal.SIGTERM)
                try:
                    unit.wait(15)
                except subprocess.TimeoutExpired:
                    unit.kill()
                    unit.wait()


def wait(ready: Callable[[], bool], what: str) -> None:
    """Until `ready`; EscapeError names `what` where it does not come."""
    end = time.monotonic() + PATIENCE
    while not ready():
        if time.monotonic() > end:
            raise EscapeError(what)
        time.sleep(0.1)


class Fuzzer:
    """Draws what happens, sends it, and looks whether the unit still stands alone."""

    def __init__(self, screen: Screen, unit: subprocess.Popen[bytes], draw: random.Random, told: Told) -> None:
        self._screen, self._unit, self._draw, self._told = screen, unit, draw, told
        wait(lambda: len(screen.of_process(unit.pid)) > 0, "the unit's window")
        self.window = screen.of_process(unit.pid)[0]
        wait(lambda: screen.focused() == self.window, "the focus")
        self._usual = set(screen.windows())

    def go(self, count: int) -> None:
        """So many events; a look after every round."""
        kinds = {
            "system_key": (self._system_key, 5),
            "our_key": (self._our_key, 4),
            "touch": (self._touch, 8),
            "double_tap": (self._double_tap, 2),
            "long_press": (self._long_press, 1),
            "edge_swipe": (self._edge_swipe, 2),
            "other_button": (self._other_button, 2),
            "wheel": (self._wheel, 1),
            "scanner_burst": (self._scanner_burst, 1),
            "rubbish": (self._rubbish, 1),
        }
        weights = [weight for _, weight in kinds.values()]
        done = 0
        while done < count and not self._told.findings:
            chain: list[str] = []
            for name in self._draw.choices(list(kinds), weights, k=min(ROUND, count - done)):
                chain += kinds[name][0]()
                self._told.sent[name] += 1
                done += 1
            self._screen.act(*chain)
            self.look()

    def look(self) -> None:
        """Alive, alone, over the whole screen, in focus."""
        self._told.checks += 1
        findings = self._told.findings
        if self._unit.poll() is not None:
            findings.append(f"the unit ended with {self._unit.returncode}")
            return
        new = {name: said for name, said in self._screen.windows().items() if name not in self._usual}
        if new:
            findings.append(f"other windows: {new}")
        if self._screen.of_process(self._unit.pid) != [self.window]:
            findings.append("the unit's window is not its only one")
        if self._screen.geometry(self.window) != (0, 0, WIDTH, HEIGHT):
            findings.append(f"the window stands at {self._screen.geometry(self.window)}")
        if self._screen.focused() != self.window:
            findings.append(f"the focus is at {self._screen.focused()}")

    def _at(self) -> list[str]:
        return ["mousemove", str(self._draw.randrange(WIDTH)), str(self._draw.randrange(HEIGHT))]

    def _system_key(self) -> list[str]:
        return ["key", "--delay", "1", self._draw.choice(SYSTEM_KEYS)]

    def _our_key(self) -> list[str]:
        return ["key", "--delay", "1", self._draw.choice(OUR_KEYS)]

    def _touch(self) -> list[str]:
        return [*self._at(), "click", "1"]

    def _double_tap(self) -> list[str]:
        return [*self._at(), "click", "--repeat", "2", "--delay", "30", "1"]

    def _long_press(self) -> list[str]:
        return [*self._at(), "mousedown", "1", "sleep", "0.3", "mouseup", "1"]

    def _edge_swipe(self) -> list[str]:
        x, y = str(self._draw.randrange(WIDTH)), str(self._draw.randrange(HEIGHT))
        edge = self._draw.choice([("0", y), (str(WIDTH - 1), y), (x, "0"), (x, str(HEIGHT - 1))])
        middle = (str(WIDTH // 2), str(HEIGHT // 2))
        begin, end = self._draw.sample([edge, middle], 2)
        return ["mousemove", *begin, "mousedown", "1", "mousemove", *end, "mouseup", "1"]

    def _other_button(self) -> list[str]:
        return [*self._at(), "click", self._draw.choice(["2", "3", "8", "9"])]

    def _wheel(self) -> list[str]:
        return [*self._at(), "click", "--repeat", "3", "--delay", "1", self._draw.choice(["4", "5", "6", "7"])]

    def _scanner_burst(self) -> list[str]:
        text = "".join(self._draw.choices("0123456789ABCDEFabcdef:/-", k=self._draw.randrange(8, 80)))
        return ["type", "--delay", "0", "--args", "1", text, "key", "Return"]

    def _rubbish(self) -> list[str]:
        text = "".join(self._draw.choices(RUBBISH, k=self._draw.randrange(1, 30)))
        return ["type", "--delay", "0", "--args", "1", text]


def missing() -> list[str]:
    """What this machine lacks for it."""
    return [name for name in NEEDED if shutil.which(name) is None]


class Visitor:
    """Somebody who goes from the attract screen to home, types into search, and is known by the pictures of it."""

    def __init__(self, screen: Screen, folder: Path) -> None:
        self._screen, self._folder = screen, folder
        self._pictures: list[Image.Image] = []

    def learn(self) -> None:
        """The first visit, to which the later ones are compared. Each step must change the screen."""
        curtain = self._settled()
        self._screen.act(*self._steps()[0])
        wait(lambda: differ(picture(self._folder), curtain) > ANOTHER, "home, the very first time")
        wait(lambda: differ(picture(self._folder), curtain) < ANOTHER, "the attract screen of the whole unit")
        self._pictures = [self._settled()]
        for step in self._steps():
            self._screen.act(*step)
            wait(lambda: differ(picture(self._folder), self._pictures[-1]) > DIFFERS, "the first visit's next screen")
            self._pictures.append(self._settled())

    def comes_again(self) -> None:
        """The same visit; EscapeError where one of its pictures does not come."""
        wait(lambda: self._shows(0), "the attract screen after it")
        self._settled()
        for number, step in enumerate(self._steps(), 1):
            self._screen.act(*step)
            wait(lambda number=number: self._shows(number), f"picture {number} of the visit after it")

    def leaves(self) -> None:
        """Goes away; the unit must find back by itself."""
        wait(lambda: self._shows(0), "the attract screen")

    def _steps(self) -> list[list[str]]:
        return [
            ["mousemove", "540", "300", "click", "1"],
            ["mousemove", "540", SEARCH_AT, "click", "1"],
            ["type", "--delay", "60", "passport"],
        ]

    def _shows(self, number: int) -> bool:
        return differ(picture(self._folder), self._pictures[number]) < SAME

    def _settled(self) -> Image.Image:
        last = picture(self._folder)
        for _ in range(100):
            time.sleep(0.5)
            now = picture(self._folder)
            if differ(now, last) < SETTLED:
                return now
            last = now
        message = "the screen does not come to rest"
        raise EscapeError(message)


def fuzz(count: int, seed: int) -> dict[str, object]:
    """The report of so many events."""
    told = Told(seed, count)
    draw = random.Random(seed)  # noqa: S311 - drawn again from the same seed
    with temporary_folder() as folder, x_server(folder) as display, running_unit(folder, display) as (unit, said):
        screen = Screen(display)
        try:
            fuzzer = Fuzzer(screen, unit, draw, told)
            visitor = Visitor(screen, folder)
            visitor.learn()
            visitor.leaves()
            fuzzer.go(count)
            visitor.comes_again()
            fuzzer.look()
            told.usable_after = True
        except EscapeError as finding:
            told.findings.append(f"did not come: {finding}")
            picture(folder).save(Path(os.environ.get("TMPDIR", "/tmp")) / "escape-fuzz.png")  # noqa: S108 - to be looked at
        lines = said.read_text(encoding="utf-8", errors="replace").splitlines()
        told.findings += [line for line in lines if "Traceback" in line or "Fatal" in line]
    return told.report()


def main() -> int:
    """Say what is missing, or fuzz."""
    parser = argparse.ArgumentParser()
    parser.add_argument("-n", type=int, default=20000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    lacking = missing()
    if lacking:
        sys.stderr.write(f"{', '.join(lacking)} not found: {GET_THEM}\n")
        return 1
    told = fuzz(arguments.n, arguments.seed)
    sys.stdout.write(json.dumps(told, indent=2) + "\n")
    return 1 if told["findings"] or not told["usable_after"] else 0


if __name__ == "__main__":
    sys.exit(main())
