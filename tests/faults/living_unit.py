"""The unit of a run, without a screen, in a process of its own: it walks, or it only starts and settles.

It talks with the harness over a pipe: words out as they happen, `settle` and `end` in.
"""

import os
import time
import traceback
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock

from faults.executor import PlainRunner
from faults.inner import Disk, ForgetfulJournal, JumpingClock, MarkingArtist, NaiveTerminal, StrickenJournal
from faults.person import Person
from faults.schedule import InnerStrike, Scenario
from faults.stack import orphaned_never
from kiosk.adapters.api.caller import Caller, DeviceIdentity
from kiosk.adapters.api.catalogue_client import CatalogueClient
from kiosk.adapters.api.device_key import load_or_create_device_key
from kiosk.adapters.api.platform import HttpPlatform
from kiosk.adapters.api.wire import Limits, Wire, plain_session
from kiosk.adapters.devices.framed import driver as framed
from kiosk.adapters.devices.framed.streams import TcpStreams
from kiosk.adapters.devices.printer import driver as printer
from kiosk.adapters.devices.printer.transport import tcp_link
from kiosk.adapters.devices.terminal import driver as terminal
from kiosk.adapters.devices.terminal.codec import Parties
from kiosk.adapters.devices.terminal.transport import TcpConnector
from kiosk.adapters.system.ids import TimedIds
from kiosk.composition import Unit, wire
from kiosk.durable import UnusableJournal, open_journal
from kiosk.enrolled import device_id_of
from kiosk.flows.screens.receiving import ReceiptShown
from kiosk.flows.timings import Backoff, Timings
from kiosk.outside import Outside, outside_of
from kiosk.ports.journal import JournalUnusableError
from kiosk.ports.terminal import PaymentTerminal
from kiosk.settings import UnitSettings
from kiosk.upkeep import DEVICE_KEY_FILE, Upkeep

SHORT = Timings(
    idle=30.0,
    approval_poll=0.02,
    thanks=0.02,
    payment_unclear=0.6,
    resolve_backoff=(0.03, 0.06, 0.1, 0.2),
    record_backoff=(0.03, 0.1),
    monitor=0.3,
    recovery=0.1,
    resolver=Backoff(0.1, 1.5, 0.5),
    phone_poll=0.05,
    print_poll=0.1,
)
LIMITS = Limits(connect=0.3, read=0.5, whole=0.8)
AT_THE_TERMINAL = terminal.Deadlines(connect=0.3, payment=0.9, status=0.3, abort=0.5, diagnosis=0.3)
ON_THE_LINE = framed.Deadlines(1.2, 0.3, 0.2, 0.9, 0.4, 0.5, 0.4)
AT_THE_PRINTER = printer.Deadlines(status=0.15, before=0.4, job=0.8, poll=0.1, settle=0.02)
FASTER = 10
"""Pauses that the adapters make are shorter by this."""
PERSON_STAYS = 8.0


@dataclass(frozen=True)
class Life:
    """What one process of the unit is told."""

    settings: UnitSettings
    walks: bool
    scenario: Scenario
    civil_id: str
    strikes: list[InnerStrike]
    small_disk: bool
    naive: bool


class LivingUnit:
    """The process."""

    def __init__(self, life: Life, pipe: Connection) -> None:
        self._life = life
        self._pipe = pipe
        self._one_at_a_time = Lock()
        self._runner = PlainRunner(self._failed)
        self._clock = JumpingClock()
        self._disk = Disk(life.settings.data_dir, is_small=life.small_disk)
        self._stricken: StrickenJournal | None = None
        self._unit: Unit = wire(life.settings, self._outside(), self._runner, self._clock, SHORT)
        self._person = Person(self._unit.visit, life.scenario, life.civil_id, self._scanned)

    def live(self) -> None:
        """Until the harness says `end`, or kills."""
        self._unit.warm_up()
        if self._life.walks:
            self._until(lambda: self._unit.monitor.last is not None, 3.0)
            self._until(lambda: self._person.gone, PERSON_STAYS, self._person.step)
            self._tell("walked", self._person.steps)
        while True:
            if not self._pipe.poll():
                self._turn()
                continue
            match self._pipe.recv():
                case "settle":
                    self._settle()
                case "end":
                    return

    def _settle(self) -> None:
        """All is well again: wait until nothing is open."""
        if self._stricken is not None:
            self._stricken.is_spared()
        self._disk.clear()
        self._clock.offset *= 0
        took = Person(self._unit.visit, self._life.scenario, self._life.civil_id, self._scanned, began=True)

        def turn() -> None:
            screen = self._unit.visit.state.value.screen
            if isinstance(screen, ReceiptShown):
                took.take(screen)
            elif not self._person.gone:
                took.step()

        self._until(self._is_quiet, 8.0, turn)
        self._tell("quiet", [str(history.transaction_id) for history in self._open()])

    def _open(self) -> tuple:
        try:
            return self._unit.open_transactions()
        except JournalUnusableError:
            return ()

    def _is_quiet(self) -> bool:
        return self._unit.monitor.last is not None and not self._open()

    def _until(self, done, patience: float, turn=lambda: None) -> bool:
        end = time.monotonic() + patience
        while not done():
            if time.monotonic() > end:
                return False
            turn()
            self._turn()
        return True

    def _turn(self) -> None:
        self._runner.pump(0.02)

    def _tell(self, word: str, *more: object) -> None:
        with self._one_at_a_time:
            self._pipe.send((word, *more))

    def _scanned(self, link: str) -> None:
        self._tell("link", link)

    def _failed(self, error: BaseException) -> None:
        kind = "unwritable" if isinstance(error, JournalUnusableError) else "bug"
        self._tell(kind, "".join(traceback.format_exception(error)))
        self._unit.visit.recover_from_fault()

    def _outside(self) -> Outside:
        settings, clock = self._life.settings, self._clock
        shorter = {
            "terminal": self._terminal(),
            "printer": lambda: printer.EscposPrinter(
                tcp_link(settings.printer.host, settings.printer.port, clock, 0.3), clock, AT_THE_PRINTER
            ),
            "journal": self._journal,
            "platform": lambda: HttpPlatform(self._caller(enrolled=True)),
            "link": lambda catalogue: Upkeep(
                CatalogueClient(self._caller(enrolled=False), self._nonce), catalogue, settings.data_dir, clock
            ),
            "artist": MarkingArtist,
        }
        return replace(outside_of(settings, clock), **shorter)

    def _terminal(self) -> PaymentTerminal:
        address, clock = self._life.settings.terminal, self._clock
        rest = (
            clock,
            TimedIds(clock),
            lambda seconds: time.sleep(seconds / FASTER),
            lambda code: self._tell("alarm", code),
        )
        if address.protocol == "framed":
            streams = TcpStreams(address.host, address.port, clock)
            found: PaymentTerminal = framed.FramedTerminal(streams, address.sale_id, *rest, ON_THE_LINE)
        else:
            connector = TcpConnector(address.host, address.port, clock)
            parties = Parties(address.sale_id, address.poi_id)
            found = terminal.NexoTerminal(connector, parties, *rest, AT_THE_TERMINAL)
        return NaiveTerminal(found) if self._life.naive else found

    def _journal(self):
        journal = open_journal(self._life.settings, self._clock)
        if isinstance(journal, UnusableJournal):
            return journal
        path = self._life.settings.journal_file
        stricken = self._stricken = StrickenJournal(
            journal,
            self._life.strikes,
            self._clock,
            lambda for_good: self._disk.fill(path, for_good=for_good),
            lambda strike: self._tell("struck", strike),
        )
        return ForgetfulJournal(stricken) if self._life.naive else stricken

    def _caller(self, *, enrolled: bool) -> Caller:
        data_dir = self._life.settings.data_dir
        identity = None
        if enrolled:
            identity = DeviceIdentity(device_id_of(data_dir), load_or_create_device_key(data_dir / DEVICE_KEY_FILE))
        wire_ = Wire(self._life.settings.platform.url, self._clock, LIMITS, plain_session)
        return Caller(wire_, identity, self._clock, self._nonce, lambda seconds: time.sleep(seconds / FASTER))

    def _nonce(self) -> str:
        return TimedIds(self._clock).new().hex


def live(life: Life, pipe: Connection, log: Path) -> None:
    """The process's whole life."""
    orphaned_never()
    with log.open("ab") as file:
        os.dup2(file.fileno(), 1)
        os.dup2(file.fileno(), 2)
    with suppress(EOFError, BrokenPipeError):
        LivingUnit(life, pipe).live()
    os._exit(0)
