"""Payments by phone: the link, the way to the gateway, and when the gateway is asked."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from kiosk.backend.store.events import Change, Subject, noting
from kiosk.backend.store.payments import PaymentRecord
from kiosk.domain.money import Money
from kiosk.domain.payment import Method, PaymentState, PhoneSlip
from kiosk.domain.text import Language
from kiosk.domain.transaction import TransactionState

if TYPE_CHECKING:
    import asyncpg

    from kiosk.backend.store.pool import Connection, Pool


@dataclass(frozen=True, slots=True)
class Link:
    """What makes an attempt one by phone. The token itself is kept nowhere, only its hash."""

    token_hash: bytes
    track_id: str
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class PhoneRecord:
    """A payment by phone as it stands."""

    payment: PaymentRecord
    reference: str
    link: Link
    language: Language
    opened_at: datetime | None
    begun_at: datetime | None
    """When the phone was sent to the gateway; from then on money may move."""
    asked: int
    reason: str
    slip: PhoneSlip | None


_CREATE = """
    INSERT INTO phone_payments (payment_id, token_hash, track_id, language, link_ends_at, ask_at)
    SELECT payment.id, $2, $3, owner.language, $4, $4
    FROM payments AS payment JOIN transactions AS owner ON owner.id = payment.transaction_id WHERE payment.id = $1
    ON CONFLICT (payment_id) DO NOTHING
"""
_FIND = """
    SELECT payment.id, payment.transaction_id, payment.device_id, owner.service_id, payment.amount_fils, payment.state,
        owner.state AS transaction_state, owner.reference, payment.reason, payment.slip,
        phone.token_hash, phone.track_id, phone.language, phone.link_ends_at, phone.opened_at, phone.begun_at,
        phone.asked
    FROM phone_payments AS phone
    JOIN payments AS payment ON payment.id = phone.payment_id
    JOIN transactions AS owner ON owner.id = payment.transaction_id
"""
_BY_ID = f"{_FIND} WHERE phone.payment_id = $1 AND payment.device_id = $2"
_BY_TOKEN = f"{_FIND} WHERE phone.token_hash = $1"
_OPENED = "UPDATE phone_payments SET opened_at = $2 WHERE payment_id = $1 AND opened_at IS NULL"
_BEGIN = noting(
    """
    WITH moved AS (
        UPDATE payments SET state = $3, updated_at = $4 WHERE id = $1 AND state = $2 RETURNING id
    ), begun AS (
        UPDATE phone_payments SET begun_at = $4, ask_at = $9, language = $10 FROM moved WHERE payment_id = moved.id
    )
""",
    Subject.PAYMENT,
    moved="moved",
    at="$4",
    device="$5",
    columns_from=6,
)
_TAKE_DUE = """
    UPDATE phone_payments SET ask_at = $2, asked = asked + 1 FROM (
        SELECT payment_id FROM phone_payments WHERE ask_at <= $1 ORDER BY ask_at LIMIT $3 FOR UPDATE SKIP LOCKED
    ) AS due WHERE phone_payments.payment_id = due.payment_id RETURNING phone_payments.token_hash
"""
_TAKE_ONE = """
    UPDATE phone_payments SET ask_at = $3, asked = asked + 1 WHERE payment_id = $1 AND ask_at <= $2
"""
_ASK_AT = "UPDATE phone_payments SET ask_at = $2 WHERE payment_id = $1 AND ask_at IS NOT NULL"
_NOTHING_TO_ASK = "UPDATE phone_payments SET ask_at = NULL WHERE payment_id = $1"


async def create(connection: "Connection", payment_id: UUID, link: Link) -> bool:
    """Write the link of a new attempt; False where it has one already. When it ends, somebody has to look."""
    done = await connection.execute(_CREATE, payment_id, link.token_hash, link.track_id, link.ends_at)
    return done != "INSERT 0 0"


async def by_id(source: "Connection | Pool", payment_id: UUID, device_id: str) -> PhoneRecord | None:
    """This device's payment by phone."""
    row = await source.fetchrow(_BY_ID, payment_id, device_id)
    return None if row is None else _read(row)


async def by_token(source: "Connection | Pool", token_hash: bytes) -> PhoneRecord | None:
    """The payment by phone that a link leads to."""
    row = await source.fetchrow(_BY_TOKEN, token_hash)
    return None if row is None else _read(row)


async def opened(source: "Connection | Pool", payment_id: UUID, at: datetime) -> None:
    """Note that a phone has opened the page, the first time."""
    await source.execute(_OPENED, payment_id, at)


async def begin(
    source: "Connection | Pool", payment_id: UUID, change: Change, ask_at: datetime, language: Language
) -> bool:
    """Note that the phone is sent to the gateway; False where it was sent already, or the attempt is over."""
    noted = await source.execute(
        _BEGIN,
        payment_id,
        change.from_state,
        change.to_state,
        change.at,
        change.device_id,
        *change.columns,
        ask_at,
        language.value,
    )
    return noted != "INSERT 0 0"


async def take_due(source: "Connection | Pool", now: datetime, again_at: datetime, most: int) -> list[bytes]:
    """The links of payments that are to be asked about now, each given to one caller."""
    return [row["token_hash"] for row in await source.fetch(_TAKE_DUE, now, again_at, most)]


async def take(source: "Connection | Pool", payment_id: UUID, due_by: datetime, again_at: datetime) -> bool:
    """Whether the caller is the one to ask about this payment, which is due by `due_by`."""
    return await source.execute(_TAKE_ONE, payment_id, due_by, again_at) != "UPDATE 0"


async def ask_at(source: "Connection | Pool", payment_id: UUID, at: datetime | None) -> None:
    """When to ask about this payment again; None: never."""
    if at is None:
        await source.execute(_NOTHING_TO_ASK, payment_id)
    else:
        await source.execute(_ASK_AT, payment_id, at)


def _read(row: "asyncpg.Record") -> PhoneRecord:
    payment = PaymentRecord(
        id=row["id"],
        transaction_id=row["transaction_id"],
        device_id=row["device_id"],
        service_id=row["service_id"],
        amount=Money(row["amount_fils"]),
        state=PaymentState(row["state"]),
        transaction_state=TransactionState(row["transaction_state"]),
        method=Method.PHONE,
    )
    return PhoneRecord(
        payment=payment,
        reference=row["reference"],
        link=Link(row["token_hash"], row["track_id"], row["link_ends_at"]),
        language=Language(row["language"]),
        opened_at=row["opened_at"],
        begun_at=row["begun_at"],
        asked=row["asked"],
        reason=row["reason"],
        slip=None if row["slip"] is None else PhoneSlip(**row["slip"]),
    )
