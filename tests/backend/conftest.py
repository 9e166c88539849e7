"""One private PostgreSQL a run, one fresh database a test, copied from a migrated template.

Async tests: `run(coroutine)` keeps one event loop a test, in which `pool` lives.
"""

import asyncio
import os
import shutil
import tempfile
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from itertools import count
from pathlib import Path
from typing import TypeVar

import asyncpg
import pytest

from kiosk.backend.store.migrate import migrate
from kiosk.backend.store.pool import ensure_database, open_pool
from kiosk.backend.store.postgres import PrivatePostgres, Server

T = TypeVar("T")
Run = Callable[[Awaitable[T]], T]
TEMPLATE = "kiosk_template"
_numbers = count(1)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Server]:
    """The run's own server. Not under pytest's folders: those are closed to the database's user."""
    folder = Path(tempfile.mkdtemp(prefix="kiosk-pg-"))
    try:
        with PrivatePostgres(folder, os.environ, durable=False).running() as server:
            yield server
    finally:
        shutil.rmtree(folder)


@pytest.fixture(scope="session")
def template_database(postgres_server: Server) -> str:
    """A database with every migration taken."""
    asyncio.run(ensure_database(postgres_server.dsn("postgres"), TEMPLATE))
    asyncio.run(migrate(postgres_server.dsn(TEMPLATE)))
    return TEMPLATE


@pytest.fixture
def empty_database(postgres_server: Server) -> Iterator[str]:
    """The address of a database without any table."""
    yield from _database(postgres_server, "template1")


@pytest.fixture
def database(postgres_server: Server, template_database: str) -> Iterator[str]:
    """The address of a fresh, migrated database."""
    yield from _database(postgres_server, template_database)


@pytest.fixture
def run() -> Iterator[Run[T]]:
    """Runs a coroutine to its end in the test's own event loop."""
    with asyncio.Runner() as runner:

        async def whole(work: Awaitable[T]) -> T:
            return await work

        yield lambda work: runner.run(whole(work))


@pytest.fixture
def pool(database: str, run: Run[object]) -> Iterator[asyncpg.Pool]:
    """Connections to the test's database, in the loop of `run`."""
    stack = AsyncExitStack()
    yield run(stack.enter_async_context(open_pool(database)))
    run(stack.aclose())


def _database(server: Server, template: str) -> Iterator[str]:
    name = f"test_{next(_numbers)}"
    maintenance = server.dsn("postgres")
    asyncio.run(_execute(maintenance, f'CREATE DATABASE "{name}" TEMPLATE "{template}"'))
    yield server.dsn(name)
    asyncio.run(_execute(maintenance, f'DROP DATABASE "{name}" WITH (FORCE)'))


async def _execute(dsn: str, statement: str) -> None:
    connection = await asyncpg.connect(dsn)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()
