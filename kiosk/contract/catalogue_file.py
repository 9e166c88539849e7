"""Catalogue files, one an agency: read with every fault turned into a `Refusal`, never an exception.

Shared questions stand once in `fragments.json`, beside the agency's file or one folder up; they are expanded here.
"""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

from kiosk.contract.catalogue_cursor import Cursor, RecordError
from kiosk.contract.catalogue_fragments import NO_FRAGMENTS, Fragments, expanded, parse_fragments
from kiosk.contract.catalogue_record import (
    Refusal,
    agency_to_json,
    parse_agency,
    parse_service,
    record_name,
    service_to_json,
)
from kiosk.domain.service import Agency, Service
from kiosk.domain.text import Text

__all__ = [
    "FORMAT",
    "SIZE_LIMIT",
    "Parsed",
    "Refusal",
    "agency_to_json",
    "parse_agency",
    "parse_service",
    "read_file",
    "read_folder",
    "service_to_json",
]

FORMAT = "kiosk-catalogue/1"
SIZE_LIMIT = 64 * 1024 * 1024
_FRAGMENTS_FILE = "fragments.json"


@dataclass(frozen=True, slots=True)
class Parsed:
    """What was taken, and what was not and why."""

    agencies: tuple[Agency, ...] = ()
    services: tuple[Service, ...] = ()
    notice: Text | None = None
    refusals: tuple[Refusal, ...] = ()


@dataclass(slots=True)
class _Collected:
    agencies: dict[str, Agency] = field(default_factory=dict)
    services: dict[str, Service] = field(default_factory=dict)
    notice: Text | None = None
    refusals: list[Refusal] = field(default_factory=list)

    def refuse(self, record: str, pointer: str, reason: str) -> None:
        self.refusals.append(Refusal(record, pointer, reason))

    def parsed(self) -> Parsed:
        return Parsed(tuple(self.agencies.values()), tuple(self.services.values()), self.notice, tuple(self.refusals))


def read_file(path: Path) -> Parsed:
    """The agency of one file with its services."""
    collected = _Collected()
    _read_into(collected, path, _fragments_for(collected, (path.parent, path.parent.parent)))
    return collected.parsed()


def read_folder(path: Path) -> Parsed:
    """All agencies of the `*.json` files in a folder (or its folder `agencies`), by file name; ids stand once."""
    collected = _Collected()
    folder = path / "agencies" if (path / "agencies").is_dir() else path
    if not folder.is_dir():
        collected.refuse(path.name, "", "there is no such folder")
        return collected.parsed()
    fragments = _fragments_for(collected, (folder, folder.parent))
    for file in sorted(folder.glob("*.json")):
        if file.name != _FRAGMENTS_FILE:
            _read_into(collected, file, fragments)
    return collected.parsed()


def _fragments_for(collected: _Collected, folders: Iterable[Path]) -> Fragments:
    for folder in folders:
        if (folder / _FRAGMENTS_FILE).is_file():
            try:
                return parse_fragments(Cursor(_loaded(folder / _FRAGMENTS_FILE)))
            except RecordError as error:
                collected.refuse(_FRAGMENTS_FILE, error.pointer, error.reason)
    return NO_FRAGMENTS


def _read_into(collected: _Collected, path: Path, fragments: Fragments) -> None:
    try:
        root = Cursor(_loaded(path)).members(frozenset({"format", "agency", "services"}), frozenset({"notice"}))
        if root["format"].value != FORMAT:
            root["format"].refuse(f"the format is not {FORMAT}")
        notice = root["notice"].optional(Cursor.text) if "notice" in root else None
        services = root["services"].items()
    except RecordError as error:
        collected.refuse(path.name, error.pointer, error.reason)
        return
    collected.notice = collected.notice or notice
    agency = _take_agency(collected, root["agency"])
    for at in services:
        _take_service(collected, at, fragments, {agency.id} if agency else ())


def _take_agency(collected: _Collected, at: Cursor) -> Agency | None:
    agency = parse_agency(at.value)
    if isinstance(agency, Refusal):
        collected.refuse(agency.record, at.pointer + agency.pointer, agency.reason)
        return None
    if agency.id in collected.agencies:
        collected.refuse(agency.id, at.pointer, "an agency with this id was read before")
        return None
    collected.agencies[agency.id] = agency
    return agency


def _take_service(collected: _Collected, at: Cursor, fragments: Fragments, agency_ids: Collection[str]) -> None:
    record = record_name(at.value, at.pointer.lstrip("/"))
    if not agency_ids:
        collected.refuse(record, at.pointer, "its agency was refused")
        return
    try:
        value = expanded(at.value, fragments)
    except RecordError as error:
        collected.refuse(record, at.pointer + error.pointer, error.reason)
        return
    whole = {"agency": next(iter(agency_ids)), **value} if isinstance(value, Mapping) else value
    service = parse_service(whole, agency_ids)
    if isinstance(service, Refusal):
        collected.refuse(record, at.pointer + service.pointer, service.reason)
    elif service.id in collected.services:
        collected.refuse(record, at.pointer, "a service with this id was read before")
    else:
        collected.services[service.id] = service


def _refuse(reason: str) -> NoReturn:
    Cursor(None).refuse(reason)


def _loaded(path: Path) -> object:
    try:
        with path.open("rb") as file:
            content = file.read(SIZE_LIMIT + 1)
    except OSError:
        _refuse("the file can't be read")
    if len(content) > SIZE_LIMIT:
        _refuse(f"the file is larger than {SIZE_LIMIT // (1024 * 1024)} MB")
    try:
        written = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _refuse(f"the file is no UTF-8 text (byte {error.start})")
    return _parsed_json(written)


def _parsed_json(written: str) -> object:
    try:
        return json.loads(written, object_pairs_hook=_object, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        _refuse(f"the file is no JSON: {error.msg}, line {error.lineno}")
    except RecursionError:
        _refuse("the file is nested too deeply")
    except ValueError:
        _refuse("the file holds a number that is too long")


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        _refuse(f"a key stands twice in one object: {twice[:40]!a}")
    return members


def _refuse_constant(name: str) -> NoReturn:
    _refuse(f"the file holds {name}, which is no number")
