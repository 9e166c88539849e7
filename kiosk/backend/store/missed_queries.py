"""What people ask units in vain, in SQL: counts by unit and day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.backend.store.pool import Connection, Pool


@dataclass(frozen=True, slots=True)
class AskedInVain:
    """A query that found nothing: how often, at how many units, and when last."""

    query: str
    times: int
    units: int
    last_day: date


async def replace(connection: "Connection", device_id: str, day: date, queries: Mapping[str, int]) -> None:
    """Count these queries for a unit's day, and nothing else."""
    await connection.execute("DELETE FROM missed_queries WHERE device_id = $1 AND day = $2", device_id, day)
    await connection.execute(
        "INSERT INTO missed_queries (device_id, day, query, times)"
        " SELECT $1, $2, asked.query, asked.times FROM unnest($3::text[], $4::int[]) AS asked (query, times)",
        device_id,
        day,
        list(queries),
        list(queries.values()),
    )


async def forget_before(connection: "Connection", day: date) -> None:
    """Drop what was asked on earlier days."""
    await connection.execute("DELETE FROM missed_queries WHERE day < $1", day)


async def most_asked(source: "Connection | Pool", since: date, least: int, limit: int) -> Sequence[AskedInVain]:
    """What was asked most often since a day, at least so many times."""
    rows = await source.fetch(
        "SELECT query, sum(times)::bigint AS times, count(DISTINCT device_id) AS units, max(day) AS last_day"
        " FROM missed_queries WHERE day >= $1 GROUP BY query HAVING sum(times) >= $2"
        " ORDER BY times DESC, query LIMIT $3",
        since,
        least,
        limit,
    )
    return [AskedInVain(**dict(row)) for row in rows]
