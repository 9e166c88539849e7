"""`make soak SESSIONS=2000 SEED=1`: whole sessions of all kinds, one after the other at one living unit.

The people are drawn from the seed: what they want, their language, their Civil ID number, how far they come. Window,
HTTP, terminal and printer protocols are the real ones; the devices and agencies behind them are simulated processes.
Reported as JSON: resident memory, open files, threads and the journal's commits on the way, and each time that the
window was not served for over 250 ms. Growth is counted from the end of the warm-up, when what is kept for quickness
has filled. Exit status 1 where something grew by more than 2 %, a session failed, or the window stood still.
"""

import argparse
import gc
import json
import os
import random
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from statistics import median

from PySide6.QtCore import QTimer

from kiosk.adapters.system.clock import SystemClock
from kiosk.adapters.system.memory import give_back_what_was_freed
from kiosk.commands.run import enrol_unit
from kiosk.composition import Unit, timings_of, wire
from kiosk.demonstration import Demonstration, temporary_folder
from kiosk.domain.civil_id import CivilId, parse_civil_id
from kiosk.domain.text import Language
from kiosk.flows.screens.finding import Attract, ServiceDetail
from kiosk.flows.state import Thanks
from kiosk.outside import outside_of
from kiosk.settings import ScreenSection, TimesSection
from kiosk.ui.application import make_application, panel_of
from kiosk.ui.curtain import Curtain
from kiosk.ui.runner import QtRunner
from kiosk.ui.tour import scenarios
from kiosk.ui.tour.hand import Hand, TourError
from kiosk.ui.tour.walk import Walk
from kiosk.ui.window import UnitWindow

GROWTH_AT_MOST = 1.02
STILL_SECONDS = 0.25
THINK_SECONDS = 0.2
"""So long a card is held; shorter than a look at the screen would be missed."""
WARM_UP_SHARE, WARM_UP_LEAST = 0.1, 60
SAMPLES = 20
SEARCHES = {
    Language.AR: ("تجديد", "شهادة ميلاد", "سكن", "مخالفات", "jawaz", "عمل"),
    Language.EN: ("passport", "rent", "birth certificate", "fine", "work permit", "licence"),
}


@dataclass(frozen=True, slots=True)
class Sample:
    """How the process stood after so many sessions."""

    sessions: int
    resident_mb: float
    files: int
    threads: int
    commit_ms: float
    """Median of the journal's commits since the sample before."""


class TimedJournal:
    """The real journal, and how long each commit took."""

    def __init__(self, journal: object) -> None:
        self._journal = journal
        self.took: list[float] = []

    def append(self, record: object) -> None:
        """Keep the record."""
        began = time.perf_counter()
        self._journal.append(record)
        self.took.append((time.perf_counter() - began) * 1000)

    def __getattr__(self, name: str) -> object:
        return getattr(self._journal, name)


class StillWatch:
    """Notes each time that the event loop was not served for too long, and what was shown.

    The time for which this thread was ready and got no processor is not the unit's (schedstat, proc(5)).
    """

    def __init__(self, shown: Callable[[], str]) -> None:
        self._shown = shown
        self._last = self._served()
        self.found: list[tuple[str, int]] = []
        self._timer = QTimer(interval=5)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """From now on."""
        self.forgive()
        self._timer.start()

    def forgive(self) -> None:
        """The time until now was not the unit's."""
        self._last = self._served()

    def stop(self) -> None:
        """No longer."""
        self._timer.stop()

    def _served(self) -> float:
        waited = int(Path("/proc/thread-self/schedstat").read_text(encoding="ascii").split()[1])
        return time.monotonic() - waited / 1e9

    def _tick(self) -> None:
        now = self._served()
        if now - self._last > STILL_SECONDS:
            self.found.append((self._shown(), round((now - self._last) * 1000)))
        self._last = now


class QuickWalk(Walk):
    """Keeps no pictures."""

    def shot(self, name: str) -> None:
        """Nothing."""


class World:
    """What happens to the machine while people use it."""

    def __init__(self, parts: Demonstration, unit: Unit, hand: Hand) -> None:
        self._parts, self._unit, self._hand = parts, unit, hand

    def decline_next_card(self) -> None:
        self._parts.terminal.steering.set("decline", times=1)

    def lose_next_reply(self) -> None:
        self._parts.terminal.steering.set("lose_reply", times=1)

    def take_paper_away(self) -> None:
        self._parts.printer.steering.set("paper_out")

    def refill_paper(self) -> None:
        self._parts.printer.steering.clear("paper_out")

    def look_again(self) -> None:
        before = self._unit.monitor.last
        self._unit.monitor.look()
        self._hand.wait(lambda: self._unit.monitor.last is not before, "the unit's look at its devices")


def look_around(walk: Walk, draw: random.Random) -> None:
    """Search, read, try the text size, the contrast and the other language; leave."""
    walk.begin()
    walk.tap("search")
    walk.type(draw.choice(SEARCHES[walk.language]))
    walk.open(walk.screen.hits[0].service_id)
    walk.until(ServiceDetail)
    for control in draw.sample(("bar-language", "bar-text-size", "bar-contrast", "bar-help"), 3):
        walk.tap(control)
        if control == "bar-help":
            walk.tap("close-help")
    leave(walk)


def give_up(walk: Walk, draw: random.Random) -> None:
    """Begin, and go away in the middle of the form."""
    walk.begin()
    walk.search_for(scenarios.WORDS[walk.language], scenarios.RENEW)
    walk.identify()
    if draw.random() < 0.5:
        walk.answer_all()
    leave(walk)


def leave(walk: Walk) -> None:
    """End from wherever it is."""
    walk.tap("bar-end")
    walk.hand.wait(lambda: isinstance(walk.screen, Thanks) or walk.hand.sees("end-now"), "the end, or its question")
    if walk.hand.sees("end-now"):
        walk.tap("end-now")
    walk.until(Thanks)


def one_session(kind: str, walk: Walk, world: World, draw: random.Random) -> None:
    """A session of this kind, from the first touch to the thanks."""
    match kind:
        case "look":
            look_around(walk, draw)
        case "give_up":
            give_up(walk, draw)
        case _:
            getattr(scenarios, kind)(walk, world)


KINDS = {
    "look": 12,
    "give_up": 3,
    "renew_driving_licence": 3,
    "pay_fines": 2,
    "free_certificate": 2,
    "declined_then_paid": 1,
    "language_switch": 1,
    "paper_out": 1,
}
"""What people come for, and how often of the sum."""


def somebody(draw: random.Random) -> str:
    """A Civil ID number of nobody: born in the 1850s."""
    while True:
        born = f"{draw.randrange(50, 60)}{draw.randrange(1, 13):02d}{draw.randrange(1, 29):02d}"
        digits = f"1{born}{draw.randrange(9990):04d}"
        for check in "0123456789":
            found = parse_civil_id(digits + check)
            if isinstance(found, CivilId) and found.checked:
                return found.digits


def sample(sessions: int, journal: TimedJournal) -> Sample:
    """The process as it stands."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    commits, journal.took = journal.took, []
    return Sample(
        sessions,
        round(pages * os.sysconf("SC_PAGE_SIZE") / 2**20, 1),
        sum(1 for _ in Path("/proc/self/fd").iterdir()),
        threading.active_count(),
        round(median(commits), 2) if commits else 0.0,
    )


@contextmanager
def living_unit(parts: Demonstration) -> Iterator[tuple[Unit, UnitWindow, list[TimedJournal]]]:
    """A unit as `kiosk run` wires it, with its journal's commits timed."""
    settings = parts.settings("unit", ScreenSection(1080, 1920, windowed=True), TimesSection(factor=0.3))
    enrol_unit(settings, parts.enrolment_code())
    clock, faults, journals = SystemClock(), [], []
    outside = outside_of(settings, clock)

    def journal() -> TimedJournal:
        journals.append(TimedJournal(outside.journal()))
        return journals[-1]

    unit = wire(settings, replace(outside, journal=journal), QtRunner(faults.append), clock, timings_of(settings))
    curtain = Curtain(panel_of(1080, 1920, 0.0), full_screen=False)
    window = UnitWindow(unit.visit, unit.clock, unit.site.centre, unit.site.help_phone, curtain)
    unit.warm_up()
    try:
        yield unit, window, journals
    finally:
        unit.close()
        window.close()
    if faults:
        raise faults[0]


def soak(sessions: int, seed: int) -> dict[str, object]:
    """The report of so many sessions after the warm-up."""
    draw = random.Random(seed)  # noqa: S311 - drawn again from the same seed
    warm_up = max(WARM_UP_LEAST, round(sessions * WARM_UP_SHARE))
    done, failed, samples = Counter(), [], []
    with (
        temporary_folder() as folder,
        Demonstration(folder, think_seconds=THINK_SECONDS, identity_seconds=0.0) as parts,
        living_unit(parts) as (unit, window, journals),
    ):
        hand = Hand(window.window)
        world = World(parts, unit, hand)
        watch = StillWatch(lambda: type(unit.visit.state.value.screen).__name__)
        hand.wait(lambda: unit.monitor.last is not None, "the unit's first look at its devices", 60)
        for number in range(warm_up + sessions):
            if number >= warm_up and (number - warm_up) % max(1, sessions // SAMPLES) == 0:
                samples.append(sample(number - warm_up, journals[0]))
                watch.forgive()
            if number == warm_up:
                watch.start()
            kind = draw.choices(list(KINDS), list(KINDS.values()))[0]
            walk = QuickWalk(kind, draw.choice(list(Language)), hand, unit.visit, Path(), civil_id=somebody(draw))
            try:
                walk.until(Attract, patience=60)
                one_session(kind, walk, world, draw)
            except TourError as fault:
                failed.append(f"session {number}, {kind}, {type(walk.screen).__name__}: {fault}")
                sys.stderr.write(f"{failed[-1]}\n")
                unit.visit.end()
                walk.until(Attract, patience=120)
            done[kind] += 1
        samples.append(sample(sessions, journals[0]))
        watch.stop()
    return {
        "sessions": sessions,
        "warm_up": warm_up,
        "seed": seed,
        "kinds": dict(done),
        "failed": failed,
        "stood_still": watch.found,
        "growth": growth(samples),
        "samples": [asdict(one) for one in samples],
    }


def growth(samples: list[Sample]) -> dict[str, float]:
    """How the last quarter of the samples stands to the first."""
    quarter = max(1, len(samples) // 4)
    first, last = samples[:quarter], samples[-quarter:]
    names = ("resident_mb", "files", "threads", "commit_ms")
    return {
        name: round(median(getattr(s, name) for s in last) / max(median(getattr(s, name) for s in first), 1e-9), 4)
        for name in names
    }


def findings(report: dict[str, object]) -> list[str]:
    """What is wrong in a report. Commits are reported and not judged: their time is the disk's."""
    growth_of = {name: report["growth"][name] for name in ("resident_mb", "files", "threads")}
    too_much = [f"{name} grew to {share} times" for name, share in growth_of.items() if share > GROWTH_AT_MOST]
    still = [f"the window stood still for {ms} ms on {screen}" for screen, ms in report["stood_still"]]
    return [*report["failed"], *too_much, *still]


def main() -> int:
    """Soak, and say what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sessions", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    give_back_what_was_freed()
    application = make_application()
    report = soak(arguments.sessions, arguments.seed)
    del application
    wrong = findings(report)
    sys.stdout.write(f"{json.dumps({**report, 'findings': wrong}, ensure_ascii=False, indent=1)}\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
