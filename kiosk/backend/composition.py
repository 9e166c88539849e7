"""The platform's one wiring place: database -> pool -> services -> application -> server."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from kiosk.backend.agencies.knet_gateway import KnetGateway
from kiosk.backend.agencies.simulated_agency import SimulatedAgencies
from kiosk.backend.agencies.simulated_identity import SimulatedIdentity
from kiosk.backend.agencies.simulated_knet import ACCOUNT, NEVER_HEARD, SimulatedKnet
from kiosk.backend.agencies.unconnected import UnconnectedAgencies, UnconnectedIdentity
from kiosk.backend.services import Services
from kiosk.backend.services.catalogue import CatalogueService
from kiosk.backend.services.day_closes import DayCloseService
from kiosk.backend.services.devices import DeviceService
from kiosk.backend.services.health import HealthService
from kiosk.backend.services.idempotency import IdempotencyService
from kiosk.backend.services.identity import IdentityService
from kiosk.backend.services.ids import Ids
from kiosk.backend.services.journal_heads import JournalHeadService
from kiosk.backend.services.keys import ReceiptKeyService
from kiosk.backend.services.missed_queries import MissedQueryService
from kiosk.backend.services.payments import PaymentService
from kiosk.backend.services.phone_payments import PhonePaymentService
from kiosk.backend.services.quotes import QuoteService
from kiosk.backend.services.quoting import Quoting
from kiosk.backend.services.receipt_copies import ReceiptCopyService
from kiosk.backend.services.receipts import ReceiptService
from kiosk.backend.services.reconciliation import ReconciliationService
from kiosk.backend.services.refunds import RefundService
from kiosk.backend.services.secret_files import secret
from kiosk.backend.services.transactions import TransactionService
from kiosk.backend.settings import BackendSettings
from kiosk.backend.store.cluster import DATABASE
from kiosk.backend.store.migrate import migrate, pending
from kiosk.backend.store.pool import ensure_database, open_pool
from kiosk.backend.store.postgres import PrivatePostgres
from kiosk.backend.store.refusal import StoreUnavailableError
from kiosk.contract import routes
from kiosk.receipts.codec import sign

if TYPE_CHECKING:
    from kiosk.backend.services.ports import Agencies, IdentityProvider
    from kiosk.backend.store.pool import Pool


@dataclass(frozen=True, slots=True)
class Administration:
    """What operators administer."""

    catalogue: CatalogueService
    devices: DeviceService
    keys: ReceiptKeyService
    journal_heads: JournalHeadService
    refunds: RefundService
    reconciliation: ReconciliationService
    missed_queries: MissedQueryService


@dataclass(frozen=True, slots=True)
class World:
    """What the platform speaks with."""

    identity: "IdentityProvider"
    agencies: "Agencies"
    phone: SimulatedIdentity | None


TOKEN_BYTES = 24
"""192 bits of chance in the link of a payment by phone (QR-05)."""


def new_token() -> str:
    """A token that nobody guesses."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def now() -> datetime:
    """The time in UTC."""
    return datetime.now(UTC)


@contextmanager
def database(settings: BackendSettings, environment: Mapping[str, str]) -> Iterator[str]:
    """The address of the database: the one in the settings, or that of a private server that runs meanwhile."""
    if settings.database:
        yield settings.database
        return
    with PrivatePostgres(settings.data_dir, environment).running() as server:
        asyncio.run(ensure_database(server.dsn("postgres"), DATABASE))
        asyncio.run(migrate(server.dsn()))
        yield server.dsn()


def migrated(settings: BackendSettings, environment: Mapping[str, str]) -> tuple[str, ...]:
    """The steps that the database lacked, now taken."""
    if settings.database:
        return asyncio.run(migrate(settings.database))
    with PrivatePostgres(settings.data_dir, environment).running() as server:
        asyncio.run(ensure_database(server.dsn("postgres"), DATABASE))
        return asyncio.run(migrate(server.dsn()))


@asynccontextmanager
async def administration(dsn: str, settings: BackendSettings) -> AsyncIterator[Administration]:
    """The operators' services on a database of the newest shape."""
    async with open_pool(dsn, size=2) as pool:
        if await pending(dsn):
            message = "the database is older than this program: run `kiosk backend migrate` first"
            raise StoreUnavailableError(message)
        yield _administration(pool, settings)


def world(settings: BackendSettings) -> World:
    """The simulated world where the settings ask for it; otherwise nobody, until somebody is connected."""
    if settings.simulators is None:
        return World(UnconnectedIdentity(), UnconnectedAgencies(), None)
    phone = SimulatedIdentity(timedelta(seconds=settings.simulators.identity_delay))
    return World(phone, SimulatedAgencies(), phone)


def simulated_bank(pool: "Pool", settings: BackendSettings) -> SimulatedKnet | None:
    """The simulated payment gateway, where the settings ask for it."""
    return SimulatedKnet(pool, now) if settings.simulators is not None else None


def build_services(pool: "Pool", settings: BackendSettings, world: World, address: str = "") -> Services:
    """Everything that the platform does, on `pool`. Phones reach it at `address` where no proxy stands before it."""
    origin = settings.public_origin or address
    bank = simulated_bank(pool, settings)
    gateway = KnetGateway(origin + routes.SIMULATED_KNET, ACCOUNT, bank.exchange, NEVER_HEARD) if bank else None
    shared = _administration(pool, settings)
    once = IdempotencyService(pool, now)
    receipts = ReceiptService(pool, now, shared.keys, sign, settings.verify_host)
    quoting = Quoting(now, shared.keys, Ids(now))
    person_key = secret(settings.keys_dir / "person.key")
    payments = PaymentService(pool, now, once, shared.catalogue, world.agencies, receipts)
    return Services(
        catalogue=shared.catalogue,
        devices=shared.devices,
        keys=shared.keys,
        identity=IdentityService(pool, now, Ids(now), once, shared.catalogue, world.identity, person_key),
        transactions=TransactionService(pool, now, once, shared.catalogue, world.agencies, receipts, quoting),
        payments=payments,
        phone_payments=PhonePaymentService(pool, now, once, payments, gateway, origin, new_token),
        quotes=QuoteService(pool, now, once, shared.catalogue, world.agencies, quoting),
        receipts=receipts,
        receipt_copies=ReceiptCopyService(now, once),
        journal_heads=shared.journal_heads,
        day_closes=DayCloseService(pool, now, once, payments),
        missed_queries=shared.missed_queries,
        idempotency=once,
        health=HealthService(shared.catalogue, now),
    )


def _administration(pool: "Pool", settings: BackendSettings) -> Administration:
    return Administration(
        CatalogueService(pool, now),
        DeviceService(pool, now),
        ReceiptKeyService(pool, now, settings.keys_dir, settings.issuer),
        JournalHeadService(pool, now, IdempotencyService(pool, now)),
        RefundService(pool, now),
        ReconciliationService(pool),
        MissedQueryService(pool, now, IdempotencyService(pool, now)),
    )
