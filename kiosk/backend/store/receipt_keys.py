"""The public halves of the keys that sign receipts, in SQL. The private halves never come here."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.backend.store.pool import Connection, Pool


@dataclass(frozen=True, slots=True)
class PublishedKey:
    """A public key on P-256; `x` and `y` in base64url without padding."""

    kid: str
    x: str
    y: str
    issuer: str
    not_before: datetime
    revoked_at: datetime | None


async def add(source: "Connection | Pool", key: PublishedKey) -> None:
    """Publish a key."""
    await source.execute(
        "INSERT INTO receipt_keys (kid, x, y, issuer, not_before, revoked_at) VALUES ($1, $2, $3, $4, $5, $6)",
        key.kid,
        key.x,
        key.y,
        key.issuer,
        key.not_before,
        key.revoked_at,
    )


async def every(source: "Connection | Pool") -> tuple[PublishedKey, ...]:
    """Every key that ever signed or will sign, newest first."""
    rows = await source.fetch("SELECT * FROM receipt_keys ORDER BY not_before DESC, kid")
    return tuple(PublishedKey(**dict(row)) for row in rows)


async def revoke(source: "Connection | Pool", kid: str, now: datetime) -> PublishedKey | None:
    """Say that a key is not to be trusted from now on; None where there is no such key."""
    row = await source.fetchrow(
        "UPDATE receipt_keys SET revoked_at = coalesce(revoked_at, $2) WHERE kid = $1 RETURNING *", kid, now
    )
    return PublishedKey(**dict(row)) if row else None
