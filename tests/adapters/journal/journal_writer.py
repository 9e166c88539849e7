"""Appends for ever and says after each record which one is on the disk: `python journal_writer.py FILE KEY`."""

import itertools
import os
import sys
from pathlib import Path
from uuid import UUID

from journal_samples import SteppingClock

from kiosk.adapters.journal.journal import SqliteJournal
from kiosk.adapters.journal.keys import load_or_create_key
from kiosk.ports.journal import SubmitIntended

journal = SqliteJournal(Path(sys.argv[1]), load_or_create_key(Path(sys.argv[2])), SteppingClock())
begun = journal.head().seq
for number in itertools.count(begun + 1):
    journal.append(SubmitIntended(UUID(int=number), "any"))
    os.write(1, b"%d\n" % number)
