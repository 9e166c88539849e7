"""Connections to the database, with JSON read and written as Python values."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import asyncpg

from kiosk.backend.store.refusal import StoreUnavailableError

if TYPE_CHECKING:
    from asyncpg.pool import PoolConnectionProxy

    Pool = asyncpg.Pool[asyncpg.Record]
    Connection = asyncpg.Connection[asyncpg.Record] | PoolConnectionProxy[asyncpg.Record]

OLDEST_SERVER = 15
POOL_SIZE = 16
CONNECT_SECONDS = 10.0
STATEMENT_SECONDS = 30.0


def to_json(value: object) -> str:
    """JSON as the database takes it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@asynccontextmanager
async def open_pool(dsn: str, size: int = POOL_SIZE) -> AsyncIterator["Pool"]:
    """Up to `size` connections to a PostgreSQL of a version that we know."""
    try:
        pool = await asyncpg.create_pool(
            dsn,
            min_size=1,
            max_size=size,
            init=_prepare,
            reset=_leave_as_it_is,
            timeout=CONNECT_SECONDS,
            command_timeout=STATEMENT_SECONDS,
            server_settings={"application_name": "kiosk", "timezone": "UTC"},
        )
    except (OSError, asyncpg.PostgresError, TimeoutError) as fault:
        raise StoreUnavailableError(_in_words(fault)) from fault
    try:
        yield pool
    finally:
        await pool.close()


async def ensure_database(maintenance_dsn: str, name: str) -> None:
    """Make the database `name` where the server lacks it."""
    try:
        connection = await asyncpg.connect(maintenance_dsn, timeout=CONNECT_SECONDS)
    except (OSError, asyncpg.PostgresError, TimeoutError) as fault:
        raise StoreUnavailableError(_in_words(fault)) from fault
    try:
        await connection.execute(f'CREATE DATABASE "{name}" ENCODING UTF8')
    except asyncpg.DuplicateDatabaseError:
        return
    finally:
        await connection.close()


async def _prepare(connection: "Connection") -> None:
    if connection.get_server_version().major < OLDEST_SERVER:
        message = f"the database server is older than PostgreSQL {OLDEST_SERVER}"
        raise StoreUnavailableError(message)
    for kind in ("json", "jsonb"):
        await connection.set_type_codec(kind, encoder=to_json, decoder=json.loads, schema="pg_catalog")


async def _leave_as_it_is(connection: "Connection") -> None:
    """No statement of ours leaves anything in its session, so a returned connection costs no round trip.

    The pool still rolls back a transaction that was left open.
    """
    del connection


def _in_words(fault: Exception) -> str:
    return f"the database can't be reached: {str(fault) or type(fault).__name__}"
