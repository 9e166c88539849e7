"""`kiosk backend import`, `export` and `report`."""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from kiosk.backend.services.catalogue import YEAR, AgencyCount, NotPublished, Published
from kiosk.backend.settings import BackendSettings
from kiosk.commands.backend_units import administer, columns, show
from kiosk.commands.errors import CommandError
from kiosk.contract.catalogue_file import (
    FORMAT,
    Parsed,
    Refusal,
    agency_to_json,
    read_file,
    read_folder,
    service_to_json,
)

RULE = 5
"""Electronic services that an agency is to add each year."""


def import_(arguments: argparse.Namespace, settings: BackendSettings) -> int:
    """Publish a file or a folder; 1 where a record was refused, and then nothing was changed."""
    path: Path = arguments.path
    if not path.exists():
        message = f"there is no {path}"
        raise CommandError(message)
    parsed = read_folder(path) if path.is_dir() else read_file(path)
    if parsed.refusals:
        return _refused(parsed.refusals, as_json=arguments.json)
    outcome = administer(settings, lambda platform: platform.catalogue.publish(parsed, dry_run=arguments.dry_run))
    match outcome:
        case NotPublished(refusals):
            return _refused(refusals, as_json=arguments.json)
        case Published():
            value = {"published": not arguments.dry_run, **asdict(outcome), "refusals": []}
            show(value, [_sentence(outcome, dry_run=arguments.dry_run)], as_json=arguments.json)
            return 0


def export(arguments: argparse.Namespace, settings: BackendSettings) -> int:
    """Write one file an agency."""
    folder: Path = arguments.folder
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


def report(arguments: argparse.Namespace, settings: BackendSettings) -> int:
    """Print each agency's figures."""
    counts = administer(settings, lambda platform: platform.catalogue.progress())
    now = datetime.now(UTC)
    rows = [_row(count, now) for count in counts]
    services, electronic = sum(count.services for count in counts), sum(count.electronic for count in counts)
    total = {"agencies": len(counts), "services": services, "electronic": electronic}
    total["met"] = sum(1 for row in rows if row["rule"] == "met")
    shown = [
        (
            str(row["agency"]),
            str(row["services"]),
            str(row["electronic"]),
            _percent(count.electronic, count.services),
            str(row["at_unit"]),
            str(row["added_last_year"]),
            str(row["rule"]),
        )
        for row, count in zip(rows, counts, strict=True)
    ]
    lines = columns(
        ("agency", "services", "electronic", "share", "at a unit", "added in a year", f"rule of {RULE}"), shown
    )
    lines += ["", f"{services} services of {len(counts)} agencies, {_percent(electronic, services)} electronic"]
    show({"total": total, "agencies": rows}, lines, as_json=arguments.json)
    return 0


def _refused(refusals: Sequence[Refusal], *, as_json: bool) -> int:
    if as_json:
        show({"published": False, "refusals": [asdict(refusal) for refusal in refusals]}, [], as_json=True)
    for refusal in refusals:
        sys.stderr.write(f"refused {refusal.record} {refusal.pointer}: {refusal.reason}\n")
    sys.stderr.write(f"{len(refusals)} refused; nothing was changed\n")
    return 1


def _sentence(published: Published, *, dry_run: bool) -> str:
    what = (
        f"{published.added} added, {published.changed} changed, {published.withdrawn} withdrawn, "
        f"{published.services} services read"
    )
    return f"would be revision {published.revision}: {what}" if dry_run else f"revision {published.revision}: {what}"


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


def _row(count: AgencyCount, now: datetime) -> dict[str, object]:
    return {
        "agency": count.agency_id,
        "name": count.name,
        "services": count.services,
        "electronic": count.electronic,
        "share": round(count.electronic / count.services, 4) if count.services else None,
        "at_unit": count.at_unit,
        "added_last_year": count.added,
        "rule": _rule(count, now),
        "counted_since": count.counted_since,
    }


def _rule(count: AgencyCount, now: datetime) -> str:
    if count.added >= RULE:
        return "met"
    return "missed" if now - count.counted_since >= YEAR else "counting"


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %" if whole else "-"
