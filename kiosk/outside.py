"""The unit's outside world as its settings name it: what stands behind each port."""

import logging
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.card_terminal import open_terminal
from kiosk.day_books import open_books
from kiosk.durable import Unwitnessed, open_journal, open_witness
from kiosk.flows.day_close import Books
from kiosk.ports.journal import Journal
from kiosk.ports.speech import NoSpeech, Speech
from kiosk.ports.terminal import PaymentTerminal
from kiosk.ports.witness import Witness
from kiosk.ports.world import Clock
from kiosk.resources import resource
from kiosk.settings import UnitSettings
from kiosk.voice import open_speech

if TYPE_CHECKING:
    from kiosk.adapters.api.caller import Caller
    from kiosk.adapters.api.catalogue_client import CatalogueClient
    from kiosk.adapters.api.heads import HeadClient
    from kiosk.adapters.catalogue.local import LocalCatalogue
    from kiosk.adapters.catalogue.usage import UsageBook
    from kiosk.ports.link import PlatformLink
    from kiosk.ports.paper import ReceiptArtist
    from kiosk.ports.phone_payment import PhonePayments
    from kiosk.ports.platform import Platform
    from kiosk.ports.printer import ReceiptPrinter
    from kiosk.ports.quotes import QuoteReader
    from kiosk.ports.usage import UsageReport
    from kiosk.upkeep import Upkeep

PRINTER_CONNECT_SECONDS = 2.0


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
    speech: Speech = field(default_factory=NoSpeech)


def outside_of(settings: UnitSettings, clock: Clock) -> Outside:
    """The outside world as the settings name it."""
    return Outside(
        terminal=open_terminal(settings.terminal, clock, alarm),
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
        speech=open_speech(settings.speech),
    )


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

    return OfflineQuotes(settings.data_dir / RECEIPT_KEYS_FILE, clock, alarm)


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


def alarm(code: str) -> None:
    """Something that somebody has to look at; `code` says what."""
    logging.getLogger(__name__).critical(code)
