"""The unit's one wiring place: settings in, a living unit out."""

import logging
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol, cast

import kiosk.forms as form_rules
from kiosk import __version__
from kiosk.adapters.system.clock import SystemClock
from kiosk.adapters.system.ids import TimedIds
from kiosk.adapters.system.log import LogFile, start_log
from kiosk.domain.text import Text
from kiosk.flows.day_close import DayClose, Pace
from kiosk.flows.monitor import Monitor
from kiosk.flows.receiving import Site
from kiosk.flows.reporting import Reporting
from kiosk.flows.stage import Stage, is_moving
from kiosk.flows.timings import Timings
from kiosk.flows.visit import Visit
from kiosk.flows.witnessing import Rhythm, Witnessing
from kiosk.flows.world import World
from kiosk.late import Late
from kiosk.outside import Outside, alarm, outside_of
from kiosk.ports.journal import History, Journal
from kiosk.ports.speech import Speech
from kiosk.ports.world import Clock, Runner
from kiosk.settings import UnitSettings
from kiosk.ui.runner import QtRunner

if TYPE_CHECKING:
    from kiosk.adapters.catalogue.local import LocalCatalogue
    from kiosk.ports.catalogue import CatalogueReader
    from kiosk.ports.link import PlatformLink
    from kiosk.ports.paper import ReceiptArtist
    from kiosk.ports.phone_payment import PhonePayments
    from kiosk.ports.platform import Platform
    from kiosk.ports.printer import ReceiptPrinter
    from kiosk.ports.quotes import QuoteReader
    from kiosk.ports.usage import Usage, UsageReport
    from kiosk.ports.witness import Witness

LOG_FILE = "log/kiosk.jsonl"


class Executor(Runner, Protocol):
    """A runner that can be closed."""

    def close(self) -> None:
        """Take no more work."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A wired unit. `warm_up` makes what was left for after the first picture, then starts to live."""

    visit: Visit
    monitor: Monitor
    runner: Executor
    clock: Clock
    site: Site
    journal: Journal
    witnessing: Witnessing
    reporting: Reporting
    day_close: DayClose | None
    late: tuple[Late[object], ...]
    speech: Speech

    def open_transactions(self) -> tuple[History, ...]:
        """What is not settled yet."""
        return self.journal.open_transactions()

    def warm_up(self) -> None:
        """Make the late parts on the executor; then settle what was open and look at the devices."""
        make = [part.prepare() for part in self.late]

        def make_all() -> None:
            # One after the other: a package that two threads import at once may be seen half made.
            for fill in make:
                fill()

        self.runner.run(make_all, lambda _: None)
        self.visit.start()
        self.monitor.start()
        self.witnessing.start()
        self.reporting.start()
        if self.day_close is not None:
            self.day_close.start()

    def close(self) -> None:
        """Take no more work, and fall silent."""
        self.speech.stop()
        self.runner.close()


def timings_of(settings: UnitSettings) -> Timings:
    """Every delay, as the settings stretch it."""
    plain = Timings(idle=settings.times.idle, warning=settings.times.warning)
    return plain.stretched(settings.times.factor)


def build_unit(settings: UnitSettings, failed: Callable[[BaseException], None], speech: Speech | None = None) -> Unit:
    """The unit of `settings`; `failed` hears of bugs in background work; `speech` speaks instead of the set voice."""
    clock = SystemClock()
    outside = outside_of(settings, clock)
    if speech is not None:
        outside = replace(outside, speech=speech)
    return wire(settings, outside, QtRunner(failed), clock, timings_of(settings))


def wire(settings: UnitSettings, outside: Outside, runner: Executor, clock: Clock, timings: Timings) -> Unit:
    """The unit on this executor and clock, with this world around it."""
    ids = TimedIds(clock)
    terminal = outside.terminal
    printer = Late(outside.printer)
    catalogue = Late(outside.catalogue)
    journal = Late(outside.journal)
    platform = Late(outside.platform)
    phones = Late(outside.phones)
    quotes = Late(outside.quotes)
    usage = Late(outside.usage)
    report = Late(lambda: outside.report(usage.part))
    link = Late(lambda: outside.link(cast("LocalCatalogue", catalogue)))
    artist = Late(outside.artist)
    witness = Late(lambda: outside.witness(journal.part))
    witnessing = Witnessing(runner, cast("Witness", witness), alarm, Rhythm())
    stage = Stage(runner)
    stage.state.subscribe(witnessing.seen)
    monitor = Monitor(
        runner,
        cast("ReceiptPrinter", printer),
        terminal,
        cast("PlatformLink", link),
        timings,
        lambda: is_moving(stage.screen),
        journal_sound=lambda: journal.part.trouble() is None and not witnessing.contradicted,
        speech=outside.speech,
    )
    site = Site(Text(settings.unit.centre_ar, settings.unit.centre_en), settings.unit.help_phone, settings.unit.sample)
    world = World(
        runner,
        clock,
        ids,
        cast("Platform", platform),
        cast("CatalogueReader", catalogue),
        cast("Journal", journal),
        terminal,
        cast("ReceiptPrinter", printer),
        cast("ReceiptArtist", artist),
        form_rules,
        site,
        timings,
        cast("QuoteReader", quotes),
        cast("PhonePayments", phones),
        cast("Usage", usage),
    )
    late = cast(
        "tuple[Late[object], ...]",
        (catalogue, journal, platform, phones, quotes, link, printer, artist, usage, report, witness),
    )
    visit = Visit(world, stage, monitor)
    if settings.speech.private:
        visit.listening.headset(plugged=True)
    day_close = None
    if outside.books is not None:
        day_close = DayClose(runner, clock, ids, visit.turn, outside.books(terminal), Pace())
        visit.after_each_fault(day_close.resume)
    reporting = Reporting(runner, cast("UsageReport", report))
    return Unit(
        visit, monitor, runner, clock, site, world.journal, witnessing, reporting, day_close, late, outside.speech
    )


def start_logging(settings: UnitSettings, unit_id: str) -> None:
    """The unit's log file."""
    log = LogFile(settings.data_dir / LOG_FILE)
    logging.getLogger().addHandler(start_log(log, unit_id, __version__, _card_in_log))
    logging.getLogger().setLevel(logging.INFO)


def _card_in_log() -> None:
    # Not through the log, which would ring again: to whoever supervises the process.
    sys.stderr.write("kiosk: card_number_in_log\n")
