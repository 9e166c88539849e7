"""A disk that is full to its last byte: what was begun is finished, nothing new is begun, and room heals it."""

import os
import shutil
import subprocess
from pathlib import Path
from uuid import UUID

import pytest
from journal_samples import EVERY_RECORD, PAID, SteppingClock

from kiosk.adapters.journal.chain import Sound
from kiosk.adapters.journal.journal import SqliteJournal
from kiosk.adapters.journal.keys import JournalKey
from kiosk.adapters.journal.reserve import Reserve
from kiosk.ports.journal import JournalUnusableError, PaymentIntended, PaymentSent, SubmitIntended, Submitted

KEY = JournalKey("0123456789abcdef" * 6)
SIZE = 12 * 1024 * 1024
OPEN, PAYMENT, NEXT = UUID(int=1), UUID(int=2), UUID(int=3)


@pytest.fixture
def disk(tmp_path: Path):
    """A small disk of its own."""
    if os.geteuid() != 0 or not shutil.which("mount"):
        pytest.skip("only root may mount a small disk to fill")
    folder = tmp_path / "disk"
    folder.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "none", str(folder)], check=False)
    if done.returncode:
        pytest.skip("no tmpfs can be mounted here")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(disk: Path) -> None:
    """Somebody else takes every byte that is left."""
    with (disk / "others").open("ab", buffering=0) as file:
        for size in (1 << 20, 1 << 12, 1):
            try:
                while True:
                    file.write(bytes(size))
            except OSError:
                continue


def opened(disk: Path) -> SqliteJournal:
    return SqliteJournal(disk / "journal.db", KEY, SteppingClock())


def begun(disk: Path) -> SqliteJournal:
    journal = opened(disk)
    journal.append(SubmitIntended(OPEN, "any"))
    journal.append(Submitted(OPEN, "GM-2026-000001", PAID))
    journal.append(PaymentIntended(OPEN, PAYMENT, PAID))
    return journal


@pytest.mark.requirement("LOG-05", "PAY-06")
def test_an_open_payment_is_finished_on_a_full_disk(disk):
    journal = begun(disk)
    fill(disk)

    journal.append(PaymentSent(OPEN, PAYMENT))
    left = [record for record in EVERY_RECORD if not type(record).__name__.endswith("Intended")]
    for record in left:
        journal.append(record)
        fill(disk)

    verdict = journal.verify()
    assert isinstance(verdict, Sound)
    assert verdict.records == 4 + len(left)
    journal.close()


@pytest.mark.requirement("LOG-05", "PAY-06")
@pytest.mark.parametrize(("records", "greedy"), [(300, False), (30, True)])
def test_there_is_room_for_more_than_one_payment(disk, records, greedy):
    journal = begun(disk)
    fill(disk)

    for _ in range(records):
        journal.append(PaymentSent(OPEN, PAYMENT))
        if greedy:
            fill(disk)

    assert isinstance(journal.verify(), Sound)
    journal.close()


@pytest.mark.requirement("LOG-05")
def test_nothing_is_begun_on_a_full_disk_until_there_is_room_again(disk):
    journal = begun(disk)
    fill(disk)
    while Reserve.beside(disk / "journal.db").whole:
        journal.append(PaymentSent(OPEN, PAYMENT))
    fill(disk)

    assert journal.trouble() == "journal_disk_full"
    for record in (SubmitIntended(NEXT, "any"), PaymentIntended(OPEN, NEXT, PAID)):
        with pytest.raises(JournalUnusableError, match="journal_disk_full"):
            journal.append(record)

    (disk / "others").unlink()
    assert journal.trouble() is None
    journal.append(SubmitIntended(NEXT, "any"))
    assert Reserve.beside(disk / "journal.db").whole
    journal.close()


@pytest.mark.requirement("LOG-05", "PAY-06")
def test_a_unit_that_restarts_on_a_full_disk_settles_what_was_open(disk):
    begun(disk).close()
    fill(disk)

    journal = opened(disk)
    (history,) = journal.open_transactions()
    assert history.transaction_id == OPEN
    journal.append(PaymentSent(OPEN, PAYMENT))
    assert journal.trouble() is not None
    journal.close()


def test_a_journal_is_not_made_on_a_full_disk(disk):
    fill(disk)
    with pytest.raises(JournalUnusableError, match="journal_disk_full"):
        opened(disk)


def test_the_reserve_is_taken_whole_or_not_at_all(disk):
    reserve = Reserve(disk / "reserve", slices=4, slice_bytes=1 << 20)
    assert reserve.fill()
    fill(disk)
    assert reserve.give_back()
    assert not reserve.whole
    fill(disk)
    assert not reserve.fill()
    assert (disk / "reserve").stat().st_size == 3 << 20
    assert [reserve.give_back() for _ in range(4)] == [True, True, True, False]
