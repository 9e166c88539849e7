"""From the person's word to the intent on the disk, next to one plain synced write on the same disk."""

from pathlib import Path

from kiosk.bench.paying_visits import paying_visits
from kiosk.bench.result import Floor, OverFloorAtMost, Result, percentile, spread_of
from kiosk.bench.sizes import Sizes

NAME = "confirm_to_intent"


def measure(sizes: Sizes, folder: Path) -> Result:
    """Milliseconds that all but one in a hundred keep; both are measured in turns in the same visits."""
    told = paying_visits(folder, sizes.payments)
    ours, floor = told["intent"], told["sync"]
    return Result(
        NAME,
        spread_of([percentile(ours, 0.99)]),
        "ms",
        OverFloorAtMost(10.0),
        Floor("4 KiB written and synced, p99", spread_of([percentile(floor, 0.99)])),
        {
            "visits": len(ours),
            "p50_ms": round(percentile(ours, 0.5), 2),
            "floor_p50_ms": round(percentile(floor, 0.5), 2),
        },
    )
