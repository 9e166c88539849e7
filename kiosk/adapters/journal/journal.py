"""The journal port on an encrypted SQLite file."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from queue import SimpleQueue
from typing import TypeVar, assert_never
from uuid import UUID

import apsw

from kiosk.adapters.journal.chain import Broken, Damage, Entry, Sound, Verdict, verify
from kiosk.adapters.journal.codec import Written, decode, encode, time_to
from kiosk.adapters.journal.file import DISK_FULL, is_whole, open_file, open_to_read, unusable
from kiosk.adapters.journal.keys import JournalKey
from kiosk.adapters.journal.reserve import Reserve
from kiosk.adapters.journal.values import MalformedRecordError
from kiosk.domain.journal_head import NOTHING, Head
from kiosk.ports.journal import (
    History,
    JournalRecord,
    JournalUnusableError,
    PaymentIntended,
    PhonePaymentIntended,
    SubmitIntended,
)
from kiosk.ports.world import Clock

T = TypeVar("T")

_BEGINNINGS = (SubmitIntended, PaymentIntended, PhonePaymentIntended)
# One statement, so one transaction: number and hash follow from the newest record while the file is held for writing.
_APPEND = """
INSERT INTO record (seq, at, transaction_id, kind, body, hash)
SELECT newest.seq + 1, ?1, ?2, ?3, ?4, link(newest.hash, newest.seq + 1, ?1, ?2, ?3, ?4)
FROM (SELECT seq, hash FROM record UNION ALL SELECT 0, zeroblob(32) ORDER BY seq DESC LIMIT 1) AS newest
"""
_ALL = "SELECT seq, at, transaction_id, kind, body, hash FROM record ORDER BY seq"
_HEAD = "SELECT seq, hash FROM record ORDER BY seq DESC LIMIT 1"
# The inner part is answered from the index alone, however long the journal is.
_OPEN = """
SELECT seq, at, transaction_id, kind, body, hash FROM record WHERE transaction_id IN (
    SELECT transaction_id FROM record GROUP BY transaction_id
    HAVING max(kind = 'transaction_closed') = 0 AND max(kind NOT IN ('print_intended', 'print_finished')) = 1
) ORDER BY seq
"""
_SINCE = """
SELECT seq, at, transaction_id, kind, body, hash FROM record AS entry WHERE transaction_id IN (
    SELECT transaction_id FROM record WHERE at >= ?1
) OR NOT EXISTS (
    SELECT 1 FROM record AS closing
    WHERE closing.transaction_id = entry.transaction_id AND closing.kind = 'transaction_closed'
) ORDER BY seq
"""


class JournalReading:
    """Reads a journal's file. Its one connection is handed from thread to thread, never shared."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._free: SimpleQueue[apsw.Connection] = SimpleQueue()
        self._free.put(connection)

    @classmethod
    def of(cls, path: Path, key: JournalKey) -> "JournalReading":
        """The journal at `path`, also while the unit writes it."""
        return cls(open_to_read(path, key))

    def entries(self) -> tuple[Entry, ...]:
        """All rows, oldest first."""
        with self._connection() as connection:
            return _entries(connection, _ALL)

    def entries_since(self, moment: datetime) -> tuple[Entry, ...]:
        """The rows of the transactions that have one from `moment` on or are open, oldest first."""
        with self._connection() as connection:
            rows = connection.execute(_SINCE, (time_to(moment.astimezone(UTC)),))
            return tuple(Entry(*row) for row in rows)

    def verify(self, told: Head | None = None) -> Verdict:
        """Whether every record is the one that was written; names the first that is not.

        `told` is the last head that is known from elsewhere: without it nobody can see that the tail was cut.
        """
        entries: list[Entry] = []
        with self._connection() as connection:
            try:
                for row in connection.execute(_ALL):
                    entries.append(Entry(*row))  # noqa: PERF401 - what was read before the damage counts
            except apsw.CorruptError:
                verdict = verify(entries)
                return Broken(len(entries) + 1, Damage.UNREADABLE) if isinstance(verdict, Sound) else verdict
            whole = is_whole(connection)
        verdict = verify(entries, told)
        return verdict if whole or isinstance(verdict, Broken) else Broken(0, Damage.FILE)

    def head(self) -> Head:
        """The newest record's number and hash."""
        with self._connection() as connection:
            newest = connection.execute(_HEAD).fetchone()
        return Head(0, NOTHING) if newest is None else Head(*newest)

    def open_transactions(self) -> tuple[History, ...]:
        """The transactions without a TransactionClosed, oldest first."""
        with self._connection() as connection:
            entries = _entries(connection, _OPEN)
        by_transaction: dict[str, list[Entry]] = {}
        for entry in entries:
            by_transaction.setdefault(entry.transaction_id, []).append(entry)
        return tuple(_history(own) for own in by_transaction.values())

    def close(self) -> None:
        """Let go of the file; later calls raise JournalUnusableError."""
        with self._connection() as connection:
            connection.close()

    @contextmanager
    def _connection(self) -> Iterator[apsw.Connection]:
        connection = self._free.get()
        try:
            yield connection
        except apsw.Error as fault:
            raise unusable(fault) from fault
        finally:
            self._free.put(connection)


class SqliteJournal(JournalReading):
    """Writes the journal: a record is on the disk, in its place in the chain, when `append` returns.

    Nothing is begun without room to finish it; on a full disk what was begun is finished in the `Reserve`.
    """

    def __init__(
        self, path: Path, key: JournalKey, clock: Clock, told: Head | None = None, reserve: Reserve | None = None
    ) -> None:
        self._reserve = reserve or Reserve.beside(path)
        super().__init__(self._in_reserve(lambda: open_file(path, key)))
        self._clock = clock
        found = self.verify(told)
        if isinstance(found, Broken):
            self.close()
            raise JournalUnusableError(code_of(found))
        self._reserve.fill()

    def append(self, record: JournalRecord) -> None:
        """Make `record` durable; raises JournalUnusableError where that can't be."""
        begins = isinstance(record, _BEGINNINGS)
        if begins and not self._reserve.fill():
            raise JournalUnusableError(DISK_FULL)
        written = encode(record)
        row = (time_to(self._clock.now()), str(record.transaction_id), written.kind, written.body)
        if begins:
            self._write(row)
        else:
            self._in_reserve(lambda: self._write(row))

    def trouble(self) -> str | None:
        """Why nothing may be begun now, or None."""
        return None if self._reserve.fill() else DISK_FULL

    def _write(self, row: tuple[str, str, str, str]) -> None:
        with self._connection() as connection:
            connection.execute(_APPEND, row)

    def _in_reserve(self, work: Callable[[], T]) -> T:
        while True:
            try:
                return work()
            except JournalUnusableError as fault:
                if fault.code != DISK_FULL or not self._reserve.give_back():
                    raise


def code_of(broken: Broken) -> str:
    """What technicians read of it."""
    match broken.damage:
        case Damage.CUT:
            return "journal_tail_cut"
        case Damage.UNREADABLE | Damage.FILE:
            return "journal_corrupt"
        case Damage.MISSING | Damage.MOVED | Damage.CHANGED | Damage.REWRITTEN:
            return "journal_chain_broken"
        case _:
            assert_never(broken.damage)


def _entries(connection: apsw.Connection, query: str) -> tuple[Entry, ...]:
    return tuple(Entry(*row) for row in connection.execute(query))


def _history(entries: list[Entry]) -> History:
    first = entries[0]
    transaction_id = UUID(first.transaction_id)
    try:
        records = tuple(decode(transaction_id, Written(entry.kind, entry.body)) for entry in entries)
    except MalformedRecordError as fault:
        raise JournalUnusableError(code="journal_record_malformed") from fault
    return History(transaction_id, datetime.fromisoformat(first.at), records)
