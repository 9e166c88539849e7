"""How far the unit's books are closed: one small file; and a mark by which somebody asks for a close."""

import json
import os
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from kiosk.domain.money import Money
from kiosk.ports.day_close import Closing, DayState
from kiosk.ports.terminal import NoTotals, PeriodTotals

STATE_FILE = "day-close.json"
ASKED_FILE = "day-close.asked"


class FileDayBook:
    """Fills `DayBook` in a folder of the unit."""

    def __init__(self, folder: Path) -> None:
        self._state = folder / STATE_FILE
        self._asked = folder / ASKED_FILE

    def load(self) -> DayState | None:
        """The state; None where no day was ever closed, or nobody can read how far."""
        try:
            return _state_from(json.loads(self._state.read_text(encoding="utf-8")))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def save(self, state: DayState) -> bool:
        """Make `state` durable; False where that can't be."""
        try:
            self._write(json.dumps(_state_to(state), indent=1))
        except OSError:
            return False
        return True

    def _write(self, written: str) -> None:
        draft = self._state.with_suffix(".new")
        with draft.open("w", encoding="utf-8") as file:
            file.write(written)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(self._state)
        handle = os.open(self._state.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def ask(self) -> None:
        """Want the day closed now."""
        self._asked.touch()

    def asked(self) -> bool:
        """Whether somebody does."""
        return self._asked.exists()

    def answered(self) -> None:
        """That was done."""
        self._asked.unlink(missing_ok=True)


def _state_to(state: DayState) -> dict[str, object]:
    closing = state.closing
    return {
        "closed_until": state.closed_until.isoformat(),
        "last_day": state.last_day.isoformat(),
        "closing": None if closing is None else _closing_to(closing),
    }


def _closing_to(closing: Closing) -> dict[str, object]:
    return {
        "id": str(closing.id),
        "day": closing.day.isoformat(),
        "opened_at": closing.opened_at.isoformat(),
        "period": closing.period,
        "closed_at": closing.closed_at.isoformat() if closing.closed_at else None,
        "totals": _totals_to(closing.totals),
    }


def _totals_to(totals: PeriodTotals | NoTotals | None) -> dict[str, object] | None:
    match totals:
        case None:
            return None
        case NoTotals(code=code):
            return {"none": code}
        case PeriodTotals():
            return {"period": totals.period, "charges": totals.charges, "total_fils": totals.total.fils}


def _state_from(written: dict[str, object]) -> DayState:
    closing = written["closing"]
    return DayState(
        datetime.fromisoformat(str(written["closed_until"])),
        date.fromisoformat(str(written["last_day"])),
        _closing_from(closing) if isinstance(closing, dict) else None,
    )


def _closing_from(written: dict[str, object]) -> Closing:
    period, closed_at = written["period"], written["closed_at"]
    return Closing(
        UUID(str(written["id"])),
        date.fromisoformat(str(written["day"])),
        datetime.fromisoformat(str(written["opened_at"])),
        None if period is None else str(period),
        None if closed_at is None else datetime.fromisoformat(str(closed_at)),
        _totals_from(written["totals"]),
    )


def _totals_from(written: object) -> PeriodTotals | NoTotals | None:
    if not isinstance(written, dict):
        return None
    if "none" in written:
        return NoTotals(str(written["none"]))
    return PeriodTotals(str(written["period"]), int(written["charges"]), Money(int(written["total_fils"])))
