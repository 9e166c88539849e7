"""Quotes as the unit reads them."""

from typing import Protocol
from uuid import UUID

from kiosk.domain.quote import SignedQuote, UntrustedQuote


class QuoteReader(Protocol):
    """Checks quotes with the platform's published keys, which the unit holds itself. Asks nobody."""

    def read(self, text: str, transaction_id: UUID) -> SignedQuote | UntrustedQuote:
        """The quote that the platform signed for this transaction, over or not."""
