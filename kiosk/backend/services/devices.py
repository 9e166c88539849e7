"""Which units may speak with the platform: enrolment by a code, activation by staff, revocation."""

import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import load_pem_public_key

from kiosk.backend.store import devices as store
from kiosk.backend.store.devices import CodeRow, Device, DeviceStatus
from kiosk.contract import enrolment
from kiosk.contract.enrolment import EnrolmentCode

if TYPE_CHECKING:
    from kiosk.backend.store.pool import Connection, Pool

__all__ = ["CODE_LIFE", "CODE_TRIES", "Device", "DeviceService", "DeviceStatus", "EnrolmentRefused", "NewCode"]

CODE_LIFE = timedelta(minutes=15)
CODE_TRIES = 5


@dataclass(frozen=True, slots=True)
class NewCode:
    """A code to type in at a unit; shown once, here, and nowhere kept."""

    code: EnrolmentCode
    expires_at: datetime
    activates: bool


@dataclass(frozen=True, slots=True)
class EnrolmentRefused:
    """The unit was not enrolled. `reason` is for the platform's log; the unit is told only that it was refused."""

    reason: str


class DeviceService:
    """The units of the platform."""

    def __init__(
        self,
        pool: "Pool",
        clock: Callable[[], datetime],
        choose: Callable[[str], str] = secrets.choice,
    ) -> None:
        self._pool = pool
        self._clock = clock
        self._choose = choose

    async def create_code(self, *, activates: bool = False) -> NewCode:
        """A fresh code for one unit; with `activates` the unit need not be confirmed by staff."""
        while True:
            code = EnrolmentCode(self._characters(enrolment.ID_LENGTH), self._characters(enrolment.SECRET_LENGTH))
            now = self._clock()
            row = CodeRow(enrolment.verifier(code), activates, now + CODE_LIFE, CODE_TRIES, None)
            if await store.add_code(self._pool, code.code_id, row, now):
                return NewCode(code, row.expires_at, activates)

    async def enrol(self, code_id: str, public_key_pem: str, nonce: str, proof: str) -> Device | EnrolmentRefused:
        """Enrol the unit that proves the code. Repeating it with the same key gives the same unit."""
        if not _is_p256(public_key_pem):
            return EnrolmentRefused("the key is no public key on the curve P-256")
        async with self._pool.acquire() as connection, connection.transaction():
            return await self._enrol_in(connection, code_id, public_key_pem, nonce, proof)

    async def activate(self, device_id: str) -> Device | None:
        """Let a unit act; None where there is no such unit or it was revoked."""
        return await store.activate(self._pool, device_id, self._clock())

    async def revoke(self, device_id: str) -> Device | None:
        """Let a unit act no more, from its next request on; None where there is no such unit."""
        return await store.revoke(self._pool, device_id, self._clock())

    async def by_id(self, device_id: str) -> Device | None:
        """A unit, or None."""
        return await store.by_id(self._pool, device_id)

    async def every(self) -> tuple[Device, ...]:
        """All units, in the order in which they came."""
        return await store.every(self._pool)

    async def _enrol_in(
        self, connection: "Connection", code_id: str, public_key_pem: str, nonce: str, proof: str
    ) -> Device | EnrolmentRefused:
        code = await store.code_for_update(connection, code_id)
        if code is None or code.expires_at <= self._clock():
            return EnrolmentRefused("there is no such code, or it is too old")
        if code.tries_left == 0:
            return EnrolmentRefused("the code was tried too often")
        if not hmac.compare_digest(enrolment.proof(code.verifier, public_key_pem, nonce), proof):
            await store.spend_try(connection, code_id)
            return EnrolmentRefused("the proof of the code is wrong")
        if code.device_id is not None:
            device = await store.by_id(connection, code.device_id)
            same = device is not None and device.public_key_pem == public_key_pem
            return device if device and same else EnrolmentRefused("the code was used")
        return await self._admit(connection, code_id, code, public_key_pem)

    async def _admit(
        self, connection: "Connection", code_id: str, code: CodeRow, public_key_pem: str
    ) -> Device | EnrolmentRefused:
        now = self._clock()
        device = await store.enrol(connection, public_key_pem, enrolment.fingerprint(public_key_pem), now)
        await store.use_code(connection, code_id, device.id)
        if device.status is DeviceStatus.REVOKED:
            return EnrolmentRefused("the unit's key was revoked")
        if code.activates:
            return await store.activate(connection, device.id, now) or device
        return device

    def _characters(self, count: int) -> str:
        return "".join(self._choose(enrolment.ALPHABET) for _ in range(count))


def _is_p256(public_key_pem: str) -> bool:
    try:
        key = load_pem_public_key(public_key_pem.encode())
    except (ValueError, TypeError):
        return False
    return isinstance(key, ec.EllipticCurvePublicKey) and isinstance(key.curve, ec.SECP256R1)
