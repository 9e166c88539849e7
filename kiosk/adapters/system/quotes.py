"""Reads quotes with the published keys that the unit holds in a file, which its upkeep fills."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from kiosk.domain.quote import QuoteFault, SignedQuote, UntrustedQuote
from kiosk.ports.world import Clock
from kiosk.receipts.keys import UnreadableKeys, read_keys
from kiosk.receipts.quotes import read_quote


class OfflineQuotes:
    """Fills `QuoteReader`; `alarm` hears of every quote that does not hold."""

    def __init__(self, keys_file: Path, clock: Clock, alarm: Callable[[str], None]) -> None:
        self._keys_file = keys_file
        self._clock = clock
        self._alarm = alarm

    def read(self, text: str, transaction_id: UUID) -> SignedQuote | UntrustedQuote:
        """The quote that the platform signed for this transaction, over or not."""
        keys = read_keys(self._keys_file)
        if isinstance(keys, UnreadableKeys):
            read: SignedQuote | UntrustedQuote = UntrustedQuote(QuoteFault.UNKNOWN_KEY)
        else:
            read = read_quote(text, keys, transaction_id, self._clock.now())
        if isinstance(read, UntrustedQuote):
            self._alarm(f"quote_{read.fault}")
        return read
