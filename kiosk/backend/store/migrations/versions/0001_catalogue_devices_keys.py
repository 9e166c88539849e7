"""The published catalogue, the units, their enrolment codes, and the public receipt keys."""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# Bodies are `json`, not `jsonb`: what is published comes back in its own order.
CATALOGUE = """
CREATE TABLE catalogue_revisions (
    revision     bigint      PRIMARY KEY CHECK (revision > 0),
    published_at timestamptz NOT NULL,
    notice       jsonb,
    added        integer     NOT NULL,
    changed      integer     NOT NULL,
    withdrawn    integer     NOT NULL
);

CREATE TABLE agencies (
    id                 text        PRIMARY KEY,
    body               json        NOT NULL,
    revision           bigint      NOT NULL,
    first_published_at timestamptz NOT NULL
);
CREATE INDEX agencies_revision ON agencies (revision);

CREATE TABLE services (
    id                 text        PRIMARY KEY,
    agency_id          text        NOT NULL REFERENCES agencies (id),
    body               json        NOT NULL,
    active             boolean     NOT NULL,
    electronic         boolean     NOT NULL,
    revision           bigint      NOT NULL,
    first_published_at timestamptz NOT NULL,
    electronic_since   timestamptz,
    withdrawn_at       timestamptz,
    CHECK (active = (withdrawn_at IS NULL))
);
CREATE INDEX services_revision ON services (revision);
CREATE INDEX services_agency ON services (agency_id);

CREATE TABLE form_versions (
    service_id   text        NOT NULL REFERENCES services (id),
    version      integer     NOT NULL CHECK (version > 0),
    form         json        NOT NULL,
    published_at timestamptz NOT NULL,
    PRIMARY KEY (service_id, version)
);
"""

DEVICES = """
CREATE SEQUENCE device_numbers;

CREATE TABLE devices (
    id             text        PRIMARY KEY,
    status         text        NOT NULL CHECK (status IN ('pending', 'active', 'revoked')),
    public_key_pem text        NOT NULL UNIQUE,
    fingerprint    text        NOT NULL,
    enrolled_at    timestamptz NOT NULL,
    activated_at   timestamptz,
    revoked_at     timestamptz
);

CREATE TABLE enrolment_codes (
    code_id    text        PRIMARY KEY,
    verifier   bytea       NOT NULL,
    activates  boolean     NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    tries_left integer     NOT NULL CHECK (tries_left >= 0),
    device_id  text        REFERENCES devices (id)
);
"""

RECEIPT_KEYS = """
CREATE TABLE receipt_keys (
    kid        text        PRIMARY KEY,
    x          text        NOT NULL,
    y          text        NOT NULL,
    issuer     text        NOT NULL,
    not_before timestamptz NOT NULL,
    revoked_at timestamptz
);
"""


def upgrade() -> None:
    """Take this step."""
    op.execute(CATALOGUE)
    op.execute(DEVICES)
    op.execute(RECEIPT_KEYS)
