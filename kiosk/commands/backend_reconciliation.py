"""`kiosk backend report reconciliation`: three books side by side; 0 only where nothing is unexplained."""

import argparse
from datetime import UTC, date, datetime

from kiosk.backend.services.reconciliation import Counted, Line, Reconciliation, differs
from kiosk.backend.settings import BackendSettings
from kiosk.commands.backend_units import administer, columns, show
from kiosk.domain.day import kuwait_day
from kiosk.domain.money import Money
from kiosk.domain.reconciliation import Said, Verdict


def add_day_argument(parser: argparse.ArgumentParser) -> None:
    """Declare which day."""
    parser.add_argument(
        "--date", type=_day, metavar="YYYY-MM-DD", help="reconciliation: the day in Kuwait; today where none is said"
    )


def reconciliation(arguments: argparse.Namespace, settings: BackendSettings) -> int:
    """Print the day; 1 where something is unexplained."""
    day = arguments.date or kuwait_day(datetime.now(UTC))
    found = administer(settings, lambda platform: platform.reconciliation.of(day))
    show(_plain(found), _lines(found), as_json=arguments.json)
    return 0 if found.balanced else 1


def _lines(found: Reconciliation) -> list[str]:
    heads = ("unit", "reference", "payment", "unit says", "terminal says", "platform says", "")
    rows = [_row(line) for line in found.lines]
    counts = [_counted(counted) for counted in found.closes]
    lines = [f"{found.day}, Kuwait", "", *(columns(heads, rows) if rows else ["no payments at a terminal"]), ""]
    lines += [*counts, ""] if counts else ["no unit has closed this day", ""]
    if found.by_phone:
        lines += [f"{found.by_phone} payments by phone, which no terminal has a book of", ""]
    matched = sum(line.verdict is Verdict.MATCHED for line in found.lines)
    corrected = sum(line.verdict is Verdict.CORRECTED for line in found.lines)
    wrong = len(found.unexplained) + len(found.miscounted)
    return [*lines, f"{matched} matched, {corrected} corrected, {wrong} unexplained"]


def _row(line: Line) -> tuple[str, ...]:
    mark = {Verdict.MATCHED: "", Verdict.CORRECTED: "corrected", Verdict.UNEXPLAINED: "UNEXPLAINED"}[line.verdict]
    says = (_says(said) for said in (line.unit, line.terminal, line.platform))
    return (line.device_id, line.reference or "-", str(line.payment_id), *says, mark)


def _says(said: Said) -> str:
    return said.detail if said.amount is None else f"{said.detail} {said.amount.number}"


def _counted(counted: Counted) -> str:
    end = counted.close.end
    kind = "simulated terminal" if end.simulated else "terminal"
    closed = f"{end.device_id}: closed at {end.closed_at:%Y-%m-%d %H:%M} UTC, "
    if end.charges is None:
        return f"{closed}{kind} without a count of its own"
    own, sums = _sum(end.charges, end.total), _sum(counted.charges, counted.total)
    return f"{closed}{kind} counts {own}, its answers come to {sums}{'  UNEXPLAINED' if differs(counted) else ''}"


def _sum(charges: int, total: Money | None) -> str:
    return f"{charges} × {total.currency} {total.number}" if total else f"{charges}"


def _plain(found: Reconciliation) -> dict[str, object]:
    return {
        "day": found.day.isoformat(),
        "balanced": found.balanced,
        "matched": sum(line.verdict is Verdict.MATCHED for line in found.lines),
        "corrected": sum(line.verdict is Verdict.CORRECTED for line in found.lines),
        "unexplained": len(found.unexplained) + len(found.miscounted),
        "by_phone": found.by_phone,
        "payments": [_payment(line) for line in found.lines],
        "closes": [_close(counted) for counted in found.closes],
    }


def _payment(line: Line) -> dict[str, object]:
    return {
        "unit": line.device_id,
        "reference": line.reference,
        "payment": str(line.payment_id),
        "at": line.at,
        "says": {
            name: {"word": said.word.value, "detail": said.detail, "fils": said.amount.fils if said.amount else None}
            for name, said in (("unit", line.unit), ("terminal", line.terminal), ("platform", line.platform))
        },
        "verdict": line.verdict.value,
    }


def _close(counted: Counted) -> dict[str, object]:
    end = counted.close.end
    return {
        "unit": end.device_id,
        "opened_at": end.opened_at,
        "closed_at": end.closed_at,
        "period": end.period,
        "simulated": end.simulated,
        "terminal_count": None if end.total is None else {"charges": end.charges, "fils": end.total.fils},
        "answers": {"charges": counted.charges, "fils": counted.total.fils},
        "unexplained": differs(counted),
    }


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as fault:
        message = f"'{text}' is no day; write it like 2026-11-23"
        raise argparse.ArgumentTypeError(message) from fault
