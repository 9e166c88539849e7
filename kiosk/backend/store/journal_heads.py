"""Heads of units' journals in SQL: added, never changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.contract.journal_head import SignedHead

if TYPE_CHECKING:
    from kiosk.backend.store.pool import Connection, Pool


@dataclass(frozen=True, slots=True)
class HeldHead:
    """A head that the platform holds; `contradicts` the head with this number, where it can't be true with it."""

    number: int
    device_id: str
    seq: int
    hash: bytes
    at: datetime
    signature: bytes
    received_at: datetime
    contradicts: int | None


async def hold_units(connection: "Connection", device_id: str) -> None:
    """Until this transaction ends nobody else takes a head of this unit."""
    await connection.execute("SELECT pg_advisory_xact_lock(hashtextextended('journal head of ' || $1, 0))", device_id)


async def newest(source: "Connection | Pool", device_id: str) -> HeldHead | None:
    """The newest head that is believed."""
    row = await source.fetchrow(
        "SELECT * FROM journal_heads WHERE device_id = $1 AND contradicts IS NULL ORDER BY seq DESC LIMIT 1", device_id
    )
    return HeldHead(**dict(row)) if row else None


async def at_seq(source: "Connection | Pool", device_id: str, seq: int) -> HeldHead | None:
    """The head that is believed of the record with this number."""
    row = await source.fetchrow(
        "SELECT * FROM journal_heads WHERE device_id = $1 AND contradicts IS NULL AND seq = $2", device_id, seq
    )
    return HeldHead(**dict(row)) if row else None


async def add(
    connection: "Connection", signed: SignedHead, received_at: datetime, contradicts: int | None
) -> HeldHead | None:
    """Keep a head; None where the same contradiction is kept already."""
    row = await connection.fetchrow(
        "INSERT INTO journal_heads (device_id, seq, hash, at, signature, received_at, contradicts) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING *",
        signed.unit_id,
        signed.head.seq,
        signed.head.hash,
        signed.at,
        signed.signature,
        received_at,
        contradicts,
    )
    return HeldHead(**dict(row)) if row else None


async def of_unit(source: "Connection | Pool", device_id: str, limit: int) -> Sequence[HeldHead]:
    """The newest heads of one unit, believed or not, newest first."""
    rows = await source.fetch(
        "SELECT * FROM journal_heads WHERE device_id = $1 ORDER BY number DESC LIMIT $2", device_id, limit
    )
    return [HeldHead(**dict(row)) for row in rows]
