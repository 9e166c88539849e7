"""`kiosk backend report`."""

import argparse
from datetime import UTC, datetime

from kiosk.backend.services.catalogue import YEAR, AgencyCount
from kiosk.backend.settings import BackendSettings
from kiosk.commands.backend_units import administer, columns, show

RULE = 5
"""Electronic services that an agency is to add each year."""


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
