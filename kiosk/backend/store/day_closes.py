"""Units' day closes, and the three books side by side."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from kiosk.domain.money import Money

if TYPE_CHECKING:
    import asyncpg

    from kiosk.backend.store.pool import Connection, Pool


@dataclass(frozen=True, slots=True)
class AttestedRow:
    """What unit and terminal say of one attempt."""

    payment_id: UUID
    transaction_id: UUID
    amount: Money
    at: datetime
    unit: str
    terminal: str
    terminal_amount: Money | None


@dataclass(frozen=True, slots=True)
class DayEnd:
    """The end of a unit's day, as the unit tells it; `charges` and `total` are its terminal's own count."""

    id: UUID
    device_id: str
    day: date
    opened_at: datetime
    closed_at: datetime
    period: str | None
    charges: int | None
    total: Money | None
    simulated: bool


@dataclass(frozen=True, slots=True)
class CloseRow:
    """The end of a unit's day as it was kept."""

    end: DayEnd
    received_at: datetime


@dataclass(frozen=True, slots=True)
class Counted:
    """A close beside what the terminal said about each attempt of its period."""

    close: CloseRow
    charges: int
    total: Money


@dataclass(frozen=True, slots=True)
class BookedRow:
    """One payment as every book has it; None where a book does not have it."""

    payment_id: UUID
    device_id: str
    reference: str | None
    at: datetime
    platform: str | None
    amount: Money | None
    corrected: bool
    attested: AttestedRow | None


_ATTEST = """
    WITH earlier AS (SELECT terminal FROM attested_attempts WHERE device_id = $1 AND payment_id = $2)
    INSERT INTO attested_attempts
        (device_id, payment_id, close_id, transaction_id, amount_fils, at, unit, terminal, terminal_fils, attested_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    ON CONFLICT (device_id, payment_id) DO UPDATE SET unit = excluded.unit, terminal = excluded.terminal,
        terminal_fils = excluded.terminal_fils, attested_at = excluded.attested_at
    RETURNING (SELECT terminal FROM earlier) AS earlier
"""
_CLOSE = """
    INSERT INTO day_closes
        (id, device_id, day, opened_at, closed_at, period, charges, total_fils, simulated, received_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO NOTHING
"""
_BY_ID = "SELECT * FROM day_closes WHERE id = $1 AND device_id = $2"
_COUNTED = """
    SELECT closed.*, coalesce(told.charges, 0) AS told_charges, coalesce(told.fils, 0) AS told_fils
    FROM day_closes AS closed LEFT JOIN LATERAL (
        SELECT count(*) AS charges, sum(terminal_fils)::bigint AS fils FROM attested_attempts
        WHERE close_id = closed.id AND terminal = 'approved'
    ) AS told ON true
    WHERE closed.day = $1 ORDER BY closed.device_id, closed.closed_at
"""
_BOOKED = """
    WITH wanted AS (
        SELECT id, device_id FROM payments WHERE method = 'card' AND created_at >= $1 AND created_at < $2
        UNION SELECT payment_id, device_id FROM attested_attempts WHERE at >= $1 AND at < $2
    )
    SELECT wanted.id, wanted.device_id, owner.reference, coalesce(payment.created_at, told.at) AS at,
        payment.state, payment.amount_fils, told.transaction_id, told.amount_fils AS told_fils, told.at AS told_at,
        told.unit, told.terminal, told.terminal_fils, EXISTS (
            SELECT FROM events WHERE subject = 'payment' AND subject_id = wanted.id AND event = 'correct'
        ) AS corrected
    FROM wanted
    LEFT JOIN payments AS payment ON payment.id = wanted.id AND payment.device_id = wanted.device_id
    LEFT JOIN attested_attempts AS told ON told.payment_id = wanted.id AND told.device_id = wanted.device_id
    LEFT JOIN transactions AS owner ON owner.id = coalesce(payment.transaction_id, told.transaction_id)
    ORDER BY wanted.device_id, at, wanted.id
"""
_BY_PHONE = "SELECT count(*) FROM payments WHERE method = 'phone' AND created_at >= $1 AND created_at < $2"


async def attest(
    connection: "Connection", device_id: str, close_id: UUID, row: AttestedRow, now: datetime
) -> str | None:
    """Take down what is said of one attempt; what the terminal had said of it before, None where nothing."""
    earlier: str | None = await connection.fetchval(
        _ATTEST,
        device_id,
        row.payment_id,
        close_id,
        row.transaction_id,
        row.amount.fils,
        row.at,
        row.unit,
        row.terminal,
        None if row.terminal_amount is None else row.terminal_amount.fils,
        now,
    )
    return earlier


async def close(connection: "Connection", end: DayEnd, now: datetime) -> CloseRow | None:
    """Keep a close, once; None where another unit has used its id."""
    total = None if end.total is None else end.total.fils
    await connection.execute(
        _CLOSE,
        end.id,
        end.device_id,
        end.day,
        end.opened_at,
        end.closed_at,
        end.period,
        end.charges,
        total,
        end.simulated,
        now,
    )
    kept = await connection.fetchrow(_BY_ID, end.id, end.device_id)
    return None if kept is None else _close(kept)


async def counted(source: "Pool", day: date) -> tuple[Counted, ...]:
    """The closes of a day, each beside the sum of its attempts."""
    rows = await source.fetch(_COUNTED, day)
    return tuple(Counted(_close(row), row["told_charges"], Money(row["told_fils"])) for row in rows)


async def booked(source: "Pool", since: datetime, until: datetime) -> tuple[BookedRow, ...]:
    """Every payment at a terminal in that time, as the books have it."""
    return tuple(_booked(row) for row in await source.fetch(_BOOKED, since, until))


async def by_phone(source: "Pool", since: datetime, until: datetime) -> int:
    """How many payments by phone there were: no terminal has a book of them."""
    return int(await source.fetchval(_BY_PHONE, since, until))


def _close(row: "asyncpg.Record") -> CloseRow:
    end = DayEnd(
        id=row["id"],
        device_id=row["device_id"],
        day=row["day"],
        opened_at=row["opened_at"],
        closed_at=row["closed_at"],
        period=row["period"],
        charges=row["charges"],
        total=_money(row["total_fils"]),
        simulated=row["simulated"],
    )
    return CloseRow(end, row["received_at"])


def _booked(row: "asyncpg.Record") -> BookedRow:
    attested = None
    if row["told_at"] is not None:
        attested = AttestedRow(
            payment_id=row["id"],
            transaction_id=row["transaction_id"],
            amount=Money(row["told_fils"]),
            at=row["told_at"],
            unit=row["unit"],
            terminal=row["terminal"],
            terminal_amount=_money(row["terminal_fils"]),
        )
    return BookedRow(
        payment_id=row["id"],
        device_id=row["device_id"],
        reference=row["reference"],
        at=row["at"],
        platform=row["state"],
        amount=_money(row["amount_fils"]),
        corrected=row["corrected"],
        attested=attested,
    )


def _money(fils: int | None) -> Money | None:
    return None if fils is None else Money(fils)
