"""The receipt: on the screen first, on paper if the person wants it and the printer can."""

from dataclasses import dataclass, replace
from uuid import UUID

from kiosk.domain.payment import CardSlip
from kiosk.domain.receipt import SignedReceipt
from kiosk.domain.text import Language, Text
from kiosk.flows import words
from kiosk.flows.screens.receiving import Given, PrintDone, PrintFailed, Printing, ReceiptShown
from kiosk.flows.stage import Stage
from kiosk.ports.catalogue import CatalogueReader
from kiosk.ports.journal import Journal, JournalUnusableError, PrintFinished, PrintIntended
from kiosk.ports.paper import PaperReceipt, ReceiptArtist
from kiosk.ports.printer import (
    NotPrinted,
    Printed,
    PrinterFault,
    PrinterNotReady,
    PrinterStatus,
    PrintResult,
    PrintUnknown,
    ReceiptPrinter,
)


@dataclass(frozen=True, slots=True)
class Site:
    """What stands on every receipt of this unit. `sample` marks paper of a demonstration."""

    centre: Text
    help_phone: str
    sample: bool


class Receiving:
    """Shows and prints one receipt."""

    def __init__(
        self,
        stage: Stage,
        journal: Journal,
        printer: ReceiptPrinter,
        artist: ReceiptArtist,
        catalogue: CatalogueReader,
        site: Site,
    ) -> None:
        self._stage = stage
        self._journal = journal
        self._printer = printer
        self._artist = artist
        self._catalogue = catalogue
        self._site = site
        self._copies = 0
        self._slip: CardSlip | None = None

    @property
    def transaction_id(self) -> UUID | None:
        """The transaction whose receipt is shown."""
        screen = self._stage.screen
        return screen.receipt.claims.transaction_id if isinstance(screen, ReceiptShown) else None

    def show(self, receipt: SignedReceipt, slip: CardSlip | None = None, *, recovered: bool = False) -> None:
        """Put the receipt on the screen and look whether the printer can print it."""
        self._copies = 0
        self._slip = slip
        service = self._catalogue.service(receipt.claims.service_id)
        agency = self._catalogue.agency(service.agency_id) if service else None
        unnamed = Text(receipt.claims.service_id, receipt.claims.service_id)
        self._stage.show(
            ReceiptShown(
                receipt,
                service.name if service else unnamed,
                agency.name if agency else Text("", ""),
                service.result if service else None,
                words.NEXT_STEP[receipt.claims.status],
                Given(),
                recovered,
            ),
        )
        self._stage.run(self._printer.status, self._seen)

    def print(self) -> None:
        """Print it. What the printer can't vouch for is not sent again."""
        screen = self._stage.screen
        if not isinstance(screen, ReceiptShown) or isinstance(screen.printing, Printing):
            return
        if isinstance(screen.printing, PrintFailed) and screen.printing.unknown:
            return
        paper = self._paper(screen, self._stage.state.value.language)
        self._stage.show(replace(screen, printing=Printing()))
        self._stage.run(lambda: self._print(paper), self._finished)

    def _paper(self, screen: ReceiptShown, language: Language) -> PaperReceipt:
        return PaperReceipt(
            screen.receipt,
            screen.service_name,
            screen.agency_name,
            self._site.centre,
            screen.next_step,
            self._site.help_phone,
            language,
            copy=self._copies > 0,
            sample=self._site.sample,
            slip=self._slip,
        )

    def _print(self, paper: PaperReceipt) -> PrintResult:
        transaction_id = paper.receipt.claims.transaction_id
        try:
            self._journal.append(PrintIntended(transaction_id, paper.copy))
        except JournalUnusableError:
            return NotPrinted(PrinterFault.ERROR)
        result = self._printer.print(self._artist.draw(paper))
        word, fault = _told(result)
        self._journal.append(PrintFinished(transaction_id, word, fault))
        return result

    def _seen(self, status: PrinterStatus) -> None:
        screen = self._stage.screen
        if isinstance(screen, ReceiptShown) and isinstance(status, PrinterNotReady):
            self._stage.update(replace(screen, printing=Given(status.fault)))

    def _finished(self, result: PrintResult) -> None:
        screen = self._stage.screen
        if not isinstance(screen, ReceiptShown):
            return
        match result:
            case Printed():
                self._copies += 1
                self._stage.show(replace(screen, printing=PrintDone()))
            case NotPrinted(fault=fault):
                self._stage.show(replace(screen, printing=PrintFailed(fault, unknown=False)))
            case PrintUnknown(fault=fault):
                self._stage.show(replace(screen, printing=PrintFailed(fault, unknown=True)))


def _told(result: PrintResult) -> tuple[str, str | None]:
    match result:
        case Printed():
            return "printed", None
        case NotPrinted(fault=fault):
            return "not_printed", fault.value
        case PrintUnknown(fault=fault):
            return "unknown", fault.value
