"""The unit's durable record, opened with all that it is checked against, and what stands for one that can't be used."""

import logging
from typing import TYPE_CHECKING

from kiosk.enrolled import device_id_of
from kiosk.ports.journal import History, Journal, JournalRecord, JournalUnusableError
from kiosk.ports.witness import Testimony, Witness, Witnessed
from kiosk.ports.world import Clock
from kiosk.settings import UnitSettings

if TYPE_CHECKING:
    from kiosk.adapters.api.heads import HeadClient


class UnusableJournal:
    """Stands where the journal could not be opened: nothing is begun, so nothing is owed."""

    def __init__(self, code: str) -> None:
        self.code = code

    def append(self, record: JournalRecord) -> None:  # noqa: ARG002 - the port's signature
        """Refuse."""
        raise JournalUnusableError(self.code)

    def open_transactions(self) -> tuple[History, ...]:
        """None that anybody could settle."""
        return ()

    def trouble(self) -> str | None:
        """Why it can't be used."""
        return self.code


class Unwitnessed:
    """Stands where there is no journal of which a head could be told."""

    def tell(self) -> Testimony:
        """Nothing is left to tell."""
        return Witnessed()


def open_journal(settings: UnitSettings, clock: Clock) -> Journal:
    """The unit's journal, whole and with everything that the platform was told of, or what stands for one."""
    from kiosk.adapters.journal.journal import SqliteJournal
    from kiosk.adapters.journal.keys import load_or_create_key
    from kiosk.adapters.journal.told import read_told

    try:
        key, told = load_or_create_key(settings.journal_key_file), read_told(settings.journal_head_file)
        return SqliteJournal(settings.journal_file, key, clock, told.head if told else None)
    except JournalUnusableError as fault:
        logging.getLogger(__name__).critical("journal_unusable", extra={"code": fault.code})
        return UnusableJournal(fault.code)


def open_witness(settings: UnitSettings, journal: Journal, client: "HeadClient", clock: Clock) -> Witness:
    """Tells the platform how far the journal is."""
    from kiosk.adapters.api.device_key import load_or_create_device_key
    from kiosk.adapters.journal.journal import SqliteJournal
    from kiosk.upkeep import DEVICE_KEY_FILE
    from kiosk.witness import JournalWitness

    if not isinstance(journal, SqliteJournal):
        return Unwitnessed()
    unit_id, key = device_id_of(settings.data_dir), load_or_create_device_key(settings.data_dir / DEVICE_KEY_FILE)
    return JournalWitness(journal, client, unit_id, key, settings.journal_head_file, clock)
