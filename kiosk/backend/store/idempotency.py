"""Answers that were given to requests with an effect, so that a repeated request gets the same one."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.backend.store.pool import Connection


@dataclass(frozen=True, slots=True)
class Claim:
    """A request that wants to have its effect once: who, what (method and path), key, and the body's SHA-256."""

    device_id: str
    operation: str
    key: str
    fingerprint: bytes

    @property
    def lock_name(self) -> str:
        """What requests with the same claim compete for."""
        return f"{self.device_id}\n{self.operation}\n{self.key}"


@dataclass(frozen=True, slots=True)
class Remembered:
    """The answer that was given, and the fingerprint of the body that it answered."""

    fingerprint: bytes
    status: int
    body: bytes


@dataclass(frozen=True, slots=True)
class Claimed:
    """What came of a claim: `first` where nobody else works on it now, `remembered` where it was answered before."""

    first: bool
    remembered: Remembered | None


_CLAIM = """
    SELECT pg_try_advisory_xact_lock(hashtextextended($4, 0)) AS first, answer.fingerprint, answer.status, answer.body
    FROM (SELECT 1) AS one LEFT JOIN remembered_answers AS answer
    ON answer.device_id = $1 AND answer.operation = $2 AND answer.key = $3
"""
_FIND = """
    SELECT fingerprint, status, body FROM remembered_answers WHERE device_id = $1 AND operation = $2 AND key = $3
"""
_REMEMBER = """
    INSERT INTO remembered_answers (device_id, operation, key, fingerprint, status, body, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING
"""


async def claim(connection: "Connection", wanted: Claim) -> Claimed:
    """Try to be the one who works on `wanted`, until the end of the SQL transaction."""
    row = await connection.fetchrow(_CLAIM, wanted.device_id, wanted.operation, wanted.key, wanted.lock_name)
    if row is None:
        return Claimed(first=False, remembered=None)
    remembered = None if row["status"] is None else Remembered(row["fingerprint"], row["status"], row["body"])
    return Claimed(row["first"], remembered)


async def find(connection: "Connection", wanted: Claim) -> Remembered | None:
    """The answer that was given to `wanted`."""
    row = await connection.fetchrow(_FIND, wanted.device_id, wanted.operation, wanted.key)
    return None if row is None else Remembered(row["fingerprint"], row["status"], row["body"])


async def remember(connection: "Connection", wanted: Claim, status: int, body: bytes, now: datetime) -> bool:
    """Keep the answer; False where another one is kept already, so that this work has to be undone."""
    done = await connection.execute(
        _REMEMBER, wanted.device_id, wanted.operation, wanted.key, wanted.fingerprint, status, body, now
    )
    return done == "INSERT 0 1"


async def forget(connection: "Connection", before: datetime) -> int:
    """Drop the answers given before `before`; how many."""
    done = await connection.execute("DELETE FROM remembered_answers WHERE created_at < $1", before)
    return int(done.removeprefix("DELETE "))
