"""Counts in one file: what people ask in vain by day, and which services they begin. Without who, and without when.

Of queries only the words are kept, in one spelling. Numbers of six digits or more are left out, however they are
grouped: people type their Civil ID into search boxes.
"""

import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from kiosk.domain.query import without_long_numbers
from kiosk.search.normalise import folded

_SCHEMA = """
CREATE TABLE IF NOT EXISTS missed (
    day TEXT NOT NULL, query TEXT NOT NULL, times INTEGER NOT NULL, PRIMARY KEY (day, query)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS begun (service_id TEXT PRIMARY KEY, times INTEGER NOT NULL) STRICT, WITHOUT ROWID;
"""
_OTHER_SIGNS = re.compile(r"[^0-9a-zء-ي' ]+")
_KEPT = 1000
"""Rows of queries: the rarest of the oldest days go first."""
_SHORTEST = 2
_WAIT_SECONDS = 1.0


def without_numbers(query: str) -> str:
    """The words of `query` as they are counted; empty where nothing is left that may be kept."""
    return without_long_numbers(_OTHER_SIGNS.sub(" ", folded(query)))


@dataclass(frozen=True, slots=True)
class MissedOn:
    """What was asked in vain on a day, and how often, the most frequent first."""

    day: date
    queries: tuple[tuple[str, int], ...]


class UsageBook:
    """Fills `Usage`. Safe from any thread."""

    def __init__(self, file: Path, today: Callable[[], date]) -> None:
        self._file = file
        self._today = today
        self._begun: Counter[str] = Counter(dict(self._read("SELECT service_id, times FROM begun")))

    def asked_in_vain(self, query: str) -> None:
        """Count `query` for today; what holds nothing to count is left out."""
        words = without_numbers(query)
        if len(words) < _SHORTEST:
            return
        counted = "INSERT INTO missed VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET times = times + 1"
        too_many = (
            "DELETE FROM missed WHERE (day, query) IN (SELECT day, query FROM missed WHERE (day, query) <> (?, ?)"
            " ORDER BY day DESC, times DESC, query LIMIT -1 OFFSET ?)"
        )
        today = self._today().isoformat()
        self._write((counted, (today, words)), (too_many, (today, words, _KEPT - 1)))

    def begun(self, service_id: str) -> None:
        """Count that a service was begun here."""
        self._begun[service_id] += 1
        self._write(
            ("INSERT INTO begun VALUES (?, 1) ON CONFLICT DO UPDATE SET times = times + 1", (service_id,)),
        )

    def begun_here(self) -> Mapping[str, int]:
        """How often each service was begun here."""
        return self._begun

    def missed(self) -> tuple[MissedOn, ...]:
        """What was asked in vain, day by day, the last day first."""
        days: dict[str, list[tuple[str, int]]] = {}
        for day, query, times in self._read(
            "SELECT day, query, times FROM missed ORDER BY day DESC, times DESC, query"
        ):
            days.setdefault(day, []).append((query, times))
        return tuple(MissedOn(date.fromisoformat(day), tuple(queries)) for day, queries in days.items())

    def forget_missed(self, day: date) -> None:
        """Count no longer what was asked on a day, as once it has been handed over."""
        self._write(("DELETE FROM missed WHERE day = ?", (day.isoformat(),)))

    def _write(self, *statements: tuple[str, tuple[str | int, ...]]) -> None:
        try:
            with closing(self._connect()) as connection, connection:
                for statement, values in statements:
                    connection.execute(statement, values)
        except sqlite3.Error:
            pass

    def _read(self, statement: str) -> list[Any]:
        try:
            with closing(self._connect()) as connection:
                return connection.execute(statement).fetchall()
        except sqlite3.Error:
            return []

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._file, timeout=_WAIT_SECONDS)
        connection.executescript(_SCHEMA)
        return connection
