"""Submissions as they go over the wire: signed and ready to be sent."""

import secrets
from collections.abc import Iterator, MutableMapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import urlsplit
from uuid import UUID, uuid5

from kiosk.adapters.system.clock import SystemClock
from kiosk.adapters.system.ids import TimedIds
from kiosk.bench.units import BenchUnit
from kiosk.contract import routes, signing
from kiosk.contract.messages import Consent, TransactionBody

SERVICE = "moi-dl-renew"
ANSWERS = {"period": "y10", "donor": "no", "blood_group": "o-pos", "delivery": "machine", "phone": "99123456"}


@dataclass(slots=True)
class Prepared:
    """A request about to be sent; satisfies `kiosk.contract.signing.Signable`."""

    method: str | None
    url: str | None
    body: bytes | str | None
    headers: MutableMapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ready:
    """A signed submission, and what in it stands nowhere else."""

    id: UUID
    key: str
    request: Prepared

    @property
    def wire(self) -> bytes:
        """The request as it is sent."""
        parts = urlsplit(str(self.request.url))
        lines = [f"POST {parts.path} HTTP/1.1", *(f"{name}: {value}" for name, value in self.request.headers.items())]
        head = "\r\n".join(lines).encode() + b"\r\n\r\n"
        return head + self.body

    @property
    def body(self) -> bytes:
        """What the signature's digest covers."""
        return self.request.body if isinstance(self.request.body, bytes) else b""


def ready(url: str, unit: BenchUnit, count: int) -> Iterator[Ready]:
    """`count` different submissions of `unit`."""
    ids = TimedIds(SystemClock())
    for _ in range(count):
        yield _signed(url, unit, ids.new())


def _signed(url: str, unit: BenchUnit, transaction_id: UUID) -> Ready:
    now = datetime.now(UTC)
    key = str(uuid5(transaction_id, "submit"))
    body = TransactionBody(
        id=transaction_id,
        service_id=SERVICE,
        form_version=1,
        answers=dict(ANSWERS),
        identity_request_id=unit.approval,
        consent=Consent(text_version=1, given_at=now),
        language="ar",
    )
    content = body.model_dump_json().encode()
    headers = {
        "Host": urlsplit(url).netloc,
        "Content-Type": "application/json",
        "Content-Length": str(len(content)),
        "Idempotency-Key": key,
    }
    request = Prepared("POST", url + routes.TRANSACTIONS, content, headers)
    signing.sign_request(request, unit.device_id, unit.private_key_pem, now, secrets.token_hex(16))
    return Ready(transaction_id, key, request)
