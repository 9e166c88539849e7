"""Tells the platform the head of the unit's journal. Joins two adapters."""

from pathlib import Path
from typing import Protocol

from kiosk.adapters.api.heads import HeadClient
from kiosk.adapters.journal.told import Told, keep_told, read_told
from kiosk.contract.journal_head import sign_head
from kiosk.domain.journal_head import Head
from kiosk.ports.platform import Refused, Unreachable
from kiosk.ports.witness import Contradicted, Testimony, Witnessed
from kiosk.ports.world import Clock

CONTRADICTS = "journal_head_contradicts"


class HasHead(Protocol):
    """A journal that can say how far it is."""

    def head(self) -> Head:
        """The newest record's number and hash."""


class JournalWitness:
    """Fills `Witness`: signs with the unit's own key when it sends; what was taken is kept in `told_file`."""

    def __init__(
        self, journal: HasHead, client: HeadClient, unit_id: str, private_key_pem: bytes, told_file: Path, clock: Clock
    ) -> None:
        self._journal = journal
        self._client = client
        self._unit_id = unit_id
        self._private_key_pem = private_key_pem
        self._told_file = told_file
        self._clock = clock

    def tell(self) -> Testimony:
        """Tell the platform the newest head, signed now; nothing is sent where it has it already."""
        head = self._journal.head()
        told = read_told(self._told_file)
        if head.seq == 0 or (told is not None and told.head == head):
            return Witnessed()
        now = self._clock.now()
        match self._client.tell(sign_head(self._unit_id, head, now, self._private_key_pem)):
            case Head() as kept if kept == head:
                keep_told(self._told_file, Told(head, now))
                return Witnessed()
            case Head():
                return Unreachable("garbage")
            case Refused(code=code) if code == CONTRADICTS:
                return Contradicted()
            case failure:
                return failure
