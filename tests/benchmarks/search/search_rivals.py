"""What search is compared with in the same run: plain full-text search, and the usual fuzzy score over names."""

import re
import sqlite3
from collections.abc import Callable, Iterable, Sequence

from rapidfuzz import fuzz, process

from kiosk.domain.service import Agency, Service

SEEN = 10
Search = Callable[[str], Sequence[str]]


def texts_of(service: Service, agency: Agency) -> tuple[str, ...]:
    return (
        service.name.ar,
        service.name.en,
        " ".join(service.keywords_ar),
        " ".join(service.keywords_en),
        f"{agency.name.ar} {agency.name.en} {agency.abbreviation}",
        service.description.ar,
        service.description.en,
    )


def plain_fts5(services: Iterable[Service], agencies: dict[str, Agency]) -> Search:
    """SQLite FTS5 as it comes: any of the words, the last one may be half-typed, bm25."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE plain USING fts5 (id UNINDEXED, a, b, c, d, e, f, g)")
    rows = [(service.id, *texts_of(service, agencies[service.agency_id])) for service in services]
    connection.executemany("INSERT INTO plain VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)

    def search(query: str) -> Sequence[str]:
        words = re.findall(r"\w+", query)
        if not words:
            return ()
        match = " OR ".join(f'"{word}"' for word in words) + "*"
        select = "SELECT id FROM plain WHERE plain MATCH ? ORDER BY rank LIMIT ?"
        return [service_id for (service_id,) in connection.execute(select, (match, SEEN))]

    return search


def fuzzy_names(services: Iterable[Service]) -> Search:
    """The services whose name or a keyword has the best weighted ratio with the query."""
    phrases = [
        (service.id, phrase.casefold())
        for service in services
        for phrase in (service.name.ar, service.name.en, *service.keywords_ar, *service.keywords_en)
    ]
    choices = [phrase for _, phrase in phrases]

    def search(query: str) -> Sequence[str]:
        found = process.extract(query.casefold(), choices, scorer=fuzz.WRatio, limit=5 * SEEN)
        return tuple(dict.fromkeys(phrases[at][0] for _, _, at in found))[:SEEN]

    return search
