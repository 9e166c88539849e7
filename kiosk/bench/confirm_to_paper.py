"""From the touch on "print" to the first byte of the receipt at the printer: noted, drawn, asked for, handed over."""

from pathlib import Path

from kiosk.bench.paying_visits import paying_visits
from kiosk.bench.result import Floor, Result, ValueAtMost, percentile, spread_of
from kiosk.bench.sizes import Sizes

NAME = "confirm_to_paper"


def measure(sizes: Sizes, folder: Path) -> Result:
    """Milliseconds that all but one in twenty keep; the floor is the synced write that has to come first."""
    told = paying_visits(folder, sizes.payments)
    ours, floor = told["paper"], told["sync_before_paper"]
    return Result(
        NAME,
        spread_of([percentile(ours, 0.95)]),
        "ms",
        ValueAtMost(150.0),
        Floor("4 KiB written and synced, p95", spread_of([percentile(floor, 0.95)])),
        {"receipts": len(ours), "p50_ms": round(percentile(ours, 0.5), 1), "most_ms": round(max(ours), 1)},
    )
