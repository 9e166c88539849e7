"""From starting the process to the unit's first picture that can be touched, next to an empty QML window."""

from pathlib import Path

from kiosk.bench.child import Told, run_child
from kiosk.bench.result import Floor, RatioAtMost, Result, spread_of
from kiosk.bench.sizes import Sizes
from kiosk.bench.unit_folder import lonely_unit

NAME = "cold_start"
UNIT = "kiosk.bench.unit_start"
EMPTY = "kiosk.ui.bench.empty_window"


def measure(sizes: Sizes, folder: Path) -> Result:
    """Milliseconds; unit and empty window take turns, after one start each that fills the machine's caches."""
    config = str(lonely_unit(folder))
    run_child(UNIT, config)
    run_child(EMPTY)
    starts: list[Told] = []
    floor: list[float] = []
    for _ in range(sizes.runs):
        starts.append(run_child(UNIT, config))
        floor.append(run_child(EMPTY).since_start("drawn"))
    answered = spread_of([start.since_start("answered") for start in starts])
    return Result(
        NAME,
        spread_of([start.since_start("drawn") for start in starts]),
        "ms",
        RatioAtMost(1.6),
        Floor("an empty QML window", spread_of(floor)),
        {
            "touched_at_once_and_answered_ms": round(answered.median, 1),
            "imported_too_early": starts[-1].finding["early"],
        },
    )
