"""Drawing a receipt for paper."""

from dataclasses import dataclass
from typing import Protocol

from kiosk.domain.payment import CardSlip
from kiosk.domain.receipt import SignedReceipt
from kiosk.domain.text import Language, Text
from kiosk.ports.printer import Raster


@dataclass(frozen=True, slots=True)
class PaperReceipt:
    """All that stands on paper; both languages' key lines, `language` first."""

    receipt: SignedReceipt
    service_name: Text
    agency_name: Text
    centre: Text
    next_step: Text
    help_phone: str
    language: Language
    copy: bool
    sample: bool
    """Marks paper of a demonstration: no State document."""
    slip: CardSlip | None = None
    """What the terminal said, where it is known: payment id, terminal and scheme join the signed payment facts."""


class ReceiptArtist(Protocol):
    """Pure drawing; may be called from any thread."""

    def draw(self, paper: PaperReceipt) -> Raster:
        """The receipt as 1-bit rows of the printer's width (576 dots at 8 dots/mm)."""
