"""Simulated dues: invented, the same for the same person and service each time."""

import hashlib
from datetime import UTC, datetime, timedelta

from kiosk.backend.services.ports import Due
from kiosk.domain.money import Money
from kiosk.domain.service import Service
from kiosk.domain.text import Text

_LABELS = (
    Text("مثال: مخالفة وقوف", "Sample: parking violation"),
    Text("مثال: مخالفة سرعة", "Sample: speeding violation"),
    Text("مثال: فاتورة", "Sample: bill"),
    Text("مثال: رسوم متأخرة", "Sample: late fee"),
)
_FIRST_DAY = datetime(2026, 1, 4, 6, 0, tzinfo=UTC)
_DAYS = 300
_MOST = 3
_STEP_FILS = 500
_SMALLEST_FILS = 5_000
_STEPS = 90


def simulated_dues(service: Service, person: bytes) -> tuple[Due, ...]:
    """One to three dues, oldest first."""
    seed = hashlib.sha256(service.id.encode() + b"\n" + person).digest()
    dues = [_due(seed, number) for number in range(1 + seed[0] % _MOST)]
    return tuple(sorted(dues, key=lambda due: (due.dated, due.id)))


def _due(seed: bytes, number: int) -> Due:
    own = hashlib.sha256(seed + bytes([number])).digest()
    return Due(
        id=f"SIM-{own[:4].hex().upper()}-{number + 1}",
        label=_LABELS[own[4] % len(_LABELS)],
        dated=_FIRST_DAY + timedelta(days=int.from_bytes(own[5:7], "big") % _DAYS),
        amount=Money(_SMALLEST_FILS + own[7] % _STEPS * _STEP_FILS),
    )
