"""`kiosk journal`: show, verify or export the unit's durable record. It holds no personal data, so none is printed."""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import assert_never

from kiosk.adapters.journal.chain import Broken, Damage, Entry, Sound
from kiosk.adapters.journal.journal import JournalReading
from kiosk.adapters.journal.keys import load_key
from kiosk.adapters.journal.told import read_told
from kiosk.adapters.system.clock import SystemClock
from kiosk.commands.errors import CommandError
from kiosk.domain.journal_head import Head
from kiosk.enrolled import NotEnrolledError
from kiosk.ports.journal import JournalUnusableError
from kiosk.settings import HEAD_FILE, SettingsError, UnitSettings, read_settings

_SENTENCES = {
    "journal_missing": "there is no journal at this place.",
    "journal_key_missing": "there is no key at this place.",
    "journal_key_open_to_others": "the key can be read by others than its owner; make it 0600.",
    "journal_key_malformed": "the key file holds no journal key.",
    "journal_key_wrong_or_no_journal": "this key does not open this file, or its first page is damaged.",
    "journal_head_unreadable": "the head that was told last is kept beside it, and can't be read.",
    "journal_corrupt": "the file is damaged.",
}


@dataclass(frozen=True, slots=True)
class _Places:
    journal: Path
    key: Path
    told: Path
    settings: UnitSettings | None


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("action", choices=["show", "verify", "export"], help="export writes one JSON record a line")
    parser.add_argument("--json", action="store_true", help="print for a program")
    parser.add_argument("--config", type=Path, metavar="FILE", help="the unit's kiosk.toml")
    parser.add_argument("--journal", type=Path, metavar="FILE", help="the journal itself, with --key")
    parser.add_argument("--key", type=Path, metavar="FILE", help="the journal's key")
    parser.add_argument(
        "--platform", action="store_true", help="verify also against the head that the platform holds (with --config)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Do it; 1 where the journal is not as it was written."""
    places = _places(arguments)
    try:
        told = read_told(places.told)
        journal = JournalReading.of(places.journal, load_key(places.key))
    except JournalUnusableError as fault:
        message = f"{places.journal}: {_SENTENCES.get(fault.code, fault.code)}"
        raise CommandError(message) from fault
    try:
        match arguments.action:
            case "verify":
                heads = [told.head] if told else []
                return _verify(journal, heads + _held(places, ask=arguments.platform), as_json=arguments.json)
            case "export":
                return _print_records(journal, as_json=True)
            case _:
                return _print_records(journal, as_json=arguments.json)
    finally:
        journal.close()


def _places(arguments: argparse.Namespace) -> _Places:
    if arguments.config is not None:
        try:
            settings = read_settings(arguments.config)
        except SettingsError as fault:
            raise CommandError(str(fault)) from fault
        return _Places(settings.journal_file, settings.journal_key_file, settings.journal_head_file, settings)
    if arguments.journal is None or arguments.key is None:
        message = "say which journal: --config FILE, or --journal FILE with --key FILE."
        raise CommandError(message)
    return _Places(arguments.journal, arguments.key, arguments.journal.with_name(HEAD_FILE), None)


def _held(places: _Places, *, ask: bool) -> list[Head]:
    if not ask:
        return []
    if places.settings is None:
        message = "--platform needs the unit's settings: --config FILE."
        raise CommandError(message)
    from kiosk.outside import head_client

    try:
        held = head_client(places.settings, SystemClock()).held()
    except NotEnrolledError as fault:
        message = "the platform does not know this unit yet."
        raise CommandError(message) from fault
    match held:
        case None:
            return []
        case Head():
            return [held]
        case failure:
            message = f"the platform could not be asked ({failure.code})."
            raise CommandError(message)


def _verify(journal: JournalReading, heads: Sequence[Head], *, as_json: bool) -> int:
    verdict = next((found for head in heads if isinstance(found := journal.verify(head), Broken)), journal.verify())
    newest = max((head.seq for head in heads), default=0)
    match verdict:
        case Sound(records, head):
            against = f"with all {newest} that were told" if newest else "but none was ever told: a cut would not show"
            sentence = f"sound: {records} records, {against}; the newest hash is {head.hash.hex()}"
            shown = {"sound": True, "records": records, "head": head.hash.hex(), "told": newest}
        case Broken(seq, damage, place):
            sentence = f"broken: {_told(verdict, newest)}"
            shown = {"sound": False, "seq": seq, "damage": damage.value, "place": place, "told": newest}
    sys.stdout.write(f"{json.dumps(shown) if as_json else sentence}\n")
    return 0 if isinstance(verdict, Sound) else 1


def _told(broken: Broken, newest: int) -> str:
    seq = broken.seq
    match broken.damage:
        case Damage.MISSING:
            return f"record {seq} is missing"
        case Damage.MOVED:
            return f"record {seq} stands at the place of record {broken.place}"
        case Damage.CHANGED:
            return f"record {seq} is not as it was written"
        case Damage.UNREADABLE:
            return f"record {seq} can't be read: the part of the file that holds it is damaged"
        case Damage.FILE:
            return "every record is as it was written, but the file around them is damaged"
        case Damage.CUT:
            return f"record {seq} and all after it are gone: the platform was told of {newest}"
        case Damage.REWRITTEN:
            return f"record {seq} is not the one that the platform was told of: it or one before it was written anew"
        case _:
            assert_never(broken.damage)


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
