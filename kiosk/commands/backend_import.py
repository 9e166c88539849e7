"""`kiosk backend import`: catalogues of our own, all or nothing; catalogues of others, record by record."""

import argparse
import json
import logging
import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import assert_never

from kiosk.backend.services.catalogue import NotPublished, Published
from kiosk.backend.settings import BackendSettings
from kiosk.commands.backend_units import administer, show
from kiosk.commands.errors import CommandError
from kiosk.contract.catalogue_file import SIZE_LIMIT, Parsed, Refusal, read_file, read_folder
from kiosk.contract.catalogues.mapping import Aids
from kiosk.contract.catalogues.mapping_file import parse_mapping
from kiosk.contract.catalogues.report import Imported, OurOwn, broken, by_reason
from kiosk.resources import resource

_CONTEXT = "assets/catalogue/standards/cpsv-ap-3.2.0-context.jsonld"
_MAPPINGS = "assets/catalogue/mappings"
_PREFIX_LENGTH = 12


def add_import_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `kiosk backend import` takes."""
    parser.add_argument(
        "path",
        type=Path,
        metavar="FILE|FOLDER",
        help="our own files; CPSV-AP (.jsonld, .ttl, .rdf); HSDS 3 (.json); any CSV or JSON with --mapping",
    )
    parser.add_argument("--dry-run", action="store_true", help="say what would change, and change nothing")
    parser.add_argument(
        "--mapping",
        metavar="FILE",
        help="how to read a foreign CSV or JSON file: a TOML file, or the name of a shipped one",
    )
    parser.add_argument("--prefix", metavar="LETTERS", help="what the ids of a foreign CPSV-AP or HSDS file begin with")
    parser.add_argument(
        "--report",
        type=Path,
        metavar="FILE",
        help="write every refusal and repair here (by default into the data folder)",
    )


def import_(arguments: argparse.Namespace, settings: BackendSettings) -> int:
    """Publish a file or a folder; 1 where nothing could be published, and then nothing was changed."""
    path: Path = arguments.path
    if not path.exists():
        message = f"there is no {path}"
        raise CommandError(message)
    if path.is_dir():
        return _publish_ours(read_folder(path), arguments, settings)
    match _read(path, arguments):
        case OurOwn():
            return _publish_ours(read_file(path), arguments, settings)
        case Imported() as imported:
            return _publish_foreign(imported, arguments, settings)
        case never:
            assert_never(never)


def _read(path: Path, arguments: argparse.Namespace) -> OurOwn | Imported:
    # Imported here: rdflib takes 20 MB, and `kiosk backend serve`, which comes through the same parser, never needs it.
    from kiosk.contract.catalogues.reading import read

    aids = _aids(arguments)
    if path.stat().st_size > SIZE_LIMIT:
        return broken(path.name, f"the file is larger than {SIZE_LIMIT // (1024 * 1024)} MB")
    logging.getLogger("rdflib").setLevel(logging.ERROR)  # odd literals become repairs or refusals, not warnings
    return read(path.read_bytes(), path.name, aids)


def _aids(arguments: argparse.Namespace) -> Aids:
    prefix: str | None = arguments.prefix
    plain = prefix is None or (prefix.isascii() and prefix.isalnum() and prefix.islower())
    if prefix is not None and (not plain or len(prefix) > _PREFIX_LENGTH):
        message = f"a prefix is 1 to {_PREFIX_LENGTH} of a-z and 0-9"
        raise CommandError(message)
    context = json.loads(resource(_CONTEXT).read_text(encoding="utf-8"))["@context"]
    if arguments.mapping is None:
        return Aids(context=context, prefix=prefix)
    file = _mapping_file(arguments.mapping)
    mapping = parse_mapping(file.read_text(encoding="utf-8"), file.name)
    if isinstance(mapping, Refusal):
        message = str(mapping)
        raise CommandError(message)
    return Aids(mapping, context, prefix)


def _mapping_file(name: str) -> Path:
    shipped = resource(_MAPPINGS) / f"{Path(name).name.removesuffix('.toml')}.toml"
    for file in (Path(name), shipped):
        if file.is_file():
            return file
    known = ", ".join(sorted(file.stem for file in resource(_MAPPINGS).glob("*.toml")))
    message = f"there is no mapping {name}; shipped ones are {known}"
    raise CommandError(message)


def _publish_ours(parsed: Parsed, arguments: argparse.Namespace, settings: BackendSettings) -> int:
    if parsed.refusals:
        return _refused(parsed.refusals, as_json=arguments.json)
    outcome = _publish(parsed, arguments, settings)
    if isinstance(outcome, NotPublished):
        return _refused(outcome.refusals, as_json=arguments.json)
    value = {"published": not arguments.dry_run, **asdict(outcome), "refusals": []}
    show(value, [_sentence(outcome, dry_run=arguments.dry_run)], as_json=arguments.json)
    return 0


def _publish_foreign(imported: Imported, arguments: argparse.Namespace, settings: BackendSettings) -> int:
    if imported.broken or not imported.parsed.services:
        return _refused(imported.refusals, as_json=arguments.json)
    outcome = _publish(imported.parsed, arguments, settings)
    if isinstance(outcome, NotPublished):
        return _refused(outcome.refusals, as_json=arguments.json)
    value = {
        "published": not arguments.dry_run,
        **asdict(outcome),
        "agencies": len(imported.parsed.agencies),
        "in": len(imported.parsed.services),
        "refused": len(imported.refusals),
        "repaired": imported.repaired_records,
        "repairs_by_reason": dict(by_reason(imported.repairs)),
        "refusals": [asdict(refusal) for refusal in imported.refusals],
        "repairs": [asdict(repair) for repair in imported.repairs],
    }
    file = _write_report(value, arguments, settings)
    lines = [_sentence(outcome, dry_run=arguments.dry_run), *_told(imported)]
    show(
        value,
        [*lines, f"every refusal and repair, with the original text: {file}"] if file else lines,
        as_json=arguments.json,
    )
    return 0


def _publish(parsed: Parsed, arguments: argparse.Namespace, settings: BackendSettings) -> Published | NotPublished:
    return administer(settings, lambda platform: platform.catalogue.publish(parsed, dry_run=arguments.dry_run))


def _told(imported: Imported) -> list[str]:
    lines = [_line(refusal) for refusal in imported.refusals]
    lines += [f"repaired {count} values: {reason}" for reason, count in by_reason(imported.repairs)]
    came, refused = len(imported.parsed.services), len(imported.refusals)
    lines.append(f"{came} services came in, {refused} records refused, {imported.repaired_records} records repaired")
    return lines


def _write_report(value: object, arguments: argparse.Namespace, settings: BackendSettings) -> Path | None:
    file: Path | None = arguments.report
    if file is None:
        if arguments.dry_run:
            return None
        stem = "".join(c if c.isalnum() and c.isascii() else "-" for c in arguments.path.stem)
        file = settings.data_dir / "imports" / f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{stem}.json"
        file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return file


def _refused(refusals: Sequence[Refusal], *, as_json: bool) -> int:
    if as_json:
        show({"published": False, "refusals": [asdict(refusal) for refusal in refusals]}, [], as_json=True)
    for refusal in refusals:
        sys.stderr.write(f"{_line(refusal)}\n")
    sys.stderr.write(f"{len(refusals)} refused; nothing was changed\n")
    return 1


def _line(refusal: Refusal) -> str:
    return f"refused {f'{refusal.record} {refusal.pointer}'.rstrip()}: {refusal.reason}"


def _sentence(published: Published, *, dry_run: bool) -> str:
    what = (
        f"{published.added} added, {published.changed} changed, {published.withdrawn} withdrawn, "
        f"{published.services} services read"
    )
    return f"would be revision {published.revision}: {what}" if dry_run else f"revision {published.revision}: {what}"
