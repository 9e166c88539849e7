"""`kiosk backend devices` and `kiosk backend keys`."""

import argparse
import asyncio
import json
import os
import sys
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import TypeVar

from kiosk.backend.composition import Administration, administration, database
from kiosk.backend.services.devices import Device
from kiosk.backend.settings import BackendSettings
from kiosk.commands.errors import CommandError

T = TypeVar("T")


def administer(settings: BackendSettings, work: Callable[[Administration], Awaitable[T]]) -> T:
    """What `work` gives on the platform's database, with a private server started for it where none runs."""

    async def whole(dsn: str) -> T:
        async with administration(dsn, settings) as platform:
            return await work(platform)

    with database(settings, os.environ) as dsn:
        return asyncio.run(whole(dsn))


def show(value: object, lines: Sequence[str], *, as_json: bool) -> None:
    """Print `value` as JSON for programs, or `lines` for people."""
    text = json.dumps(value, ensure_ascii=False, indent=2, default=_plain) if as_json else "\n".join(lines)
    sys.stdout.write(f"{text}\n")


def columns(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows under their headings, each column as wide as its widest cell."""
    cells = [head, *rows]
    widths = [max(len(row[i]) for row in cells) for i in range(len(head))]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells]


def list_devices(arguments: argparse.Namespace, settings: BackendSettings) -> int:
    """Print every unit."""
    devices = administer(settings, lambda platform: platform.devices.every())
    rows = [(device.id, device.status, device.fingerprint, _time(device.enrolled_at)) for device in devices]
    lines = columns(("unit", "status", "fingerprint", "enrolled"), rows)
    show([_device(device) for device in devices], lines, as_json=arguments.json)
    return 0


def make_code(arguments: argparse.Namespace, settings: BackendSettings) -> int:
    """Print a code for one unit."""
    new = administer(settings, lambda platform: platform.devices.create_code(activates=arguments.activate))
    value = {"code": new.code.written, "expires_at": new.expires_at, "activates": new.activates}
    show(value, [new.code.written, f"for one unit, until {_time(new.expires_at)}"], as_json=arguments.json)
    return 0


def activate(arguments: argparse.Namespace, settings: BackendSettings) -> int:
    """Activate a unit."""
    device = administer(settings, lambda platform: platform.devices.activate(arguments.device))
    return _changed(arguments, device, f"there is no unit {arguments.device} that could be activated")


def revoke_device(arguments: argparse.Namespace, settings: BackendSettings) -> int:
    """Revoke a unit."""
    device = administer(settings, lambda platform: platform.devices.revoke(arguments.device))
    return _changed(arguments, device, f"there is no unit {arguments.device}")


def list_keys(arguments: argparse.Namespace, settings: BackendSettings) -> int:
    """Print every receipt key."""
    keys = administer(settings, lambda platform: platform.keys.published())
    rows = [(key.kid, key.issuer, _time(key.not_before), _time(key.revoked_at)) for key in keys]
    lines = columns(("key", "issuer", "signs from", "revoked"), rows)
    show([asdict(key) for key in keys], lines, as_json=arguments.json)
    return 0


def rotate_key(arguments: argparse.Namespace, settings: BackendSettings) -> int:
    """Publish a new receipt key."""
    after = timedelta(hours=arguments.after)
    key = administer(settings, lambda platform: platform.keys.rotate(after))
    show(asdict(key), [f"{key.kid} signs from {_time(key.not_before)}"], as_json=arguments.json)
    return 0


def revoke_key(arguments: argparse.Namespace, settings: BackendSettings) -> int:
    """Revoke a receipt key."""
    key = administer(settings, lambda platform: platform.keys.revoke(arguments.kid))
    if key is None:
        message = f"there is no key {arguments.kid}"
        raise CommandError(message)
    show(asdict(key), [f"{key.kid} revoked at {_time(key.revoked_at)}"], as_json=arguments.json)
    return 0


def _changed(arguments: argparse.Namespace, device: Device | None, otherwise: str) -> int:
    if device is None:
        raise CommandError(otherwise)
    line = f"{device.id} is {device.status}; fingerprint {device.fingerprint}"
    show(_device(device), [line], as_json=arguments.json)
    return 0


def _device(device: Device) -> Mapping[str, object]:
    return {name: value for name, value in asdict(device).items() if name != "public_key_pem"}


def _time(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC" if moment else "-"


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    message = f"no JSON for {value!r}"
    raise TypeError(message)
