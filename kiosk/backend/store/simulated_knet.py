"""The ledger of the simulated payment gateway, apart from everything that the platform itself believes."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncpg

    from kiosk.backend.store.pool import Connection, Pool


@dataclass(frozen=True, slots=True)
class Entry:
    """One order at the simulated gateway: the merchant's `fields`, and what the gateway made of it."""

    payment_id: str
    track_id: str
    fields: dict[str, str]
    result: str
    answer: dict[str, str]
    made_at: datetime
    decided_at: datetime | None


_COLUMNS = "payment_id, track_id, fields, result, answer, made_at, decided_at"
_ADD = """
    INSERT INTO simulated_knet_payments (payment_id, track_id, fields, result, answer, made_at)
    VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING
"""
_DECIDE = """
    UPDATE simulated_knet_payments SET result = $3, answer = $4, decided_at = $5 WHERE payment_id = $1 AND result = $2
"""
_BY_PAYMENT = f"SELECT {_COLUMNS} FROM simulated_knet_payments WHERE payment_id = $1"  # noqa: S608 - columns stand above
_BY_TRACK = f"SELECT {_COLUMNS} FROM simulated_knet_payments WHERE track_id = $1"  # noqa: S608 - same
_ALL = f"SELECT {_COLUMNS} FROM simulated_knet_payments ORDER BY made_at, payment_id"  # noqa: S608 - same
_SET_FAULT = """
    INSERT INTO simulated_knet_faults (fault, times) VALUES ($1, $2) ON CONFLICT (fault) DO UPDATE SET times = $2
"""
_TAKE_FAULT = """
    WITH last AS (
        DELETE FROM simulated_knet_faults WHERE fault = $1 AND times = 1 RETURNING true
    ), one AS (
        UPDATE simulated_knet_faults SET times = times - 1 WHERE fault = $1 AND times > 1 RETURNING true
    ) SELECT EXISTS (SELECT FROM last) OR EXISTS (SELECT FROM one)
"""


async def add(source: "Connection | Pool", entry: Entry) -> bool:
    """Note an order; False where its track id is known already."""
    done = await source.execute(
        _ADD, entry.payment_id, entry.track_id, entry.fields, entry.result, entry.answer, entry.made_at
    )
    return done != "INSERT 0 0"


async def decide(
    source: "Connection | Pool", payment_id: str, was: str, result: str, answer: dict[str, str], at: datetime
) -> bool:
    """Note what became of an order; False where something has become of it already."""
    return await source.execute(_DECIDE, payment_id, was, result, answer, at) != "UPDATE 0"


async def by_payment(source: "Connection | Pool", payment_id: str) -> Entry | None:
    """The order with the gateway's own id."""
    return _read(await source.fetchrow(_BY_PAYMENT, payment_id))


async def by_track(source: "Connection | Pool", track_id: str) -> Entry | None:
    """The order with the merchant's id."""
    return _read(await source.fetchrow(_BY_TRACK, track_id))


async def entries(source: "Connection | Pool") -> tuple[Entry, ...]:
    """The whole ledger, oldest first."""
    return tuple(Entry(**dict(row)) for row in await source.fetch(_ALL))


async def set_fault(source: "Connection | Pool", fault: str, times: int) -> None:
    """Go wrong in this way `times` times."""
    await source.execute(_SET_FAULT, fault, times)


async def clear_faults(source: "Connection | Pool") -> None:
    """Go wrong no more."""
    await source.execute("DELETE FROM simulated_knet_faults")


async def take_fault(source: "Connection | Pool", fault: str) -> bool:
    """Whether to go wrong in this way now; counts one time less."""
    taken: bool = await source.fetchval(_TAKE_FAULT, fault)
    return taken


def _read(row: "asyncpg.Record | None") -> Entry | None:
    return None if row is None else Entry(**dict(row))
