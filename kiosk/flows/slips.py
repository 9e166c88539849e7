"""What a person takes away whose visit did not end with a receipt: a screen, and the same on paper."""

from contextlib import suppress
from dataclasses import replace
from uuid import UUID

from kiosk.flows.press import Press, Sheet
from kiosk.flows.receiving import Site
from kiosk.flows.screens.paying import BeingChecked
from kiosk.flows.screens.receiving import PrintDone, PrintFailed, PrintHeld, Printing, PrintStage
from kiosk.flows.stage import Stage
from kiosk.ports.journal import Journal, JournalUnusableError, SlipFinished, SlipIntended
from kiosk.ports.paper import PaperSlip, ReceiptArtist
from kiosk.ports.printer import Raster
from kiosk.ports.world import Clock


class Slips:
    """Shows how the matter stands and prints it at once, without being asked: people leave in a hurry."""

    def __init__(
        self,
        stage: Stage,
        journal: Journal,
        press: Press,
        artist: ReceiptArtist,
        clock: Clock,
        site: Site,
    ) -> None:
        self._stage = stage
        self._journal = journal
        self._press = press
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
        if isinstance(screen.slip, Printing | PrintHeld | PrintDone):
            return
        if isinstance(screen.slip, PrintFailed) and screen.slip.unknown:
            return
        paper = self._paper(screen)
        self._stage.show(replace(screen, slip=Printing()))
        self._press.print(
            Sheet(
                lambda: self._begin(transaction_id, paper),
                lambda word, fault: self._note(SlipFinished(transaction_id, word, fault)),
            ),
            self._told,
        )

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

    def _begin(self, transaction_id: UUID, paper: PaperSlip) -> Raster:
        # Printed even where the journal fails: the slip moves nothing, and is needed most when all else fails.
        self._note(SlipIntended(transaction_id, paper.matter))
        return self._artist.draw_slip(paper)

    def _note(self, record: SlipIntended | SlipFinished) -> None:
        with suppress(JournalUnusableError):
            self._journal.append(record)

    def _told(self, stage: PrintStage) -> None:
        screen = self._stage.screen
        if isinstance(screen, BeingChecked):
            self._stage.update(replace(screen, slip=stage))
