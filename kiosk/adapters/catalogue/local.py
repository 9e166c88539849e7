"""The catalogue port on copies in a folder: the newest sound one is used, the one before it is kept.

A copy's name holds a running number and the SHA-256 of its content, so that a broken or edited file is never opened.
"""

import hashlib
import json
import os
import re
import secrets
import sqlite3
from datetime import datetime
from pathlib import Path

from kiosk.adapters.catalogue.build import build
from kiosk.adapters.catalogue.codec import RecordCodec
from kiosk.adapters.catalogue.reader import CatalogueCopy, CopyUnusableError
from kiosk.domain.service import Agency, Catalogue, Service
from kiosk.domain.text import Language
from kiosk.ports.catalogue import EVERYTHING, CatalogueVersion, Found, Narrowing
from kiosk.search.normalise import Normaliser
from kiosk.search.synonyms import SynonymTable

_NAME = re.compile(r"catalogue-([0-9]{10})-([0-9a-f]{64})\.sqlite")
_KEPT = 2
_EMPTY = Catalogue(0, "", None, (), ())
_CONFIRMED = "confirmed.json"


class CatalogueNotKeptError(Exception):
    """What came could not be written, for want of room perhaps. The catalogue that was there goes on."""


class LocalCatalogue:
    """The unit's own catalogue. Reads may come from any thread; `replace` and `confirm` from one at a time."""

    def __init__(self, folder: Path, codec: RecordCodec, normaliser: Normaliser, synonyms: SynonymTable) -> None:
        self._folder = folder
        self._codec = codec
        self._normaliser = normaliser
        self._synonyms = synonyms
        folder.mkdir(parents=True, exist_ok=True)
        self._copy = self._newest_sound() or self._made(_EMPTY)
        if self._copy.is_indexed_otherwise:
            self._copy = self._made(self._copy.whole())
        self._confirmation = self._read_confirmation()

    def version(self) -> CatalogueVersion:
        """Which catalogue this is."""
        copy, (revision, at) = self._copy, self._confirmation
        services, agencies = copy.counts
        return CatalogueVersion(copy.revision, at if revision == copy.revision else None, services, agencies)

    def service(self, service_id: str) -> Service | None:
        """The service, or None where the catalogue has no such id."""
        return self._copy.service(service_id)

    def agency(self, agency_id: str) -> Agency | None:
        """The agency, or None where the catalogue has no such id."""
        return self._copy.agency(agency_id)

    def agencies(self, language: Language) -> tuple[Agency, ...]:
        """All agencies with services, by name as that language sorts names (Arabic without ال)."""
        return self._copy.agencies(language)

    def most_used(self, limit: int) -> tuple[str, ...]:
        """Ids of the most used services that a unit can start, best first."""
        return self._copy.most_used(limit)

    def listed(self, narrowing: Narrowing, limit: int) -> Found:
        """The most used services that `narrowing` leaves of all, best first."""
        return self._copy.listed(narrowing, limit)

    def search(self, query: str, limit: int, *, as_typed: bool = False, narrowing: Narrowing = EVERYTHING) -> Found:
        """Services and agencies that match `query` in either language, in a stable order; `as_typed`: not repaired."""
        return self._copy.search(query, limit, as_typed=as_typed, narrowing=narrowing)

    def whole(self) -> Catalogue:
        """The catalogue as it was put here."""
        return self._copy.whole()

    def replace(self, catalogue: Catalogue, confirmed_at: datetime) -> None:
        """Use `catalogue` from now on; CatalogueNotKeptError where that fails, and then the present one stays."""
        try:
            self._copy = self._made(catalogue)
        except (OSError, sqlite3.Error, CopyUnusableError) as fault:
            raise CatalogueNotKeptError from fault
        self.confirm(confirmed_at)
        self._remove_old()

    def confirm(self, at: datetime) -> None:
        """Note that the platform has confirmed this catalogue as the current one; CatalogueNotKeptError if it can't."""
        record = {"revision": self._copy.revision, "at": at.isoformat()}
        draft = self._folder / f".{_CONFIRMED}.{secrets.token_hex(4)}"
        try:
            draft.write_text(json.dumps(record), encoding="utf-8")
            draft.replace(self._folder / _CONFIRMED)
        except OSError as fault:
            raise CatalogueNotKeptError from fault
        finally:
            draft.unlink(missing_ok=True)
        self._confirmation = self._copy.revision, at

    def _made(self, catalogue: Catalogue) -> CatalogueCopy:
        draft = self._folder / f".draft-{secrets.token_hex(4)}"
        try:
            build(draft, catalogue, self._codec, self._normaliser, self._synonyms)
            _sync(draft)
            path = self._folder / f"catalogue-{self._newest_number() + 1:010d}-{_digest(draft)}.sqlite"
            copy = self._opened(draft)
            draft.rename(path)
            _sync(self._folder)
        finally:
            draft.unlink(missing_ok=True)
        return copy

    def _newest_sound(self) -> CatalogueCopy | None:
        for _, path, digest in self._copies():
            if _digest(path) == digest:
                try:
                    return self._opened(path)
                except CopyUnusableError:
                    continue
        return None

    def _opened(self, path: Path) -> CatalogueCopy:
        return CatalogueCopy(path, self._codec, self._normaliser, self._synonyms)

    def _copies(self) -> list[tuple[int, Path, str]]:
        """Running number, file and digest of each copy, the newest first."""
        matches = ((path, _NAME.fullmatch(path.name)) for path in self._folder.iterdir())
        return sorted(((int(match[1]), path, match[2]) for path, match in matches if match), reverse=True)

    def _newest_number(self) -> int:
        return next((number for number, _, _ in self._copies()), 0)

    def _remove_old(self) -> None:
        for _, path, _ in self._copies()[_KEPT:]:
            path.unlink(missing_ok=True)

    def _read_confirmation(self) -> tuple[int, datetime | None]:
        try:
            record = json.loads((self._folder / _CONFIRMED).read_text(encoding="utf-8"))
            return int(record["revision"]), datetime.fromisoformat(record["at"])
        except (OSError, ValueError, KeyError, TypeError):
            return 0, None


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
