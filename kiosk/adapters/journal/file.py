"""The encrypted SQLite file beneath the journal: how it is opened, what it holds, what its errors mean."""

import errno
import os
from pathlib import Path
from typing import cast
from urllib.parse import quote

import apsw

from kiosk.adapters.journal.chain import link
from kiosk.adapters.journal.keys import JournalKey
from kiosk.adapters.journal.places import make_folder, sync_directory
from kiosk.ports.journal import JournalUnusableError

BUSY_MS = 5000
DISK_FULL = "journal_disk_full"
_SCHEMA = """
CREATE TABLE IF NOT EXISTS record (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    transaction_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX IF NOT EXISTS record_transaction ON record (transaction_id, kind);
CREATE TRIGGER IF NOT EXISTS record_never_changes BEFORE UPDATE ON record
    BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER IF NOT EXISTS record_never_goes BEFORE DELETE ON record
    BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
"""


def open_file(path: Path, key: JournalKey) -> apsw.Connection:
    """The journal at `path`, made where there is none."""
    try:
        made = not path.exists()
        if made:
            make_folder(path.parent)
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600))
        connection = _connect(path, key, apsw.SQLITE_OPEN_READWRITE)
        if connection.pragma("journal_mode", "wal") != "wal":
            raise JournalUnusableError(code="journal_no_wal")
        connection.execute(_SCHEMA)
        if made:
            sync_directory(path.parent)
    except (apsw.Error, OSError) as fault:
        raise unusable(fault) from fault
    return connection


def open_to_read(path: Path, key: JournalKey) -> apsw.Connection:
    """The journal at `path`, which has to be there, for reading only."""
    if not path.is_file():
        raise JournalUnusableError(code="journal_missing")
    try:
        return _connect(path, key, apsw.SQLITE_OPEN_READONLY)
    except apsw.Error as fault:
        raise unusable(fault) from fault


def unusable(fault: apsw.Error | OSError) -> JournalUnusableError:
    """What `fault` means for the unit."""
    match fault:
        case apsw.NotADBError():
            code = "journal_key_wrong_or_no_journal"
        case apsw.CorruptError():
            code = "journal_corrupt"
        case apsw.FullError():
            code = DISK_FULL
        case apsw.IOError() if getattr(fault, "extendedresult", None) == apsw.SQLITE_IOERR_SHMSIZE:
            code = DISK_FULL
        case OSError(errno=errno.ENOSPC):
            code = DISK_FULL
        case apsw.BusyError() | apsw.LockedError():
            code = "journal_busy"
        case apsw.ReadOnlyError() | apsw.PermissionsError() | apsw.CantOpenError() | PermissionError():
            code = "journal_not_writable"
        case apsw.ConnectionClosedError():
            code = "journal_closed"
        case _:
            code = "journal_io"
    return JournalUnusableError(code)


def _connect(path: Path, key: JournalKey, flags: int) -> apsw.Connection:
    # psow=0: a disk that spoils the sector it was writing is not to take the record before with it.
    connection = apsw.Connection(f"file:{quote(str(path))}?psow=0", flags=flags | apsw.SQLITE_OPEN_URI)
    connection.set_busy_timeout(BUSY_MS)
    connection.pragma("cipher", "chacha20")
    connection.pragma("key", f"raw:{key.digits}")
    connection.pragma("synchronous", "FULL")
    connection.create_scalar_function("link", cast("apsw.ScalarProtocol", link), 6, deterministic=True)
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    return connection


def is_whole(connection: apsw.Connection) -> bool:
    """Whether everything in the file is where it should be."""
    try:
        return bool(connection.pragma("integrity_check") == "ok")
    except apsw.CorruptError:
        return False
