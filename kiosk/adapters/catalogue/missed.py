"""What people ask in vain: how often, without who or when, so that an editor can add the words they use.

Only the words are kept, in one spelling. Numbers of six digits or more are left out, however they are grouped:
people type their Civil ID into search boxes.
"""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

from kiosk.search.normalise import folded

_SCHEMA = "CREATE TABLE IF NOT EXISTS missed (query TEXT PRIMARY KEY, times INTEGER NOT NULL) STRICT, WITHOUT ROWID"
_LONG_NUMBER = re.compile("[0-9](?: *[0-9]){5,}")
_OTHER_SIGNS = re.compile(r"[^0-9a-zء-ي' ]+")
_LONGEST = 60
_KEPT = 1000
_SHORTEST = 2
_WAIT_SECONDS = 1.0


def without_numbers(query: str) -> str:
    """The words of `query` as they are counted; empty where nothing is left that may be kept."""
    plain = _LONG_NUMBER.sub(" ", _OTHER_SIGNS.sub(" ", folded(query)))
    return " ".join(plain.split())[:_LONGEST].strip()


class MissedQueries:
    """Counts queries in one file, the `_KEPT` most frequent ones. Safe from any thread."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def count(self, query: str) -> bool:
        """Count `query`; False where it holds nothing to count or the file can't be written, which harms nobody."""
        words = without_numbers(query)
        if len(words) < _SHORTEST:
            return False
        try:
            with closing(self._connect()) as connection, connection:
                connection.execute(
                    "INSERT INTO missed VALUES (?, 1) ON CONFLICT (query) DO UPDATE SET times = times + 1", (words,)
                )
                connection.execute(
                    "DELETE FROM missed WHERE query <> ?1 AND query IN"
                    " (SELECT query FROM missed WHERE query <> ?1 ORDER BY times DESC, query LIMIT -1 OFFSET ?2)",
                    (words, _KEPT - 1),
                )
        except sqlite3.Error:
            return False
        return True

    def most_frequent(self, limit: int) -> tuple[tuple[str, int], ...]:
        """The queries asked in vain most often, and how often."""
        try:
            with closing(self._connect()) as connection:
                rows = connection.execute(
                    "SELECT query, times FROM missed ORDER BY times DESC, query LIMIT ?", (limit,)
                )
                return tuple((str(query), int(times)) for query, times in rows)
        except sqlite3.Error:
            return ()

    def forget(self) -> None:
        """Start anew, as after the counts have been handed over."""
        self._file.unlink(missing_ok=True)

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._file, timeout=_WAIT_SECONDS)
        connection.execute(_SCHEMA)
        return connection
