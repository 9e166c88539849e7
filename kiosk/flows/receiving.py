"""The receipt: on the screen first, on paper if the person wants it and the printer can."""

from contextlib import suppress
from dataclasses import dataclass, replace
from uuid import UUID

from kiosk.domain.payment import Slip
from kiosk.domain.receipt import SignedReceipt
from kiosk.domain.text import Language, Text
from kiosk.flows import words
from kiosk.flows.press import Press, Sheet
from kiosk.flows.screens.receiving import Given, PrintFailed, PrintHeld, Printing, PrintStage, ReceiptShown
from kiosk.flows.stage import Stage
from kiosk.ports.catalogue import CatalogueReader
from kiosk.ports.journal import (
    History,
    Journal,
    JournalUnusableError,
    PrintFinished,
    PrintIntended,
)
from kiosk.ports.paper import PaperReceipt, ReceiptArtist
from kiosk.ports.printer import PrinterNotReady, PrinterStatus, Raster, ReceiptPrinter


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
        press: Press,
        artist: ReceiptArtist,
        catalogue: CatalogueReader,
        site: Site,
    ) -> None:
        self._stage = stage
        self._journal = journal
        self._printer = printer
        self._press = press
        self._artist = artist
        self._catalogue = catalogue
        self._site = site
        self._slip: Slip | None = None

    @property
    def transaction_id(self) -> UUID | None:
        """The transaction whose receipt is shown, where it belongs to this visit."""
        screen = self._stage.screen
        if not isinstance(screen, ReceiptShown) or screen.copy:
            return None
        return screen.receipt.claims.transaction_id

    def show(self, receipt: SignedReceipt, slip: Slip | None = None, *, recovered: bool = False) -> None:
        """Put the receipt of this visit, or of one that was interrupted, on the screen."""
        self._show(receipt, slip, recovered=recovered, copy=False)

    def show_again(self, receipt: SignedReceipt) -> None:
        """Put a receipt that was called up again on the screen."""
        self._show(receipt, None, recovered=False, copy=True)

    def print(self) -> None:
        """Print it. What the printer can't vouch for is not sent again."""
        screen = self._stage.screen
        if not isinstance(screen, ReceiptShown) or isinstance(screen.printing, Printing | PrintHeld):
            return
        if isinstance(screen.printing, PrintFailed) and screen.printing.unknown:
            return
        paper = self._paper(screen, self._stage.state.value.language)
        transaction_id = screen.receipt.claims.transaction_id
        self._stage.show(replace(screen, printing=Printing()))
        self._press.print(
            Sheet(
                lambda: self._begin(paper), lambda word, fault: self._end(PrintFinished(transaction_id, word, fault))
            ),
            self._told,
        )

    def _show(self, receipt: SignedReceipt, slip: Slip | None, *, recovered: bool, copy: bool) -> None:
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
                copy,
            ),
        )
        self._stage.run(self._printer.status, self._seen)

    def _paper(self, screen: ReceiptShown, language: Language) -> PaperReceipt:
        return PaperReceipt(
            screen.receipt,
            screen.service_name,
            screen.agency_name,
            self._site.centre,
            screen.next_step,
            self._site.help_phone,
            language,
            copy=screen.copy,
            sample=self._site.sample,
            slip=self._slip,
        )

    def _begin(self, paper: PaperReceipt) -> Raster | None:
        transaction_id = paper.receipt.claims.transaction_id
        try:
            copy = paper.copy or self._may_be_printed(transaction_id)
            self._journal.append(PrintIntended(transaction_id, copy))
        except JournalUnusableError:
            return None
        return self._artist.draw(replace(paper, copy=copy))

    def _may_be_printed(self, transaction_id: UUID) -> bool:
        """Whether the journal knows of a paper of it, whole or in part."""
        histories = self._journal.open_transactions()
        return any(_left_for_paper(history) for history in histories if history.transaction_id == transaction_id)

    def _end(self, record: PrintFinished) -> None:
        # The intent is in the journal: without an outcome behind it the next paper is a copy.
        with suppress(JournalUnusableError):
            self._journal.append(record)

    def _seen(self, status: PrinterStatus) -> None:
        screen = self._stage.screen
        if isinstance(screen, ReceiptShown) and screen.printing == Given() and isinstance(status, PrinterNotReady):
            self._stage.update(replace(screen, printing=Given(status.fault)))

    def _told(self, stage: PrintStage) -> None:
        screen = self._stage.screen
        if isinstance(screen, ReceiptShown):
            self._stage.update(replace(screen, printing=stage))


def _left_for_paper(history: History) -> bool:
    """Whether a byte of it may have reached the printer."""
    open_intents = 0
    for record in history.records:
        match record:
            case PrintIntended():
                open_intents += 1
            case PrintFinished(result="not_printed"):
                open_intents -= 1
            case _:
                pass
    return open_intents > 0
