"""Units' day closes: what unit and terminal say of each attempt, and the terminal's own count."""

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

CLOSES = """
CREATE TABLE day_closes (
    id          uuid        PRIMARY KEY,
    device_id   text        NOT NULL REFERENCES devices (id),
    day         date        NOT NULL,
    opened_at   timestamptz NOT NULL,
    closed_at   timestamptz NOT NULL,
    period      text,
    charges     integer,
    total_fils  bigint,
    simulated   boolean     NOT NULL,
    received_at timestamptz NOT NULL,
    CHECK ((charges IS NULL) = (total_fils IS NULL))
);
CREATE INDEX day_closes_day ON day_closes (day);

CREATE TABLE attested_attempts (
    payment_id     uuid        NOT NULL,
    device_id      text        NOT NULL REFERENCES devices (id),
    close_id       uuid        NOT NULL,
    transaction_id uuid        NOT NULL,
    amount_fils    bigint      NOT NULL,
    at             timestamptz NOT NULL,
    unit           text        NOT NULL,
    terminal       text        NOT NULL,
    terminal_fils  bigint,
    attested_at    timestamptz NOT NULL,
    PRIMARY KEY (device_id, payment_id)
);
CREATE INDEX attested_attempts_at ON attested_attempts (at);
CREATE INDEX attested_attempts_close ON attested_attempts (close_id);
COMMENT ON COLUMN attested_attempts.close_id IS 'the day close that first spoke of it: its period charged it';

CREATE INDEX payments_created ON payments (created_at);
"""


def upgrade() -> None:
    """Take this step."""
    op.execute(CLOSES)
