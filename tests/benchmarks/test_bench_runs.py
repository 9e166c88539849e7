"""Every benchmark runs and tells what it promises to tell. Its figures are never asserted here."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.bench.result import (
    Floor,
    OverFloorAtMost,
    RatioAtLeast,
    RatioAtMost,
    Result,
    ValueAtMost,
    as_json,
    percentile,
    spread_of,
)
from kiosk.bench.suite import NAMES

ROOT = Path(__file__).resolve().parents[2]
WITHOUT_DISPLAY = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("name", NAMES)
def test_a_benchmark_tells_value_floor_and_expectation(name):
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "bench", "--quick", "--json", "--only", name],
        cwd=ROOT,
        env=WITHOUT_DISPLAY,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["quick"] is True
    assert report["machine"]["processors"] >= 1
    (result,) = report["results"]
    assert result["name"] == name
    assert {"value", "unit", "range", "runs", "floor", "ratio", "expected", "met", "more"} <= result.keys()
    assert result["range"][0] <= result["value"] <= result["range"][1]
    assert result["value"] > 0
    assert result["floor"]["value"] > 0
    assert result["ratio"] == pytest.approx(result["value"] / result["floor"]["value"], rel=0.01)
    assert isinstance(result["met"], bool)


def test_a_name_that_is_no_benchmark_is_refused():
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "bench", "--only", "nothing"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "submit_rate" in done.stderr


@pytest.mark.parametrize(
    ("expected", "met", "words"),
    [
        (RatioAtMost(1.6), True, "ratio <= 1.6"),
        (RatioAtMost(1.4), False, "ratio <= 1.4"),
        (RatioAtLeast(1.5), True, "ratio >= 1.5"),
        (RatioAtLeast(1.6), False, "ratio >= 1.6"),
        (ValueAtMost(30.0), True, "value <= 30 ms"),
        (ValueAtMost(29.9), False, "value <= 29.9 ms"),
        (OverFloorAtMost(10.0), True, "value <= floor + 10 ms"),
        (OverFloorAtMost(9.9), False, "value <= floor + 9.9 ms"),
    ],
)
def test_expectations_are_judged_by_medians(expected, met, words):
    result = Result("x", spread_of([1.0, 30.0, 90.0]), "ms", expected, Floor("least", spread_of([20.0])))
    assert result.met is met
    told = as_json(result)
    assert (told["value"], told["range"], told["ratio"]) == (30.0, [1.0, 90.0], 1.5)
    assert told["expected"] == words


def test_without_a_floor_there_is_no_ratio_and_no_ratio_is_met():
    result = Result("x", spread_of([1.0]), "ms", RatioAtMost(2.0))
    assert as_json(result)["floor"] is None
    assert as_json(result)["ratio"] is None
    assert not result.met


def test_a_percentile_is_one_of_the_values():
    assert percentile([5.0, 1.0, 4.0, 2.0, 3.0], 0.95) == 5.0
    assert percentile([5.0, 1.0, 4.0, 2.0, 3.0], 0.0) == 1.0
