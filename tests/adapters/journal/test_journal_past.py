"""The journal's past is read beside its writer: whole transactions, those that moved since and those that are open."""

from datetime import timedelta
from uuid import UUID

import pytest
from journal_samples import BEGAN, PAID, PAYMENT, SteppingClock

from kiosk.adapters.journal.journal import SqliteJournal
from kiosk.adapters.journal.keys import JournalKey
from kiosk.adapters.journal.past import JournalPastReader
from kiosk.ports.journal import JournalUnusableError, PaymentIntended, PaymentSent, SubmitIntended, TransactionClosed

KEY = JournalKey("0123456789abcdef" * 6)
OLD, OPEN, NEW = (UUID(int=number) for number in (1, 2, 3))


def test_old_and_closed_stays_out_all_else_comes_whole(tmp_path):
    path = tmp_path / "journal.db"
    journal = SqliteJournal(path, KEY, SteppingClock())
    for record in (
        SubmitIntended(OLD, "licence"),
        TransactionClosed(OLD, "done"),
        SubmitIntended(OPEN, "licence"),
        SubmitIntended(NEW, "licence"),
        PaymentIntended(NEW, PAYMENT, PAID),
    ):
        journal.append(record)
    past = JournalPastReader(path, lambda: KEY)
    cut = past.since(BEGAN)[-1].at
    journal.append(PaymentSent(NEW, PAYMENT))
    journal.append(TransactionClosed(NEW, "done"))
    found = past.since(cut)
    assert [type(note.record).__name__ for note in found] == [
        "SubmitIntended",
        "SubmitIntended",
        "PaymentIntended",
        "PaymentSent",
        "TransactionClosed",
    ]
    assert [note.at for note in found] == sorted(note.at for note in found)
    assert {note.record.transaction_id for note in past.since(found[-1].at + timedelta(days=1))} == {OPEN}
    journal.close()


def test_where_there_is_no_journal_it_says_so(tmp_path):
    with pytest.raises(JournalUnusableError):
        JournalPastReader(tmp_path / "none.db", lambda: KEY).since(BEGAN)
