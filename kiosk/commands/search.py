"""`kiosk search`: the unit's own search, over the unit's catalogue or the bundled sample."""

import argparse
import gc
import hashlib
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kiosk.adapters.api.catalogue_codec import FileFormatCodec
from kiosk.adapters.catalogue.local import LocalCatalogue
from kiosk.commands.errors import CommandError
from kiosk.contract.catalogue_file import read_folder
from kiosk.domain.service import Catalogue
from kiosk.ports.catalogue import Found
from kiosk.resources import resource
from kiosk.search.normalise import Normaliser
from kiosk.search.synonyms import parse_synonyms
from kiosk.settings import SettingsError, read_settings

DEFAULT_LIMIT = 10
_SAMPLE = "assets/catalogue"
_WARM = "renew تجديد qwzxv ضصثقغ"
"""Asked first, so that the first question of a batch costs what the others do."""
_SYNONYMS = "assets/catalogue/synonyms.tsv"


@dataclass(frozen=True, slots=True)
class _Answer:
    found: Found
    milliseconds: float


@dataclass(frozen=True, slots=True)
class _Question:
    qid: str
    query: str


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("query", nargs="*", metavar="QUERY", help="what a person would type")
    parser.add_argument("--limit", type=int, default=DEFAULT_LIMIT, metavar="N", help="services at most (default: 10)")
    parser.add_argument("--json", action="store_true", help="print for a program")
    parser.add_argument("--batch", metavar="FILE", help='JSON lines {"qid","query"}; - reads standard input')
    parser.add_argument("--config", type=Path, metavar="FILE", help="the unit's kiosk.toml; else the bundled sample")


def run(arguments: argparse.Namespace) -> int:
    """Do it; the exit status."""
    query = " ".join(arguments.query)
    if (arguments.batch is None) == (not query):
        message = "give either the words to search for or --batch FILE."
        raise CommandError(message)
    if arguments.limit < 1:
        message = "--limit has to be at least 1."
        raise CommandError(message)
    questions = [] if arguments.batch is None else list(_read_batch(arguments.batch))
    catalogue = _catalogue(arguments.config)
    if arguments.batch is not None:
        catalogue.search(_WARM, arguments.limit)
        gc.freeze()
        for question in questions:
            _print_batch_line(question, _ask(catalogue, question.query, arguments.limit))
        return 0
    answer = _ask(catalogue, query, arguments.limit)
    sys.stdout.write(_as_json(catalogue, query, answer) if arguments.json else _as_text(catalogue, answer))
    return 0


def _ask(catalogue: LocalCatalogue, query: str, limit: int) -> _Answer:
    began = time.thread_time_ns()
    found = catalogue.search(query, limit)
    return _Answer(found, round((time.thread_time_ns() - began) / 1_000_000, 3))


def _read_batch(file: str) -> Iterator[_Question]:
    try:
        content = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        message = f"{file} can't be read as UTF-8 text."
        raise CommandError(message) from fault
    for number, line in enumerate(content.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            yield _Question(str(record["qid"]), str(record["query"]))
        except (ValueError, KeyError, TypeError) as fault:
            message = f'{file}, line {number}: a JSON object with "qid" and "query" is expected.'
            raise CommandError(message) from fault


def _print_batch_line(question: _Question, answer: _Answer) -> None:
    record = {
        "qid": question.qid,
        "ids": list(answer.found.service_ids),
        "agencies": list(answer.found.agency_ids),
        "ms": answer.milliseconds,
    }
    sys.stdout.write(f"{json.dumps(record)}\n")


def _as_json(catalogue: LocalCatalogue, query: str, answer: _Answer) -> str:
    services = [service for one in answer.found.service_ids if (service := catalogue.service(one))]
    agencies = [agency for one in answer.found.agency_ids if (agency := catalogue.agency(one))]
    record = {
        "query": query,
        "searched_instead": answer.found.searched_instead,
        "why": answer.found.why.value,
        "good": answer.found.good,
        "agencies": [{"id": one.id, "name": {"ar": one.name.ar, "en": one.name.en}} for one in agencies],
        "services": [
            {"id": one.id, "agency": one.agency_id, "name": {"ar": one.name.ar, "en": one.name.en}} for one in services
        ],
        "ms": answer.milliseconds,
    }
    return f"{json.dumps(record, ensure_ascii=False)}\n"


def _as_text(catalogue: LocalCatalogue, answer: _Answer) -> str:
    found = answer.found
    lines = [f"searched for: {found.searched_instead}"] if found.searched_instead else []
    lines += [f"agency  {one}  {_name_of_agency(catalogue, one)}" for one in found.agency_ids]
    for rank, service_id in enumerate(found.service_ids, start=1):
        service = catalogue.service(service_id)
        if service is not None:
            agency = _name_of_agency(catalogue, service.agency_id)
            lines.append(f"{rank:3}  {service.id}  {service.name.ar} | {service.name.en}  ({agency})")
    if not found.good:
        lines.append("nothing found" if not found.service_ids else "nothing found; these are the nearest")
    return "\n".join(lines) + "\n"


def _name_of_agency(catalogue: LocalCatalogue, agency_id: str) -> str:
    agency = catalogue.agency(agency_id)
    return agency_id if agency is None else agency.name.en


def _catalogue(config: Path | None) -> LocalCatalogue:
    if config is None:
        return _sample()
    try:
        folder = read_settings(config).catalogue_folder
    except SettingsError as fault:
        raise CommandError(str(fault)) from fault
    if not folder.is_dir():
        message = "this unit has no catalogue yet; it gets one when it first reaches its platform."
        raise CommandError(message)
    return _opened(folder)


def _sample() -> LocalCatalogue:
    """The bundled sample, indexed once for each version of its files."""
    folder = resource(_SAMPLE)
    files = sorted(folder.rglob("*.json"))
    if not files:
        message = "the sample catalogue is not installed; name a unit with --config FILE."
        raise CommandError(message)
    digest = hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:16]
    catalogue = _opened(_cache() / f"sample-catalogue-{digest}")
    if not catalogue.version().services:
        parsed = read_folder(folder)
        now = datetime.now(UTC)
        whole = Catalogue(1, now.isoformat(), parsed.notice, parsed.agencies, parsed.services)
        catalogue.replace(whole, now)
    return catalogue


def _opened(folder: Path) -> LocalCatalogue:
    normaliser = Normaliser()
    synonyms = parse_synonyms(resource(_SYNONYMS).read_text(encoding="utf-8"), normaliser)
    return LocalCatalogue(folder, FileFormatCodec(), normaliser, synonyms)


def _cache() -> Path:
    """Where a user's programs keep what can be made again; a temporary place where that can't be written."""
    home = os.environ.get("XDG_CACHE_HOME") or (Path.home() / ".cache")
    cache = Path(home) / "government-kiosk"
    try:
        cache.mkdir(parents=True, exist_ok=True)
    except OSError:
        return Path(tempfile.mkdtemp(prefix="government-kiosk-"))
    return cache if os.access(cache, os.W_OK) else Path(tempfile.mkdtemp(prefix="government-kiosk-"))
