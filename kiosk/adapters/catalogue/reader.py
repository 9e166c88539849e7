"""One finished copy of the catalogue: reads its records, and searches it."""

import json
import sqlite3
from functools import lru_cache
from pathlib import Path
from typing import Any

from kiosk.adapters.catalogue.build import FORMAT, WEIGHTS
from kiosk.adapters.catalogue.codec import RecordCodec
from kiosk.domain.service import Agency, Catalogue, LifeEvent, Service
from kiosk.domain.text import Language, Text
from kiosk.ports.catalogue import Found
from kiosk.search.agencies import AgencyNames
from kiosk.search.normalise import VERSION, Normaliser
from kiosk.search.query import QueryReader
from kiosk.search.ranking import Candidate, Scores, ranked
from kiosk.search.synonyms import Synonyms
from kiosk.search.vocabulary import Entry, Vocabulary

_MOST_POPULAR = 100
_STEMS_REMEMBERED = 2000
_RECORDS_REMEMBERED = 2048
_MATCHES = f"SELECT rowid, -bm25(stems, {', '.join(map(str, WEIGHTS))}) FROM stems WHERE stems MATCH ?"  # noqa: S608 - our own numbers
_AGENCIES_AR = "SELECT id FROM agency WHERE id IN (SELECT agency_id FROM service) ORDER BY sort_ar, id"
_AGENCIES_EN = "SELECT id FROM agency WHERE id IN (SELECT agency_id FROM service) ORDER BY sort_en, id"


class CopyUnusableError(Exception):
    """A file is no copy of the catalogue that this program can read."""


class CatalogueCopy:
    """An open copy. It never changes, so what was read once is remembered; safe from any thread."""

    def __init__(self, path: Path, codec: RecordCodec, normaliser: Normaliser, synonyms: Synonyms) -> None:
        self._codec = codec
        try:
            self._connection = sqlite3.connect(
                f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
            )
            ((form, words_version, self.revision, about),) = self._rows(
                "SELECT format, words, revision, record FROM about"
            )
            if form != FORMAT:
                raise CopyUnusableError
            self._published_at, self._notice = _about(json.loads(about))
            self._candidates = {
                row: Candidate(service_id, agency_id, popularity / _MOST_POPULAR)
                for row, service_id, agency_id, popularity in self._rows(
                    "SELECT row, id, agency_id, popularity FROM service"
                )
            }
            words = self._rows("SELECT surface, stem, services FROM word")
            names = self._rows("SELECT id, names FROM agency ORDER BY id")
        except (sqlite3.Error, ValueError, KeyError, TypeError) as fault:
            raise CopyUnusableError from fault
        self.is_indexed_otherwise = words_version != VERSION
        vocabulary = Vocabulary((Entry(*word) for word in words), len(self._candidates))
        self._query_reader = QueryReader(normaliser, synonyms, vocabulary)
        self._agency_names = AgencyNames(dict(names), normaliser)
        self._matches = lru_cache(_STEMS_REMEMBERED)(self._find_stem)
        self.service = lru_cache(_RECORDS_REMEMBERED)(self._find_service)
        self.agency = lru_cache(_RECORDS_REMEMBERED)(self._find_agency)

    @property
    def counts(self) -> tuple[int, int]:
        """How many services and agencies there are."""
        ((agencies,),) = self._rows("SELECT count(*) FROM agency")
        return len(self._candidates), agencies

    def agencies(self, language: Language) -> tuple[Agency, ...]:
        """All agencies with services, by name as that language sorts names."""
        ids = self._ids(_AGENCIES_AR if language is Language.AR else _AGENCIES_EN)
        return tuple(agency for agency_id in ids if (agency := self.agency(agency_id)))

    def of_agency(self, agency_id: str) -> tuple[str, ...]:
        """Ids of an agency's services, most used first."""
        return self._ids("SELECT id FROM service WHERE agency_id = ? ORDER BY popularity DESC, id", agency_id)

    def of_life_event(self, life_event: LifeEvent) -> tuple[str, ...]:
        """Ids of the services of a situation, most used first."""
        return self._ids("SELECT id FROM service WHERE life_event = ? ORDER BY popularity DESC, id", life_event.value)

    def most_used(self, limit: int) -> tuple[str, ...]:
        """Ids of the most used services that a unit can start, best first."""
        return self._ids("SELECT id FROM service WHERE startable ORDER BY popularity DESC, id LIMIT ?", limit)

    def search(self, query: str, limit: int) -> Found:
        """Services and agencies that match `query` in either language."""
        understood = self._query_reader.read(query)
        agency_ids = self._agency_names.named_by(understood.words)
        ids = ranked(understood, self._matches, self._candidates, agency_ids)
        return Found(tuple(ids[:limit]), agency_ids, understood.instead)

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

    def _find_stem(self, stem: str) -> Scores:
        return dict(self._rows(_MATCHES, f'"{stem}"'))

    def _ids(self, query: str, *values: str | int) -> tuple[str, ...]:
        return tuple(service_id for (service_id,) in self._rows(query, *values))

    def _rows(self, query: str, *values: str | int) -> list[tuple[Any, ...]]:
        return self._connection.execute(query, values).fetchall()


def _about(record: dict[str, Any]) -> tuple[str, Text | None]:
    notice = record["notice"]
    return str(record["published_at"]), None if notice is None else Text(notice["ar"], notice["en"])
