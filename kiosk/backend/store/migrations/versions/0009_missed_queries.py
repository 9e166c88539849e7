"""What people ask units in vain: words and counts by unit and day, nobody's data."""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

MISSED = """
CREATE TABLE missed_queries (
    device_id text    NOT NULL REFERENCES devices (id),
    day       date    NOT NULL,
    query     text    NOT NULL,
    times     integer NOT NULL CHECK (times > 0),
    PRIMARY KEY (device_id, day, query)
);
CREATE INDEX missed_queries_day ON missed_queries (day);
"""


def upgrade() -> None:
    """Take this step."""
    op.execute(MISSED)
