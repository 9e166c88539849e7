"""Who may come in: requests are signed by an active unit, unless their route says that it is open to everybody."""

import hashlib
import logging
import re
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime
from http import HTTPMethod
from math import ceil
from typing import Any, get_type_hints

from fastapi import Request, Response
from fastapi.routing import APIRoute

from kiosk.backend.http.bodies import JSON
from kiosk.backend.http.limits import TokenBuckets
from kiosk.backend.http.problems import refuse
from kiosk.backend.http.settings import HttpSettings
from kiosk.backend.services.devices import Device, DeviceService, DeviceStatus
from kiosk.backend.services.idempotency import Claim
from kiosk.contract import signing
from kiosk.contract.problems import ProblemCode
from kiosk.contract.signing import SignatureFault

_LOG = logging.getLogger(__name__)
_KEY = "Idempotency-Key"
KEY_PATTERN = r"^[A-Za-z0-9._:-]{1,128}$"
KEY_DIGITS = 12
"""The most digits a key may have beside UUIDs. A card number has more, so none is ever kept as a key (PAY-02)."""
_UUID = re.compile(
    r"(?<![0-9A-Za-z])[0-9a-f]{8}(-?)[0-9a-f]{4}\1[0-9a-f]{4}\1[0-9a-f]{4}\1[0-9a-f]{12}(?![0-9A-Za-z])", re.IGNORECASE
)
STRANGER = "-"
"""Stands for whoever signs nothing where a unit's id is asked for."""

Handler = Callable[[Request], Coroutine[Any, Any, Response]]


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks. `claim` is there for a POST."""

    device_id: str
    claim: Claim | None


class Gate:
    """Checks every request before its handler sees it."""

    def __init__(
        self,
        devices: DeviceService,
        settings: HttpSettings,
        clock: Callable[[], datetime],
        monotonic: Callable[[], float],
    ) -> None:
        self._devices = devices
        self._settings = settings
        self._clock = clock
        self._known = TokenBuckets(settings.device_rate, monotonic)
        self._strangers = TokenBuckets(settings.stranger_rate, monotonic)

    async def admit_unit(self, request: Request) -> Caller:
        """The unit that signed the request."""
        body = await request.body()
        key_id = signing.key_id_of(request.headers)
        if isinstance(key_id, SignatureFault):
            raise _not_believed(key_id)
        device = await self._devices.by_id(key_id)
        if device is None:
            raise _not_believed(SignatureFault.INVALID)
        self._check_signature(request, body, device)
        if device.status is not DeviceStatus.ACTIVE:
            _LOG.warning("device_not_active %s %s", device.id, device.status)
            raise refuse(ProblemCode.DEVICE_NOT_ACTIVE, "This unit may not act: it is not activated, or was revoked.")
        _take(self._known, device.id)
        return self._caller(request, body, device.id)

    async def admit_anybody(self, request: Request) -> Caller:
        """Whoever asks."""
        body = await request.body()
        if request.method == HTTPMethod.POST:
            _take(self._strangers, request.client.host if request.client else "")
        return self._caller(request, body, STRANGER)

    def _check_signature(self, request: Request, body: bytes, device: Device) -> None:
        headers = _combined(request)
        url = self._address(request)
        found = signing.verify(request.method, url, headers, body, device.public_key_pem, self._clock())
        if isinstance(found, SignatureFault):
            # A POST has to cover its key; without one that is the better answer.
            if request.method == HTTPMethod.POST and _KEY not in request.headers:
                raise _key_missing()
            raise _not_believed(found)

    def _address(self, request: Request) -> str:
        scope = request.scope
        origin = self._settings.public_origin or f"{scope['scheme']}://{request.headers.get('host', '')}"
        path = (scope.get("raw_path") or scope["path"].encode()).decode("latin-1")
        query = scope["query_string"].decode("latin-1")
        return f"{origin}{path}?{query}" if query else f"{origin}{path}"

    def _caller(self, request: Request, body: bytes, device_id: str) -> Caller:
        if request.method != HTTPMethod.POST:
            return Caller(device_id, None)
        if body and request.headers.get("content-type", "").partition(";")[0].strip().lower() != JSON:
            raise refuse(ProblemCode.UNSUPPORTED_MEDIA_TYPE, f"A body is {JSON} here.")
        key = request.headers.get(_KEY)
        if key is None:
            raise _key_missing()
        if not is_key(key):
            raise refuse(ProblemCode.INVALID_REQUEST, f"This is no {_KEY}.")
        operation = f"{request.method} {request.url.path}"
        return Caller(device_id, Claim(device_id, operation, key, hashlib.sha256(body).digest()))


def signed_route(gate: Gate) -> type[APIRoute]:
    """Routes for units alone. A handler that takes the request and nothing else is given it as it came."""

    class SignedRoute(APIRoute):
        signed = True

        def get_route_handler(self) -> Handler:
            # What FastAPI does for a handler's parameters costs more than reading the request here.
            plain = list(get_type_hints(self.endpoint).values())[:-1] == [Request]
            return _admitting(self.endpoint if plain else super().get_route_handler(), gate.admit_unit)

    return SignedRoute


def open_route(gate: Gate) -> type[APIRoute]:
    """Routes for everybody."""

    class OpenRoute(APIRoute):
        signed = False

        def get_route_handler(self) -> Handler:
            return _admitting(super().get_route_handler(), gate.admit_anybody)

    return OpenRoute


def is_key(text: str) -> bool:
    """Whether `text` may be an Idempotency-Key. A UUID always may, whatever its digits."""
    digits = sum(character.isdigit() for character in _UUID.sub("", text))
    return re.fullmatch(KEY_PATTERN, text) is not None and digits <= KEY_DIGITS


async def caller(request: Request) -> Caller:
    """A dependency: who asks."""
    admitted: Caller = request.state.caller
    return admitted


async def claim(request: Request) -> Claim:
    """A dependency of every POST: what is to have its effect once."""
    admitted: Caller = request.state.caller
    if admitted.claim is None:
        message = "only a POST makes a claim"
        raise AssertionError(message)
    return admitted.claim


def _admitting(handler: Handler, admit: Callable[[Request], Awaitable[Caller]]) -> Handler:
    async def admitted(request: Request) -> Response:
        request.state.caller = await admit(request)
        return await handler(request)

    return admitted


def _take(buckets: TokenBuckets, who: str) -> None:
    wait = buckets.wait(who)
    if wait:
        detail = "Too many requests. Wait a little."
        raise refuse(ProblemCode.RATE_LIMITED, detail, {"Retry-After": str(ceil(wait))})


def _combined(request: Request) -> dict[str, str]:
    """Headers by name, with several of one name joined as HTTP says."""
    headers: dict[str, str] = {}
    for name, value in request.headers.items():
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    return headers


def _not_believed(fault: SignatureFault) -> Exception:
    match fault:
        case SignatureFault.MISSING:
            return refuse(ProblemCode.SIGNATURE_MISSING, "This request has to be signed by a unit.")
        case SignatureFault.INVALID:
            _LOG.warning("signature_invalid")
            return refuse(ProblemCode.SIGNATURE_INVALID, "The signature is not that of a unit of this platform.")
        case SignatureFault.CLOCK_SKEW:
            _LOG.warning("clock_skew")
            return refuse(ProblemCode.CLOCK_SKEW, "The unit's clock and the platform's are too far apart.")


def _key_missing() -> Exception:
    return refuse(ProblemCode.IDEMPOTENCY_KEY_MISSING, f"A POST carries an {_KEY}.")
