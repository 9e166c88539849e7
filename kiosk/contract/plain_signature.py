"""The spelling that our units give their signatures, checked without a general parser: most of a request's cost.

Only ever says yes, and only to what the library would say yes to. Whatever is spelt otherwise is left to the library.
"""

import base64
import binascii
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

_NAME = r"[a-z][a-z0-9_-]{0,31}"
_INPUT = re.compile(
    rf"({_NAME})=(\(\"([@a-z-]+(?:\" \"[@a-z-]+)*)\"\)"
    r"((?:;(?:created=[1-9][0-9]{0,11}|(?:keyid|nonce|alg)=\"[A-Za-z0-9._:-]{1,128}\")){4}))"
)
_SIGNATURE = re.compile(rf"({_NAME})=:([A-Za-z0-9+/]{{86}}==):")
_DIGEST = re.compile(r"sha-256=:([A-Za-z0-9+/]{43}=):")
_METHOD = re.compile(r"[A-Z]{1,16}")
_URL = re.compile(r"https?://[!-\"$-.0-~]+/[!-\"$-~]*")
_VALUE = re.compile(r"[!-~](?:[ -~]{0,510}[!-~])?")
_PARAMETERS = {"created", "keyid", "nonce", "alg"}
_ALGORITHM = "ecdsa-p256-sha256"
_HALF = 32


@dataclass(frozen=True, slots=True)
class PlainSignature:
    """A signature as a request carries it; nothing of it is checked yet."""

    key_id: str
    created: int
    covered: tuple[str, ...]
    parameters: str
    signature: bytes
    headers: Mapping[str, str]
    """All of the request's, by their names in small letters."""


def read(given: Mapping[str, str]) -> PlainSignature | None:
    """The signature in the headers `given`, None where it is spelt otherwise."""
    headers = {name.lower(): value for name, value in given.items()}
    if len(headers) != len(given):
        return None
    found = _INPUT.fullmatch(headers.get("signature-input", ""))
    written = _SIGNATURE.fullmatch(headers.get("signature", ""))
    if found is None or written is None or written[1] != found[1]:
        return None
    values = dict(part.split("=", 1) for part in found[4].split(";")[1:])
    covered = tuple(found[3].split('" "'))
    if values.keys() != _PARAMETERS or len(set(covered)) != len(covered) or values["alg"] != f'"{_ALGORITHM}"':
        return None
    return PlainSignature(
        values["keyid"].strip('"'), int(values["created"]), covered, found[2], base64.b64decode(written[2]), headers
    )


def holds(plain: PlainSignature, method: str, url: str, body: bytes, public_key: EllipticCurvePublicKey) -> bool:
    """Whether `public_key` made this signature over what it says it covers, and the body is the one covered."""
    base = _base(plain, method, url)
    if base is None or not _is_body(body, plain):
        return False
    halves = (int.from_bytes(half, "big") for half in (plain.signature[:_HALF], plain.signature[_HALF:]))
    try:
        public_key.verify(encode_dss_signature(*halves), base.encode("ascii"), ECDSA(SHA256()))
    except InvalidSignature:
        return False
    return True


def _base(plain: PlainSignature, method: str, url: str) -> str | None:
    if not _METHOD.fullmatch(method) or not _URL.fullmatch(url):
        return None
    derived = {"@method": method, "@target-uri": url}
    lines = []
    for name in plain.covered:
        value = derived.get(name) or (None if name.startswith("@") else plain.headers.get(name))
        if value is None or not _VALUE.fullmatch(value):
            return None
        lines.append(f'"{name}": {value}')
    lines.append(f'"@signature-params": {plain.parameters}')
    return "\n".join(lines)


def _is_body(body: bytes, plain: PlainSignature) -> bool:
    written = plain.headers.get("content-digest")
    if written is None:
        return not body
    found = _DIGEST.fullmatch(written)
    if found is None or "content-digest" not in plain.covered:
        return False
    try:
        return base64.b64decode(found[1], validate=True) == hashlib.sha256(body).digest()
    except binascii.Error:
        return False
