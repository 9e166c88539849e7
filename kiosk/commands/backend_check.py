"""`kiosk backend check`: whether catalogue files are fit to be published; needs no database."""

import argparse
from collections import Counter
from dataclasses import asdict
from pathlib import Path

from kiosk.backend.settings import BackendSettings
from kiosk.commands.backend_units import show
from kiosk.commands.errors import CommandError
from kiosk.contract.catalogue_file import Parsed, read_file, read_folder
from kiosk.contract.catalogues.check import RULES, Counts, Finding, check, counts
from kiosk.forms import check_form


def add_check_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `kiosk backend check` takes."""
    parser.add_argument("path", type=Path, metavar="FOLDER|FILE", help="our own catalogue files")


def check_files(arguments: argparse.Namespace, settings: BackendSettings) -> int:
    """Print counts and findings; 1 where anything has to be mended."""
    del settings
    path: Path = arguments.path
    if not path.exists():
        message = f"there is no {path}"
        raise CommandError(message)
    parsed = read_folder(path) if path.is_dir() else read_file(path)
    findings = (*check(parsed), *_forms(parsed))
    figures, by_rule = counts(parsed), Counter(finding.rule for finding in findings)
    value = {**asdict(figures), "by_rule": by_rule, "findings": [asdict(finding) for finding in findings]}
    lines = [f"{finding.rule} {finding.record}: {finding.detail}" for finding in findings]
    show(value, [*lines, *_figures(figures), *_summary(by_rule)], as_json=arguments.json)
    return 1 if findings else 0


def _forms(parsed: Parsed) -> list[Finding]:
    return [
        Finding(service.id, "form", fault)
        for service in parsed.services
        if service.form is not None
        for fault in check_form(service.form)
    ]


def _figures(figures: Counts) -> list[str]:
    kinds = ", ".join(f"{number} {kind}" for kind, number in figures.by_kind.items())
    unsaid = ", ".join(f"{number} {what}" for what, number in figures.unsaid.items())
    return [
        f"{figures.services} services of {figures.agencies} agencies, {figures.forms} with forms; {kinds}",
        f"not said, as is allowed: {unsaid}",
    ]


def _summary(by_rule: Counter[str]) -> list[str]:
    if not by_rule:
        return ["nothing to mend"]
    return [f"{number} to mend, {rule}: {RULES[rule]}" for rule, number in by_rule.most_common()]
