"""Writes a catalogue as one SQLite file: records, full-text index over stems, vocabulary."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from kiosk.adapters.catalogue.codec import RecordCodec
from kiosk.domain.service import Agency, Catalogue, Service
from kiosk.search.normalise import VERSION, Normaliser, Word, folded

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
CREATE TABLE word (surface TEXT NOT NULL, stem TEXT NOT NULL, services INTEGER NOT NULL) STRICT;
CREATE VIRTUAL TABLE stems USING fts5 (
    name_ar, name_en, keywords_ar, keywords_en, agency, description_ar, description_en,
    tokenize = "unicode61 remove_diacritics 2", content = ''
);
"""
WEIGHTS = (8.0, 8.0, 5.0, 5.0, 2.5, 1.2, 1.2)
"""Of the columns of `stems`, for bm25."""


def build(path: Path, catalogue: Catalogue, codec: RecordCodec, normaliser: Normaliser) -> None:
    """Write `catalogue` to `path`, where nothing may be yet."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.executescript(_SCHEMA)
        connection.execute("BEGIN")
        _write_about(connection, catalogue)
        _write_agencies(connection, catalogue.agencies, codec, normaliser)
        _write_services(connection, catalogue, codec, normaliser)
        connection.execute("INSERT INTO stems (stems) VALUES ('optimize')")
        connection.execute("COMMIT")


def agency_names(agency: Agency) -> str:
    """Everything that an agency is called by."""
    return f"{agency.name.ar} {agency.name.en} {agency.abbreviation}"


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


def _write_services(
    connection: sqlite3.Connection, catalogue: Catalogue, codec: RecordCodec, normaliser: Normaliser
) -> None:
    agencies = {agency.id: agency for agency in catalogue.agencies}
    surfaces: dict[str, str] = {}
    standing: defaultdict[str, int] = defaultdict(int)
    for row, service in enumerate(sorted(catalogue.services, key=lambda service: service.id), start=1):
        columns = [normaliser.words(text) for text in _texts(service, agencies[service.agency_id])]
        connection.execute(
            "INSERT INTO service VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                row,
                service.id,
                service.agency_id,
                service.life_event.value,
                service.popularity,
                service.can_start_here,
                _json(codec.service_to(service)),
            ),
        )
        connection.execute(
            "INSERT INTO stems (rowid, name_ar, name_en, keywords_ar, keywords_en, agency, description_ar,"
            " description_en) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (row, *(_stems(words) for words in columns)),
        )
        words = [word for column in columns for word in column]
        surfaces |= {word.surface: word.stem for word in words}
        for stem in {word.stem for word in words}:
            standing[stem] += 1
    connection.executemany(
        "INSERT INTO word VALUES (?, ?, ?)",
        ((surface, stem, standing[stem]) for surface, stem in sorted(surfaces.items())),
    )


def _texts(service: Service, agency: Agency) -> tuple[str, ...]:
    return (
        service.name.ar,
        service.name.en,
        " ; ".join(service.keywords_ar),
        " ; ".join(service.keywords_en),
        agency_names(agency),
        service.description.ar,
        service.description.en,
    )


def _stems(words: tuple[Word, ...]) -> str:
    return " ".join(word.stem for word in words)


def _json(record: object) -> str:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))
