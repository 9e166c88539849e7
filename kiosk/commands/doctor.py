"""`kiosk doctor`: the unit's self-test, without the screen."""

import argparse
import json
import logging
import sys
from contextlib import closing
from dataclasses import asdict
from pathlib import Path

from kiosk.adapters.journal.chain import Broken
from kiosk.adapters.journal.file import DISK_FULL
from kiosk.adapters.journal.journal import JournalReading, code_of
from kiosk.adapters.journal.keys import load_key
from kiosk.adapters.journal.reserve import Reserve
from kiosk.adapters.journal.told import read_told
from kiosk.adapters.system.clock import SystemClock
from kiosk.adapters.system.disk import free_bytes
from kiosk.card_terminal import open_terminal
from kiosk.commands.errors import CommandError
from kiosk.commands.run import DEFAULT_SETTINGS
from kiosk.flows import selftest
from kiosk.flows.selftest import Check, CheckState
from kiosk.outside import open_catalogue, open_printer, open_upkeep
from kiosk.ports.journal import JournalUnusableError
from kiosk.settings import SettingsError, UnitSettings, read_settings
from kiosk.upkeep import RECEIPT_KEYS_FILE

_LOG = logging.getLogger(__name__)
_MARKS = {CheckState.OK: "ok", CheckState.WARNING: "look", CheckState.FAILED: "FAILED"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the settings file."""
    parser.add_argument("--config", type=Path, default=DEFAULT_SETTINGS, metavar="FILE", help="the unit's kiosk.toml")
    parser.add_argument("--json", action="store_true", help="print for a program")


def run(arguments: argparse.Namespace) -> int:
    """Check everything; 1 where something failed."""
    try:
        settings = read_settings(arguments.config)
    except SettingsError as refusal:
        raise CommandError(str(refusal)) from refusal
    checks = _checks(settings)
    if arguments.json:
        sys.stdout.write(json.dumps([asdict(check) for check in checks], ensure_ascii=False, indent=1) + "\n")
    else:
        for check in checks:
            sys.stdout.write(f"{check.name:13} {_MARKS[check.state]:7} {check.sentence.en}  [{check.code}]\n")
    return 1 if any(check.state is CheckState.FAILED for check in checks) else 0


def _checks(settings: UnitSettings) -> tuple[Check, ...]:
    clock = SystemClock()
    catalogue = open_catalogue(settings.catalogue_folder)
    answer = open_upkeep(settings, catalogue, clock).check()
    return (
        selftest.check_printer(open_printer(settings, clock).status()),
        selftest.check_terminal(ready=open_terminal(settings.terminal, clock, _LOG.critical).is_ready()),
        selftest.check_platform(answer),
        selftest.check_clock(answer),
        selftest.check_disk(free_bytes(settings.data_dir)),
        _journal(settings),
        selftest.check_catalogue(catalogue.version(), clock.now()),
        selftest.check_receipt_keys(saved=(settings.data_dir / RECEIPT_KEYS_FILE).exists()),
    )


def _journal(settings: UnitSettings) -> Check:
    try:
        told = read_told(settings.journal_head_file)
        reading = JournalReading.of(settings.journal_file, load_key(settings.journal_key_file))
    except JournalUnusableError as unusable:
        return selftest.check_journal(unusable.code, 0)
    with closing(reading):
        verdict = reading.verify(told.head if told else None)
        if isinstance(verdict, Broken):
            return selftest.check_journal(code_of(verdict), 0)
        fault = None if Reserve.beside(settings.journal_file).whole else DISK_FULL
        return selftest.check_journal(fault, len(reading.open_transactions()))
