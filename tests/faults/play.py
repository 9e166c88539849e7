"""One run after the other against one stack: strike, make everything well, wait until the unit is quiet, compare."""

import asyncio
import shutil
import signal
import threading
import time
from collections import Counter
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING

from faults import phone
from faults.framing import SPEECHES
from faults.ledgers import Counts, Ledgers, Reader
from faults.living_unit import Life, live
from faults.proxy import Hub, Way
from faults.schedule import DeviceFault, Harm, InnerStrike, Part, Release, Scenario, Schedule, Strike, Wire
from faults.setting import civil_id_of, enrol, mounted, unmounted
from faults.stack import CONTEXT, Stack, StackError, signal_to
from kiosk.settings import PlatformSection, PrinterSection, TerminalSection, UnitSection, UnitSettings

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerProcess

WIRED = {Wire.PLATFORM: Part.PLATFORM, Wire.TERMINAL: Part.TERMINAL, Wire.PRINTER: Part.PRINTER}
WALK_SECONDS = 12.0
QUIET_SECONDS = 12.0
THINK_SECONDS = 0.03


@dataclass
class Result:
    """What came of a run."""

    schedule: Schedule
    counts: Counts = field(default_factory=Counts)
    struck: Counter[str] = field(default_factory=Counter)
    bugs: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    ledgers: Ledgers | None = None
    seconds: float = 0.0

    @property
    def is_true(self) -> bool:
        """Whether the ledgers agree and nothing raised what it should not."""
        return self.counts.total == 0 and not self.bugs


class Player:
    """The harness around one stack, in `folder`; the unit's disk is a small tmpfs where that may be mounted."""

    def __init__(self, folder: Path, protocol: str, *, naive: bool) -> None:
        self.stack = Stack(folder, protocol)
        self._protocol = protocol
        self._folder = folder
        self._naive = naive
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._hands = ThreadPoolExecutor(4)
        self._phones: list[Future[None]] = []
        self._hub = Hub(self._act, self._note)
        self._unit: ForkServerProcess | None = None
        self._result: Result
        self.disk = folder / "disk"
        self.small_disk = False
        self._reader: Reader

    def start(self) -> None:
        """Bring everything up."""
        self.disk.mkdir(mode=0o700)
        self.small_disk = mounted(self.disk)
        self.stack.start()
        self._thread.start()
        for wire, part in WIRED.items():
            speech = {Wire.PLATFORM: "http", Wire.TERMINAL: self._protocol, Wire.PRINTER: "escpos"}[wire]
            way = self._hub.ways[wire] = Way(wire, SPEECHES[speech], self._hub)
            way.target = self.stack.port(part)
            self._in_loop(way.listen())
        self._hub.arm([])
        dsn, ledgers = self.stack.database.server.dsn(), self.stack.ledgers
        self._reader = Reader(dsn, ledgers[Part.TERMINAL], ledgers[Part.PRINTER], self.stack.paper)
        self._prepare_unit()

    def stop(self) -> None:
        """End everything."""
        self._end_unit()
        if self.small_disk:
            unmounted(self.disk)
        self.stack.stop()
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join(5)
        self._hands.shutdown()

    def play(self, schedule: Schedule) -> Result:
        """One run."""
        began = time.monotonic()
        self._result = Result(schedule)
        self.stack.well_again()
        self.stack.printer_is_empty()
        self._phones.clear()
        settings = self._new_unit()
        self._reader.begin()
        self._in_loop(self._arm(schedule))
        self._prepare_devices(schedule)
        pipe = self._live(schedule, settings, 0)
        alive = self._listen(pipe, "walked", WALK_SECONDS)
        if not alive and schedule.restarts_amid:
            pipe = self._live(schedule, settings, 1)
            pipe.send("settle") if self._naive else None
            alive = self._listen(pipe, "never", 0.6)
        self._make_well()
        # A unit that lives is spared with the word to settle: until then its own strikes may still hit it.
        if not alive or not self._settle(pipe):
            pipe = self._live(schedule, settings, 2)
            self._settle_for_good(pipe)
        if self._hub.held:
            self._release(Release.QUIET)
            time.sleep(0.15)
            self._settle_for_good(pipe)
        self._end_unit()
        self._in_loop(self._end_talks())
        self._result.ledgers = self._reader.read(settings)
        self._result.counts = self._result.ledgers.compare()
        self._result.struck.update(self._hub.struck)
        self._result.seconds = time.monotonic() - began
        return self._result

    # --- the unit ----------------------------------------------------------------------------------------------------

    def _prepare_unit(self) -> None:
        """Let one unit fetch the catalogue; every run's unit starts with that, and with its own key and journal."""
        template = self._folder / "template"
        settings = self._settings(template)
        enrol(self.stack.database.server.dsn(), template)
        schedule = Schedule(0, 0, Scenario.CARD, (), restarts_amid=False)
        self._result = Result(schedule)
        pipe = self._live(schedule, settings, 2)
        pipe.send("settle")
        self._listen(pipe, "quiet", 30.0)
        self._end_unit()
        for journal in template.glob("journal*"):
            journal.unlink()

    def _new_unit(self) -> UnitSettings:
        for old in self.disk.iterdir():
            shutil.rmtree(old) if old.is_dir() else old.unlink()
        home = self.disk / "unit"
        shutil.copytree(self._folder / "template", home)
        enrol(self.stack.database.server.dsn(), home)
        return self._settings(home)

    def _settings(self, home: Path) -> UnitSettings:
        ports = {wire: way.port for wire, way in self._hub.ways.items()}
        return UnitSettings(
            UnitSection(str(home), sample=True),
            PlatformSection(f"http://127.0.0.1:{ports[Wire.PLATFORM]}"),
            TerminalSection("127.0.0.1", ports[Wire.TERMINAL], self._protocol),
            PrinterSection("127.0.0.1", ports[Wire.PRINTER]),
        )

    def _live(self, schedule: Schedule, settings: UnitSettings, life: int) -> Connection:
        ours, theirs = CONTEXT.Pipe()
        strikes = [strike for strike in schedule.of(InnerStrike) if strike.life == life]
        told = Life(
            settings,
            walks=life == 0,
            scenario=schedule.scenario,
            civil_id=civil_id_of(schedule.run),
            strikes=strikes,
            small_disk=self.small_disk,
            naive=self._naive,
        )
        self._unit = CONTEXT.Process(target=live, args=(told, theirs, self._folder / "unit.log"), daemon=True)
        self._unit.start()
        theirs.close()
        self._note(f"the unit starts, life {life + 1}")
        return ours

    def _listen(self, pipe: Connection, wanted: str, patience: float) -> bool:
        """Hear the unit out until it says `wanted`; False where it died before. Time may run out on a living one."""
        end = time.monotonic() + patience
        with suppress(EOFError, ConnectionResetError, BrokenPipeError):
            while (left := end - time.monotonic()) > 0:
                if self._hub.is_over:
                    self.stack.revive()  # what was told to die may do so as late as now
                if pipe.poll(min(left, 0.2)):
                    word, *more = pipe.recv()
                    self._heard(word, more)
                    if word == wanted:
                        return True
            return True
        self._note("the unit died")
        if self._unit is not None:
            self._unit.join()
        return False

    def _heard(self, word: str, more: list) -> None:
        match word:
            case "struck":
                self._struck(more[0])
            case "bug":
                self._result.bugs.append(more[0])
                self._note(f"bug: {more[0]}")
            case "link":
                self._phones.append(self._hands.submit(phone.pays, more[0], self._result.schedule.scenario))
            case _:
                self._note(f"the unit: {word} {more if word != 'unwritable' else more[0].splitlines()[-1]}")

    def _settle(self, pipe: Connection) -> bool:
        with suppress(BrokenPipeError, ConnectionResetError):
            pipe.send("settle")
        return self._listen(pipe, "quiet", QUIET_SECONDS)

    def _settle_for_good(self, pipe: Connection) -> None:
        if not self._settle(pipe):
            self._result.bugs.append("the unit died while all was well")

    def _end_unit(self) -> None:
        if self._unit is not None:
            self._unit.kill()
            self._unit.join()
            self._unit = None

    def _prepare_devices(self, schedule: Schedule) -> None:
        pad = self.stack.steer(Part.TERMINAL)
        pad.think(THINK_SECONDS * (10 if schedule.scenario is Scenario.CANCELS else 1))
        if schedule.scenario is Scenario.DECLINED_THEN_OTHER_CARD:
            pad.set("decline", 1)
        for fault in schedule.of(DeviceFault):
            if fault.device is Part.GATEWAY:
                phone.steer(self.stack.url, fault.fault, fault.times)
            else:
                self.stack.steer(fault.device).set(fault.fault, fault.times, fault.seconds)
            self._struck(fault)

    # --- the faults --------------------------------------------------------------------------------------------------

    async def _arm(self, schedule: Schedule) -> None:
        self._hub.arm(schedule.of(Strike))

    async def _end_talks(self) -> None:
        for way in self._hub.ways.values():
            way.drop()

    def _act(self, strike: Strike) -> None:
        """In the loop of the wires: kill or freeze, now."""
        match strike.harm, strike.part:
            case Harm.KILL, Part.UNIT:
                if self._unit is not None and self._unit.pid:
                    signal_to(self._unit.pid, signal.SIGKILL)
            case Harm.KILL, Part() as part:
                self.stack.kill(part)
                self._loop.call_later(0.1 + strike.seconds, self._hands.submit, self._revive)
            case Harm.FREEZE, Part() as part:
                self.stack.freeze(part)
                self._loop.call_later(strike.seconds, self.stack.thaw, part)

    def _revive(self) -> None:
        with suppress(StackError):
            self.stack.revive()

    def _make_well(self) -> None:
        self._note("all is made well")
        self._in_loop(self._mend())
        self.stack.well_again()
        wait(self._phones)
        phone.steer(self.stack.url, None, None)
        phone.comes_to_an_end(self.stack.url, self.stack.database.server.dsn())
        for filler in self.disk.rglob("filler"):
            filler.unlink()
        self._release(Release.HEALED)

    async def _mend(self) -> None:
        self._hub.end()

    def _release(self, moment: Release) -> None:
        self._loop.call_soon_threadsafe(self._hub.released[moment].set)

    def _struck(self, fault: InnerStrike | DeviceFault) -> None:
        self._result.struck[fault.name] += 1
        self._note(f"struck: {fault.told()}")

    def _note(self, words: str) -> None:
        self._result.told.append(words)

    def _in_loop(self, work) -> object:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(10)
