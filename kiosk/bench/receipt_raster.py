"""Drawing a receipt for paper, next to an empty sheet of the same length."""

from pathlib import Path

from kiosk.bench.child import run_child
from kiosk.bench.result import Floor, Result, ValueAtMost, percentile, spread_of
from kiosk.bench.sizes import Sizes

NAME = "receipt_raster"
DRAW = "kiosk.bench.receipt_draw"


def measure(sizes: Sizes, folder: Path) -> Result:
    """Milliseconds a receipt, Arabic and English taking turns."""
    del folder
    told = run_child(DRAW, str(sizes.receipts)).finding
    return Result(
        NAME,
        spread_of(told["receipts"]),
        "ms",
        ValueAtMost(30.0),
        Floor("an empty sheet of the same length", spread_of(told["empty"])),
        {"p95_ms": round(percentile(told["receipts"], 0.95), 1), "dots": told["dots"]},
    )
