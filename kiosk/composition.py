"""The unit's one wiring place: settings in, a living unit out."""

import logging
import secrets
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

import kiosk.forms as form_rules
from kiosk import __version__
from kiosk.adapters.system.clock import SystemClock
from kiosk.adapters.system.ids import TimedIds
from kiosk.adapters.system.log import LogFile, start_log
from kiosk.card_terminal import open_terminal
from kiosk.day_books import open_books
from kiosk.domain.text import Text
from kiosk.durable import Unwitnessed, open_journal, open_witness
from kiosk.flows.day_close import Books, DayClose, Pace
from kiosk.flows.monitor import Monitor
from kiosk.flows.receiving import Site
from kiosk.flows.reporting import Reporting
from kiosk.flows.stage import Stage, is_moving
from kiosk.flows.timings import Timings
from kiosk.flows.visit import Visit
from kiosk.flows.witnessing import Rhythm, Witnessing
from kiosk.flows.world import World
from kiosk.late import Late
from kiosk.ports.journal import History, Journal
from kiosk.ports.terminal import PaymentTerminal
from kiosk.ports.witness import Witness
from kiosk.ports.world import Clock, Runner
from kiosk.resources import resource
from kiosk.settings import UnitSettings
from kiosk.ui.runner import QtRunner

if TYPE_CHECKING:
    from kiosk.adapters.api.caller import Caller
    from kiosk.adapters.api.catalogue_client import CatalogueClient
    from kiosk.adapters.api.heads import HeadClient
    from kiosk.adapters.catalogue.local import LocalCatalogue
    from kiosk.adapters.catalogue.usage import UsageBook
    from kiosk.ports.catalogue import CatalogueReader
    from kiosk.ports.link import PlatformLink
    from kiosk.ports.paper import ReceiptArtist
    from kiosk.ports.phone_payment import PhonePayments
    from kiosk.ports.platform import Platform
    from kiosk.ports.printer import ReceiptPrinter
    from kiosk.ports.quotes import QuoteReader
    from kiosk.ports.usage import Usage, UsageReport
    from kiosk.upkeep import Upkeep

LOG_FILE = "log/kiosk.jsonl"
PRINTER_CONNECT_SECONDS = 2.0


class Executor(Runner, Protocol):
    """A runner that can be closed."""

    def close(self) -> None:
        """Take no more work."""


@dataclass(frozen=True, slots=True)
class Outside:
    """The unit's outside world. All but the terminal are opened once, after the first picture."""

    terminal: PaymentTerminal
    printer: "Callable[[], ReceiptPrinter]"
    catalogue: "Callable[[], LocalCatalogue]"
    journal: Callable[[], Journal]
    platform: "Callable[[], Platform]"
    phones: "Callable[[], PhonePayments]"
    quotes: "Callable[[], QuoteReader]"
    link: "Callable[[LocalCatalogue], PlatformLink]"
    artist: "Callable[[], ReceiptArtist]"
    usage: "Callable[[], UsageBook]"
    report: "Callable[[UsageBook], UsageReport]"
    witness: Callable[[Journal], Witness] = lambda _: Unwitnessed()
    books: Callable[[PaymentTerminal], Books] | None = None
    """What the unit closes its day with; without it, it never does."""


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
        """Take no more work."""
        self.runner.close()


def timings_of(settings: UnitSettings) -> Timings:
    """Every delay, as the settings stretch it."""
    plain = Timings(idle=settings.times.idle, warning=settings.times.warning)
    return plain.stretched(settings.times.factor)


def build_unit(settings: UnitSettings, failed: Callable[[BaseException], None]) -> Unit:
    """The unit of `settings`; `failed` hears of bugs in background work."""
    clock = SystemClock()
    return wire(settings, outside_of(settings, clock), QtRunner(failed), clock, timings_of(settings))


def outside_of(settings: UnitSettings, clock: Clock) -> Outside:
    """The outside world as the settings name it."""
    return Outside(
        terminal=open_terminal(settings.terminal, clock, _alarm),
        printer=lambda: open_printer(settings, clock),
        catalogue=lambda: open_catalogue(settings.catalogue_folder),
        journal=lambda: open_journal(settings, clock),
        platform=lambda: _platform(settings, clock),
        phones=lambda: _phones(settings, clock),
        quotes=lambda: open_quotes(settings, clock),
        link=lambda catalogue: open_upkeep(settings, catalogue, clock),
        artist=_artist,
        usage=lambda: _usage(settings, clock),
        report=lambda book: _report(settings, book, clock),
        witness=lambda journal: open_witness(settings, journal, head_client(settings, clock), clock),
        books=lambda terminal: open_books(settings, terminal, lambda: _signing(settings, clock)),
    )


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
    witnessing = Witnessing(runner, cast("Witness", witness), _alarm, Rhythm())
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
    day_close = None
    if outside.books is not None:
        day_close = DayClose(runner, clock, ids, visit.turn, outside.books(terminal), Pace())
        visit.after_each_fault(day_close.resume)
    reporting = Reporting(runner, cast("UsageReport", report))
    return Unit(visit, monitor, runner, clock, site, world.journal, witnessing, reporting, day_close, late)


def head_client(settings: UnitSettings, clock: Clock) -> "HeadClient":
    """The platform's calls about the journal's heads."""
    from kiosk.adapters.api.heads import HeadClient

    return HeadClient(_signing(settings, clock))


def open_catalogue(folder: Path) -> "LocalCatalogue":
    """The unit's own catalogue, kept in `folder`."""
    from kiosk.adapters.api.catalogue_codec import FileFormatCodec
    from kiosk.adapters.catalogue.local import LocalCatalogue
    from kiosk.search.normalise import Normaliser
    from kiosk.search.synonyms import parse_synonyms

    normaliser = Normaliser()
    table = resource("assets/catalogue/synonyms.tsv").read_text(encoding="utf-8")
    return LocalCatalogue(folder, FileFormatCodec(), normaliser, parse_synonyms(table, normaliser))


def _usage(settings: UnitSettings, clock: Clock) -> "UsageBook":
    from kiosk.usage_report import open_usage

    return open_usage(settings.data_dir, clock)


def _report(settings: UnitSettings, book: "UsageBook", clock: Clock) -> "UsageReport":
    from kiosk.usage_report import open_report

    return open_report(book, _caller(settings.platform.url, settings.data_dir, clock), clock)


def catalogue_client(url: str, clock: Clock) -> "CatalogueClient":
    """The platform's open calls."""
    from kiosk.adapters.api.catalogue_client import CatalogueClient

    return CatalogueClient(_caller(url, None, clock), _nonce)


def start_logging(settings: UnitSettings, unit_id: str) -> None:
    """The unit's log file."""
    log = LogFile(settings.data_dir / LOG_FILE)
    logging.getLogger().addHandler(start_log(log, unit_id, __version__, _card_in_log))
    logging.getLogger().setLevel(logging.INFO)


def _platform(settings: UnitSettings, clock: Clock) -> "Platform":
    from kiosk.adapters.api.platform import HttpPlatform

    return HttpPlatform(_signing(settings, clock))


def _phones(settings: UnitSettings, clock: Clock) -> "PhonePayments":
    from kiosk.adapters.api.phone_payments import HttpPhonePayments

    return HttpPhonePayments(_signing(settings, clock))


def open_quotes(settings: UnitSettings, clock: Clock) -> "QuoteReader":
    """Reads quotes with the keys that the upkeep keeps."""
    from kiosk.adapters.system.quotes import OfflineQuotes
    from kiosk.upkeep import RECEIPT_KEYS_FILE

    return OfflineQuotes(settings.data_dir / RECEIPT_KEYS_FILE, clock, _alarm)


def open_upkeep(settings: UnitSettings, catalogue: "LocalCatalogue", clock: Clock) -> "Upkeep":
    """The unit's upkeep with its platform."""
    from kiosk.upkeep import Upkeep

    return Upkeep(catalogue_client(settings.platform.url, clock), catalogue, settings.data_dir, clock)


def open_printer(settings: UnitSettings, clock: Clock) -> "ReceiptPrinter":
    """The receipt printer."""
    from kiosk.adapters.devices.printer.driver import EscposPrinter
    from kiosk.adapters.devices.printer.transport import tcp_link

    address = settings.printer
    return EscposPrinter(tcp_link(address.host, address.port, clock, PRINTER_CONNECT_SECONDS), clock)


def _artist() -> "ReceiptArtist":
    from kiosk.ui.paper import QtReceiptArtist

    return QtReceiptArtist()


def _signing(settings: UnitSettings, clock: Clock) -> "Caller":
    return _caller(settings.platform.url, settings.data_dir, clock)


def _caller(url: str, data_dir: Path | None, clock: Clock) -> "Caller":
    from kiosk.adapters.api.caller import Caller, DeviceIdentity
    from kiosk.adapters.api.device_key import load_or_create_device_key
    from kiosk.adapters.api.wire import Limits, Wire, plain_session
    from kiosk.enrolled import device_id_of
    from kiosk.upkeep import DEVICE_KEY_FILE

    identity = None
    if data_dir is not None:
        key = load_or_create_device_key(data_dir / DEVICE_KEY_FILE)
        identity = DeviceIdentity(device_id_of(data_dir), key)
    return Caller(Wire(url, clock, Limits(), plain_session), identity, clock, _nonce, time.sleep)


def _nonce() -> str:
    return secrets.token_hex(16)


def _card_in_log() -> None:
    # Not through the log, which would ring again: to whoever supervises the process.
    sys.stderr.write("kiosk: card_number_in_log\n")


def _alarm(code: str) -> None:
    logging.getLogger(__name__).critical(code)
