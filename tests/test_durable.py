"""A journal that can't be trusted: the unit says why, begins nothing, and goes on showing what there is to find."""

import logging

import pytest

from kiosk.adapters.system.clock import SystemClock
from kiosk.adapters.system.ids import TimedIds
from kiosk.durable import UnusableJournal, open_journal
from kiosk.ports.journal import JournalUnusableError, SubmitIntended
from kiosk.settings import PlatformSection, PrinterSection, TerminalSection, UnitSection, UnitSettings

CLOCK = SystemClock()


@pytest.fixture
def settings(tmp_path) -> UnitSettings:
    return UnitSettings(
        UnitSection(str(tmp_path / "unit")),
        PlatformSection("https://platform.invalid"),
        TerminalSection("127.0.0.1", 9),
        PrinterSection("127.0.0.1", 9),
    )


def some_record() -> SubmitIntended:
    return SubmitIntended(TimedIds(CLOCK).new(), "any")


def test_a_sound_journal_is_opened(settings):
    journal = open_journal(settings, CLOCK)
    journal.append(some_record())
    assert journal.trouble() is None
    journal.close()


@pytest.mark.requirement("LOG-04")
@pytest.mark.parametrize(
    ("place", "code"),
    [(100, "journal_key_wrong_or_no_journal"), (4096 + 100, "journal_corrupt")],
    ids=["first", "other"],
)
def test_a_flipped_byte_is_found_when_it_is_opened_and_nothing_is_begun(settings, caplog, place, code):
    journal = open_journal(settings, CLOCK)
    for _ in range(20):
        journal.append(some_record())
    journal.close()
    whole = bytearray(settings.journal_file.read_bytes())
    whole[place] ^= 1
    settings.journal_file.write_bytes(whole)

    with caplog.at_level(logging.CRITICAL):
        journal = open_journal(settings, CLOCK)

    assert isinstance(journal, UnusableJournal)
    assert journal.trouble() == code
    assert [(record.message, record.code) for record in caplog.records] == [("journal_unusable", code)]
    assert journal.open_transactions() == ()
    with pytest.raises(JournalUnusableError, match=code):
        journal.append(some_record())
