"""What may be charged for a transaction: what the platform has signed, and nothing else. Blocking, for the executor."""

from dataclasses import dataclass
from typing import assert_never

from kiosk.domain.quote import QuoteFault, SignedQuote, UntrustedQuote
from kiosk.domain.transaction import TransactionState
from kiosk.flows.screens.fee import FeeDoubt
from kiosk.ports.platform import Platform, Refused, Transaction, Unreachable
from kiosk.ports.quotes import QuoteReader
from kiosk.ports.world import Clock


@dataclass(frozen=True, slots=True)
class NothingToPay:
    """It costs nothing."""


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """There is no quote that holds."""

    doubt: FeeDoubt
    code: str


Priced = SignedQuote | NothingToPay | Unconfirmed


class Pricing:
    """Reads quotes, and asks for a new one where one is over."""

    def __init__(self, platform: Platform, quotes: QuoteReader, clock: Clock) -> None:
        self._platform = platform
        self._quotes = quotes
        self._clock = clock

    def of(self, transaction: Transaction) -> Priced:
        """The quote that came with a transaction; a new one where that is over."""
        if transaction.quote is None and transaction.state is not TransactionState.AWAITING_PAYMENT:
            return NothingToPay()
        priced = self._read(transaction)
        if isinstance(priced, SignedQuote) and not priced.quote.holds_at(self._clock.now()):
            return self.again(priced)
        return priced

    def again(self, over: SignedQuote) -> Priced:
        """A quote that holds, after `over`. By this unit's clock it may be over at once: the platform's counts."""
        answer = self._platform.renew_quote(over.quote.transaction_id, over.quote.id)
        match answer:
            case Transaction():
                return self._read(answer)
            case Unreachable(code=code):
                return Unconfirmed(FeeDoubt.UNREACHABLE, code)
            case Refused(code=code):
                return Unconfirmed(FeeDoubt.WITHDRAWN, code)
            case _:
                assert_never(answer)

    def _read(self, transaction: Transaction) -> Priced:
        if transaction.quote is None:
            return _untrusted(QuoteFault.MISSING)
        read = self._quotes.read(transaction.quote, transaction.id)
        if isinstance(read, UntrustedQuote):
            return _untrusted(read.fault)
        return read if read.quote.amount == transaction.amount else _untrusted(QuoteFault.OTHER_AMOUNT)


def _untrusted(fault: QuoteFault) -> Unconfirmed:
    return Unconfirmed(FeeDoubt.UNTRUSTED, f"quote_{fault}")
