"""The keys that sign receipts: ES256 on P-256. Private halves stay in files that only the platform reads."""

import hashlib
import json
from asyncio import Lock
from base64 import b32encode, urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from kiosk.backend.services.secret_files import keep_secret
from kiosk.backend.store import receipt_keys as store
from kiosk.backend.store.receipt_keys import PublishedKey

if TYPE_CHECKING:
    from kiosk.backend.store.pool import Pool

__all__ = ["PublishedKey", "ReceiptKeyService", "SigningKey"]

_COORDINATE = 32
_KID_BYTES = 5


@dataclass(frozen=True, slots=True)
class SigningKey:
    """The key that signs now, with its private half as PEM (PKCS #8)."""

    kid: str
    private_key_pem: bytes
    published: PublishedKey

    def __repr__(self) -> str:
        return f"SigningKey({self.kid})"


class ReceiptKeyService:
    """Makes, chooses and publishes receipt keys. Old keys stay published: their receipts stay verifiable."""

    def __init__(self, pool: "Pool", clock: Callable[[], datetime], folder: Path, issuer: str) -> None:
        self._pool = pool
        self._clock = clock
        self._folder = folder
        self._issuer = issuer
        self._private: dict[str, bytes] = {}
        self._making = Lock()

    async def current(self) -> SigningKey:
        """The newest valid key whose private half is on this machine; made where there is none."""
        async with self._making:
            now = self._clock()
            for key in await store.every(self._pool):
                private = self._private_of(key.kid)
                if private and key.not_before <= now and key.revoked_at is None:
                    return SigningKey(key.kid, private, key)
            return await self._make(now)

    async def rotate(self, after: timedelta = timedelta(0)) -> PublishedKey:
        """Publish a new key at once and sign with it after a while, when units that go offline have fetched it."""
        return (await self._make(self._clock() + after)).published

    async def revoke(self, kid: str) -> PublishedKey | None:
        """Sign no more with a key, and tell everybody; None where there is no such key."""
        return await store.revoke(self._pool, kid, self._clock())

    async def published(self) -> tuple[PublishedKey, ...]:
        """Every key, newest first."""
        return await store.every(self._pool)

    async def _make(self, not_before: datetime) -> SigningKey:
        key = ec.generate_private_key(ec.SECP256R1())
        private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        published = _published(key.public_key().public_numbers(), self._issuer, not_before)
        # The private half is safe on disk before anybody hears of the key.
        keep_secret(self._path(published.kid), private)
        await store.add(self._pool, published)
        return SigningKey(published.kid, private, published)

    def _path(self, kid: str) -> Path:
        return self._folder / f"receipt-{kid}.pem"

    def _private_of(self, kid: str) -> bytes | None:
        if kid not in self._private:
            try:
                self._private[kid] = self._path(kid).read_bytes()
            except FileNotFoundError:
                return None
        return self._private[kid]


def _published(numbers: ec.EllipticCurvePublicNumbers, issuer: str, not_before: datetime) -> PublishedKey:
    x, y = _written(numbers.x.to_bytes(_COORDINATE, "big")), _written(numbers.y.to_bytes(_COORDINATE, "big"))
    # The start of the key's RFC 7638 thumbprint, in letters that can be said aloud and typed after a command.
    members = json.dumps({"crv": "P-256", "kty": "EC", "x": x, "y": y}, separators=(",", ":"))
    kid = b32encode(hashlib.sha256(members.encode()).digest()[:_KID_BYTES]).decode().lower()
    return PublishedKey(kid, x, y, issuer, not_before, None)


def _written(value: bytes) -> str:
    return urlsafe_b64encode(value).decode().rstrip("=")
