"""The unit's upkeep with the platform: health, catalogue, receipt keys, enrolment. Joins two adapters."""

import json
import logging
from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.api.catalogue_client import CatalogueChanged, CatalogueClient, NotModified, PlatformHealth
from kiosk.adapters.api.device_key import load_or_create_device_key
from kiosk.adapters.catalogue.local import CatalogueNotKeptError, LocalCatalogue
from kiosk.contract.messages import ReceiptKeys
from kiosk.enrolled import DEVICE_FILE
from kiosk.ports.link import Reachable
from kiosk.ports.platform import Refused, Unreachable
from kiosk.ports.world import Clock

_LOG = logging.getLogger(__name__)
DEVICE_KEY_FILE = "device-key.pem"
RECEIPT_KEYS_FILE = "receipt-keys.json"
KEYS_KEPT = 600.0
"""Seconds after which the keys are fetched anew: without a new key, no quote that it signed would hold here."""


@dataclass(frozen=True, slots=True)
class EnrolmentRefusedError(Exception):
    """The platform did not take the code; `code` says why."""

    code: str


class Upkeep:
    """Fills `PlatformLink`."""

    def __init__(self, client: CatalogueClient, catalogue: LocalCatalogue, data_dir: Path, clock: Clock) -> None:
        self._client = client
        self._catalogue = catalogue
        self._data_dir = data_dir
        self._clock = clock
        self._keys_saved_at: float | None = None

    def check(self) -> Reachable | Unreachable:
        """Whether the platform answers now."""
        before = self._clock.now()
        health = self._client.health()
        match health:
            case PlatformHealth():
                self._save_receipt_keys()
                half_way = (self._clock.now() - before) / 2
                return Reachable(health.time - before - half_way, health.catalogue_revision, health.phone_payments)
            case Refused(code=code):
                return Unreachable(code)
            case Unreachable():
                return health

    def refresh_catalogue(self, revision: int) -> None:
        """Bring the unit's catalogue to the platform's `revision`, or note that it is current; else it stays."""
        try:
            self._refresh_catalogue(revision)
        except CatalogueNotKeptError:
            _LOG.exception("catalogue_not_kept")

    def _refresh_catalogue(self, revision: int) -> None:
        ours = self._catalogue.version().revision
        if ours == revision:
            self._catalogue.confirm(self._clock.now())
            return
        whole = self._catalogue.whole()
        answer = self._client.fetch_catalogue(since=ours, known_agencies=[agency.id for agency in whole.agencies])
        match answer:
            case NotModified():
                self._catalogue.confirm(self._clock.now())
            case CatalogueChanged(since=since) if since in (0, whole.revision):
                self._catalogue.replace(answer.applied_to(whole), self._clock.now())
            case _:
                pass

    def _save_receipt_keys(self) -> None:
        saved_at = self._keys_saved_at
        if saved_at is not None and self._clock.monotonic() - saved_at < KEYS_KEPT:
            return
        keys = self._client.receipt_keys()
        if isinstance(keys, tuple) and self._wrote(ReceiptKeys(keys=list(keys))):
            self._keys_saved_at = self._clock.monotonic() if keys else None

    def _wrote(self, keys: ReceiptKeys) -> bool:
        draft = self._data_dir / f".{RECEIPT_KEYS_FILE}.new"
        try:
            draft.write_text(keys.model_dump_json(indent=1), encoding="utf-8")
            draft.replace(self._data_dir / RECEIPT_KEYS_FILE)
        except OSError:
            _LOG.exception("receipt_keys_not_kept")
            return False
        return True


def enrol(client: CatalogueClient, data_dir: Path, code: str) -> str:
    """Make this unit known to the platform by `code`; its fingerprint, to be compared on both screens."""
    data_dir.mkdir(parents=True, exist_ok=True)
    answer = client.enrol(code, load_or_create_device_key(data_dir / DEVICE_KEY_FILE))
    if isinstance(answer, Refused | Unreachable):
        raise EnrolmentRefusedError(answer.code)
    (data_dir / DEVICE_FILE).write_text(json.dumps({"device_id": answer.device_id}), encoding="utf-8")
    return answer.fingerprint
