"""Brings a database to the newest shape, in one transaction, one process at a time."""

from io import StringIO
from pathlib import Path

import asyncpg
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext, RevisionStep
from alembic.script import ScriptDirectory

from kiosk.backend.store.refusal import StoreUnavailableError

_LOCK = 0x6B696F736B
_CURRENT = "SELECT version_num FROM alembic_version"


async def migrate(dsn: str) -> tuple[str, ...]:
    """Take the steps that the database lacks; their numbers, oldest first."""
    connection = await asyncpg.connect(dsn)
    try:
        async with connection.transaction():
            await connection.execute("SELECT pg_advisory_xact_lock($1)", _LOCK)
            there = await connection.fetchval("SELECT to_regclass('alembic_version') IS NOT NULL")
            current = await connection.fetchval(_CURRENT) if there else None
            steps = _steps_after(current)
            if steps:
                await connection.execute(_sql_after(current))
            return steps
    finally:
        await connection.close()


async def pending(dsn: str) -> tuple[str, ...]:
    """The numbers of the steps that the database lacks."""
    connection = await asyncpg.connect(dsn)
    try:
        there = await connection.fetchval("SELECT to_regclass('alembic_version') IS NOT NULL")
        return _steps_after(await connection.fetchval(_CURRENT) if there else None)
    finally:
        await connection.close()


def _scripts() -> ScriptDirectory:
    return ScriptDirectory(str(Path(__file__).parent / "migrations"))


def _steps_after(current: str | None) -> tuple[str, ...]:
    scripts = _scripts()
    if current is not None and current not in {step.revision for step in scripts.walk_revisions()}:
        message = f"the database was made by a newer version of this program (step {current}): install that version"
        raise StoreUnavailableError(message)
    return tuple(step.revision for step in scripts.iterate_revisions("head", current or "base"))[::-1]


def _sql_after(current: str | None) -> str:
    # Alembic writes the SQL and asyncpg runs it: no second driver only for migrations.
    scripts, written = _scripts(), StringIO()

    def steps(revision: object, _: MigrationContext) -> list[RevisionStep]:
        del revision
        return scripts._upgrade_revs("head", current or "base")  # noqa: SLF001 - Alembic's own commands take the steps from here

    context = MigrationContext.configure(
        dialect_name="postgresql",
        dialect_opts={"paramstyle": "named"},
        opts={"as_sql": True, "output_buffer": written, "starting_rev": current, "fn": steps},
    )
    with Operations.context(context):
        context.run_migrations()
    return written.getvalue()
