"""The program around a simulated device: its two ports, what it prints when it is ready, how it ends."""

import asyncio
import json
import os
import signal
import sys
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kiosk.adapters.devices.simulated.control import LONGEST_LINE, Device, serve_control


@dataclass(frozen=True, slots=True)
class Listening:
    """Where to listen; port 0 takes a free one. Where it came to be, goes to stdout and `port_file` as JSON."""

    host: str
    port: int
    control_port: int
    port_file: Path | None
    with_parent: bool = False
    """End when stdin ends: with the process that holds its other end, however that one ends."""


async def serve(device: Device, listening: Listening) -> None:
    """Serve `device` until the process is asked to end."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    if listening.with_parent:
        loop.add_reader(sys.stdin.fileno(), _end_with, stop)
    server = await asyncio.start_server(partial(_talk, device), listening.host, listening.port)
    control = await asyncio.start_server(
        partial(serve_control, device), listening.host, listening.control_port, limit=LONGEST_LINE
    )
    _announce(listening, server, control)
    await stop.wait()
    server.close()
    control.close()
    device.close()


async def _talk(device: Device, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    # At the end of the program a talk is cut short; asyncio would print that as a fault.
    with suppress(asyncio.CancelledError):
        await device.talk(reader, writer)


def _end_with(stop: asyncio.Event) -> None:
    if not os.read(sys.stdin.fileno(), 4096):
        asyncio.get_running_loop().remove_reader(sys.stdin.fileno())
        stop.set()


def _announce(listening: Listening, server: asyncio.Server, control: asyncio.Server) -> None:
    where = {
        "host": listening.host,
        "port": server.sockets[0].getsockname()[1],
        "control": control.sockets[0].getsockname()[1],
    }
    if listening.port_file is not None:
        fresh = listening.port_file.with_suffix(".new")
        fresh.write_text(json.dumps(where))
        fresh.replace(listening.port_file)
    sys.stdout.write(json.dumps({"listening": where}) + "\n")
    sys.stdout.flush()
