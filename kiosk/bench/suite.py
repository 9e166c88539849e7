"""All benchmarks by name."""

from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import cast

from kiosk.bench.result import Result
from kiosk.bench.sizes import Sizes

NAMES = (
    "cold_start",
    "sessions_memory",
    "search_keystroke",
    "receipt_raster",
    "press_to_frame",
    "journal_commit",
    "confirm_to_intent",
    "confirm_to_paper",
    "submit_rate",
)
Benchmark = Callable[[Sizes, Path], Result]


class CannotMeasureError(Exception):
    """A benchmark can't be run here; the message is one sentence."""


def run(names: Sequence[str], sizes: Sizes, folder: Path) -> Iterator[Result]:
    """The findings of the chosen benchmarks, one after the other, each in its own folder below `folder`."""
    for name in names:
        own = folder / name
        own.mkdir(mode=0o755)
        yield _benchmark(name)(sizes, own)


def _benchmark(name: str) -> Benchmark:
    return cast("Benchmark", import_module(f"kiosk.bench.{name}").measure)
