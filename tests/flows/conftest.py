from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from flows.hands import (
    BlankArtist,
    CountedIds,
    ManualWorld,
    MemoryJournal,
    RememberedUsage,
    SimpleRules,
    SmallCatalogue,
    SteeredLink,
    SteeredPrinter,
    SteeredTerminal,
    TruthfulPlatform,
)
from flows.phone_hands import TruthfulPhones
from kiosk.adapters.speech.recording import RecordedSpeech
from kiosk.adapters.system.quotes import OfflineQuotes
from kiosk.domain.text import Language, Text
from kiosk.flows.monitor import Monitor
from kiosk.flows.receiving import Site
from kiosk.flows.stage import Stage, is_moving
from kiosk.flows.timings import Timings
from kiosk.flows.visit import Visit
from kiosk.flows.world import World
from kiosk.receipts.keys import write_keys
from receipt_samples import KEYS

CIVIL_ID = "150061400028"


@dataclass
class Unit:
    """A whole unit without a screen; `restart` makes a new one on the same journal, as after kill -9."""

    world: ManualWorld
    journal: MemoryJournal
    terminal: SteeredTerminal
    platform: TruthfulPlatform
    printer: SteeredPrinter
    artist: BlankArtist
    link: SteeredLink
    ids: CountedIds
    catalogue: SmallCatalogue
    quotes: OfflineQuotes
    alarms: list[str]
    phones: TruthfulPhones
    sound: bool = True
    usage: RememberedUsage = field(default_factory=RememberedUsage)
    speech: RecordedSpeech = field(default_factory=lambda: RecordedSpeech(there=False))

    def __post_init__(self) -> None:
        self.start()

    def start(self) -> None:
        stage = Stage(self.world)
        timings = Timings(resolve_backoff=(0.0,), record_backoff=(0.0,))
        monitor = Monitor(
            self.world,
            self.printer,
            self.terminal,
            self.link,
            timings,
            lambda: is_moving(stage.screen),
            journal_sound=lambda: self.sound,
            speech=self.speech,
        )
        self.monitor = monitor
        site = Site(Text("مركز", "Centre"), "1800", sample=True)
        self.visit = Visit(
            World(
                self.world,
                self.world,
                self.ids,
                self.platform,
                self.catalogue,
                self.journal,
                self.terminal,
                self.printer,
                self.artist,
                SimpleRules(),
                site,
                timings,
                self.quotes,
                self.phones,
                self.usage,
            ),
            stage,
            monitor,
        )
        monitor.start()
        self.visit.start()
        self.world.drain()

    def restart(self) -> None:
        self.world.jobs.clear()
        self.world.timers.clear()
        self.start()

    @property
    def screen(self):
        return self.visit.state.value.screen

    def walk_to_review(self, service_id: str = "licence") -> None:
        visit = self.visit
        visit.wake(Language.EN)
        visit.open_service(service_id)
        visit.begin_service()
        visit.enter_civil_id(CIVIL_ID)
        visit.confirm_civil_id()
        self.world.drain()
        self.world.pass_time(1.1)
        visit.answer("period", "10")
        visit.next_page()
        visit.answer("phone", "99123456")
        visit.next_page()

    def submit(self) -> None:
        self.visit.agree(True)
        self.visit.submit()
        self.world.drain()


def made(folder) -> Unit:
    """A unit with its keys in `folder`."""
    world = ManualWorld()
    alarms: list[str] = []
    write_keys(folder / "keys.json", KEYS.values())
    platform = TruthfulPlatform(world)
    return Unit(
        world,
        MemoryJournal(world),
        SteeredTerminal(),
        platform,
        SteeredPrinter(),
        BlankArtist(),
        SteeredLink(),
        CountedIds(),
        SmallCatalogue(),
        OfflineQuotes(folder / "keys.json", world, alarms.append),
        alarms,
        TruthfulPhones(platform),
    )


@pytest.fixture
def unit(tmp_path) -> Unit:
    return made(tmp_path)


@pytest.fixture
def fresh_unit(tmp_path) -> Callable[[], Unit]:
    """As many units as wanted, each in a world of its own."""
    return lambda: made(tmp_path)


KILL_POINTS = pytest.StashKey[list[tuple[str, str, int]]]()


@pytest.fixture
def kill_points(request) -> list[tuple[str, str, int]]:
    """Where the unit was killed in this run: visit, side of the write, number of the write."""
    return request.config.stash.setdefault(KILL_POINTS, [])


def pytest_terminal_summary(terminalreporter, config) -> None:
    points = config.stash.get(KILL_POINTS, [])
    if points:
        visits = len({visit for visit, _, _ in points})
        terminalreporter.write_line(f"kill points: {len(points)}, in {visits} visits, before and after every write")
