"""Units and their enrolment codes in SQL."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from kiosk.backend.store.pool import Connection, Pool


class DeviceStatus(StrEnum):
    """What a unit may do; only an active one may act."""

    PENDING = "pending"
    ACTIVE = "active"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class Device:
    """A unit as the platform knows it."""

    id: str
    status: DeviceStatus
    public_key_pem: str
    fingerprint: str
    enrolled_at: datetime
    activated_at: datetime | None
    revoked_at: datetime | None


@dataclass(frozen=True, slots=True)
class CodeRow:
    """An enrolment code; of the code itself only what checks a proof of it."""

    verifier: bytes
    activates: bool
    expires_at: datetime
    tries_left: int
    device_id: str | None


class _Row(Protocol):
    def __getitem__(self, name: str) -> object: ...


async def add_code(source: "Connection | Pool", code_id: str, row: CodeRow, now: datetime) -> bool:
    """Keep a code; False where its id is taken. Codes that ended a day ago are forgotten."""
    await source.execute("DELETE FROM enrolment_codes WHERE expires_at < $1::timestamptz - interval '1 day'", now)
    added = await source.fetchval(
        "INSERT INTO enrolment_codes (code_id, verifier, activates, created_at, expires_at, tries_left) "
        "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING code_id",
        code_id,
        row.verifier,
        row.activates,
        now,
        row.expires_at,
        row.tries_left,
    )
    return added is not None


async def code_for_update(connection: "Connection", code_id: str) -> CodeRow | None:
    """A code, held until this transaction ends."""
    row = await connection.fetchrow(
        "SELECT verifier, activates, expires_at, tries_left, device_id FROM enrolment_codes "
        "WHERE code_id = $1 FOR UPDATE",
        code_id,
    )
    return CodeRow(**dict(row)) if row else None


async def spend_try(connection: "Connection", code_id: str) -> None:
    """Take one try from a code."""
    await connection.execute("UPDATE enrolment_codes SET tries_left = tries_left - 1 WHERE code_id = $1", code_id)


async def use_code(connection: "Connection", code_id: str, device_id: str) -> None:
    """Write down which unit used a code."""
    await connection.execute("UPDATE enrolment_codes SET device_id = $2 WHERE code_id = $1", code_id, device_id)


async def enrol(connection: "Connection", public_key_pem: str, fingerprint: str, now: datetime) -> Device:
    """The unit with this key, made where it is new."""
    row = await connection.fetchrow(
        "INSERT INTO devices (id, status, public_key_pem, fingerprint, enrolled_at) "
        "VALUES ('unit-' || lpad(nextval('device_numbers')::text, 4, '0'), 'pending', $1, $2, $3) "
        "ON CONFLICT (public_key_pem) DO UPDATE SET fingerprint = excluded.fingerprint RETURNING *",
        public_key_pem,
        fingerprint,
        now,
    )
    assert row is not None  # noqa: S101 - an upsert with RETURNING returns its row
    return _device(row)


async def activate(source: "Connection | Pool", device_id: str, now: datetime) -> Device | None:
    """Let a pending unit act; None where there is no such unit or it is revoked."""
    row = await source.fetchrow(
        "UPDATE devices SET status = 'active', activated_at = coalesce(activated_at, $2) "
        "WHERE id = $1 AND status <> 'revoked' RETURNING *",
        device_id,
        now,
    )
    return _device(row) if row else None


async def revoke(source: "Connection | Pool", device_id: str, now: datetime) -> Device | None:
    """Let a unit act no more, for good; None where there is no such unit."""
    row = await source.fetchrow(
        "UPDATE devices SET status = 'revoked', revoked_at = coalesce(revoked_at, $2) WHERE id = $1 RETURNING *",
        device_id,
        now,
    )
    return _device(row) if row else None


async def by_id(source: "Connection | Pool", device_id: str) -> Device | None:
    """A unit, or None."""
    row = await source.fetchrow("SELECT * FROM devices WHERE id = $1", device_id)
    return _device(row) if row else None


async def every(source: "Connection | Pool") -> tuple[Device, ...]:
    """All units, in the order in which they came."""
    return tuple(_device(row) for row in await source.fetch("SELECT * FROM devices ORDER BY enrolled_at, id"))


def _device(row: "_Row") -> Device:
    values = dict(row)  # type: ignore[call-overload]
    return Device(**{**values, "status": DeviceStatus(values["status"])})
