"""`kiosk backend export`: the published catalogue as files of our own, or as CPSV-AP."""

import argparse
import json
import sys
from pathlib import Path

from kiosk.backend.settings import BackendSettings
from kiosk.commands.backend_units import administer, show
from kiosk.commands.errors import CommandError
from kiosk.contract.catalogue_file import FORMAT, Parsed, agency_to_json, service_to_json
from kiosk.contract.catalogues.cpsv_terms import BASE
from kiosk.contract.catalogues.cpsv_write import cpsv_jsonld

FILES, CPSV_AP = "files", "cpsv-ap"


def add_export_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `kiosk backend export` takes."""
    parser.add_argument(
        "folder", type=Path, nargs="?", metavar="FOLDER", help="a folder that is not there yet, or empty (format files)"
    )
    parser.add_argument(
        "--format",
        choices=(FILES, CPSV_AP),
        default=FILES,
        help="one file an agency that can be imported again, or CPSV-AP 3.2 in JSON-LD (%(default)s)",
    )
    parser.add_argument("--out", type=Path, metavar="FILE", help="where CPSV-AP is written; standard output without it")
    parser.add_argument(
        "--base", default=BASE, metavar="URL", help="what the addresses in CPSV-AP begin with (%(default)s)"
    )


def export(arguments: argparse.Namespace, settings: BackendSettings) -> int:
    """Write the published catalogue."""
    return _cpsv(arguments, settings) if arguments.format == CPSV_AP else _files(arguments, settings)


def _cpsv(arguments: argparse.Namespace, settings: BackendSettings) -> int:
    if arguments.folder is not None:
        message = "CPSV-AP is one file: say --out FILE instead of a folder"
        raise CommandError(message)
    if not arguments.base.startswith(("http://", "https://")) or not arguments.base.endswith("/"):
        message = "addresses begin with http:// or https:// and the base ends with a slash"
        raise CommandError(message)
    whole = administer(settings, lambda platform: platform.catalogue.everything())
    written = cpsv_jsonld(whole, arguments.base)
    if arguments.out is None:
        sys.stdout.write(written)
        return 0
    arguments.out.write_text(written, encoding="utf-8")
    value = {"agencies": len(whole.agencies), "services": len(whole.services), "files": [str(arguments.out)]}
    lines = [f"{len(whole.services)} services of {len(whole.agencies)} agencies written to {arguments.out}"]
    show(value, lines, as_json=arguments.json)
    return 0


def _files(arguments: argparse.Namespace, settings: BackendSettings) -> int:
    folder: Path | None = arguments.folder
    if folder is None or arguments.out is not None:
        message = "say the folder to write the files to"
        raise CommandError(message)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        message = f"{folder} is there and not an empty folder"
        raise CommandError(message)
    whole = administer(settings, lambda platform: platform.catalogue.everything())
    folder.mkdir(parents=True, exist_ok=True)
    files = [_write(folder, agency_id, whole) for agency_id in sorted(agency.id for agency in whole.agencies)]
    value = {"agencies": len(whole.agencies), "services": len(whole.services), "files": files}
    lines = [f"{len(whole.services)} services of {len(whole.agencies)} agencies written to {folder}"]
    show(value, lines, as_json=arguments.json)
    return 0


def _write(folder: Path, agency_id: str, whole: Parsed) -> str:
    agency = next(agency for agency in whole.agencies if agency.id == agency_id)
    services = [service_to_json(service) for service in whole.services if service.agency_id == agency_id]
    document = {
        "format": FORMAT,
        **({"notice": {"ar": whole.notice.ar, "en": whole.notice.en}} if whole.notice else {}),
        "agency": agency_to_json(agency),
        "services": [{key: value for key, value in body.items() if key != "agency"} for body in services],
    }
    file = folder / f"{agency_id}.json"
    file.write_text(json.dumps(document, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return str(file)
