"""The heads of units' journals, as the units signed them; those that contradict an earlier one are marked."""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

HEADS = """
CREATE TABLE journal_heads (
    number      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    device_id   text        NOT NULL REFERENCES devices (id),
    seq         bigint      NOT NULL CHECK (seq > 0),
    hash        bytea       NOT NULL CHECK (octet_length(hash) = 32),
    at          timestamptz NOT NULL,
    signature   bytea       NOT NULL,
    received_at timestamptz NOT NULL,
    contradicts bigint      REFERENCES journal_heads (number)
);
CREATE UNIQUE INDEX journal_heads_believed ON journal_heads (device_id, seq) WHERE contradicts IS NULL;
CREATE UNIQUE INDEX journal_heads_refused ON journal_heads (device_id, seq, hash) WHERE contradicts IS NOT NULL;
CREATE INDEX journal_heads_of_unit ON journal_heads (device_id, number);

CREATE FUNCTION journal_heads_are_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what a unit stated is never changed';
END $$;
CREATE TRIGGER journal_heads_never_change BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_heads
    FOR EACH STATEMENT EXECUTE FUNCTION journal_heads_are_kept();
"""


def upgrade() -> None:
    """Take this step."""
    op.execute(HEADS)
