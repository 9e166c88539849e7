"""What strikes inside the unit's own process: at its journal's writes, in its clock, on its disk; and a naive unit."""

import os
import resource
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from threading import Lock, Thread
from uuid import UUID

from faults.schedule import Inner, InnerStrike
from kiosk.adapters.system.clock import SystemClock
from kiosk.domain.money import Money
from kiosk.domain.payment import Declined, PaymentOutcome, Unknown
from kiosk.ports.journal import History, Journal, JournalRecord
from kiosk.ports.paper import PaperReceipt, PaperSlip
from kiosk.ports.printer import Raster
from kiosk.ports.terminal import PaymentTerminal

FILLER = "filler"
PAPER_BYTES = 72
PAPER_ROWS = 400
SLIP_MARK = b"slip "


class JumpingClock(SystemClock):
    """The machine's clock, which somebody may set wrong; monotonic seconds go on as they do."""

    def __init__(self) -> None:
        self.offset = timedelta(0)

    def now(self) -> datetime:
        """The time as this machine believes it."""
        return super().now() + self.offset


class Disk:
    """The unit's disk: a small tmpfs where the harness may mount one, else a limit on this process's files."""

    def __init__(self, folder: Path, *, is_small: bool) -> None:
        self._filler = folder / FILLER if is_small else None
        self._eats = False
        self._lock = Lock()

    def fill(self, journal: Path, *, for_good: bool) -> None:
        """Leave no room: ENOSPC on the tmpfs, EFBIG behind the limit. `for_good` takes what becomes free as well."""
        if self._filler is not None and for_good:
            self._eats = True
            Thread(target=self._eat, daemon=True).start()
        self._fill(journal)

    def _eat(self) -> None:
        while self._eats:
            with self._lock:
                if self._eats:
                    self._fill(Path())
            time.sleep(0.001)

    def _fill(self, journal: Path) -> None:
        if self._filler is None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            wal = journal.with_name(journal.name + "-wal")
            size = wal.stat().st_size if wal.exists() else 0
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
            return
        with self._filler.open("ab", buffering=0) as file:
            for size in (65536, 512, 1):
                try:
                    while True:
                        file.write(bytes(size))
                except OSError:
                    continue

    def clear(self) -> None:
        """There is room again."""
        with self._lock:
            self._eats = False
        if self._filler is None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        else:
            self._filler.unlink(missing_ok=True)


@dataclass
class StrickenJournal:
    """The unit's journal, struck at the writes that the schedule names."""

    journal: Journal
    strikes: list[InnerStrike]
    clock: JumpingClock
    fill_disk: Callable[[bool], None]
    tell: Callable[[InnerStrike], None]
    writes: int = 0
    lock: Lock = field(default_factory=Lock)

    def append(self, record: JournalRecord) -> None:
        """Write it, and be struck."""
        with self.lock:
            self.writes += 1
            due = [strike for strike in self.strikes if strike.nth == self.writes]
        for strike in due:
            self._strike_before(strike)
        self.journal.append(record)
        for strike in due:
            if strike.what is Inner.DIE_AFTER:
                self.tell(strike)
                os.kill(os.getpid(), signal.SIGKILL)

    def is_spared(self) -> None:
        """All is made well: nothing strikes any more."""
        with self.lock:
            self.strikes = []

    def __getattr__(self, name: str) -> object:
        return getattr(self.journal, name)

    def trouble(self) -> str | None:
        """Why nothing may be begun now."""
        return self.journal.trouble()

    def _strike_before(self, strike: InnerStrike) -> None:
        match strike.what:
            case Inner.DIE_BEFORE:
                self.tell(strike)
                os.kill(os.getpid(), signal.SIGKILL)
            case Inner.DISK_FULL | Inner.DISK_EATEN:
                self.tell(strike)
                self.fill_disk(strike.what is Inner.DISK_EATEN)
            case Inner.CLOCK_JUMP:
                self.tell(strike)
                self.clock.offset += timedelta(seconds=strike.value)


class ForgetfulJournal:
    """A naive unit: what is written is never looked at again."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def open_transactions(self) -> tuple[History, ...]:
        """Nothing, whatever is open."""
        return ()

    def __getattr__(self, name: str) -> object:
        return getattr(self._journal, name)

    def trouble(self) -> str | None:
        """Why nothing may be begun now."""
        return self._journal.trouble()


class NaiveTerminal:
    """A naive unit: no clear answer is taken for a no, so the person is asked for a card again."""

    def __init__(self, terminal: PaymentTerminal) -> None:
        self._terminal = terminal

    def pay(self, payment_id: UUID, amount: Money) -> PaymentOutcome:
        """Ask for `amount`."""
        outcome = self._terminal.pay(payment_id, amount)
        return Declined("no_answer") if isinstance(outcome, Unknown) else outcome

    def __getattr__(self, name: str) -> object:
        return getattr(self._terminal, name)


class MarkingArtist:
    """Draws no letters: every row is the transaction's id, so that the paper's ledger tells whose receipt it is.

    In bytes of ASCII: where dots look like one of the printer's real-time commands, its driver changes one of them.
    """

    def draw(self, paper: PaperReceipt) -> Raster:
        """The receipt as rows of bits."""
        return self._rows(paper.receipt.claims.transaction_id.hex.encode())

    def draw_slip(self, slip: PaperSlip) -> Raster:
        """The slip in the same way, with a mark and its reference instead."""
        return self._rows(SLIP_MARK + slip.reference.encode())

    def _rows(self, words: bytes) -> Raster:
        return Raster(PAPER_BYTES * 8, PAPER_ROWS, words.ljust(PAPER_BYTES, b"\x55") * PAPER_ROWS)
