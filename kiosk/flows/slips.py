"""What a person takes away whose visit did not end with a receipt: a screen, and the same on paper."""

from contextlib import suppress
from dataclasses import dataclass, replace
from uuid import UUID

from kiosk.flows.receiving import Site, told
from kiosk.flows.screens.paying import BeingChecked
from kiosk.flows.screens.receiving import PrintDone, PrintFailed, Printing
from kiosk.flows.stage import Stage
from kiosk.ports.journal import Journal, JournalUnusableError, SlipFinished, SlipIntended
from kiosk.ports.paper import PaperSlip, ReceiptArtist
from kiosk.ports.printer import NotPrinted, Printed, PrintResult, PrintUnknown, ReceiptPrinter
from kiosk.ports.world import Clock


@dataclass(frozen=True, slots=True)
class _Job:
    transaction_id: UUID
    paper: PaperSlip


class Slips:
    """Shows how the matter stands and prints it at once, without being asked: people leave in a hurry."""

    def __init__(
        self,
        stage: Stage,
        journal: Journal,
        printer: ReceiptPrinter,
        artist: ReceiptArtist,
        clock: Clock,
        site: Site,
    ) -> None:
        self._stage = stage
        self._journal = journal
        self._printer = printer
        self._artist = artist
        self._clock = clock
        self._site = site
        self._transaction_id: UUID | None = None

    def show(self, screen: BeingChecked, transaction_id: UUID) -> None:
        """Put it on the screen, and on paper."""
        self._transaction_id = transaction_id
        self._stage.show(screen)
        self.print()

    def print(self) -> None:
        """Put it on paper, unless it is or may be there already."""
        screen, transaction_id = self._stage.screen, self._transaction_id
        if not isinstance(screen, BeingChecked) or transaction_id is None:
            return
        if isinstance(screen.slip, Printing | PrintDone):
            return
        if isinstance(screen.slip, PrintFailed) and screen.slip.unknown:
            return
        job = _Job(transaction_id, self._paper(screen))
        self._stage.show(replace(screen, slip=Printing()))
        self._stage.run(lambda: self._print(job), self._finished)

    def forget(self) -> None:
        """The person has gone."""
        self._transaction_id = None

    def _paper(self, screen: BeingChecked) -> PaperSlip:
        return PaperSlip(
            screen.matter,
            screen.reference,
            screen.amount,
            screen.service_name,
            self._site.centre,
            self._clock.now(),
            self._site.help_phone,
            self._stage.state.value.language,
            self._site.sample,
        )

    def _print(self, job: _Job) -> PrintResult:
        # Printed even where the journal fails: the slip moves nothing, and is needed most when all else fails.
        self._note(SlipIntended(job.transaction_id, job.paper.matter))
        result = self._printer.print(self._artist.draw_slip(job.paper))
        self._note(SlipFinished(job.transaction_id, *told(result)))
        return result

    def _note(self, record: SlipIntended | SlipFinished) -> None:
        with suppress(JournalUnusableError):
            self._journal.append(record)

    def _finished(self, result: PrintResult) -> None:
        screen = self._stage.screen
        if not isinstance(screen, BeingChecked):
            return
        match result:
            case Printed():
                self._stage.update(replace(screen, slip=PrintDone()))
            case NotPrinted(fault=fault):
                self._stage.update(replace(screen, slip=PrintFailed(fault, unknown=False)))
            case PrintUnknown(fault=fault):
                self._stage.update(replace(screen, slip=PrintFailed(fault, unknown=True)))
