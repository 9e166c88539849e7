"""Signs quotes: what a transaction costs, for a short while."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from kiosk.backend.services.fees import Charge
from kiosk.backend.services.receipts import SigningKeys
from kiosk.domain.quote import Quote, SignedQuote
from kiosk.receipts.quotes import QuoteSigner

VALID = timedelta(minutes=15)
"""How long the platform stands by a quote, also where the catalogue's fee changes meanwhile."""
KEY_KEPT = timedelta(seconds=5)
"""How long the signing key is not looked up again: a submission costs no statement for it."""


@dataclass(frozen=True, slots=True)
class Priced:
    """What is quoted, for what."""

    transaction_id: UUID
    service_id: str
    charge: Charge


class Quoter:
    """Signs with one key; made by `Quoting.quoter` before a connection is held."""

    def __init__(
        self, signer: QuoteSigner, issuer: str, clock: Callable[[], datetime], new_id: Callable[[], UUID]
    ) -> None:
        self._signer = signer
        self._issuer = issuer
        self._clock = clock
        self._new_id = new_id

    def quote(self, priced: Priced) -> SignedQuote:
        """The signed quote of a charge."""
        now = self._clock()
        charge = priced.charge
        quote = Quote(
            self._new_id(),
            self._issuer,
            now,
            now + VALID,
            priced.transaction_id,
            priced.service_id,
            charge.amount,
            charge.due_ids,
        )
        return self._signer.sign(quote)


class Quoting:
    """Knows the key that signs quotes now."""

    def __init__(self, clock: Callable[[], datetime], keys: SigningKeys, new_id: Callable[[], UUID]) -> None:
        self._clock = clock
        self._keys = keys
        self._new_id = new_id
        self._kept: tuple[datetime, str, Quoter] | None = None

    async def quoter(self) -> Quoter:
        """Whoever signs now."""
        now = self._clock()
        kept = self._kept
        if kept is not None and abs(now - kept[0]) < KEY_KEPT:
            return kept[2]
        key = await self._keys.current()
        quoter = (
            kept[2]
            if kept is not None and kept[1] == key.kid
            else Quoter(QuoteSigner(key.private_key_pem, key.kid), key.published.issuer, self._clock, self._new_id)
        )
        self._kept = now, key.kid, quoter
        return quoter
