"""Approvals, transactions, payments, receipts, what happened to each of them, and remembered answers."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

EDGES = """
CREATE TABLE legal_edges (
    subject    text NOT NULL,
    from_state text NOT NULL,
    event      text NOT NULL,
    to_state   text NOT NULL,
    PRIMARY KEY (subject, from_state, event, to_state)
);
INSERT INTO legal_edges (subject, from_state, event, to_state) VALUES
    ('identity', 'requested', 'approve', 'approved'),
    ('identity', 'requested', 'deny', 'denied'),
    ('identity', 'requested', 'expire', 'expired'),
    ('identity', 'requested', 'revoke', 'revoked'),
    ('identity', 'approved', 'expire', 'expired'),
    ('identity', 'approved', 'revoke', 'revoked'),
    ('transaction', 'draft', 'submit', 'submitted'),
    ('transaction', 'draft', 'cancel', 'cancelled'),
    ('transaction', 'draft', 'expire', 'expired'),
    ('transaction', 'submitted', 'fee_quoted', 'awaiting_payment'),
    ('transaction', 'submitted', 'sent_to_agency', 'with_agency'),
    ('transaction', 'submitted', 'cancel', 'cancelled'),
    ('transaction', 'awaiting_payment', 'payment_approved', 'paid'),
    ('transaction', 'awaiting_payment', 'cancel', 'cancelled'),
    ('transaction', 'awaiting_payment', 'expire', 'expired'),
    ('transaction', 'cancelled', 'payment_approved', 'refund_due'),
    ('transaction', 'expired', 'payment_approved', 'refund_due'),
    ('transaction', 'paid', 'sent_to_agency', 'with_agency'),
    ('transaction', 'paid', 'refund_owed', 'refund_due'),
    ('transaction', 'with_agency', 'agency_completed', 'completed'),
    ('transaction', 'with_agency', 'agency_rejected', 'rejected'),
    ('transaction', 'rejected', 'refund_owed', 'refund_due'),
    ('transaction', 'refund_due', 'refund_made', 'refunded'),
    ('payment', 'created', 'record_intent', 'intent'),
    ('payment', 'created', 'cancel', 'cancelled'),
    ('payment', 'intent', 'send', 'sent'),
    ('payment', 'intent', 'not_perform', 'not_performed'),
    ('payment', 'intent', 'lose_track', 'unknown'),
    ('payment', 'sent', 'approve', 'approved'),
    ('payment', 'sent', 'decline', 'declined'),
    ('payment', 'sent', 'cancel', 'cancelled'),
    ('payment', 'sent', 'not_perform', 'not_performed'),
    ('payment', 'sent', 'lose_track', 'unknown'),
    ('payment', 'unknown', 'approve', 'approved'),
    ('payment', 'unknown', 'decline', 'declined'),
    ('payment', 'unknown', 'cancel', 'cancelled'),
    ('payment', 'unknown', 'not_perform', 'not_performed');
"""

EVENTS = """
CREATE TABLE events (
    number     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject    text        NOT NULL,
    subject_id uuid        NOT NULL,
    event      text        NOT NULL,
    from_state text        NOT NULL,
    to_state   text        NOT NULL,
    at         timestamptz NOT NULL,
    device_id  text,
    FOREIGN KEY (subject, from_state, event, to_state) REFERENCES legal_edges
);
CREATE INDEX events_subject ON events (subject_id, number);

CREATE FUNCTION events_are_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what happened is never changed';
END $$;
CREATE TRIGGER events_never_change BEFORE UPDATE OR DELETE OR TRUNCATE ON events
    FOR EACH STATEMENT EXECUTE FUNCTION events_are_kept();
"""

IDENTITIES = """
CREATE TABLE identity_requests (
    id                 uuid        PRIMARY KEY,
    device_id          text        NOT NULL REFERENCES devices (id),
    service_id         text        NOT NULL,
    person             bytea       NOT NULL,
    civil_id_masked    text        NOT NULL,
    person_name        jsonb,
    match_number       text        NOT NULL,
    provider_reference text        NOT NULL,
    state              text        NOT NULL,
    dues_shown         jsonb,
    created_at         timestamptz NOT NULL,
    expires_at         timestamptz NOT NULL,
    approved_at        timestamptz
);
CREATE INDEX identity_requests_person ON identity_requests (person, created_at);
COMMENT ON COLUMN identity_requests.person IS 'keyed hash of the Civil ID number, which itself is kept nowhere';
"""

TRANSACTIONS = """
CREATE SEQUENCE transaction_references;

CREATE TABLE transactions (
    id                  uuid        PRIMARY KEY,
    reference           text        NOT NULL UNIQUE,
    device_id           text        NOT NULL REFERENCES devices (id),
    service_id          text        NOT NULL,
    form_version        integer     NOT NULL,
    identity_request_id uuid        NOT NULL REFERENCES identity_requests (id),
    person              bytea       NOT NULL,
    answers             jsonb       NOT NULL,
    due_ids             text[]      NOT NULL,
    amount_fils         bigint      NOT NULL CHECK (amount_fils >= 0),
    state               text        NOT NULL,
    language            text        NOT NULL,
    consent_version     integer     NOT NULL,
    consent_given_at    timestamptz NOT NULL,
    fingerprint         bytea       NOT NULL,
    created_at          timestamptz NOT NULL,
    updated_at          timestamptz NOT NULL,
    FOREIGN KEY (service_id, form_version) REFERENCES form_versions
);
CREATE INDEX transactions_unpaid ON transactions (created_at) WHERE state = 'awaiting_payment';

CREATE TABLE settled_dues (
    service_id     text  NOT NULL,
    person         bytea NOT NULL,
    due_id         text  NOT NULL,
    transaction_id uuid  NOT NULL REFERENCES transactions (id),
    PRIMARY KEY (person, service_id, due_id)
);
"""

PAYMENTS = """
CREATE TABLE payments (
    id             uuid        PRIMARY KEY,
    transaction_id uuid        NOT NULL REFERENCES transactions (id),
    device_id      text        NOT NULL REFERENCES devices (id),
    amount_fils    bigint      NOT NULL CHECK (amount_fils > 0),
    state          text        NOT NULL,
    reason         text        NOT NULL DEFAULT '',
    slip           jsonb,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    CHECK ((state = 'approved') = (slip IS NOT NULL))
);
CREATE UNIQUE INDEX payments_one_open ON payments (transaction_id)
    WHERE state IN ('created', 'intent', 'sent', 'unknown');
CREATE UNIQUE INDEX payments_one_approved ON payments (transaction_id) WHERE state = 'approved';
"""

RECEIPTS = """
CREATE TABLE receipt_counters (
    device_id   text    PRIMARY KEY REFERENCES devices (id),
    last_number integer NOT NULL
);

CREATE TABLE receipts (
    transaction_id uuid        PRIMARY KEY REFERENCES transactions (id),
    device_id      text        NOT NULL,
    number         integer     NOT NULL,
    issuer         text        NOT NULL,
    issued_at      timestamptz NOT NULL,
    status         text        NOT NULL,
    amount_fils    bigint,
    slip           jsonb,
    qr_text        text        NOT NULL,
    UNIQUE (device_id, number)
);
"""

REMEMBERED = """
CREATE TABLE remembered_answers (
    device_id   text        NOT NULL,
    operation   text        NOT NULL,
    key         text        NOT NULL,
    fingerprint bytea       NOT NULL,
    status      smallint    NOT NULL,
    body        bytea       NOT NULL,
    created_at  timestamptz NOT NULL,
    PRIMARY KEY (device_id, operation, key)
);
CREATE INDEX remembered_answers_age ON remembered_answers USING brin (created_at);
"""


def upgrade() -> None:
    """Take this step."""
    for statements in (EDGES, EVENTS, IDENTITIES, TRANSACTIONS, PAYMENTS, RECEIPTS, REMEMBERED):
        op.execute(statements)
