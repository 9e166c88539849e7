"""`--requirements FILE` lists the requirements of FILE with the tests that prove them, and those without one."""

import gc
import re
from collections import defaultdict
from pathlib import Path

import pytest

_ID = re.compile(r"^- ([A-Z0-9]+-\d+) ", re.MULTILINE)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--requirements", metavar="FILE", help="print which requirement each passing test proves")


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(CollectsHere(), "collects-here")
    file = config.getoption("--requirements")
    known = set(_ID.findall((Path(__file__).parents[1] / "docs" / "requirements.md").read_text(encoding="utf-8")))
    config.pluginmanager.register(Requirements(known, Path(file) if file else None), "requirements")


class CollectsHere:
    """Cyclic garbage is collected on the main thread alone: servers' threads would take Qt's objects away there."""

    def __init__(self) -> None:
        gc.disable()
        self.tests = 0

    def pytest_runtest_teardown(self) -> None:
        self.tests += 1
        gc.collect(2 if self.tests % 50 == 0 else 1)


class Requirements:
    def __init__(self, known: set[str], file: Path | None) -> None:
        self.known = known
        self.file = file
        self.named: dict[str, set[str]] = defaultdict(set)
        self.failed: set[str] = set()
        self.passed: set[str] = set()

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        for item in items:
            for mark in item.iter_markers("requirement"):
                unknown = set(mark.args) - self.known
                if unknown:
                    message = f"{item.nodeid} names unknown requirements: {sorted(unknown)}"
                    raise pytest.UsageError(message)
                for requirement in mark.args:
                    self.named[requirement].add(item.nodeid)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed.add(report.nodeid)
        elif report.when == "call" and report.passed:
            self.passed.add(report.nodeid)

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if self.file is None:
            return
        ids = _ID.findall(self.file.read_text(encoding="utf-8"))
        without = [i for i in ids if not self.named[i] & (self.passed - self.failed)]
        terminalreporter.section("requirements")
        for requirement in ids:
            tests = sorted({node.split("[")[0] for node in self.named[requirement]})
            if tests and requirement not in without:
                terminalreporter.write_line(f"{requirement}: {', '.join(tests)}")
        terminalreporter.write_line(f"no passing test names these {len(without)} of {len(ids)}: {' '.join(without)}")
