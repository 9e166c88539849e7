"""Public keys that sign receipts, and the file that holds them for checking without a network.

The file has the form of `GET /v1/receipt-keys`: `{"keys": [{"kid", "kty", "crv", "x", "y", "issuer", "not_before",
"revoked_at"}]}`, a JWK set with two dates and the issuer.
"""

import base64
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import NamedTemporaryFile

from cryptography.hazmat.primitives.asymmetric.ec import (
    SECP256R1,
    EllipticCurvePrivateKey,
    EllipticCurvePublicKey,
    EllipticCurvePublicNumbers,
)
from cryptography.hazmat.primitives.serialization import load_pem_private_key

_COORDINATE = 32


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A key that signs receipts of `issuer`; `x` and `y` are its point, as in a JWK. ValueError where it is none."""

    kid: str
    issuer: str
    x: str
    y: str
    not_before: datetime
    revoked_at: datetime | None = None

    def __post_init__(self) -> None:
        self.point()
        for moment in (self.not_before, self.revoked_at):
            if moment is not None and moment.tzinfo is None:
                message = "a time without its zone"
                raise ValueError(message)

    def point(self) -> EllipticCurvePublicKey:
        """The key as cryptography knows it."""
        return EllipticCurvePublicNumbers(_whole(self.x), _whole(self.y), SECP256R1()).public_key()


@dataclass(frozen=True, slots=True)
class UnreadableKeys:
    """The file holds no keys that can be used; `reason` is one plain sentence."""

    reason: str


def public_key_of(private_key_pem: bytes, kid: str, issuer: str, not_before: datetime) -> PublicKey:
    """The public part of a P-256 key, to be published as `kid`."""
    key = load_pem_private_key(private_key_pem, password=None)
    if not isinstance(key, EllipticCurvePrivateKey) or not isinstance(key.curve, SECP256R1):
        message = "receipts are signed with a P-256 key"
        raise TypeError(message)
    numbers = key.public_key().public_numbers()
    return PublicKey(kid, issuer, _written(numbers.x), _written(numbers.y), not_before)


def parse_keys(text: str) -> Mapping[str, PublicKey] | UnreadableKeys:
    """The keys that `text` lists, by kid."""
    try:
        listed = json.loads(text)["keys"]
        keys = [_key(entry) for entry in listed]
    except (ValueError, TypeError, KeyError, RecursionError) as fault:
        return UnreadableKeys(f"This is not a list of receipt keys: {type(fault).__name__}: {fault}.")
    return {key.kid: key for key in keys}


def written_keys(keys: Iterable[PublicKey]) -> str:
    """`keys` as the text of a key file."""
    entries = [
        {
            "kid": key.kid,
            "kty": "EC",
            "crv": "P-256",
            "x": key.x,
            "y": key.y,
            "issuer": key.issuer,
            "not_before": key.not_before.astimezone(UTC).isoformat(),
            "revoked_at": key.revoked_at.astimezone(UTC).isoformat() if key.revoked_at else None,
        }
        for key in keys
    ]
    return json.dumps({"keys": entries}, indent=1, ensure_ascii=False) + "\n"


def read_keys(path: Path) -> Mapping[str, PublicKey] | UnreadableKeys:
    """The keys of the file `path`."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        return UnreadableKeys(f"{path} can't be read: {fault}.")
    return parse_keys(text)


def write_keys(path: Path, keys: Iterable[PublicKey]) -> None:
    """Put `keys` into the file `path`, whole or not at all."""
    with NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False) as file:
        file.write(written_keys(keys))
    Path(file.name).replace(path)


def _key(entry: Mapping[str, str | None]) -> PublicKey:
    if entry["kty"] != "EC" or entry["crv"] != "P-256":
        message = "a key of another kind than EC P-256"
        raise ValueError(message)
    revoked = entry.get("revoked_at")
    return PublicKey(
        kid=str(entry["kid"]),
        issuer=str(entry["issuer"]),
        x=str(entry["x"]),
        y=str(entry["y"]),
        not_before=datetime.fromisoformat(str(entry["not_before"])),
        revoked_at=datetime.fromisoformat(revoked) if revoked else None,
    )


def _whole(coordinate: str) -> int:
    written = base64.b64decode(coordinate + "=" * (-len(coordinate) % 4), altchars=b"-_", validate=True)
    if len(written) != _COORDINATE:
        message = "a coordinate of P-256 has 32 bytes"
        raise ValueError(message)
    return int.from_bytes(written)


def _written(coordinate: int) -> str:
    return base64.urlsafe_b64encode(coordinate.to_bytes(_COORDINATE)).rstrip(b"=").decode()
