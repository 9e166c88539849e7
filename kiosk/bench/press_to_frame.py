"""From the finger on the glass to the picture that shows the press, next to a bare rectangle that changes colour."""

from pathlib import Path

from kiosk.bench.child import run_child
from kiosk.bench.result import Floor, Result, ValueAtMost, percentile, spread_of
from kiosk.bench.sizes import Sizes
from kiosk.bench.unit_folder import lonely_unit

NAME = "press_to_frame"
UNIT = "kiosk.bench.unit_press"
PLAIN = "kiosk.ui.bench.plain_button"


def measure(sizes: Sizes, folder: Path) -> Result:
    """Milliseconds; in `more` also from the end of a key press to the picture with the new search results."""
    unit = run_child(UNIT, str(lonely_unit(folder)), str(sizes.presses)).finding
    plain = run_child(PLAIN, str(sizes.presses)).finding
    return Result(
        NAME,
        spread_of(unit["pressed"]),
        "ms",
        ValueAtMost(100.0),
        Floor("a bare QML rectangle", spread_of(plain["pressed"])),
        {
            "p95_ms": round(percentile(unit["pressed"], 0.95), 1),
            "letter_to_results_ms": round(spread_of(unit["typed"]).median, 1),
            "letter_to_results_p95_ms": round(percentile(unit["typed"], 0.95), 1),
        },
    )
