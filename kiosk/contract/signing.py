"""How a unit signs its requests and the platform checks them: RFC 9421, ECDSA P-256 with SHA-256.

Covered are the method, the address, the body's digest where there is a body, and the idempotency key of a POST.
"""

from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Protocol, cast

import http_sf
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePublicKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key
from http_message_signatures import (
    HTTPMessageSignaturesException,
    HTTPMessageSigner,
    HTTPMessageVerifier,
    HTTPSignatureKeyResolver,
    InvalidSignature,
)
from http_message_signatures.algorithms import ECDSA_P256_SHA256

from kiosk.contract import plain_signature

MAX_AGE = timedelta(seconds=300)
"""How far a signature's time may lie from the platform's clock, either way."""
LABEL = "unit"
_IDEMPOTENCY_KEY = "idempotency-key"
_CONTENT_DIGEST = "content-digest"
_KEYS_REMEMBERED = 4096
_Dictionary = Mapping[str, tuple[object, object]]


class SignatureFault(StrEnum):
    """Why a request can't be believed."""

    MISSING = "missing"
    INVALID = "invalid"
    CLOCK_SKEW = "clock_skew"
    """The signature holds, but its time is too far from the platform's."""


class Signable(Protocol):
    """A request about to be sent, such as `requests.PreparedRequest`."""

    method: str | None
    url: str | None
    body: bytes | str | None

    @property
    def headers(self) -> MutableMapping[str, str]:
        """The request's headers, to which the signature is added."""


@dataclass(frozen=True, slots=True)
class _Message:
    method: str
    url: str
    headers: Mapping[str, str]


class _SignWith(HTTPSignatureKeyResolver):
    def __init__(self, private_key_pem: bytes) -> None:
        self._private_key_pem = private_key_pem

    def resolve_private_key(self, key_id: str) -> bytes:
        del key_id
        return self._private_key_pem


class _CheckWith(HTTPSignatureKeyResolver):
    def __init__(self, public_key: EllipticCurvePublicKey) -> None:
        self._public_key = public_key

    def resolve_public_key(self, key_id: str) -> EllipticCurvePublicKey:
        del key_id
        return self._public_key


class _Verifier(HTTPMessageVerifier):
    """Leaves time to `verify`, whose clock is given."""

    def validate_created_and_expires(self, sig_input: object, max_age: timedelta | None = None) -> None:
        """Nothing: see the class."""


def sign_request(request: Signable, key_id: str, private_key_pem: bytes, now: datetime, nonce: str) -> None:
    """Add the signature headers of device `key_id` to `request`; to be done again for every sending."""
    signer = HTTPMessageSigner(signature_algorithm=ECDSA_P256_SHA256, key_resolver=_SignWith(private_key_pem))
    body = request.body.encode() if isinstance(request.body, str) else request.body
    for name in [name for name in request.headers if name.lower() == _CONTENT_DIGEST]:
        del request.headers[name]
    signer.sign(
        request,
        key_id=key_id,
        created=now,
        nonce=nonce,
        label=LABEL,
        covered_component_ids=_covered(str(request.method), has_body=False),
        body=body or None,
    )


def key_id_of(headers: Mapping[str, str]) -> str | SignatureFault:
    """Whose signature a request claims to carry; believe it only after `verify`."""
    plain = plain_signature.read(headers)
    if plain is not None:
        return plain.key_id
    written = _header(headers, "signature-input")
    if written is None or _header(headers, "signature") is None:
        return SignatureFault.MISSING
    parameters = _parameters(written)
    key_id = None if parameters is None else parameters.get("keyid")
    return key_id if isinstance(key_id, str) and key_id else SignatureFault.INVALID


def verify(
    method: str, url: str, headers: Mapping[str, str], body: bytes, public_key_pem: str, now: datetime
) -> str | SignatureFault:
    """The id of the device whose key `public_key_pem` signed this request within `MAX_AGE` of `now`, or the fault."""
    plain = plain_signature.read(headers)
    public_key = _public_key(public_key_pem.encode())
    if (
        plain is not None
        and set(_covered(method, has_body=bool(body))) <= set(plain.covered)
        and plain_signature.holds(plain, method, url, body, public_key)
    ):
        return plain.key_id if _is_fresh(plain.created, now) else SignatureFault.CLOCK_SKEW
    return _verify_any(method, url, headers, body, public_key, now)


def _verify_any(
    method: str, url: str, headers: Mapping[str, str], body: bytes, public_key: EllipticCurvePublicKey, now: datetime
) -> str | SignatureFault:
    key_id = key_id_of(headers)
    if isinstance(key_id, SignatureFault):
        return key_id
    verifier = _Verifier(signature_algorithm=ECDSA_P256_SHA256, key_resolver=_CheckWith(public_key))
    try:
        (result,) = verifier.verify(
            _Message(method, url, headers),
            max_age=None,
            require_components=_covered(method, has_body=bool(body)),
            body=body,
        )
    except (InvalidSignature, HTTPMessageSignaturesException, ValueError):
        return SignatureFault.INVALID
    created = result.parameters.get("created")
    if not isinstance(created, int) or not result.nonce:
        return SignatureFault.INVALID
    return key_id if _is_fresh(created, now) else SignatureFault.CLOCK_SKEW


def _is_fresh(created: int, now: datetime) -> bool:
    return abs(now.timestamp() - created) <= MAX_AGE.total_seconds()


def _covered(method: str, *, has_body: bool) -> tuple[str, ...]:
    covered = ["@method", "@target-uri"]
    if method == "POST":
        covered.append(_IDEMPOTENCY_KEY)
    if has_body:
        covered.append(_CONTENT_DIGEST)
    return tuple(covered)


def _header(headers: Mapping[str, str], name: str) -> str | None:
    return next((value for key, value in headers.items() if key.lower() == name), None)


def _parameters(signature_input: str) -> Mapping[str, object] | None:
    try:
        parsed = cast("_Dictionary", http_sf.parse(signature_input.encode("ascii"), tltype="dictionary"))
        ((_, parameters),) = parsed.values()
    except (ValueError, TypeError):
        return None
    return parameters if isinstance(parameters, Mapping) else None


@lru_cache(maxsize=_KEYS_REMEMBERED)
def _public_key(pem: bytes) -> EllipticCurvePublicKey:
    key = load_pem_public_key(pem)
    if not isinstance(key, EllipticCurvePublicKey) or not isinstance(key.curve, SECP256R1):
        message = "a device's key is an ECDSA P-256 key"
        raise TypeError(message)
    return key
