"""The signed quote of each transaction that is to be paid."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

QUOTES = """
ALTER TABLE transactions
    ADD COLUMN quote_id uuid,
    ADD COLUMN quote_expires_at timestamptz,
    ADD COLUMN quote text,
    ADD CHECK ((quote_id IS NULL) = (quote IS NULL) AND (quote_id IS NULL) = (quote_expires_at IS NULL));
COMMENT ON COLUMN transactions.quote IS 'the signed quote that the platform stands by; an earlier one holds no more';

INSERT INTO legal_edges (subject, from_state, event, to_state)
VALUES ('transaction', 'awaiting_payment', 'fee_quoted', 'awaiting_payment');
"""


def upgrade() -> None:
    """Take this step."""
    op.execute(QUOTES)
