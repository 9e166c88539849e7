"""All that the flows need from outside, in one hand."""

from dataclasses import dataclass

from kiosk.flows.receiving import Site
from kiosk.flows.timings import Timings
from kiosk.ports.catalogue import CatalogueReader
from kiosk.ports.forms import FormRules
from kiosk.ports.journal import Journal
from kiosk.ports.paper import ReceiptArtist
from kiosk.ports.phone_payment import PhonePayments
from kiosk.ports.platform import Platform
from kiosk.ports.printer import ReceiptPrinter
from kiosk.ports.quotes import QuoteReader
from kiosk.ports.terminal import PaymentTerminal
from kiosk.ports.usage import Usage
from kiosk.ports.world import Clock, Ids, Runner


@dataclass(frozen=True, slots=True)
class World:
    """All that a visit needs from outside; filled at the one wiring place."""

    runner: Runner
    clock: Clock
    ids: Ids
    platform: Platform
    catalogue: CatalogueReader
    journal: Journal
    terminal: PaymentTerminal
    printer: ReceiptPrinter
    artist: ReceiptArtist
    rules: FormRules
    site: Site
    timings: Timings
    quotes: QuoteReader
    phones: PhonePayments
    usage: Usage
