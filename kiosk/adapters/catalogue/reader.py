"""One finished copy of the catalogue: reads its records, and searches it."""

import json
import sqlite3
from functools import lru_cache
from pathlib import Path
from typing import Any

from kiosk.adapters.catalogue.build import FORMAT, made_of
from kiosk.adapters.catalogue.codec import RecordCodec
from kiosk.domain.service import Agency, Catalogue, Kind, LifeEvent, Service
from kiosk.domain.text import Language, Text
from kiosk.ports.catalogue import Facets, Found, Narrowing, Why
from kiosk.search import facets
from kiosk.search.engine import Answer, Engine
from kiosk.search.index import Index
from kiosk.search.normalise import Normaliser
from kiosk.search.synonyms import SynonymTable

_RECORDS_REMEMBERED = 2048
_AGENCIES_AR = "SELECT id FROM agency WHERE id IN (SELECT agency_id FROM service) ORDER BY sort_ar, id"
_AGENCIES_EN = "SELECT id FROM agency WHERE id IN (SELECT agency_id FROM service) ORDER BY sort_en, id"


class CopyUnusableError(Exception):
    """A file is no copy of the catalogue that this program can read."""


class CatalogueCopy:
    """An open copy. It never changes, so what was read once is remembered; safe from any thread."""

    def __init__(self, path: Path, codec: RecordCodec, normaliser: Normaliser, synonyms: SynonymTable) -> None:
        self._codec = codec
        try:
            self._connection = sqlite3.connect(
                f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
            )
            ((form, self.revision, about),) = self._rows("SELECT format, revision, record FROM about")
            if form != FORMAT:
                raise CopyUnusableError
            self._published_at, self._notice = _about(json.loads(about))
            ((services, agencies),) = self._rows("SELECT (SELECT count(*) FROM service), (SELECT count(*) FROM agency)")
            index = self._index(made_of(synonyms))
        except (sqlite3.Error, ValueError, KeyError, TypeError) as fault:
            raise CopyUnusableError from fault
        self.counts: tuple[int, int] = services, agencies
        """How many services and agencies there are."""
        self._engine = None if index is None else Engine(index, normaliser)
        self.service = lru_cache(_RECORDS_REMEMBERED)(self._find_service)
        self.agency = lru_cache(_RECORDS_REMEMBERED)(self._find_agency)

    @property
    def is_indexed_otherwise(self) -> bool:
        """Whether the index was made by another program or of another table of synonyms, so that it can't be used."""
        return self._engine is None

    def agencies(self, language: Language) -> tuple[Agency, ...]:
        """All agencies with services, by name as that language sorts names."""
        ids = self._ids(_AGENCIES_AR if language is Language.AR else _AGENCIES_EN)
        return tuple(agency for agency_id in ids if (agency := self.agency(agency_id)))

    def most_used(self, limit: int) -> tuple[str, ...]:
        """Ids of the most used services that a unit can start, best first."""
        return self._ids("SELECT id FROM service WHERE startable ORDER BY popularity DESC, id LIMIT ?", limit)

    def listed(self, narrowing: Narrowing, limit: int) -> Found:
        """The most used services that `narrowing` leaves of all, best first."""
        if self._engine is None:
            return Found((), (), good=False)
        ids, tally = self._engine.listed(_narrowing(narrowing), limit)
        return Found(ids, (), facets=_facets(tally))

    def search(self, query: str, limit: int, *, as_typed: bool, narrowing: Narrowing) -> Found:
        """Services and agencies that match `query` in either language."""
        if self._engine is None:
            return Found((), (), good=False)
        return _found(self._engine.search(query, limit, as_typed=as_typed, narrowing=_narrowing(narrowing)))

    def whole(self) -> Catalogue:
        """The catalogue that this is a copy of."""
        return Catalogue(
            revision=self.revision,
            published_at=self._published_at,
            notice=self._notice,
            agencies=tuple(
                self._codec.agency_from(json.loads(record))
                for (record,) in self._rows("SELECT record FROM agency ORDER BY id")
            ),
            services=tuple(
                self._codec.service_from(json.loads(record))
                for (record,) in self._rows("SELECT record FROM service ORDER BY row")
            ),
        )

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _find_service(self, service_id: str) -> Service | None:
        rows = self._rows("SELECT record FROM service WHERE id = ?", service_id)
        return self._codec.service_from(json.loads(rows[0][0])) if rows else None

    def _find_agency(self, agency_id: str) -> Agency | None:
        rows = self._rows("SELECT record FROM agency WHERE id = ?", agency_id)
        return self._codec.agency_from(json.loads(rows[0][0])) if rows else None

    def _index(self, wanted: str) -> Index | None:
        if not self._rows("SELECT 1 FROM sqlite_schema WHERE name = 'search'"):
            return None
        rows = self._rows("SELECT data FROM search WHERE made_of = ?", wanted)
        return Index.unpacked(rows[0][0]) if rows else None

    def _ids(self, query: str, *values: str | int) -> tuple[str, ...]:
        return tuple(service_id for (service_id,) in self._rows(query, *values))

    def _rows(self, query: str, *values: str | int) -> list[tuple[Any, ...]]:
        return self._connection.execute(query, values).fetchall()


def _about(record: dict[str, Any]) -> tuple[str, Text | None]:
    notice = record["notice"]
    return str(record["published_at"]), None if notice is None else Text(notice["ar"], notice["en"])


def _narrowing(narrowing: Narrowing) -> facets.Narrowing:
    kind, life_event = narrowing.kind, narrowing.life_event
    return facets.Narrowing(
        narrowing.agency_id,
        None if kind is None else kind.value,
        None if life_event is None else life_event.value,
        narrowing.at_once,
    )


def _found(answer: Answer) -> Found:
    why = Why(answer.reason.value)
    return Found(answer.service_ids, answer.agency_ids, answer.instead, why, answer.good, _facets(answer.tally))


def _facets(tally: facets.Tally) -> Facets:
    return Facets(
        tally.agencies,
        tuple((Kind(kind), count) for kind, count in tally.kinds),
        tuple((LifeEvent(event), count) for event, count in tally.life_events),
        tally.left,
    )
