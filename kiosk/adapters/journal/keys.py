"""The key that the journal is encrypted with: 32 bytes of key and 16 of salt, in a file of its own.

The salt is given with the key and not kept in the first page, so that a torn first page can still be
recovered from the write-ahead log.
"""

import os
import re
import secrets
import stat
from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.journal.places import make_folder, sync_directory
from kiosk.ports.journal import JournalUnusableError

_KEY_AND_SALT = 32 + 16
_HEX = re.compile(rf"[0-9a-f]{{{2 * _KEY_AND_SALT}}}")
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


@dataclass(frozen=True, slots=True, repr=False)
class JournalKey:
    """96 hexadecimal digits: key and salt. Never shown."""

    digits: str

    def __post_init__(self) -> None:
        if not _HEX.fullmatch(self.digits):
            raise JournalUnusableError(code="journal_key_malformed")

    def __repr__(self) -> str:
        return "JournalKey(…)"


def load_or_create_key(path: Path) -> JournalKey:
    """The key in `path`, made there (0600, on the disk before it is returned) where there is none."""
    try:
        if not path.exists():
            _create(path)
        return load_key(path)
    except OSError as refusal:
        raise JournalUnusableError(code="journal_key_unreadable") from refusal


def load_key(path: Path) -> JournalKey:
    """The key in `path`, which nobody but its owner may read."""
    try:
        mode = path.stat().st_mode
        digits = path.read_text(encoding="ascii").strip()
    except FileNotFoundError as refusal:
        raise JournalUnusableError(code="journal_key_missing") from refusal
    except (OSError, UnicodeDecodeError) as refusal:
        raise JournalUnusableError(code="journal_key_unreadable") from refusal
    if mode & _OTHERS:
        raise JournalUnusableError(code="journal_key_open_to_others")
    return JournalKey(digits)


def _create(path: Path) -> None:
    make_folder(path.parent)
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_hex(_KEY_AND_SALT) + "\n")
            file.flush()
            os.fsync(file.fileno())
        # A link, not a rename: where another process was first, its key stays.
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
    sync_directory(path.parent)
