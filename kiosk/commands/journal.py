"""`kiosk journal`: show, verify or export the unit's durable record. It holds no personal data, so none is printed."""

import argparse
import json
import sys
from pathlib import Path

from kiosk.adapters.journal.chain import Broken, Damage, Entry, Sound
from kiosk.adapters.journal.journal import JournalReading
from kiosk.adapters.journal.keys import load_key
from kiosk.commands.errors import CommandError
from kiosk.ports.journal import JournalUnusableError
from kiosk.settings import SettingsError, read_settings

_SENTENCES = {
    "journal_missing": "there is no journal at this place.",
    "journal_key_missing": "there is no key at this place.",
    "journal_key_open_to_others": "the key can be read by others than its owner; make it 0600.",
    "journal_key_malformed": "the key file holds no journal key.",
    "journal_key_wrong_or_no_journal": "this key does not open this file.",
    "journal_corrupt": "the file is damaged.",
}
_DAMAGES = {Damage.MISSING: "is missing", Damage.CHANGED: "is not as it was written"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("action", choices=["show", "verify", "export"], help="export writes one JSON record a line")
    parser.add_argument("--json", action="store_true", help="print for a program")
    parser.add_argument("--config", type=Path, metavar="FILE", help="the unit's kiosk.toml")
    parser.add_argument("--journal", type=Path, metavar="FILE", help="the journal itself, with --key")
    parser.add_argument("--key", type=Path, metavar="FILE", help="the journal's key")


def run(arguments: argparse.Namespace) -> int:
    """Do it; 1 where the journal is not as it was written."""
    path, key_path = _places(arguments)
    try:
        journal = JournalReading.of(path, load_key(key_path))
    except JournalUnusableError as fault:
        message = f"{path}: {_SENTENCES.get(fault.code, fault.code)}"
        raise CommandError(message) from fault
    try:
        match arguments.action:
            case "verify":
                return _verify(journal, as_json=arguments.json)
            case "export":
                return _print_records(journal, as_json=True)
            case _:
                return _print_records(journal, as_json=arguments.json)
    finally:
        journal.close()


def _places(arguments: argparse.Namespace) -> tuple[Path, Path]:
    if arguments.config is not None:
        try:
            settings = read_settings(arguments.config)
        except SettingsError as fault:
            raise CommandError(str(fault)) from fault
        return settings.journal_file, settings.journal_key_file
    if arguments.journal is None or arguments.key is None:
        message = "say which journal: --config FILE, or --journal FILE with --key FILE."
        raise CommandError(message)
    return arguments.journal, arguments.key


def _verify(journal: JournalReading, *, as_json: bool) -> int:
    match journal.verify():
        case Sound(records, head):
            shown = {"sound": True, "records": records, "head": head.hash.hex()}
            sentence = f"sound: {records} records, the newest hash is {head.hash.hex()}"
            status = 0
        case Broken(seq, damage):
            shown = {"sound": False, "seq": seq, "damage": damage.value}
            sentence = f"broken: record {seq} {_DAMAGES[damage]}"
            status = 1
    sys.stdout.write(f"{json.dumps(shown) if as_json else sentence}\n")
    return status


def _print_records(journal: JournalReading, *, as_json: bool) -> int:
    for entry in journal.entries():
        sys.stdout.write(f"{_as_json(entry) if as_json else _as_row(entry)}\n")
    return 0


def _as_json(entry: Entry) -> str:
    record = {
        "seq": entry.seq,
        "at": entry.at,
        "transaction_id": entry.transaction_id,
        "kind": entry.kind,
        "body": json.loads(entry.body),
        "hash": entry.hash.hex(),
    }
    return json.dumps(record, ensure_ascii=False)


def _as_row(entry: Entry) -> str:
    return f"{entry.seq:6}  {entry.at[:19]}Z  {entry.transaction_id}  {entry.kind:18}  {entry.body}"
