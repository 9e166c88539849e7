"""Writes a catalogue as one SQLite file: its records, and the index that is searched."""

import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from kiosk.adapters.catalogue.codec import RecordCodec
from kiosk.adapters.catalogue.indexing import agency_names, catalogue_index
from kiosk.domain.service import Agency, Catalogue, Service
from kiosk.search.index import FORMAT as INDEX_FORMAT
from kiosk.search.normalise import VERSION, Normaliser, folded
from kiosk.search.synonyms import SynonymTable

FORMAT = 1
_SCHEMA = """
CREATE TABLE about (
    format INTEGER NOT NULL, words INTEGER NOT NULL, revision INTEGER NOT NULL, record TEXT NOT NULL
) STRICT;
CREATE TABLE agency (
    id TEXT PRIMARY KEY, sort_ar TEXT NOT NULL, sort_en TEXT NOT NULL, names TEXT NOT NULL, record TEXT NOT NULL
) STRICT;
CREATE TABLE service (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, agency_id TEXT NOT NULL REFERENCES agency,
    life_event TEXT NOT NULL, popularity INTEGER NOT NULL, startable INTEGER NOT NULL, record TEXT NOT NULL
) STRICT;
CREATE INDEX service_agency ON service (agency_id, popularity DESC, id);
CREATE INDEX service_life_event ON service (life_event, popularity DESC, id);
CREATE INDEX service_startable ON service (startable, popularity DESC, id);
CREATE TABLE search (made_of TEXT NOT NULL, data BLOB NOT NULL) STRICT;
"""


def build(path: Path, catalogue: Catalogue, codec: RecordCodec, normaliser: Normaliser, synonyms: SynonymTable) -> None:
    """Write `catalogue` to `path`, where nothing may be yet."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.executescript(_SCHEMA)
        connection.execute("BEGIN")
        _write_about(connection, catalogue)
        _write_agencies(connection, catalogue.agencies, codec, normaliser)
        _write_services(connection, catalogue.services, codec)
        data = catalogue_index(catalogue, synonyms.synonyms, normaliser).packed()
        connection.execute("INSERT INTO search VALUES (?, ?)", (made_of(synonyms), data))
        connection.execute("COMMIT")


def made_of(synonyms: SynonymTable) -> str:
    """What an index follows from beside the catalogue; one that was made of something else is made anew."""
    return f"{VERSION}.{INDEX_FORMAT}.{synonyms.digest}"


def sorting_key(name: str, normaliser: Normaliser) -> str:
    """What a name is sorted by: one spelling, Arabic without ال."""
    return " ".join(word.surface for word in normaliser.words(name)) or folded(name)


def _write_about(connection: sqlite3.Connection, catalogue: Catalogue) -> None:
    notice = catalogue.notice
    record = {
        "published_at": catalogue.published_at,
        "notice": None if notice is None else {"ar": notice.ar, "en": notice.en},
    }
    connection.execute("INSERT INTO about VALUES (?, ?, ?, ?)", (FORMAT, VERSION, catalogue.revision, _json(record)))


def _write_agencies(
    connection: sqlite3.Connection, agencies: Iterable[Agency], codec: RecordCodec, normaliser: Normaliser
) -> None:
    connection.executemany(
        "INSERT INTO agency VALUES (?, ?, ?, ?, ?)",
        (
            (
                agency.id,
                sorting_key(agency.name.ar or agency.name.en, normaliser),
                sorting_key(agency.name.en or agency.name.ar, normaliser),
                agency_names(agency),
                _json(codec.agency_to(agency)),
            )
            for agency in agencies
        ),
    )


def _write_services(connection: sqlite3.Connection, services: Iterable[Service], codec: RecordCodec) -> None:
    connection.executemany(
        "INSERT INTO service VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (
                row,
                service.id,
                service.agency_id,
                service.life_event.value,
                service.popularity,
                service.can_start_here,
                _json(codec.service_to(service)),
            )
            for row, service in enumerate(sorted(services, key=lambda service: service.id), start=1)
        ),
    )


def _json(record: object) -> str:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))
