"""Bytes of a file as text, a table or JSON. A file that is cut short, binary or too large is refused as a whole."""

import csv
import io
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from kiosk.contract.catalogue_file import SIZE_LIMIT

RECORD_LIMIT = 50_000
_BINARY = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_ENCODINGS = {"utf-8": "utf-8-sig", "latin-1": "iso-8859-1", "windows-1252": "cp1252", "windows-1256": "cp1256"}
ENCODINGS = frozenset(_ENCODINGS)
UTF_8 = "utf-8"

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Unreadable:
    """The file as a whole can't be read, in a plain sentence."""

    reason: str


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV file: its columns, and its rows with their line numbers. A row of the wrong length is None."""

    columns: tuple[str, ...]
    rows: tuple[tuple[int, Row | None], ...]


def text_of(content: bytes, encoding: str = UTF_8) -> str | Unreadable:
    """The characters of a text file."""
    if len(content) > SIZE_LIMIT:
        return Unreadable(f"the file is larger than {SIZE_LIMIT // (1024 * 1024)} MB")
    if not content.strip():
        return Unreadable("the file is empty")
    try:
        text = content.decode(_ENCODINGS[encoding])
    except UnicodeDecodeError as error:
        return Unreadable(f"the file is no {encoding.upper()} text (byte {error.start}): binary, or cut short")
    if binary := _BINARY.search(text):
        return Unreadable(f"the file is binary: it holds U+{ord(binary.group()):04X}")
    return text


def json_of(text: str) -> object | Unreadable:
    """The value of a JSON text, its fractions as exact decimals."""
    try:
        value: object = json.loads(text, parse_float=Decimal, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        end = error.pos >= len(text.rstrip())
        return Unreadable(f"the file is no JSON: {error.msg}, line {error.lineno}{' (cut short?)' if end else ''}")
    except RecursionError:
        return Unreadable("the file is nested too deeply")
    except ValueError:
        return Unreadable("the file holds a number that can't be read")
    return value


def table_of(text: str, separator: str = ",", *, last_line_end: bool = True) -> Table | Unreadable:
    """The rows of a CSV text under the names of its first row. `last_line_end`: a whole file ends with a line end."""
    if last_line_end and not text.endswith(("\n", "\r")):
        return Unreadable("the last line has no line end: the file was cut short")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        columns = tuple(name.strip() for name in next(reader, []))
        if not all(columns) or len(set(columns)) < len(columns):
            return Unreadable("the first line does not name every column once")
        rows: list[tuple[int, Row | None]] = []
        for cells in reader:
            if cells:
                rows.append((reader.line_num, _row(columns, cells)))
            if len(rows) > RECORD_LIMIT:
                return Unreadable(f"the file has more than {RECORD_LIMIT} records")
    except csv.Error as error:
        return Unreadable(f"the file is no CSV: {error}, line {reader.line_num}{_cut(str(error))}")
    if rows and rows[-1][1] is None:
        return Unreadable("the last record has not as many values as there are columns: the file was cut short")
    return Table(columns, tuple(rows))


def _row(columns: tuple[str, ...], cells: list[str]) -> Row | None:
    return dict(zip(columns, cells, strict=True)) if len(cells) == len(columns) else None


def _cut(message: str) -> str:
    return " (cut short?)" if "end of data" in message else ""


def _no_number(name: str) -> object:
    message = f"{name} is no number"
    raise ValueError(message)
