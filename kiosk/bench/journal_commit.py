"""One record of the unit's journal, durable, next to one row of the same size in a plain SQLite file."""

from functools import partial
from pathlib import Path
from uuid import UUID

import apsw

from kiosk.adapters.journal.codec import encode
from kiosk.adapters.journal.journal import SqliteJournal
from kiosk.adapters.journal.keys import load_or_create_key
from kiosk.adapters.system.clock import SystemClock
from kiosk.adapters.system.ids import TimedIds
from kiosk.bench.result import Floor, RatioAtMost, Result, percentile, spread_of
from kiosk.bench.sizes import Sizes
from kiosk.bench.timing import timed
from kiosk.domain.money import Money
from kiosk.ports.journal import PaymentIntended

NAME = "journal_commit"
_ROW = "CREATE TABLE record (seq INTEGER PRIMARY KEY, at TEXT, transaction_id TEXT, kind TEXT, body TEXT, hash BLOB)"


def measure(sizes: Sizes, folder: Path) -> Result:
    """Milliseconds a record, both in `folder`, taking turns."""
    clock = SystemClock()
    ids = TimedIds(clock)
    journal = SqliteJournal(folder / "journal.db", load_or_create_key(folder / "journal.key"), clock)
    plain = _plain_file(folder / "plain.db")
    body = encode(_record(ids.new(), ids.new())).body
    ours: list[float] = []
    floor: list[float] = []
    for _ in range(sizes.commits):
        ours.append(timed(partial(journal.append, _record(ids.new(), ids.new()))))
        floor.append(timed(partial(_insert, plain, clock.now().isoformat(), str(ids.new()), body)))
    journal.close()
    plain.close()
    return Result(
        NAME,
        spread_of(ours),
        "ms",
        RatioAtMost(2.0),
        Floor("the same row in plain SQLite, WAL, synchronous=FULL", spread_of(floor)),
        {"p99_ms": round(percentile(ours, 0.99), 3), "floor_p99_ms": round(percentile(floor, 0.99), 3)},
    )


def _record(transaction_id: UUID, payment_id: UUID) -> PaymentIntended:
    return PaymentIntended(transaction_id, payment_id, Money(5000))


def _plain_file(path: Path) -> apsw.Connection:
    connection = apsw.Connection(str(path))
    connection.pragma("journal_mode", "wal")
    connection.pragma("synchronous", "FULL")
    connection.execute(_ROW)
    return connection


def _insert(connection: apsw.Connection, at: str, transaction_id: str, body: str) -> None:
    row = (at, transaction_id, "payment_intended", body, bytes(32))
    connection.execute("INSERT INTO record (at, transaction_id, kind, body, hash) VALUES (?, ?, ?, ?, ?)", row)
