"""Messages as the platform sends them, and how a test speaks to a server."""

import itertools
from datetime import UTC, datetime
from uuid import UUID

from kiosk.adapters.api.caller import Caller, DeviceIdentity
from kiosk.adapters.api.wire import Limits, Wire, plain_session
from kiosk.adapters.system.clock import SystemClock
from kiosk.domain.text import Language
from kiosk.ports.platform import Submission

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
TRANSACTION = UUID("01939d5e-0000-7000-8000-000000000001")
PAYMENT = UUID("01939d5e-0000-7000-8000-000000000002")
IDENTITY = UUID("01939d5e-0000-7000-8000-000000000003")
LIMITS = Limits(connect=1.0, read=0.4, whole=1.0, answer_bytes=50_000)

SUBMISSION = Submission(
    id=TRANSACTION,
    service_id="sample-renewal",
    form_version=1,
    answers={"plate": "12345", "دور": ["١"]},
    identity_request_id=IDENTITY,
    consent_version=2,
    consent_at=NOW,
    language=Language.AR,
)
TRANSACTION_MESSAGE = {
    "id": str(TRANSACTION),
    "reference": "GM-2026-000123",
    "service_id": "sample-renewal",
    "state": "awaiting_payment",
    "amount_fils": 5000,
    "currency": "KWD",
    "quote": "as-it-came",
    "created_at": NOW.isoformat(),
    "updated_at": NOW.isoformat(),
}
PAYMENT_MESSAGE = {
    "id": str(PAYMENT),
    "transaction_id": str(TRANSACTION),
    "state": "intent",
    "amount_fils": 5000,
    "currency": "KWD",
    "transaction_state": "awaiting_payment",
}
IDENTITY_MESSAGE = {
    "id": str(IDENTITY),
    "state": "approved",
    "match_number": "42",
    "expires_at": NOW.isoformat(),
    "person": {"name": {"ar": "مثال أحمد", "en": "Sample Ahmad"}, "civil_id_masked": "•••••••••012"},
}
RECEIPT_MESSAGE = {
    "issuer": "https://verify.invalid",
    "issued_at": NOW.isoformat(),
    "transaction_id": str(TRANSACTION),
    "reference": "GM-2026-000123",
    "service_id": "sample-renewal",
    "status": "paid",
    "amount_fils": 5000,
    "currency": "KWD",
    "unit_id": "unit-7",
    "receipt_number": 17,
    "rrn": "7123",
    "auth_code": "A1",
    "last4": "1234",
    "qr_text": "https://verify.invalid/r#123",
}


class Pauses:
    """Waits by remembering how long it was asked to."""

    def __init__(self) -> None:
        self.asked: list[float] = []

    def __call__(self, seconds: float) -> None:
        self.asked.append(seconds)


def caller_to(url: str, identity: DeviceIdentity | None, pauses: Pauses) -> Caller:
    clock = SystemClock()
    numbers = itertools.count()
    return Caller(Wire(url, clock, LIMITS, plain_session), identity, clock, lambda: f"{next(numbers):032x}", pauses)
