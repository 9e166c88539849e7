"""Payments by phone: how each attempt is paid, the links, and the ledger of the simulated gateway."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

PHONE = """
ALTER TABLE payments ADD COLUMN method text NOT NULL DEFAULT 'card' CHECK (method IN ('card', 'phone'));

CREATE TABLE phone_payments (
    payment_id   uuid        PRIMARY KEY REFERENCES payments (id),
    token_hash   bytea       NOT NULL UNIQUE,
    track_id     text        NOT NULL UNIQUE,
    language     text        NOT NULL,
    link_ends_at timestamptz NOT NULL,
    opened_at    timestamptz,
    begun_at     timestamptz,
    ask_at       timestamptz,
    asked        integer     NOT NULL DEFAULT 0
);
CREATE INDEX phone_payments_to_ask ON phone_payments (ask_at) WHERE ask_at IS NOT NULL;
COMMENT ON COLUMN phone_payments.track_id IS 'what the gateway knows the order by; on the disk before it is contacted';
COMMENT ON COLUMN phone_payments.ask_at IS 'when the gateway is asked next; NULL where there is nothing to ask';
"""

SIMULATED = """
CREATE TABLE simulated_knet_payments (
    payment_id text        PRIMARY KEY,
    track_id   text        NOT NULL UNIQUE,
    fields     jsonb       NOT NULL,
    result     text        NOT NULL,
    answer     jsonb       NOT NULL,
    made_at    timestamptz NOT NULL,
    decided_at timestamptz
);
COMMENT ON TABLE simulated_knet_payments IS 'the ledger of the simulated gateway: no real bank, no real money';

CREATE TABLE simulated_knet_faults (
    fault text    PRIMARY KEY,
    times integer NOT NULL CHECK (times > 0)
);
"""


def upgrade() -> None:
    """Take this step."""
    for statements in (PHONE, SIMULATED):
        op.execute(statements)
