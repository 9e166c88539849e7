"""The platform's one wiring place: database -> pool -> services -> application -> server."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from kiosk.backend.agencies.simulated_agency import SimulatedAgencies
from kiosk.backend.agencies.simulated_identity import SimulatedIdentity
from kiosk.backend.agencies.unconnected import UnconnectedAgencies, UnconnectedIdentity
from kiosk.backend.services import Services
from kiosk.backend.services.catalogue import CatalogueService
from kiosk.backend.services.devices import DeviceService
from kiosk.backend.services.health import HealthService
from kiosk.backend.services.idempotency import IdempotencyService
from kiosk.backend.services.identity import IdentityService
from kiosk.backend.services.ids import Ids
from kiosk.backend.services.keys import ReceiptKeyService
from kiosk.backend.services.payments import PaymentService
from kiosk.backend.services.receipts import ReceiptService
from kiosk.backend.services.secret_files import secret
from kiosk.backend.services.transactions import TransactionService
from kiosk.backend.settings import BackendSettings
from kiosk.backend.store.cluster import DATABASE
from kiosk.backend.store.migrate import migrate, pending
from kiosk.backend.store.pool import ensure_database, open_pool
from kiosk.backend.store.postgres import PrivatePostgres
from kiosk.backend.store.refusal import StoreUnavailableError
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


@dataclass(frozen=True, slots=True)
class World:
    """What the platform speaks with."""

    identity: "IdentityProvider"
    agencies: "Agencies"
    phone: SimulatedIdentity | None


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


def build_services(pool: "Pool", settings: BackendSettings, world: World) -> Services:
    """Everything that the platform does, on `pool`."""
    shared = _administration(pool, settings)
    once = IdempotencyService(pool, now)
    receipts = ReceiptService(pool, now, shared.keys, sign, settings.verify_host)
    person_key = secret(settings.keys_dir / "person.key")
    return Services(
        catalogue=shared.catalogue,
        devices=shared.devices,
        keys=shared.keys,
        identity=IdentityService(pool, now, Ids(now), once, shared.catalogue, world.identity, person_key),
        transactions=TransactionService(pool, now, once, shared.catalogue, world.agencies, receipts),
        payments=PaymentService(pool, now, once, shared.catalogue, world.agencies, receipts),
        receipts=receipts,
        idempotency=once,
        health=HealthService(shared.catalogue, now),
    )


def _administration(pool: "Pool", settings: BackendSettings) -> Administration:
    return Administration(
        CatalogueService(pool, now),
        DeviceService(pool, now),
        ReceiptKeyService(pool, now, settings.keys_dir, settings.issuer),
    )
