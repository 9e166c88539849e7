"""What one more letter costs: search and the screen's rows, next to a plain full-text query for the same letters."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import NoReturn

from kiosk.bench.catalogue import unit_catalogue
from kiosk.bench.result import Floor, Result, ValueAtMost, percentile, spread_of
from kiosk.bench.sizes import Sizes
from kiosk.bench.timing import timed
from kiosk.domain.readiness import Capability
from kiosk.domain.service import Catalogue
from kiosk.flows.browse import Browse
from kiosk.flows.counting import Counting
from kiosk.flows.lists import SEARCH_LIMIT
from kiosk.flows.stage import Stage

NAME = "search_keystroke"
FRAME_MS = 16.0
LONGEST = 14
SLIP_IN_EACH = 3
"""Every third query lacks a letter: corrections cost most."""
_PLAIN = "SELECT rowid FROM plain WHERE plain MATCH ? ORDER BY rank LIMIT ?"


class _NoRunner:
    """Browsing does nothing in the background."""

    def run(self, work: Callable[[], object], done: Callable[..., None]) -> NoReturn:
        """Refuse."""
        raise NotImplementedError

    def after(self, seconds: float, action: Callable[[], None]) -> NoReturn:
        """Refuse."""
        raise NotImplementedError


class _NoUsage:
    """Nobody has used this unit."""

    def asked_in_vain(self, query: str) -> None:
        """Forget it."""

    def begun(self, service_id: str) -> None:
        """Forget it."""

    def begun_here(self) -> Mapping[str, int]:
        """Nothing."""
        return {}


def measure(sizes: Sizes, folder: Path) -> Result:
    """Milliseconds a letter over the sample catalogue, queries in both languages."""
    catalogue = unit_catalogue(folder)
    runner = _NoRunner()
    browse = Browse(Stage(runner), catalogue, lambda: frozenset(Capability), Counting(runner, _NoUsage()))
    queries = list(_typed(catalogue.whole(), sizes.queries))
    with closing(_plain_index(catalogue.whole())) as plain:
        ours = [timed(partial(browse.search, query)) for query in queries]
        floor = [timed(partial(_ask, plain, query)) for query in queries]
    version = catalogue.version()
    return Result(
        NAME,
        spread_of(ours),
        "ms",
        ValueAtMost(FRAME_MS),
        Floor("the same letters in plain FTS5", spread_of(floor)),
        {
            "p95_ms": round(percentile(ours, 0.95), 2),
            "p99_ms": round(percentile(ours, 0.99), 2),
            "services": version.services,
            "agencies": version.agencies,
        },
    )


def _typed(catalogue: Catalogue, count: int) -> Iterator[str]:
    """Every beginning of `count` services' names, both languages, some with a slip."""
    services = catalogue.services
    for number in range(count):
        service = services[number * len(services) // count]
        name = (service.name.ar if number % 2 else service.name.en)[:LONGEST]
        if number % SLIP_IN_EACH == 0:
            name = name[:2] + name[3:]
        yield from (name[:length] for length in range(1, len(name) + 1) if name[:length].strip())


def _plain_index(catalogue: Catalogue) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE plain USING fts5 (ar, en)")
    connection.executemany(
        "INSERT INTO plain VALUES (?, ?)",
        [
            (f"{service.name.ar} {service.description.ar}", f"{service.name.en} {service.description.en}")
            for service in catalogue.services
        ],
    )
    return connection


def _ask(connection: sqlite3.Connection, query: str) -> list[tuple[int]]:
    words = query.replace('"', "").split()
    return connection.execute(_PLAIN, (" ".join(f'"{word}"*' for word in words), SEARCH_LIMIT)).fetchall()
