"""A simulated device's own record of what it did: JSON lines, on the disk before anybody is told."""

import json
import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

Entry = dict[str, object]


class Ledger:
    """Append-only. A line torn by a crash was never told to anybody, and is cut off when the ledger is opened."""

    def __init__(self, path: Path, now: Callable[[], datetime]) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._now = now
        self._file = path.open("a+b")
        self._file.seek(0)
        whole, newline, _ = self._file.read().rpartition(b"\n")
        self._file.truncate(len(whole) + len(newline))
        self._entries: list[Entry] = [json.loads(line) for line in whole.splitlines()]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries, oldest first."""
        return tuple(self._entries)

    def append(self, event: str, **facts: object) -> Entry:
        """Record `event`; it is durable when this returns."""
        entry: Entry = {"at": self._now().isoformat(timespec="milliseconds"), "event": event, **facts}
        self._file.write(json.dumps(entry).encode() + b"\n")
        self._file.flush()
        os.fsync(self._file.fileno())
        self._entries.append(entry)
        return entry

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


def read_ledger(path: Path) -> tuple[Entry, ...]:
    """The entries in a ledger's file, read from outside while its owner may be writing."""
    if not path.exists():
        return ()
    whole, _, _ = path.read_bytes().rpartition(b"\n")
    return tuple(json.loads(line) for line in whole.splitlines())
