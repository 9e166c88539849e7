"""Secrets that stay on this machine, in files that only the platform's user reads."""

import os
import secrets
from pathlib import Path

_SECRET_BYTES = 32


def keep_secret(path: Path, content: bytes) -> None:
    """Write a new secret, safe on disk when this returns; a file that is there is never overwritten.

    Where root does it, the secret belongs to whom the platform's data belong to.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        if os.geteuid() == 0:
            owner = path.parent.parent.stat()
            os.chown(path.parent, owner.st_uid, owner.st_gid)
            os.fchown(descriptor, owner.st_uid, owner.st_gid)
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def secret(path: Path) -> bytes:
    """The secret in `path`: 32 random bytes, made when they are first needed."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        made = secrets.token_bytes(_SECRET_BYTES)
    try:
        keep_secret(path, made)
    except FileExistsError:
        return path.read_bytes()
    return made
