"""Runs the platform until SIGTERM or SIGINT, with everything it started stopped at the end."""

import asyncio
import os
import signal
import socket
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

import uvicorn
import uvloop

from kiosk.backend.composition import build_services, database, now, simulated_bank, world
from kiosk.backend.connection import Connection
from kiosk.backend.http.app import create_app
from kiosk.backend.http.limits import TokenBuckets
from kiosk.backend.http.settings import HttpSettings
from kiosk.backend.services import Services
from kiosk.backend.services.catalogue import CatalogueService, NotPublished
from kiosk.backend.services.phone_watch import PhoneWatch
from kiosk.backend.services.upkeep import Upkeep
from kiosk.backend.settings import BackendSettings
from kiosk.backend.store.keeping import DatabaseKeeper
from kiosk.backend.store.migrate import migrate
from kiosk.backend.store.pool import POOL_SIZE, open_pool
from kiosk.backend.store.postgres import PrivatePostgres
from kiosk.backend.web import pay
from kiosk.backend.web import routes as web
from kiosk.backend.web import simulated_bank as simulated_bank_page
from kiosk.backend.workers import Worker, WorkerError, Workers, reserved, shared_listener
from kiosk.contract.catalogue_file import read_folder
from kiosk.domain.text import Text

if TYPE_CHECKING:
    from fastapi import APIRouter

    from kiosk.backend.store.pool import Pool

Announce = Callable[[str, int], None]
_GRACE_SECONDS = 5
_BACKLOG = 2048
_LEAST_CONNECTIONS = 4
"""Each process has these to the database, however many processes there are."""
_UNCONNECTED = (
    "no identity provider and no agency is connected: the catalogue is served, transactions can't be started "
    "(--simulators simulates both)\n"
)


class CannotServeError(Exception):
    """The platform can't run as asked. The message is one plain sentence."""


class _Terminated(SystemExit):
    """SIGTERM came."""


class PlatformServer:
    """The platform, in one process or in several. `announce` is told its address once it answers."""

    def __init__(
        self,
        settings: BackendSettings,
        environment: Mapping[str, str],
        announce: Announce,
        sample: Path | None,
        workers: int = 1,
    ) -> None:
        self._settings = settings
        self._environment = environment
        self._announce = announce
        self._sample = sample
        self._workers = workers

    def run(self) -> None:
        """Serve until told to stop."""
        if self._settings.simulators is None:
            sys.stderr.write(_UNCONNECTED)
        try:
            with _terminable(), self._address() as held, database(self._settings, self._environment) as dsn:
                asyncio.run(self._prepare(dsn))
                if self._workers == 1:
                    self._work(dsn, held, lambda: self._ready(held))
                else:
                    Workers(self._workers, partial(self._worker, dsn, held)).run(lambda: self._ready(held))
        except WorkerError as fault:
            raise CannotServeError(str(fault)) from fault
        except _Terminated:
            return

    @contextmanager
    def _address(self) -> Iterator[socket.socket]:
        """The address: of one process the listening socket, for several a socket that keeps it for them."""
        host, port = self._settings.host, self._settings.port
        try:
            if self._workers == 1:
                family = socket.AF_INET6 if ":" in host else socket.AF_INET
                holder = socket.create_server((host, port), family=family, backlog=_BACKLOG)
            else:
                holder = reserved(host, port)
        except OSError as fault:
            message = f"can't listen on {host} port {port}: {os.strerror(fault.errno) if fault.errno else fault}"
            raise CannotServeError(message) from fault
        with holder:
            yield holder

    async def _prepare(self, dsn: str) -> None:
        await migrate(dsn)
        async with open_pool(dsn, size=2) as pool:
            services = build_services(pool, self._settings, world(self._settings))
            await self._publish_sample(services.catalogue)
            await services.keys.current()

    def _worker(self, dsn: str, held: socket.socket, worker: Worker) -> None:
        with shared_listener(self._settings.host, held.getsockname()[1], _BACKLOG) as listener:
            held.close()
            self._work(dsn, listener, worker.ready, worker)

    def _work(self, dsn: str, listener: socket.socket, ready: Callable[[], None], worker: Worker | None = None) -> None:
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            runner.run(self._serve(dsn, listener, ready, worker))

    async def _serve(self, dsn: str, listener: socket.socket, ready: Callable[[], None], worker: Worker | None) -> None:
        async with open_pool(dsn, size=max(_LEAST_CONNECTIONS, POOL_SIZE // self._workers)) as pool:
            outside = world(self._settings)
            address = _address_of(self._settings.host, listener.getsockname()[1])
            services = build_services(pool, self._settings, outside, address)
            pages = self._pages(pool, services)
            # What a tester answers in the simulated person's place stays in one process.
            phone = outside.phone if worker is None else None
            application = create_app(services, HttpSettings(), now, simulated_phone=phone, pages=pages)
            config = uvicorn.Config(
                application,
                http=Connection,
                log_config=None,
                access_log=False,
                server_header=False,
                timeout_graceful_shutdown=_GRACE_SECONDS,
            )
            server = _Uvicorn(config, ready)
            tasks = [asyncio.create_task(PhoneWatch(services.phone_payments).keep_watch())]
            if worker is None or worker.first:
                tasks.append(asyncio.create_task(Upkeep(services.transactions, services.idempotency).keep_up()))
                if self._settings.database is None:
                    postgres = PrivatePostgres(self._settings.data_dir, self._environment)
                    tasks.append(asyncio.create_task(DatabaseKeeper(postgres).keep()))
            if worker is not None:
                asyncio.get_running_loop().add_reader(worker.orphaned, server.stop)
            await server.serve(sockets=[listener])
            for task in tasks:
                task.cancel()

    def _pages(self, pool: "Pool", services: Services) -> "list[APIRouter]":
        name = _name_of(services.catalogue)
        buckets = TokenBuckets(HttpSettings().page_rate, time.monotonic)
        bank = simulated_bank(pool, self._settings)
        pages = [web.router(name), pay.router(services.phone_payments, name, buckets.wait, simulated=bank is not None)]
        return [*pages, simulated_bank_page.router(bank)] if bank is not None else pages

    async def _publish_sample(self, catalogue: CatalogueService) -> None:
        if self._sample is None or await catalogue.current_revision():
            return
        published = await catalogue.publish(read_folder(self._sample))
        if isinstance(published, NotPublished):
            message = f"the sample catalogue is refused: {published.refusals[0]}"
            raise CannotServeError(message)

    def _ready(self, held: socket.socket) -> None:
        port = held.getsockname()[1]
        self._announce(_address_of(self._settings.host, port), port)


def _address_of(host: str, port: int) -> str:
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


class _Uvicorn(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    def stop(self) -> None:
        """End in order."""
        self.should_exit = True

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._ready()


def _name_of(catalogue: CatalogueService) -> web.ServiceName:
    async def name(service_id: str) -> Text | None:
        service = await catalogue.service(service_id) if service_id.isprintable() else None
        return service.name if service else None

    return name


@contextmanager
def _terminable() -> Iterator[None]:
    def terminate(number: int, frame: FrameType | None) -> None:
        del number, frame
        # A second signal must not interrupt the orderly stop.
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        raise _Terminated

    before = signal.signal(signal.SIGTERM, terminate)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
