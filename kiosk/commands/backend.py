"""`kiosk backend`: the service platform and its administration."""

import argparse
import os
from collections.abc import Callable
from pathlib import Path

from kiosk.backend.settings import (
    DATABASE_VARIABLE,
    HOST,
    IDENTITY_DELAY,
    ISSUER,
    PORT,
    VERIFY_HOST,
    BackendSettings,
    SimulatorSettings,
    default_data_dir,
)
from kiosk.backend.store.refusal import StoreUnavailableError
from kiosk.commands import backend_catalogue, backend_serve, backend_units
from kiosk.commands.backend_check import add_check_arguments, check_files
from kiosk.commands.backend_export import add_export_arguments, export
from kiosk.commands.backend_heads import add_heads_arguments, list_heads
from kiosk.commands.backend_import import add_import_arguments, import_
from kiosk.commands.backend_missed import add_missed_arguments, missed
from kiosk.commands.backend_reconciliation import add_day_argument, reconciliation
from kiosk.commands.backend_refunds import add_refund_arguments
from kiosk.commands.errors import CommandError

_MOST_WORKERS = 16
Action = Callable[[argparse.Namespace, BackendSettings], int]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the platform's commands."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    _serve(_action(actions, "serve", "run the platform", backend_serve.serve))
    _action(actions, "migrate", "bring the database to the newest shape", backend_serve.migrate)
    _catalogue(actions)
    add_refund_arguments(actions, _action)
    _keys(actions.add_parser("keys", help="the keys that sign receipts"))
    _devices(actions.add_parser("devices", help="the units and their enrolment codes"))


def run(arguments: argparse.Namespace) -> int:
    """Do what was chosen."""
    action: Action = arguments.do
    try:
        return action(arguments, settings(arguments))
    except StoreUnavailableError as refusal:
        raise CommandError(str(refusal)) from refusal
    except OSError as fault:
        if fault.filename is None:
            raise
        message = f"{fault.filename}: {fault.strerror}"
        raise CommandError(message) from fault


def settings(arguments: argparse.Namespace) -> BackendSettings:
    """What the command line and the environment say about the platform."""
    plain = BackendSettings(
        data_dir=arguments.data or default_data_dir(os.environ),
        database=arguments.database or os.environ.get(DATABASE_VARIABLE),
        issuer=arguments.issuer,
    )
    if arguments.action != "serve":
        return plain
    return BackendSettings(
        data_dir=plain.data_dir,
        database=plain.database,
        issuer=plain.issuer,
        host=arguments.host,
        port=arguments.port,
        public_origin=arguments.public_origin,
        verify_host=arguments.verify_host,
        simulators=SimulatorSettings(arguments.identity_delay) if arguments.simulators else None,
    )


def _serve(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--host", default=HOST, help="address to listen on (%(default)s)")
    parser.add_argument("--port", type=int, default=PORT, help="port, 0 for a free one (%(default)s)")
    parser.add_argument("--port-file", type=Path, metavar="FILE", help="write the port here when ready")
    parser.add_argument(
        "--workers", type=_count, default=1, metavar="N", help="processes that answer, best one a core (%(default)s)"
    )
    parser.add_argument(
        "--public-origin", metavar="URL", help="what units call the platform by, where a proxy stands before it"
    )
    parser.add_argument("--verify-host", default=VERIFY_HOST, help="host in receipts' QR codes (%(default)s)")
    parser.add_argument(
        "--sample-catalogue", action="store_true", help="publish the bundled sample where nothing is published yet"
    )
    parser.add_argument(
        "--simulators", action="store_true", help="simulate the identity provider and the agencies; never in production"
    )
    parser.add_argument(
        "--identity-delay",
        type=float,
        default=IDENTITY_DELAY,
        metavar="SECONDS",
        help="how long the simulated phone takes to approve (%(default)s)",
    )


def _catalogue(actions: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    add_import_arguments(
        _action(actions, "import", "publish a catalogue: our own all or nothing, others' by record", import_)
    )
    add_export_arguments(_action(actions, "export", "write the catalogue as files that can be imported", export))
    add_check_arguments(_action(actions, "check", "find what has to be mended in catalogue files", check_files))
    report = _action(
        actions, "report", "how far each agency has come, what is asked in vain, or the books of one day", _report
    )
    report.add_argument("about", nargs="?", choices=["agencies", "missed", "reconciliation"], default="agencies")
    add_day_argument(report)
    add_missed_arguments(report)


def _report(arguments: argparse.Namespace, settings: BackendSettings) -> int:
    reports: dict[str, Action] = {
        "agencies": backend_catalogue.report,
        "missed": missed,
        "reconciliation": reconciliation,
    }
    return reports[arguments.about](arguments, settings)


def _keys(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="keys_action", metavar="ACTION", required=True)
    _action(actions, "list", "every key, newest first", backend_units.list_keys)
    rotate = _action(actions, "rotate", "publish a new key, and sign with it after a while", backend_units.rotate_key)
    rotate.add_argument(
        "--after",
        type=float,
        default=24.0,
        metavar="HOURS",
        help="when to sign with it; units that go offline should have fetched it by then (%(default)s)",
    )
    revoke = _action(actions, "revoke", "tell everybody not to trust a key", backend_units.revoke_key)
    revoke.add_argument("kid", metavar="KEY", help="the key's id")


def _devices(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="devices_action", metavar="ACTION", required=True)
    _action(actions, "list", "every unit", backend_units.list_devices)
    code = _action(actions, "code", "make a code that enrols one unit", backend_units.make_code)
    code.add_argument("--activate", action="store_true", help="the unit need not be activated afterwards")
    activate = _action(actions, "activate", "let a unit act, when its fingerprint is right", backend_units.activate)
    activate.add_argument("device", metavar="UNIT", help="the unit's id")
    add_heads_arguments(_action(actions, "heads", "what a unit stated of its journal", list_heads))
    revoke = _action(actions, "revoke", "let a unit act no more", backend_units.revoke_device)
    revoke.add_argument("device", metavar="UNIT", help="the unit's id")


def _action(
    actions: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, summary: str, do: Action
) -> argparse.ArgumentParser:
    parser = actions.add_parser(name, help=summary, description=summary)
    parser.set_defaults(do=do)
    parser.add_argument("--data", type=Path, metavar="DIR", help="where the platform keeps its data")
    parser.add_argument(
        "--database",
        metavar="DSN",
        help=f"PostgreSQL to use instead of a private one; with a password, say it in {DATABASE_VARIABLE}",
    )
    parser.add_argument("--issuer", default=ISSUER, help="who signs receipts (%(default)s)")
    parser.add_argument("--json", action="store_true", help="print JSON")
    return parser


def _count(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= _MOST_WORKERS:
        message = f"a number from 1 to {_MOST_WORKERS} is expected, not {text!r}"
        raise argparse.ArgumentTypeError(message)
    return int(text)
