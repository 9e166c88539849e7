"""Transactions. A submission costs one statement to look and one to write."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

import asyncpg

from kiosk.backend.store import identity
from kiosk.backend.store.events import Change, StateMovedError, Subject, noting
from kiosk.backend.store.idempotency import Claim, Remembered
from kiosk.backend.store.identity import IdentityRecord
from kiosk.domain.form import Answers
from kiosk.domain.money import Money
from kiosk.domain.quote import SignedQuote
from kiosk.domain.transaction import TransactionState

if TYPE_CHECKING:
    from kiosk.backend.store.pool import Connection, Pool


@dataclass(frozen=True, slots=True)
class QuoteRecord:
    """The quote that the platform stands by, until `expires_at`."""

    id: UUID
    expires_at: datetime
    signed: str


@dataclass(frozen=True, slots=True)
class TransactionRecord:
    """A transaction as it stands."""

    id: UUID
    reference: str
    device_id: str
    service_id: str
    person: bytes
    due_ids: tuple[str, ...]
    amount: Money
    state: TransactionState
    fingerprint: bytes
    created_at: datetime
    updated_at: datetime
    quote: QuoteRecord | None = None
    """None where nothing is to pay."""


@dataclass(frozen=True, slots=True)
class Submitted:
    """What a submission brings beyond the transaction's standing."""

    form_version: int
    identity_request_id: UUID
    answers: Answers
    language: str
    consent_version: int
    consent_given_at: datetime


@dataclass(frozen=True, slots=True)
class Sight:
    """What has to be known before a submission: in one look."""

    remembered: Remembered | None
    exists: bool
    """Whether there is a transaction with the id already."""
    identity: IdentityRecord | None
    reference_number: int


class OvertakenError(Exception):
    """Another request with the same key or the same id was quicker: look again."""


_COLUMNS = (
    "id, reference, device_id, service_id, person, due_ids, amount_fils, state, fingerprint, created_at, updated_at, "
    "quote_id, quote_expires_at, quote"
)
_LOOK = """
    SELECT nextval('transaction_references') AS number,
        answer.fingerprint AS answer_fingerprint, answer.status AS answer_status, answer.body AS answer_body,
        existing.id IS NOT NULL AS exists,
        asked.id, asked.device_id, asked.service_id, asked.person, asked.civil_id_masked, asked.person_name,
        asked.match_number, asked.provider_reference, asked.state, asked.dues_shown, asked.created_at, asked.expires_at
    FROM (SELECT 1) AS one
    LEFT JOIN remembered_answers AS answer
        ON answer.device_id = $1 AND answer.operation = $2 AND answer.key = $3
    LEFT JOIN transactions AS existing ON existing.id = $4
    LEFT JOIN identity_requests AS asked ON asked.id = $5 AND asked.device_id = $1
"""
_CREATE = noting(
    """
    WITH remembered AS (
        INSERT INTO remembered_answers (device_id, operation, key, fingerprint, status, body, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING true
    ), made AS (
        INSERT INTO transactions (id, reference, device_id, service_id, form_version, identity_request_id, person,
            answers, due_ids, amount_fils, state, language, consent_version, consent_given_at, fingerprint,
            created_at, updated_at, quote_id, quote_expires_at, quote)
        SELECT $8, $9, $1, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $7, $7, $22, $23, $24
        FROM remembered
        RETURNING id
    )
""",
    Subject.TRANSACTION,
    moved="made",
    at="$7",
    device="$1",
    columns_from=25,
)
_BY_ID = f"SELECT {_COLUMNS} FROM transactions WHERE id = $1 AND device_id = $2"  # noqa: S608 - the columns stand above
_REQUOTE = noting(
    """
    WITH moved AS (
        UPDATE transactions SET amount_fils = $2, quote_id = $3, quote_expires_at = $4, quote = $5, updated_at = $6
        WHERE id = $1 AND state = $8 RETURNING id
    )
""",
    Subject.TRANSACTION,
    moved="moved",
    at="$6",
    device="$7",
    columns_from=9,
)
_SETTLE_DUES = """
    INSERT INTO settled_dues (service_id, person, due_id, transaction_id)
    SELECT $1, $2, due_id, $3 FROM unnest($4::text[]) AS chosen (due_id) ON CONFLICT DO NOTHING
"""
_SETTLED_DUES = "SELECT due_id FROM settled_dues WHERE service_id = $1 AND person = $2"
_EXPIRE = noting(
    """
    WITH overdue AS (
        SELECT id FROM transactions AS unpaid
        WHERE state = $1 AND created_at < $2 AND NOT EXISTS (
            SELECT FROM payments WHERE transaction_id = unpaid.id AND state IN ('created', 'intent', 'sent', 'unknown'))
        LIMIT 1000 FOR UPDATE SKIP LOCKED
    ), moved AS (
        UPDATE transactions SET state = $3, updated_at = $4 FROM overdue WHERE transactions.id = overdue.id
        RETURNING transactions.id
    )
""",
    Subject.TRANSACTION,
    moved="moved",
    at="$4",
    device="$5",
    columns_from=6,
)


async def look(connection: "Connection", claim: Claim, transaction_id: UUID, identity_request_id: UUID) -> Sight:
    """All that a submission depends on, with a fresh number for its reference."""
    row = await connection.fetchrow(
        _LOOK, claim.device_id, claim.operation, claim.key, transaction_id, identity_request_id
    )
    if row is None:
        raise OvertakenError
    answer = row["answer_fingerprint"], row["answer_status"], row["answer_body"]
    return Sight(
        remembered=None if row["answer_status"] is None else Remembered(*answer),
        exists=row["exists"],
        identity=None if row["id"] is None else identity.read(row),
        reference_number=row["number"],
    )


async def create(
    connection: "Connection",
    record: TransactionRecord,
    submitted: Submitted,
    change: Change,
    claim: Claim,
    status: int,
    body: bytes,
) -> None:
    """Write the transaction, what happened to it and the answer about it, in one statement; raises OvertakenError."""
    try:
        noted = await connection.execute(
            _CREATE,
            record.device_id,
            claim.operation,
            claim.key,
            claim.fingerprint,
            status,
            body,
            change.at,
            record.id,
            record.reference,
            record.service_id,
            submitted.form_version,
            submitted.identity_request_id,
            record.person,
            submitted.answers,
            list(record.due_ids),
            record.amount.fils,
            record.state.value,
            submitted.language,
            submitted.consent_version,
            submitted.consent_given_at,
            record.fingerprint,
            *_columns_of(record.quote),
            *change.columns,
        )
    except asyncpg.UniqueViolationError as collision:
        raise OvertakenError from collision
    if noted != f"INSERT 0 {len(change.steps)}":
        raise OvertakenError


async def by_id(source: "Connection | Pool", transaction_id: UUID, device_id: str) -> TransactionRecord | None:
    """This device's transaction."""
    row = await source.fetchrow(_BY_ID, transaction_id, device_id)
    return None if row is None else _read(row)


async def held(connection: "Connection", transaction_id: UUID, device_id: str) -> TransactionRecord | None:
    """This device's transaction, held until the end of the SQL transaction."""
    row = await connection.fetchrow(f"{_BY_ID} FOR UPDATE", transaction_id, device_id)
    return None if row is None else _read(row)


async def answers_of(connection: "Connection", transaction_id: UUID) -> Answers:
    """What was answered."""
    answers: Answers = await connection.fetchval("SELECT answers FROM transactions WHERE id = $1", transaction_id)
    return answers


async def requote(connection: "Connection", record: TransactionRecord, change: Change) -> None:
    """Take the steps of `change`, with the amount and the quote of `record` from now on."""
    noted = await connection.execute(
        _REQUOTE,
        record.id,
        record.amount.fils,
        *_columns_of(record.quote),
        change.at,
        change.device_id,
        change.from_state,
        *change.columns,
    )
    if noted != f"INSERT 0 {len(change.steps)}":
        raise StateMovedError


def kept(quote: SignedQuote) -> QuoteRecord:
    """What is kept of a quote."""
    return QuoteRecord(quote.quote.id, quote.quote.expires_at, quote.text)


async def settle_dues(connection: "Connection", record: TransactionRecord) -> bool:
    """Note that its dues are paid; False where another transaction had paid one of them."""
    done = await connection.execute(_SETTLE_DUES, record.service_id, record.person, record.id, list(record.due_ids))
    return done == f"INSERT 0 {len(record.due_ids)}"


async def settled_dues(source: "Connection | Pool", service_id: str, person: bytes) -> frozenset[str]:
    """The dues that this person has paid here."""
    return frozenset(row["due_id"] for row in await source.fetch(_SETTLED_DUES, service_id, person))


async def expire(connection: "Connection", created_before: datetime, change: Change) -> int:
    """Take the step for every unpaid transaction of before, save those with an open or unclear payment; how many."""
    done = await connection.execute(
        _EXPIRE,
        change.from_state,
        created_before,
        change.to_state,
        change.at,
        change.device_id,
        *change.columns,
    )
    return int(done.removeprefix("INSERT 0 "))


def _read(row: asyncpg.Record) -> TransactionRecord:
    """The record in a row of the table."""
    return TransactionRecord(
        id=row["id"],
        reference=row["reference"],
        device_id=row["device_id"],
        service_id=row["service_id"],
        person=row["person"],
        due_ids=tuple(row["due_ids"]),
        amount=Money(row["amount_fils"]),
        state=TransactionState(row["state"]),
        fingerprint=row["fingerprint"],
        created_at=row["created_at"],
        updated_at=row["updated_at"],
        quote=None if row["quote_id"] is None else QuoteRecord(row["quote_id"], row["quote_expires_at"], row["quote"]),
    )


def _columns_of(quote: QuoteRecord | None) -> tuple[UUID | None, datetime | None, str | None]:
    return (None, None, None) if quote is None else (quote.id, quote.expires_at, quote.signed)
