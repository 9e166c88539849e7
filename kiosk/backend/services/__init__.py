"""What the platform does, in domain words: no HTTP here, and no SQL."""

from dataclasses import dataclass

from kiosk.backend.services.catalogue import CatalogueService
from kiosk.backend.services.day_closes import DayCloseService
from kiosk.backend.services.devices import DeviceService
from kiosk.backend.services.health import HealthService
from kiosk.backend.services.idempotency import IdempotencyService
from kiosk.backend.services.identity import IdentityService
from kiosk.backend.services.journal_heads import JournalHeadService
from kiosk.backend.services.keys import ReceiptKeyService
from kiosk.backend.services.missed_queries import MissedQueryService
from kiosk.backend.services.payments import PaymentService
from kiosk.backend.services.phone_payments import PhonePaymentService
from kiosk.backend.services.quotes import QuoteService
from kiosk.backend.services.receipt_copies import ReceiptCopyService
from kiosk.backend.services.receipts import ReceiptService
from kiosk.backend.services.transactions import TransactionService

__all__ = ["Services"]


@dataclass(frozen=True, slots=True)
class Services:
    """Everything that the platform does, wired."""

    catalogue: CatalogueService
    devices: DeviceService
    keys: ReceiptKeyService
    identity: IdentityService
    transactions: TransactionService
    payments: PaymentService
    phone_payments: PhonePaymentService
    quotes: QuoteService
    receipts: ReceiptService
    receipt_copies: ReceiptCopyService
    journal_heads: JournalHeadService
    day_closes: DayCloseService
    missed_queries: MissedQueryService
    idempotency: IdempotencyService
    health: HealthService
