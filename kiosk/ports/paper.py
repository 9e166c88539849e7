"""Drawing a receipt for paper."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from kiosk.domain.matter import Matter
from kiosk.domain.money import Money
from kiosk.domain.payment import Slip
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
    slip: Slip | None = None
    """What the terminal or the payment gateway said, where it is known: its numbers join the signed payment facts."""


@dataclass(frozen=True, slots=True)
class PaperSlip:
    """What a person takes away instead of a receipt. No code to scan: nothing is signed that one could check."""

    matter: Matter
    reference: str
    amount: Money
    service_name: Text
    centre: Text
    at: datetime
    help_phone: str
    language: Language
    sample: bool


class ReceiptArtist(Protocol):
    """Pure drawing; may be called from any thread."""

    def draw(self, paper: PaperReceipt) -> Raster:
        """The receipt as 1-bit rows of the printer's width (576 dots at 8 dots/mm)."""

    def draw_slip(self, slip: PaperSlip) -> Raster:
        """The slip in the same way."""
