"""The unit's own key (ECDSA P-256), which signs its requests. Made here, in a file that only its owner may read."""

import os
import secrets
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec


class DeviceKeyError(Exception):
    """The file holds no key that can be used; the message is a plain sentence."""


def load_or_create_device_key(path: Path) -> bytes:
    """The private key in `path` as PEM, made there (0600) where there is none."""
    if not path.exists():
        _create(path)
    if path.stat().st_mode & 0o077:
        message = f"{path} can be read by others than its owner"
        raise DeviceKeyError(message)
    pem = path.read_bytes()
    _private_key(pem)
    return pem


def public_key_pem(private_key_pem: bytes) -> str:
    """The public half of `private_key_pem`, as PEM."""
    public = _private_key(private_key_pem).public_key()
    pem = public.public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    return pem.decode("ascii")


def _private_key(pem: bytes) -> ec.EllipticCurvePrivateKey:
    try:
        key = serialization.load_pem_private_key(pem, password=None)
    except (ValueError, TypeError) as fault:
        message = "the device key file holds no private key"
        raise DeviceKeyError(message) from fault
    if not (isinstance(key, ec.EllipticCurvePrivateKey) and isinstance(key.curve, ec.SECP256R1)):
        message = "the device key is not an ECDSA P-256 key"
        raise DeviceKeyError(message)
    return key


def _create(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    pem = ec.generate_private_key(ec.SECP256R1()).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(pem)
        file.flush()
        os.fsync(file.fileno())
    draft.rename(path)
