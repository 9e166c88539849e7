"""The store takes the steps of the domain's tables and no others, and keeps what happened."""

from datetime import UTC, datetime
from uuid import uuid4

import asyncpg
import pytest

from kiosk.backend.store.events import Change, StateMovedError, Step, Subject, move
from kiosk.backend.store.identity import IDENTITIES
from kiosk.backend.store.receipt_copies import RECEIPTS
from kiosk.domain.payment import PAYMENTS
from kiosk.domain.transaction import TRANSACTIONS

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TABLES = {
    Subject.IDENTITY: IDENTITIES,
    Subject.TRANSACTION: TRANSACTIONS,
    Subject.PAYMENT: PAYMENTS,
    Subject.RECEIPT: RECEIPTS,
}
NOTE = """
    INSERT INTO events (subject, subject_id, event, from_state, to_state, at) VALUES ($1, $2, $3, $4, $5, $6)
"""


def test_the_store_knows_the_domains_edges_and_no_others(pool, run):
    rows = run(pool.fetch("SELECT subject, from_state, event, to_state FROM legal_edges"))
    expected = {
        (subject.value, state.value, event.value, after.value)
        for subject, table in TABLES.items()
        for (state, event), after in table.edges.items()
    }
    assert {tuple(row.values()) for row in rows} == expected


def test_an_illegal_edge_can_not_be_written(pool, run):
    with pytest.raises(asyncpg.ForeignKeyViolationError):
        run(pool.execute(NOTE, "transaction", uuid4(), "payment_approved", "draft", "paid", NOW))


@pytest.mark.requirement("LOG-04")
@pytest.mark.parametrize("change", ["UPDATE events SET at = now()", "DELETE FROM events", "TRUNCATE events"])
def test_what_happened_is_never_changed(pool, run, change):
    run(pool.execute(NOTE, "transaction", uuid4(), "submit", "draft", "submitted", NOW))
    with pytest.raises(asyncpg.RaiseError, match="never changed"):
        run(pool.execute(change))
    assert run(pool.fetchval("SELECT count(*) FROM events")) == 1


def test_a_subject_that_stands_elsewhere_is_not_moved(pool, run):
    async def moved():
        async with pool.acquire() as connection:
            change = Change((Step("cancel", "awaiting_payment", "cancelled"),), NOW, None)
            await move(connection, Subject.TRANSACTION, uuid4(), change)

    with pytest.raises(StateMovedError):
        run(moved())
