"""The journal's past, read beside its one writer. Fills `JournalPast`."""

from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from uuid import UUID

from kiosk.adapters.journal.chain import Entry
from kiosk.adapters.journal.codec import Written, decode
from kiosk.adapters.journal.journal import JournalReading
from kiosk.adapters.journal.keys import JournalKey
from kiosk.adapters.journal.values import MalformedRecordError
from kiosk.ports.day_close import Noted
from kiosk.ports.journal import JournalUnusableError


class JournalPastReader:
    """Opens the journal for each question and closes it again: it is asked a few times a day."""

    def __init__(self, path: Path, key: Callable[[], JournalKey]) -> None:
        self._path = path
        self._key = key

    def since(self, moment: datetime) -> tuple[Noted, ...]:
        """All records of the transactions that have one from `moment` on or are open, oldest first."""
        with closing(JournalReading.of(self._path, self._key())) as reading:
            entries = reading.entries_since(moment)
        try:
            return tuple(_noted(entry) for entry in entries)
        except MalformedRecordError as fault:
            raise JournalUnusableError(code="journal_record_malformed") from fault


def _noted(entry: Entry) -> Noted:
    return Noted(datetime.fromisoformat(entry.at), decode(UUID(entry.transaction_id), Written(entry.kind, entry.body)))
