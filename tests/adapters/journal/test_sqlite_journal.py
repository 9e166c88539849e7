import stat
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import apsw
import pytest
from journal_samples import BEGAN, EVERY_RECORD, PAID, PAYMENT, TRANSACTION, SteppingClock

from kiosk.adapters.journal.chain import Broken, Damage, Sound
from kiosk.adapters.journal.journal import JournalReading, SqliteJournal
from kiosk.adapters.journal.keys import JournalKey, load_key, load_or_create_key
from kiosk.domain.journal_head import Head
from kiosk.ports.journal import (
    JournalUnusableError,
    PaymentIntended,
    PrintFinished,
    PrintIntended,
    SubmitIntended,
    TransactionClosed,
)

KEY = JournalKey("0123456789abcdef" * 6)
OTHER = UUID("01939d5e-0000-7000-8000-00000000000f")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "journal.db"


def opened(path: Path, key: JournalKey = KEY) -> SqliteJournal:
    return SqliteJournal(path, key, SteppingClock())


def tampered(path: Path, *statements: str) -> None:
    connection = apsw.Connection(str(path))
    connection.pragma("cipher", "chacha20")
    connection.pragma("key", f"raw:{KEY.digits}")
    connection.execute("DROP TRIGGER record_never_changes; DROP TRIGGER record_never_goes")
    for statement in statements:
        connection.execute(statement)
    connection.close()


def verdict_of(path: Path, told: Head | None = None) -> Sound | Broken:
    reading = JournalReading.of(path, KEY)
    verdict = reading.verify(told)
    reading.close()
    return verdict


def damage_of(path: Path) -> Damage | str | None:
    try:
        verdict = verdict_of(path)
    except JournalUnusableError as fault:
        return fault.code
    return verdict.damage if isinstance(verdict, Broken) else None


def filled(path: Path) -> None:
    journal = opened(path)
    for record in EVERY_RECORD:
        journal.append(record)
    journal.close()


def test_an_open_transaction_is_there_after_a_restart(path: Path) -> None:
    records = EVERY_RECORD[:-1]
    journal = opened(path)
    for record in records:
        journal.append(record)
    journal.close()

    (history,) = opened(path).open_transactions()

    assert history.transaction_id == TRANSACTION
    assert history.records == records
    assert history.began_at.tzinfo is not None
    assert (history.began_at - BEGAN).total_seconds() == 1


def test_a_closed_transaction_is_not_open(path: Path) -> None:
    journal = opened(path)
    journal.append(SubmitIntended(TRANSACTION, "a"))
    journal.append(SubmitIntended(OTHER, "b"))
    journal.append(TransactionClosed(TRANSACTION, "done"))

    assert [history.transaction_id for history in journal.open_transactions()] == [OTHER]


def test_a_copy_of_a_receipt_of_before_opens_nothing(path: Path) -> None:
    journal = opened(path)
    journal.append(PrintIntended(OTHER, copy=True))
    journal.append(PrintFinished(OTHER, "printed", None))
    assert journal.open_transactions() == ()
    journal.append(SubmitIntended(TRANSACTION, "a"))
    journal.append(PrintIntended(TRANSACTION, copy=False))

    (history,) = journal.open_transactions()

    assert [type(record) for record in history.records] == [SubmitIntended, PrintIntended]


def test_open_transactions_come_oldest_first(path: Path) -> None:
    journal = opened(path)
    journal.append(SubmitIntended(OTHER, "b"))
    journal.append(SubmitIntended(TRANSACTION, "a"))
    journal.append(PaymentIntended(OTHER, PAYMENT, PAID))

    assert [len(history.records) for history in journal.open_transactions()] == [2, 1]


@pytest.mark.requirement("LOG-04")
@pytest.mark.parametrize("statement", ["UPDATE record SET body = '{}'", "DELETE FROM record"])
def test_the_file_itself_refuses_to_change_or_remove(path: Path, statement: str) -> None:
    filled(path)
    connection = apsw.Connection(str(path))
    connection.pragma("cipher", "chacha20")
    connection.pragma("key", f"raw:{KEY.digits}")

    with pytest.raises(apsw.ConstraintError, match="append-only"):
        connection.execute(statement)
    connection.close()


@pytest.mark.requirement("LOG-04")
def test_an_untouched_journal_is_sound(path: Path) -> None:
    filled(path)

    verdict = verdict_of(path)

    assert isinstance(verdict, Sound)
    assert verdict.records == len(EVERY_RECORD)
    assert verdict.head == opened(path).head()


@pytest.mark.requirement("LOG-04")
@pytest.mark.parametrize(
    ("statement", "broken"),
    [
        ("UPDATE record SET body = replace(body, '5000', '5') WHERE seq = 3", Broken(3, Damage.CHANGED)),
        ("UPDATE record SET at = at || '0' WHERE seq = 7", Broken(7, Damage.CHANGED)),
        ("UPDATE record SET kind = 'payment_sent' WHERE seq = 1", Broken(1, Damage.CHANGED)),
        ("UPDATE record SET hash = zeroblob(32) WHERE seq = 5", Broken(5, Damage.CHANGED)),
        ("DELETE FROM record WHERE seq = 1", Broken(1, Damage.MISSING)),
        ("DELETE FROM record WHERE seq = 9", Broken(9, Damage.MISSING)),
        (
            "UPDATE record SET seq = -seq WHERE seq IN (4, 5);UPDATE record SET seq = 9 + seq WHERE seq < 0",
            Broken(4, Damage.MOVED, place=5),
        ),
        (
            "DELETE FROM record WHERE seq = 6; UPDATE record SET seq = seq - 1 WHERE seq = 7",
            Broken(6, Damage.CHANGED),
        ),
    ],
)
def test_verify_names_the_first_record_that_is_not_as_written(path: Path, statement: str, broken: Broken) -> None:
    filled(path)
    tampered(path, statement)

    assert verdict_of(path) == broken
    with pytest.raises(JournalUnusableError) as refusal:
        opened(path)
    assert refusal.value.code == "journal_chain_broken"


@pytest.mark.requirement("LOG-04")
def test_a_told_head_shows_that_the_tail_was_cut(path: Path) -> None:
    filled(path)
    told = opened(path).head()
    tampered(path, "DELETE FROM record WHERE seq > 7")

    assert isinstance(verdict_of(path), Sound)
    assert verdict_of(path, told) == Broken(8, Damage.CUT)
    with pytest.raises(JournalUnusableError, match="journal_tail_cut"):
        SqliteJournal(path, KEY, SteppingClock(), told)


@pytest.mark.requirement("LOG-04")
def test_a_told_head_shows_that_the_whole_chain_was_written_anew(path: Path) -> None:
    filled(path)
    told = opened(path).head()
    path.unlink()
    journal = opened(path)
    for record in (*EVERY_RECORD[:2], *EVERY_RECORD[:1], *EVERY_RECORD[3:], *EVERY_RECORD):
        journal.append(record)
    journal.close()

    assert isinstance(verdict_of(path), Sound)
    assert verdict_of(path, told) == Broken(told.seq, Damage.REWRITTEN)
    with pytest.raises(JournalUnusableError, match="journal_chain_broken"):
        SqliteJournal(path, KEY, SteppingClock(), told)


@pytest.mark.requirement("LOG-04")
def test_one_flipped_bit_anywhere_in_the_file_is_found(path: Path) -> None:
    filled(path)
    whole = path.read_bytes()
    first, others = set(), set()
    for place in range(0, len(whole), 509):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        (first if place < 4096 else others).add(damage_of(path))
    assert first == {"journal_key_wrong_or_no_journal"}
    assert others == {Damage.UNREADABLE, Damage.FILE}


@pytest.mark.requirement("PAY-06")
def test_eight_threads_write_one_chain(path: Path) -> None:
    journal = opened(path)

    def write(worker: int) -> None:
        for number in range(50):
            journal.append(SubmitIntended(UUID(int=worker * 1000 + number), f"worker-{worker}"))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(8)))

    verdict = journal.verify()
    assert isinstance(verdict, Sound)
    assert verdict.records == 400
    assert len(journal.open_transactions()) == 400


def test_two_writers_of_one_file_write_one_chain(path: Path) -> None:
    journals = [opened(path) for _ in range(2)]

    def write(journal: SqliteJournal) -> None:
        for number in range(50):
            journal.append(SubmitIntended(UUID(int=number), "any"))

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(write, journals))

    verdict = journals[0].verify()
    assert isinstance(verdict, Sound)
    assert verdict.records == 100


def test_nothing_readable_lies_on_the_disk(path: Path) -> None:
    journal = opened(path)
    for record in EVERY_RECORD:
        journal.append(record)

    lying = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert len(lying) > 4096
    assert b"sample-renewal" not in lying
    assert b"SQLite format" not in lying


def test_another_key_opens_nothing(path: Path) -> None:
    filled(path)

    with pytest.raises(JournalUnusableError) as refusal:
        opened(path, JournalKey("f" * 96))
    assert refusal.value.code == "journal_key_wrong_or_no_journal"


def test_a_damaged_page_makes_the_journal_unusable(path: Path) -> None:
    filled(path)
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * 4096 + whole[8192:])

    with pytest.raises(JournalUnusableError) as refusal:
        opened(path)
    assert refusal.value.code == "journal_corrupt"


def test_a_torn_first_page_is_recovered_from_the_log(path: Path) -> None:
    journal = opened(path)
    journal.append(SubmitIntended(TRANSACTION, "kept"))
    copy = path.parent.parent / "after-the-cut"
    copy.mkdir()
    for file in path.parent.iterdir():
        (copy / file.name).write_bytes(file.read_bytes())
    (copy / "journal.db-shm").unlink()
    torn = copy / "journal.db"
    torn.write_bytes(b"\xff" * 512 + torn.read_bytes()[512:])

    (history,) = opened(torn).open_transactions()

    assert history.records == (SubmitIntended(TRANSACTION, "kept"),)


def test_a_closed_journal_says_so(path: Path) -> None:
    journal = opened(path)
    journal.close()

    with pytest.raises(JournalUnusableError) as refusal:
        journal.append(EVERY_RECORD[0])
    assert refusal.value.code == "journal_closed"


def test_reading_a_missing_journal_makes_none(path: Path) -> None:
    with pytest.raises(JournalUnusableError) as refusal:
        JournalReading.of(path, KEY)
    assert refusal.value.code == "journal_missing"
    assert not path.exists()


def test_the_file_is_its_owners_alone(path: Path) -> None:
    filled(path)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.requirement("TECH-09")
def test_a_key_is_made_once_and_is_its_owners_alone(tmp_path: Path) -> None:
    file = tmp_path / "keys" / "journal.key"

    made = load_or_create_key(file)

    assert load_or_create_key(file) == made
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [entry.name for entry in file.parent.iterdir()] == ["journal.key"]
    assert made.digits not in repr(made)


def test_keys_that_cannot_be_trusted_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "journal.key"
    with pytest.raises(JournalUnusableError, match="journal_key_missing"):
        load_key(file)
    load_or_create_key(file)
    file.chmod(0o640)
    with pytest.raises(JournalUnusableError, match="journal_key_open_to_others"):
        load_key(file)
    file.chmod(0o600)
    file.write_text("short")
    with pytest.raises(JournalUnusableError, match="journal_key_malformed"):
        load_or_create_key(file)


def test_records_of_a_newer_program_are_not_guessed(path: Path) -> None:
    journal = opened(path)
    journal.append(EVERY_RECORD[0])
    entry = journal.entries()[0]
    assert replace(entry, kind="unheard_of") != entry
    tampered(path, "UPDATE record SET kind = 'unheard_of'")

    with pytest.raises(JournalUnusableError, match="journal_record_malformed"):
        journal.open_transactions()
