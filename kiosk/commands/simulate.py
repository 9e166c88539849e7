"""`kiosk simulate`: a simulated device as a process of its own."""

import argparse
import asyncio
from datetime import UTC, datetime
from pathlib import Path

from kiosk.adapters.devices.simulated.control import Device, Plan
from kiosk.adapters.devices.simulated.framed_terminal import SimulatedFramedTerminal
from kiosk.adapters.devices.simulated.ledger import Ledger
from kiosk.adapters.devices.simulated.printer import PrinterFault, SimulatedPrinter
from kiosk.adapters.devices.simulated.program import Listening, serve
from kiosk.adapters.devices.simulated.terminal import SimulatedTerminal
from kiosk.adapters.devices.simulated.till import Till
from kiosk.adapters.devices.simulated.till_words import TerminalFault
from kiosk.commands.errors import CommandError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the devices and what each can be told."""
    devices = parser.add_subparsers(dest="device", metavar="DEVICE", required=True)
    terminal = devices.add_parser("terminal", help="payment terminal over TCP, in one of two protocols")
    _common(terminal)
    terminal.add_argument(
        "--protocol",
        choices=["nexo", "framed"],
        default="nexo",
        help="nexo Sale-to-POI 3.0 in JSON, or STX/ETX/LRC frames; nexo where nothing is said",
    )
    terminal.add_argument("--think", type=float, default=0.4, metavar="S", help="seconds a payment takes")
    terminal.add_argument("--fault", choices=list(TerminalFault), help="how payments go wrong from the start")
    terminal.add_argument("--times", type=int, metavar="N", help="only the next N payments")
    terminal.add_argument("--seconds", type=float, metavar="S", help="how much longer `slow` takes")
    printer = devices.add_parser("printer", help="receipt printer: ESC/POS over TCP")
    _common(printer)
    printer.add_argument("--paper", type=Path, required=True, metavar="DIR", help="where printed receipts go, as PNG")
    printer.add_argument("--fault", choices=list(PrinterFault), action="append", default=[], help="may be repeated")
    printer.add_argument("--speed", type=float, default=0.0, metavar="MM", help="millimetres a second; 0: at once")
    printer.add_argument("--width", type=int, default=576, metavar="DOTS", help="printable dots across")


def run(arguments: argparse.Namespace) -> int:
    """Be the device until told to end."""
    try:
        asyncio.run(_serve(arguments))
    except (OSError, ValueError) as cause:
        message = f"the simulated {arguments.device} can't start: {cause}"
        raise CommandError(message) from cause
    return 0


def _common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
    parser.add_argument("--port", type=int, default=0, help="port of the device; 0: a free one")
    parser.add_argument("--control-port", type=int, default=0, help="port to steer it; 0: a free one")
    parser.add_argument("--port-file", type=Path, metavar="FILE", help="where to write the ports, as JSON")
    parser.add_argument("--with-parent", action="store_true", help="end when stdin ends")
    parser.add_argument("--ledger", type=Path, required=True, metavar="FILE", help="its own record, JSON lines")


async def _serve(arguments: argparse.Namespace) -> None:
    ledger = Ledger(arguments.ledger, lambda: datetime.now(UTC))
    device: Device
    if arguments.device == "terminal":
        fault = TerminalFault(arguments.fault) if arguments.fault else None
        till = Till(ledger, Plan(fault, arguments.times, arguments.seconds), arguments.think)
        device = SimulatedFramedTerminal(till) if arguments.protocol == "framed" else SimulatedTerminal(till)
    else:
        faults = {PrinterFault(name) for name in arguments.fault}
        device = SimulatedPrinter(ledger, arguments.paper, faults, arguments.speed, arguments.width)
    ports = Listening(
        arguments.host, arguments.port, arguments.control_port, arguments.port_file, arguments.with_parent
    )
    await serve(device, ports)
