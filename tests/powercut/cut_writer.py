"""What runs when the power goes: the unit's real journal, opened, written, closed and opened again without end.

Says what it found and what was acknowledged, a line each: `have SEQ HASH`, `open`, `ack SEQ HASH`, `broken CODE`.
"""

import os
import random
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol
from uuid import UUID

from kiosk.adapters.journal.journal import SqliteJournal
from kiosk.adapters.journal.keys import load_or_create_key
from kiosk.adapters.journal.reserve import Reserve
from kiosk.domain.money import Money
from kiosk.domain.payment import Approved, CardSlip, Unknown
from kiosk.domain.receipt import ReceiptClaims, ReceiptStatus, SignedReceipt
from kiosk.ports.journal import (
    JournalRecord,
    JournalUnusableError,
    PaymentIntended,
    PaymentReported,
    PaymentResolved,
    PaymentSent,
    PrintFinished,
    PrintIntended,
    ReceiptHeld,
    SubmitIntended,
    Submitted,
    TransactionClosed,
)

RESTARTS = 40
"""One append in so many is followed by a restart, which moves the write-ahead log into the file and removes it."""
FEE = Money(10_000)
SLIP = CardSlip("T-0001", "000042", "712345678901", "A1B2C3", "KNET", "1234")
BEGAN = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


class SystemTime:
    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        raise NotImplementedError


class Opened(Protocol):
    def __call__(self, folder: Path) -> SqliteJournal: ...


class LaxJournal(SqliteJournal):
    """As the real one, but the log is not synced at a commit: what the harness has to catch."""

    def __init__(self, path, key, clock, reserve):
        super().__init__(path, key, clock, reserve=reserve)
        with self._connection() as connection:
            connection.pragma("synchronous", "NORMAL")


def as_the_unit_does(folder: Path) -> SqliteJournal:
    key = _key(folder)
    return SqliteJournal(folder / "data" / "journal.db", key, SystemTime(), reserve=_small(folder))


def laxly(folder: Path) -> SqliteJournal:
    key = _key(folder)
    return LaxJournal(folder / "data" / "journal.db", key, SystemTime(), _small(folder))


def _small(folder: Path) -> Reserve:
    return Reserve(folder / "data" / "journal.db.reserve", slices=2, slice_bytes=4096)


def _key(folder: Path):
    return load_or_create_key(folder / "data" / "keys" / "journal.key")


def paid_visits(chance: random.Random) -> Iterator[JournalRecord]:
    """The records of paid visits, one after the other."""
    while True:
        transaction, payment = UUID(int=chance.getrandbits(128)), UUID(int=chance.getrandbits(128))
        yield SubmitIntended(transaction, "moi-dl-renew")
        yield Submitted(transaction, "GM-2611-000001", FEE)
        yield PaymentIntended(transaction, payment, FEE)
        yield PaymentSent(transaction, payment)
        yield PaymentResolved(transaction, payment, Unknown("read_timeout"))
        yield PaymentResolved(transaction, payment, Approved(FEE, SLIP))
        yield PaymentReported(transaction, payment)
        yield ReceiptHeld(transaction, _receipt(transaction))
        yield PrintIntended(transaction, copy=False)
        yield PrintFinished(transaction, "printed", None)
        yield TransactionClosed(transaction, "done")


def _receipt(transaction: UUID) -> SignedReceipt:
    claims = ReceiptClaims(
        "harness", BEGAN, transaction, "GM-2611-000001", "moi-dl-renew", ReceiptStatus.PAID, FEE, "unit-0001", 1
    )
    return SignedReceipt(claims, "https://verify.invalid/r#" + "1234567890" * 60)


def write_until_the_end(folder: Path, opened: Opened, tell: int, seed: int) -> None:
    """Open, say what is there, then append until the power goes."""
    chance = random.Random(seed)  # noqa: S311 - records, not secrets
    try:
        journal = opened(folder)
        for entry in journal.entries():
            _say(tell, f"have {entry.seq} {entry.hash.hex()}")
        _say(tell, "open")
        for record in paid_visits(chance):
            journal.append(record)
            head = journal.head()
            _say(tell, f"ack {head.seq} {head.hash.hex()}")
            if chance.randrange(RESTARTS) == 0:
                journal.close()
                journal = opened(folder)
    except JournalUnusableError as fault:
        _say(tell, f"broken {fault.code}")


def look(folder: Path, opened: Opened, tell: int) -> None:
    """Open, say what is there, and close."""
    try:
        journal = opened(folder)
        for entry in journal.entries():
            _say(tell, f"have {entry.seq} {entry.hash.hex()}")
        journal.close()
        _say(tell, "open")
    except JournalUnusableError as fault:
        _say(tell, f"broken {fault.code}")


def _say(tell: int, line: str) -> None:
    os.write(tell, f"{line}\n".encode())
