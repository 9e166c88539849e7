"""Approvals on people's phones. The Civil ID number itself is kept nowhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from kiosk.backend.store.events import Change, Subject, noting
from kiosk.domain.text import Text
from kiosk.domain.transition import Table

if TYPE_CHECKING:
    import asyncpg

    from kiosk.backend.store.pool import Connection


class IdentityState(StrEnum):
    """Where an approval stands."""

    REQUESTED = "requested"
    APPROVED = "approved"
    DENIED = "denied"
    EXPIRED = "expired"
    REVOKED = "revoked"


class IdentityEvent(StrEnum):
    """What moves an approval."""

    APPROVE = "approve"
    DENY = "deny"
    EXPIRE = "expire"
    REVOKE = "revoke"


_S, _E = IdentityState, IdentityEvent

IDENTITIES: Table[IdentityState, IdentityEvent] = Table(
    {
        (_S.REQUESTED, _E.APPROVE): _S.APPROVED,
        (_S.REQUESTED, _E.DENY): _S.DENIED,
        (_S.REQUESTED, _E.EXPIRE): _S.EXPIRED,
        (_S.REQUESTED, _E.REVOKE): _S.REVOKED,
        (_S.APPROVED, _E.EXPIRE): _S.EXPIRED,
        (_S.APPROVED, _E.REVOKE): _S.REVOKED,
    },
)


@dataclass(frozen=True, slots=True)
class IdentityRecord:
    """One question to one person's phone, asked for one purpose at one unit. `person` is a keyed hash."""

    id: UUID
    device_id: str
    service_id: str | None
    """None where the question is whether to see a receipt again."""
    person: bytes
    civil_id_masked: str
    person_name: Text | None
    match_number: str
    provider_reference: str
    state: IdentityState
    dues_shown: Mapping[str, int] | None
    """The amounts in fils that the person was last shown, by due."""
    created_at: datetime
    expires_at: datetime


_COLUMNS = """id, device_id, service_id, person, civil_id_masked, person_name, match_number, provider_reference, state,
    dues_shown, created_at, expires_at"""
_CREATE = """
    INSERT INTO identity_requests (id, device_id, service_id, person, civil_id_masked, match_number,
        provider_reference, state, created_at, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
"""
_BY_ID = f"SELECT {_COLUMNS} FROM identity_requests WHERE id = $1 AND device_id = $2 FOR UPDATE"  # noqa: S608 - the columns stand above
_UNANSWERED = """
    SELECT count(*) FROM identity_requests WHERE person = $1 AND created_at > $2 AND approved_at IS NULL
"""
_APPROVE = noting(
    """
    WITH moved AS (
        UPDATE identity_requests SET state = $2, person_name = $3, expires_at = $4, approved_at = $5
        WHERE id = $1 RETURNING id
    )
""",
    Subject.IDENTITY,
    moved="moved",
    at="$5",
    device="$6",
    columns_from=7,
)


async def create(connection: "Connection", record: IdentityRecord) -> None:
    """Keep a new question."""
    await connection.execute(
        _CREATE,
        record.id,
        record.device_id,
        record.service_id,
        record.person,
        record.civil_id_masked,
        record.match_number,
        record.provider_reference,
        record.state.value,
        record.created_at,
        record.expires_at,
    )


async def held(connection: "Connection", identity_request_id: UUID, device_id: str) -> IdentityRecord | None:
    """The question that this device asked, held until the end of the SQL transaction."""
    row = await connection.fetchrow(_BY_ID, identity_request_id, device_id)
    return None if row is None else read(row)


async def unanswered_since(connection: "Connection", person: bytes, since: datetime) -> int:
    """How many questions this person's phone got since then that were not approved."""
    count: int = await connection.fetchval(_UNANSWERED, person, since)
    return count


async def approve(
    connection: "Connection", identity_request_id: UUID, name: Text, expires_at: datetime, change: Change
) -> None:
    """Note the person's yes, which holds until `expires_at`."""
    named = {"ar": name.ar, "en": name.en}
    await connection.execute(
        _APPROVE,
        identity_request_id,
        change.to_state,
        named,
        expires_at,
        change.at,
        change.device_id,
        *change.columns,
    )


async def show_dues(connection: "Connection", identity_request_id: UUID, shown: Mapping[str, int]) -> None:
    """Note what the person was shown to owe."""
    await connection.execute(
        "UPDATE identity_requests SET dues_shown = $2 WHERE id = $1", identity_request_id, dict(shown)
    )


def read(row: "asyncpg.Record") -> IdentityRecord:
    """The record in a row of the table."""
    name = row["person_name"]
    return IdentityRecord(
        id=row["id"],
        device_id=row["device_id"],
        service_id=row["service_id"],
        person=row["person"],
        civil_id_masked=row["civil_id_masked"],
        person_name=None if name is None else Text(name["ar"], name["en"]),
        match_number=row["match_number"],
        provider_reference=row["provider_reference"],
        state=IdentityState(row["state"]),
        dues_shown=row["dues_shown"],
        created_at=row["created_at"],
        expires_at=row["expires_at"],
    )
