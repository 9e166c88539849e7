import asyncio
from pathlib import Path

import asyncpg
import pytest

from kiosk.backend.store import migrate as module
from kiosk.backend.store.migrate import migrate, pending
from kiosk.backend.store.refusal import StoreUnavailableError

STEPS = tuple(
    sorted(path.name[:4] for path in (Path(module.__file__).parent / "migrations" / "versions").glob("[0-9]*.py"))
)


async def _value(dsn, query):
    connection = await asyncpg.connect(dsn)
    try:
        return await connection.fetchval(query)
    finally:
        await connection.close()


def test_an_empty_database_takes_every_step_once(empty_database):
    assert asyncio.run(pending(empty_database)) == STEPS
    assert asyncio.run(migrate(empty_database)) == STEPS
    assert asyncio.run(migrate(empty_database)) == ()
    assert asyncio.run(pending(empty_database)) == ()
    assert asyncio.run(_value(empty_database, "SELECT version_num FROM alembic_version")) == STEPS[-1]


def test_two_processes_at_once_take_each_step_once(empty_database):
    async def both():
        return await asyncio.gather(migrate(empty_database), migrate(empty_database))

    assert sorted(asyncio.run(both())) == [(), STEPS]


def test_a_database_of_a_newer_program_is_left_alone(database):
    asyncio.run(_value(database, "UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreUnavailableError, match="newer version"):
        asyncio.run(migrate(database))


def test_the_pool_reads_and_writes_json_as_values(pool, run):
    assert run(pool.fetchval("SELECT $1::jsonb -> 'اسم'", {"اسم": ["ا", 1, None]})) == ["ا", 1, None]
