"""`kiosk backend devices heads UNIT`: what a unit stated of its journal, and what contradicted it."""

import argparse

from kiosk.backend.composition import Administration
from kiosk.backend.services.journal_heads import HeldHead
from kiosk.backend.settings import BackendSettings
from kiosk.commands.backend_units import administer, columns, show
from kiosk.commands.errors import CommandError


def add_heads_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare which unit."""
    parser.add_argument("device", metavar="UNIT", help="the unit's id")
    parser.add_argument("--limit", type=int, default=20, metavar="N", help="how many, newest first (%(default)s)")


def list_heads(arguments: argparse.Namespace, settings: BackendSettings) -> int:
    """Print the heads of a unit's journal; 1 where one contradicts another."""

    async def ask(platform: Administration) -> tuple[HeldHead, ...] | None:
        if await platform.devices.by_id(arguments.device) is None:
            return None
        return tuple(await platform.journal_heads.of_unit(arguments.device, arguments.limit))

    found = administer(settings, ask)
    if found is None:
        message = f"there is no unit {arguments.device}"
        raise CommandError(message)
    rows = [
        (str(head.number), str(head.seq), head.hash.hex(), f"{head.at:%Y-%m-%d %H:%M:%S} UTC", _word(head))
        for head in found
    ]
    lines = columns(("number", "records", "hash", "stated", ""), rows)
    show([_plain(head) for head in found], lines, as_json=arguments.json)
    return 1 if any(head.contradicts is not None for head in found) else 0


def _word(head: HeldHead) -> str:
    return "" if head.contradicts is None else f"CONTRADICTS {head.contradicts}"


def _plain(head: HeldHead) -> dict[str, object]:
    return {
        "number": head.number,
        "seq": head.seq,
        "hash": head.hash.hex(),
        "at": head.at,
        "received_at": head.received_at,
        "signature": head.signature.hex(),
        "contradicts": head.contradicts,
    }
