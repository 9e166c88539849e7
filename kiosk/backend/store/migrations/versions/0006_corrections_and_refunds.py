"""Corrections and refunds of payments."""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

EDGES = """
INSERT INTO legal_edges (subject, from_state, event, to_state) VALUES
    ('payment', 'declined', 'correct', 'approved'),
    ('payment', 'cancelled', 'correct', 'approved'),
    ('payment', 'not_performed', 'correct', 'approved'),
    ('payment', 'approved', 'contradict', 'approved'),
    ('payment', 'refund_due', 'contradict', 'refund_due'),
    ('payment', 'refunded', 'contradict', 'refunded'),
    ('payment', 'approved', 'refund_owed', 'refund_due'),
    ('payment', 'refund_due', 'refund_made', 'refunded');
"""

PAYMENTS = """
ALTER TABLE payments DROP CONSTRAINT payments_check;
ALTER TABLE payments
    ADD COLUMN refund_reference text NOT NULL DEFAULT '',
    ADD CONSTRAINT payments_charged CHECK ((state IN ('approved', 'refund_due', 'refunded')) = (slip IS NOT NULL));
CREATE INDEX payments_refund_due ON payments (updated_at) WHERE state = 'refund_due';
COMMENT ON COLUMN payments.refund_reference IS 'what the bank calls the refund; empty where none was made';

-- Transactions that were owed back before payments said so themselves.
WITH moved AS (
    UPDATE payments SET state = 'refund_due' FROM transactions AS owner
    WHERE owner.id = payments.transaction_id AND owner.state = 'refund_due' AND payments.state = 'approved'
    RETURNING payments.id
)
INSERT INTO events (subject, subject_id, event, from_state, to_state, at)
SELECT 'payment', id, 'refund_owed', 'approved', 'refund_due', now() FROM moved;
"""


def upgrade() -> None:
    """Take this step."""
    for statements in (EDGES, PAYMENTS):
        op.execute(statements)
