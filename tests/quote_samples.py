"""Quotes for tests, signed with the keys of `receipt_samples`."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from kiosk.domain.money import Money
from kiosk.domain.quote import Quote, SignedQuote
from kiosk.receipts.quotes import QuoteSigner
from receipt_samples import ISSUED_AT, ISSUER, KID, PEM

SIGNER = QuoteSigner(PEM, KID)
QUOTE = Quote(
    id=UUID("019ab0c4-6b00-7000-8000-0000000000aa"),
    issuer=ISSUER,
    issued_at=ISSUED_AT,
    expires_at=ISSUED_AT + timedelta(minutes=15),
    transaction_id=UUID("019ab0c4-5a00-7f3e-9d11-2b7c81d0e4aa"),
    service_id="moi-licence-renewal",
    amount=Money(10_000),
)


def signed_quote(quote: Quote = QUOTE) -> SignedQuote:
    return SIGNER.sign(quote)


def quoted(transaction_id: UUID, service_id: str, amount: Money, now: datetime) -> SignedQuote:
    """What the platform would say at `now`."""
    over = now + timedelta(minutes=15)
    return SIGNER.sign(Quote(uuid4(), ISSUER, now.astimezone(UTC), over, transaction_id, service_id, amount))
