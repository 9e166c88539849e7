"""How a unit signs the head of its journal: ECDSA P-256 with SHA-256 over one canonical statement."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ec import (
    ECDSA,
    SECP256R1,
    EllipticCurvePrivateKey,
    EllipticCurvePublicKey,
)
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_pem_private_key, load_pem_public_key

from kiosk.domain.journal_head import Head


@dataclass(frozen=True, slots=True)
class SignedHead:
    """What a unit states of its journal at a time, so that it can't take it back."""

    unit_id: str
    head: Head
    at: datetime
    signature: bytes


def statement(unit_id: str, head: Head, at: datetime) -> bytes:
    """The one way to write what is signed."""
    stated = {
        "at": at.astimezone(UTC).isoformat(timespec="microseconds"),
        "hash": head.hash.hex(),
        "seq": head.seq,
        "type": "kiosk-journal-head/1",
        "unit": unit_id,
    }
    return json.dumps(stated, sort_keys=True, separators=(",", ":")).encode("ascii")


def sign_head(unit_id: str, head: Head, at: datetime, private_key_pem: bytes) -> SignedHead:
    """The head as the unit `unit_id` states it with its own key."""
    key = load_pem_private_key(private_key_pem, password=None)
    if not (isinstance(key, EllipticCurvePrivateKey) and isinstance(key.curve, SECP256R1)):
        message = "a unit's key is an ECDSA P-256 key"
        raise TypeError(message)
    return SignedHead(unit_id, head, at, key.sign(statement(unit_id, head, at), ECDSA(SHA256())))


def holds(signed: SignedHead, public_key_pem: str) -> bool:
    """Whether the holder of this key stated it."""
    key = load_pem_public_key(public_key_pem.encode())
    if not isinstance(key, EllipticCurvePublicKey):
        return False
    try:
        key.verify(signed.signature, statement(signed.unit_id, signed.head, signed.at), ECDSA(SHA256()))
    except InvalidSignature:
        return False
    return True
