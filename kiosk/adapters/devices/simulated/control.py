"""The control channel of a simulated device: a TCP port, one JSON object a line each way.

    {"do": "state"}                                        how the device is, and its newest ledger entries
    {"do": "set", "fault": NAME, "times": N, "seconds": S} fail in this way; `times` and `seconds` may be left out
    {"do": "clear", "fault": NAME}                         no longer; without `fault`, none at all
    {"do": "press", "key": "card"|"decline"|"cancel"}      terminal: what the person does at the pad, now
    {"do": "think", "seconds": S}                          terminal: how long the person takes from now on

Each answer is `{"ok": true, …the device's state}` or `{"ok": false, "error": SENTENCE}`. What the faults are called
stands with each device: `TerminalFault` and `PrinterFault` of this package.
"""

import asyncio
import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from kiosk.adapters.devices.simulated.ledger import Entry

LONGEST_LINE = 64 * 1024
SHOWN_ENTRIES = 20


class BadCommandError(Exception):
    """A control command the device does not understand; the message says why."""


class Device(Protocol):
    """A simulated device, as the program around it sees it."""

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection of the unit until it ends."""

    def command(self, request: Entry) -> Entry:
        """Carry out a control command and say how the device is now; raises BadCommandError."""

    def close(self) -> None:
        """Put the device away."""


async def serve_control(device: Device, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Serve one control connection until it ends."""
    try:
        while line := await reader.readline():
            writer.write(json.dumps(_answer(device, line)).encode() + b"\n")
            await writer.drain()
    except (OSError, ValueError):
        pass
    finally:
        writer.close()


def _answer(device: Device, line: bytes) -> Entry:
    try:
        request = json.loads(line)
        if not isinstance(request, dict):
            return {"ok": False, "error": "a command is a JSON object"}
        return {"ok": True, **device.command(request)}
    except BadCommandError as refusal:
        return {"ok": False, "error": str(refusal)}
    except ValueError:
        return {"ok": False, "error": "a command is one line of JSON"}


def number_in(request: Entry, name: str) -> float | None:
    """A non-negative number given in a command, or None where it was left out."""
    value = request.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
        message = f"{name} is a number, zero or more"
        raise BadCommandError(message)
    return value


F = TypeVar("F", bound=StrEnum)


def fault_in(request: Entry, kind: type[F]) -> F | None:
    """The fault named in a command, or None where none was."""
    name = request.get("fault")
    if name is None:
        return None
    if name not in list(kind):
        message = f"no such fault; there are {', '.join(kind)}"
        raise BadCommandError(message)
    return kind(str(name))


@dataclass
class Plan(Generic[F]):
    """How the next jobs go wrong: `fault` for `times` of them, or for all where that is None."""

    fault: F | None = None
    times: int | None = None
    seconds: float | None = None

    def set(self, request: Entry, kind: type[F]) -> None:
        """Take over what a `set` command says."""
        times = number_in(request, "times")
        self.fault, self.times = fault_in(request, kind), None if times is None else int(times)
        self.seconds = number_in(request, "seconds")

    def clear(self) -> None:
        """Nothing goes wrong any more."""
        self.fault, self.times, self.seconds = None, None, None

    def take(self) -> tuple[F | None, float | None]:
        """What goes wrong with the job that starts now, and the seconds given with it."""
        fault, seconds = self.fault, self.seconds
        if self.times is not None:
            self.times -= 1
            if self.times <= 0:
                self.clear()
        return fault, seconds
