"""The last head that the platform took, kept beside the journal: what is cut off after it is missed."""

import json
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.adapters.journal.places import sync_directory
from kiosk.domain.journal_head import Head
from kiosk.ports.journal import JournalUnusableError


@dataclass(frozen=True, slots=True)
class Told:
    """A head, and when the unit stated it."""

    head: Head
    at: datetime


def read_told(path: Path) -> Told | None:
    """The head that was told last, None where none ever was; JournalUnusableError where what is there is no head."""
    try:
        written = json.loads(path.read_text(encoding="ascii"))
        head = Head(int(written["seq"]), bytes.fromhex(written["hash"]))
        return Told(head, datetime.fromisoformat(written["at"]))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise JournalUnusableError(code="journal_head_unreadable") from fault


def keep_told(path: Path, told: Told) -> None:
    """Keep it in place of the one before, on the disk when this returns."""
    draft = path.with_name(f".{path.name}.new")
    written = {"seq": told.head.seq, "hash": told.head.hash.hex(), "at": told.at.isoformat()}
    with draft.open("w", encoding="ascii") as file:
        json.dump(written, file)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    sync_directory(path.parent)
