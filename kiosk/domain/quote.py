"""A quote: what the platform asks for one transaction, signed, for a short while. Nothing else is charged for it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from kiosk.domain.money import Money


@dataclass(frozen=True, slots=True)
class Quote:
    """What the platform signs: `amount` is to pay for the transaction, if it is paid before `expires_at`."""

    id: UUID
    issuer: str
    issued_at: datetime
    expires_at: datetime
    transaction_id: UUID
    service_id: str
    amount: Money
    due_ids: tuple[str, ...] = ()

    def holds_at(self, moment: datetime) -> bool:
        """Whether the platform still stands by it."""
        return moment < self.expires_at


@dataclass(frozen=True, slots=True)
class SignedQuote:
    """A quote with its signed form: a COSE_Sign1 in base64url."""

    quote: Quote
    text: str


class QuoteFault(StrEnum):
    """Why a text is no quote of the platform for this transaction."""

    MISSING = "missing"
    MALFORMED = "malformed"
    UNKNOWN_KEY = "unknown_key"
    REVOKED_KEY = "revoked_key"
    BAD_SIGNATURE = "bad_signature"
    WRONG_ISSUER = "wrong_issuer"
    """The key belongs to another issuer than the quote names."""
    WRONG_TIME = "wrong_time"
    """It states a time before its key was in use, or one that has not come yet."""
    OTHER_TRANSACTION = "other_transaction"
    OTHER_AMOUNT = "other_amount"
    """The platform's answer names another amount than the quote in it."""


@dataclass(frozen=True, slots=True)
class UntrustedQuote:
    """Not a quote that anything may be charged by."""

    fault: QuoteFault
