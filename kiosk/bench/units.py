"""Units of a benchmark's platform: enrolled, active, each with an approval that it may use."""

import asyncio
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from kiosk.adapters.api.caller import Caller, DeviceIdentity
from kiosk.adapters.api.device_key import load_or_create_device_key, public_key_pem
from kiosk.adapters.api.platform import HttpPlatform
from kiosk.adapters.api.wire import Limits, Wire, plain_session
from kiosk.adapters.system.clock import SystemClock
from kiosk.adapters.system.ids import TimedIds
from kiosk.backend.composition import now
from kiosk.backend.services.devices import Device, DeviceService
from kiosk.backend.store.pool import open_pool
from kiosk.bench.suite import CannotMeasureError
from kiosk.contract import enrolment
from kiosk.domain.civil_id import CivilId
from kiosk.domain.text import Language
from kiosk.ports.platform import IdentityRequest, IdentityState, PlatformFailure

T = TypeVar("T")
NOBODYS = CivilId("150061400028")
"""Born in 1850."""
PATIENCE = 20.0


@dataclass(frozen=True, slots=True)
class BenchUnit:
    """A unit that may submit."""

    device_id: str
    private_key_pem: bytes
    approval: UUID


def approved_units(dsn: str, url: str, folder: Path, service_id: str, count: int) -> tuple[BenchUnit, ...]:
    """Enrol `count` units in the database, and let each ask the simulated phone for `service_id`."""
    keys = [load_or_create_device_key(folder / f"unit-{number}.pem") for number in range(count)]
    devices = asyncio.run(_enrolled(dsn, keys))
    return tuple(
        BenchUnit(device.id, key, _approval(url, DeviceIdentity(device.id, key), service_id))
        for device, key in zip(devices, keys, strict=True)
    )


async def _enrolled(dsn: str, keys: list[bytes]) -> list[Device]:
    async with open_pool(dsn, size=1) as pool:
        service = DeviceService(pool, now)
        return [await _enrol(service, public_key_pem(key)) for key in keys]


async def _enrol(service: DeviceService, public_key: str) -> Device:
    code = (await service.create_code(activates=True)).code
    nonce = secrets.token_hex(16)
    proof = enrolment.proof(enrolment.verifier(code), public_key, nonce)
    device = await service.enrol(code.code_id, public_key, nonce, proof)
    if not isinstance(device, Device):
        raise CannotMeasureError(device.reason)
    return device


def _approval(url: str, identity: DeviceIdentity, service_id: str) -> UUID:
    clock = SystemClock()
    wire = Wire(url, clock, Limits(), plain_session)
    platform = HttpPlatform(Caller(wire, identity, clock, lambda: secrets.token_hex(16), time.sleep))
    try:
        asked = _done(platform.request_identity(TimedIds(clock).new(), NOBODYS, service_id, Language.AR))
        _until(lambda: _done(platform.identity(asked.id)).state is IdentityState.APPROVED)
    finally:
        platform.close()
    return asked.id


def _done(answer: IdentityRequest | PlatformFailure) -> IdentityRequest:
    if not isinstance(answer, IdentityRequest):
        message = f"the platform gave no approval: {answer.code}"
        raise CannotMeasureError(message)
    return answer


def _until(approved: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not approved():
        if time.monotonic() > end:
            message = "the simulated phone did not approve"
            raise CannotMeasureError(message)
        time.sleep(0.02)
