"""What a benchmark found, and how it is told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import assert_never

Json = str | float | int | bool | None | list["Json"] | dict[str, "Json"]


@dataclass(frozen=True, slots=True)
class Spread:
    """Several runs of the same thing."""

    median: float
    least: float
    most: float
    runs: int


def spread_of(values: Sequence[float]) -> Spread:
    """The spread of at least one run."""
    return Spread(median(values), min(values), max(values), len(values))


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` of all values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


@dataclass(frozen=True, slots=True)
class Floor:
    """The least that this machine needs for something that can't be left out, measured in the same run."""

    name: str
    spread: Spread


@dataclass(frozen=True, slots=True)
class ValueAtMost:
    """The value is not to exceed `limit`."""

    limit: float


@dataclass(frozen=True, slots=True)
class RatioAtMost:
    """Value divided by floor is not to exceed `limit`."""

    limit: float


@dataclass(frozen=True, slots=True)
class RatioAtLeast:
    """Value divided by floor is to reach `limit`."""

    limit: float


@dataclass(frozen=True, slots=True)
class OverFloorAtMost:
    """Value is not to exceed the floor by more than `limit`."""

    limit: float


Expectation = ValueAtMost | RatioAtMost | RatioAtLeast | OverFloorAtMost


@dataclass(frozen=True, slots=True)
class Result:
    """One benchmark's finding; `more` holds what explains it."""

    name: str
    spread: Spread
    unit: str
    expected: Expectation
    floor: Floor | None = None
    more: Mapping[str, Json] = field(default_factory=dict)

    @property
    def ratio(self) -> float | None:
        """The value's median divided by the floor's."""
        if self.floor is None or not self.floor.spread.median:
            return None
        return self.spread.median / self.floor.spread.median

    @property
    def met(self) -> bool:
        """Whether the expectation holds for the medians."""
        match self.expected:
            case ValueAtMost(limit):
                return self.spread.median <= limit
            case RatioAtMost(limit):
                return self.ratio is not None and self.ratio <= limit
            case RatioAtLeast(limit):
                return self.ratio is not None and self.ratio >= limit
            case OverFloorAtMost(limit):
                return self.floor is not None and self.spread.median - self.floor.spread.median <= limit
            case _:
                assert_never(self.expected)

    @property
    def expectation(self) -> str:
        """The expectation in words."""
        match self.expected:
            case ValueAtMost(limit):
                return f"value <= {limit:g} {self.unit}"
            case RatioAtMost(limit):
                return f"ratio <= {limit:g}"
            case RatioAtLeast(limit):
                return f"ratio >= {limit:g}"
            case OverFloorAtMost(limit):
                return f"value <= floor + {limit:g} {self.unit}"
            case _:
                assert_never(self.expected)


def as_json(result: Result) -> dict[str, Json]:
    """The finding for a program."""
    floor: Json = None
    if result.floor is not None:
        floor = {"name": result.floor.name, "unit": result.unit, **_spread(result.floor.spread)}
    return {
        "name": result.name,
        "unit": result.unit,
        **_spread(result.spread),
        "floor": floor,
        "ratio": None if result.ratio is None else _rounded(result.ratio),
        "expected": result.expectation,
        "met": result.met,
        "more": dict(result.more),
    }


def as_text(result: Result) -> str:
    """The finding as one line for a person."""
    line = f"{result.name:17} {_shown(result.spread)} {result.unit}"
    if result.floor is not None and result.ratio is not None:
        line += f"; {result.floor.name} {_shown(result.floor.spread)}, ratio {result.ratio:.2f}"
    return f"{line}; expected {result.expectation}: {'met' if result.met else 'NOT MET'}"


def _spread(spread: Spread) -> dict[str, Json]:
    return {
        "value": _rounded(spread.median),
        "range": [_rounded(spread.least), _rounded(spread.most)],
        "runs": spread.runs,
    }


def _shown(spread: Spread) -> str:
    return f"{_rounded(spread.median):g} [{_rounded(spread.least):g}, {_rounded(spread.most):g}]"


def _rounded(value: float) -> float:
    return float(f"{value:.4g}")
