"""Receipts that are called up again, and approvals for nothing but that."""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

EDGES = """
INSERT INTO legal_edges (subject, from_state, event, to_state) VALUES ('receipt', 'issued', 'copy', 'issued');
"""

APPROVALS = """
ALTER TABLE identity_requests ALTER COLUMN service_id DROP NOT NULL;
COMMENT ON COLUMN identity_requests.service_id IS 'null: approved is to see a receipt again, and nothing else';
"""

LOOKUPS = """
CREATE TABLE receipt_lookups (
    number              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    identity_request_id uuid        NOT NULL REFERENCES identity_requests (id),
    person              bytea       NOT NULL,
    device_id           text        NOT NULL REFERENCES devices (id),
    transaction_id      uuid        REFERENCES transactions (id),
    at                  timestamptz NOT NULL
);
CREATE INDEX receipt_lookups_person ON receipt_lookups (person, at);
COMMENT ON COLUMN receipt_lookups.transaction_id IS 'null: this person has no receipt with the reference';
"""


def upgrade() -> None:
    """Take this step."""
    for statements in (EDGES, APPROVALS, LOOKUPS):
        op.execute(statements)
