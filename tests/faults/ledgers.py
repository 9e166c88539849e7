"""The four ledgers after a run, and what they say against each other.

The terminal's ledger is the truth about money, the paper's about paper. The unit's journal and the platform's database
have to agree with both.
"""

import asyncio
from collections import Counter
from dataclasses import asdict, dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Self
from uuid import UUID

import asyncpg
from PIL import Image

from faults.inner import SLIP_MARK
from kiosk.adapters.devices.simulated.ledger import Entry, read_ledger
from kiosk.adapters.journal.chain import Broken
from kiosk.adapters.journal.chain import Entry as ChainEntry
from kiosk.adapters.journal.codec import Written, decode
from kiosk.adapters.journal.journal import JournalReading
from kiosk.adapters.journal.keys import load_key
from kiosk.domain.payment import Approved
from kiosk.ports.journal import (
    JournalRecord,
    PaymentResolved,
    PrintFinished,
    PrintIntended,
    ReceiptHeld,
    TransactionClosed,
)
from kiosk.settings import UnitSettings

BOUGHT = {"paid", "with_agency", "completed", "rejected"}
OWED_BACK = {"refund_due", "refunded"}
CHARGED = {"approved", *OWED_BACK}
OPEN_PAYMENTS = {"created", "intent", "sent", "unknown"}
OPEN_TRANSACTIONS = {"draft", "submitted", "awaiting_payment"}
FILS = 1000
MARK_BYTES = 32
CAPTURED = "SELECT track_id, fields->>'amt' AS amount FROM simulated_knet_payments WHERE result = 'CAPTURED'"
ON_THEIR_WAY = """
    SELECT id FROM payments WHERE method = 'phone' AND state = 'sent'
    AND NOT EXISTS (SELECT FROM simulated_knet_payments WHERE track_id = payments.id::text)
"""


@dataclass
class Counts:
    """What the ledgers say against each other; all zero where the money is true."""

    charged_twice: int = 0
    """Charges beyond the first, for one person who wanted one thing, save those that the platform owes back."""
    charged_not_recorded: int = 0
    """Charges at the terminal that the journal or the platform does not have as approved, with that amount."""
    recorded_not_charged: int = 0
    """Payments that the journal or the platform has as approved, and the terminal never charged, or not that amount."""
    receipts_missing: int = 0
    """Transactions that the platform did for which it has no signed receipt or the unit does not hold it, and receipts
    that the journal calls printed and that are on no paper."""
    unresolved: int = 0
    """Transactions open in the journal, payments or transactions open at the platform, after everything was well."""
    paper_doubled: int = 0
    """Sheets of one receipt beyond the prints that the journal intended."""
    journal_broken: int = 0
    """Journals whose chain does not verify."""

    def __iadd__(self, other: "Counts") -> Self:
        for name, value in asdict(other).items():
            setattr(self, name, getattr(self, name) + value)
        return self

    @property
    def total(self) -> int:
        """Nothing wrong where it is 0."""
        return sum(asdict(self).values())


@dataclass(frozen=True)
class Platform:
    """The platform's rows that came with this run."""

    transactions: dict[UUID, str]
    payments: dict[UUID, tuple[UUID, str, int]]
    """Transaction, state and fils of each."""
    receipts: set[UUID]
    captured: dict[UUID, str]
    """What the simulated gateway's own ledger has as captured: payment and dinars."""
    on_their_way: set[UUID]
    """Payments whose phone was sent to the bank and never came there: the platform waits until its page is over."""


@dataclass(frozen=True)
class Ledgers:
    """All four, of one run."""

    journal: list[JournalRecord]
    journal_sound: bool
    platform: Platform
    terminal: list[Entry]
    gateway: dict[UUID, int]
    paper: Counter[UUID] = field(default_factory=Counter)

    def charges(self) -> dict[UUID, int]:
        """Fils by payment, as the terminal and the phones' gateway charged them."""
        approved = [e for e in self.terminal if e["event"] == "payment" and e["outcome"] == "approved"]
        return self.gateway | {UUID(str(e["reference"])): int(Decimal(str(e["amount"])) * FILS) for e in approved}

    def compare(self) -> Counts:
        """What they say against each other."""
        charges = self.charges()
        journal = {
            r.payment_id: r.outcome.amount.fils
            for r in self.journal
            if isinstance(r, PaymentResolved) and isinstance(r.outcome, Approved)
        }
        platform = {i: fils for i, (_, state, fils) in self.platform.payments.items() if state in CHARGED}
        owed_back = {i for i, (_, state, _) in self.platform.payments.items() if state in OWED_BACK}
        return Counts(
            charged_twice=max(0, len(charges.keys() - owed_back) - 1),
            charged_not_recorded=sum(journal.get(i) != fils or platform.get(i) != fils for i, fils in charges.items()),
            recorded_not_charged=sum(
                any(ledger.get(i, charges.get(i)) != charges.get(i) for ledger in (journal, platform))
                for i in {*journal, *platform}
            ),
            receipts_missing=self._receipts_missing() + self._paper_missing(),
            unresolved=self._unresolved(),
            paper_doubled=sum(max(0, self.paper[i] - n) for i, n in self._of(PrintIntended).items())
            + sum(n for i, n in self.paper.items() if i not in self._of(PrintIntended)),
            journal_broken=int(not self.journal_sound),
        )

    def _of(self, kind: type) -> Counter[UUID]:
        return Counter(record.transaction_id for record in self.journal if isinstance(record, kind))

    def _receipts_missing(self) -> int:
        done = {i for i, state in self.platform.transactions.items() if state in BOUGHT}
        held = set(self._of(ReceiptHeld))
        return sum(i not in self.platform.receipts or i not in held for i in done)

    def _paper_missing(self) -> int:
        printed = Counter(
            r.transaction_id for r in self.journal if isinstance(r, PrintFinished) and r.result == "printed"
        )
        return sum(max(0, n - self.paper[i]) for i, n in printed.items())

    def _unresolved(self) -> int:
        known = {record.transaction_id for record in self.journal}
        open_here = known - set(self._of(TransactionClosed))
        open_there = {i for i, state in self.platform.transactions.items() if state in OPEN_TRANSACTIONS}
        payments = {i: of for i, (of, state, _) in self.platform.payments.items() if state in OPEN_PAYMENTS}
        waiting = {payments[i] for i in self.platform.on_their_way & payments.keys()}
        return len((open_here | open_there) - waiting) + sum(of not in waiting for of in payments.values())

    def told(self) -> list[str]:
        """For people."""
        lines = [f"journal: {_said(record)}" for record in self.journal]
        lines += [f"platform: transaction {str(i)[-4:]} {state}" for i, state in self.platform.transactions.items()]
        lines += [
            f"platform: payment {str(i)[-4:]} of {str(of)[-4:]} {state} {fils} fils"
            for i, (of, state, fils) in self.platform.payments.items()
        ]
        lines += [f"platform: receipt of {str(i)[-4:]}" for i in self.platform.receipts]
        lines += [
            f"terminal: {e['event']} {str(e['reference'])[-4:]} {e.get('outcome', e.get('reason'))}"
            for e in self.terminal
        ]
        lines += [f"gateway: {str(i)[-4:]} captured" for i in self.gateway]
        lines += [f"paper: {n} of {str(i)[-4:]}" for i, n in self.paper.items()]
        return lines or ["nothing happened"]


def _said(record: JournalRecord) -> str:
    words = [type(record).__name__, str(record.transaction_id)[-4:]]
    for name in ("payment_id", "outcome", "result"):
        value = getattr(record, name, None)
        if value is not None:
            words.append(str(value)[-4:] if name == "payment_id" else str(value)[:70])
    return " ".join(words)


class Reader:
    """Reads the ledgers; remembers what was there before, so that each run sees its own."""

    def __init__(self, dsn: str, terminal: Path, printer: Path, paper: Path) -> None:
        self._dsn = dsn
        self._terminal = terminal
        self._printer = printer
        self._paper = paper
        self._seen = {terminal: 0, printer: 0}
        self._transactions: set[UUID] = set()

    def begin(self) -> None:
        """A new run: what is there now is not its own."""
        self._seen = {path: len(read_ledger(path)) for path in self._seen}
        self._transactions |= set(asyncio.run(self._rows()).transactions)

    def read(self, settings: UnitSettings) -> Ledgers:
        """The ledgers of the run."""
        platform = asyncio.run(self._rows())
        entries, sound = _journal(settings)
        printed = [e for e in self._new(self._printer) if e["event"] == "printed"]
        return Ledgers(
            [decode(UUID(entry.transaction_id), Written(entry.kind, entry.body)) for entry in entries],
            sound,
            platform,
            [e for e in self._new(self._terminal) if "reference" in e],
            {i: int(Decimal(amount) * FILS) for i, amount in platform.captured.items()},
            Counter(whose for entry in printed if (whose := _whose(self._paper / str(entry["png"])))),
        )

    def _new(self, path: Path) -> list[Entry]:
        return list(read_ledger(path)[self._seen[path] :])

    async def _rows(self) -> Platform:
        connection = await asyncpg.connect(self._dsn, timeout=5)
        try:
            transactions = await connection.fetch("SELECT id, state FROM transactions")
            paid = await connection.fetch("SELECT id, transaction_id, state, amount_fils FROM payments")
            receipts = await connection.fetch("SELECT transaction_id FROM receipts")
            captured = await connection.fetch(CAPTURED)
            gone = await connection.fetch(ON_THEIR_WAY)
        finally:
            await connection.close()
        ours = {row["id"]: row["state"] for row in transactions if row["id"] not in self._transactions}
        payments = {
            row["id"]: (row["transaction_id"], row["state"], row["amount_fils"])
            for row in paid
            if row["transaction_id"] in ours
        }
        return Platform(
            ours,
            payments,
            {row["transaction_id"] for row in receipts} & set(ours),
            {UUID(row["track_id"]): row["amount"] for row in captured if UUID(row["track_id"]) in payments},
            {row["id"] for row in gone},
        )


def _journal(settings: UnitSettings) -> tuple[tuple[ChainEntry, ...], bool]:
    """Its entries and whether its chain holds; nothing where the unit died before it made one."""
    if not settings.journal_file.exists():
        return (), True
    reading = JournalReading.of(settings.journal_file, load_key(settings.journal_key_file))
    try:
        return reading.entries(), not isinstance(reading.verify(), Broken)
    finally:
        reading.close()


def _whose(picture: Path) -> UUID | None:
    """The transaction whose id is the sheet's last row; None where it is a slip.

    Above it there may be what was left of a job that broke off, as on real paper.
    """
    with Image.open(picture) as image:
        row = bytes(
            byte ^ 0xFF
            for byte in image.crop((0, image.height - 1, 8 * MARK_BYTES, image.height)).convert("1").tobytes()
        )
    return None if row.startswith(SLIP_MARK) else UUID(row.decode())
