"""RFC 9457 problem documents: `code` is stable and is what programs decide on."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict

MEDIA_TYPE = "application/problem+json"


class ProblemCode(StrEnum):
    """Every way a request can be refused."""

    INVALID_REQUEST = "invalid_request"
    INVALID_ANSWERS = "invalid_answers"
    BODY_TOO_LARGE = "body_too_large"
    UNSUPPORTED_MEDIA_TYPE = "unsupported_media_type"
    NOT_FOUND = "not_found"
    METHOD_NOT_ALLOWED = "method_not_allowed"
    SIGNATURE_MISSING = "signature_missing"
    SIGNATURE_INVALID = "signature_invalid"
    DEVICE_NOT_ACTIVE = "device_not_active"
    ENROLMENT_REFUSED = "enrolment_refused"
    CLOCK_SKEW = "clock_skew"
    IDEMPOTENCY_KEY_MISSING = "idempotency_key_missing"
    IDEMPOTENCY_KEY_REUSED = "idempotency_key_reused"
    IDEMPOTENCY_KEY_BUSY = "idempotency_key_busy"
    SERVICE_UNKNOWN = "service_unknown"
    SERVICE_NOT_STARTABLE = "service_not_startable"
    FORM_VERSION_UNKNOWN = "form_version_unknown"
    IDENTITY_REQUIRED = "identity_required"
    DUES_CHANGED = "dues_changed"
    FEE_CHANGED = "fee_changed"
    QUOTE_EXPIRED = "quote_expired"
    PAYMENT_IN_PROGRESS = "payment_in_progress"
    ALREADY_PAID = "already_paid"
    AMOUNT_MISMATCH = "amount_mismatch"
    ILLEGAL_TRANSITION = "illegal_transition"
    RECEIPT_NOT_READY = "receipt_not_ready"
    PHONE_PAYMENT_UNAVAILABLE = "phone_payment_unavailable"
    JOURNAL_HEAD_CONTRADICTS = "journal_head_contradicts"
    RATE_LIMITED = "rate_limited"
    INTERNAL = "internal"


class ProblemField(BaseModel):
    """One refused part of the request; `pointer` is an RFC 6901 pointer into the body."""

    model_config = ConfigDict(extra="forbid")
    pointer: str
    code: str
    detail: str


class Problem(BaseModel):
    """The body of every refusal."""

    model_config = ConfigDict(extra="forbid")
    type: str = "about:blank"
    title: str
    status: int
    code: ProblemCode
    detail: str
    errors: list[ProblemField] = []
