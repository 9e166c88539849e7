"""A simulated ESC/POS receipt printer. Its paper is a folder of PNG files.

Like a real one it serves one connection at a time, answers real-time questions at once, does everything else in order,
and holds what it can't print until somebody has put it right, even when the sender has gone. What is on the paper stays
there until the knife falls, whatever becomes of its job.
"""

import asyncio
import hashlib
import os
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import assert_never

from kiosk.adapters.devices.simulated.control import SHOWN_ENTRIES, BadCommandError, fault_in
from kiosk.adapters.devices.simulated.ledger import Entry, Ledger
from kiosk.adapters.devices.simulated.sheet import Sheet
from kiosk.adapters.devices.simulated.stream import (
    Arrivals,
    AutoStatus,
    Command,
    Cut,
    Feed,
    Ignored,
    Initialise,
    PrintStored,
    RealTime,
    Report,
    Rows,
    Store,
    next_command,
)

DIED = 70
DOTS_PER_MM = 8
CUT = ("printed", "scrap")
"""What came out of the slot: a whole job, or what was left of one that broke off."""
CLEAR_BUFFERS = bytes.fromhex("10 14 08 01 03 14 01 06 02 08")


class PrinterFault(StrEnum):
    """What can be wrong with the printer. The last three wait for a job and strike in the middle of it."""

    NEAR_END = "near_end"
    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    CUTTER = "cutter"
    OVERHEATED = "overheated"
    OFFLINE = "offline"
    MUTE = "mute"
    """Takes connections and bytes, and answers nothing."""
    PAPER_OUT_MID_JOB = "paper_out_mid_job"
    CUTTER_MID_JOB = "cutter_mid_job"
    DIE_MID_JOB = "die_mid_job"


_F = PrinterFault
STOPPING = {_F.PAPER_OUT, _F.COVER_OPEN, _F.CUTTER, _F.OVERHEATED, _F.OFFLINE}


@dataclass
class Job:
    """What came over one connection and is not done yet."""

    held: bytearray = field(default_factory=bytearray)
    ended: bool = False


class SimulatedPrinter:
    """Prints what it is sent, at `speed` millimetres a second, or at once where that is 0."""

    def __init__(
        self,
        ledger: Ledger,
        paper: Path,
        faults: set[PrinterFault],
        speed: float,
        width_dots: int,
        die: Callable[[int], object] = os._exit,
    ) -> None:
        paper.mkdir(parents=True, exist_ok=True)
        self._ledger = ledger
        self._paper = paper
        self._faults = faults
        self._speed = speed
        self._width = width_dots
        self._die = die
        self._sheet = Sheet(width_dots)
        self._scraps = 0
        self._stored: list[Rows] = []
        self._jobs: deque[Job] = deque()
        self._writer: asyncio.StreamWriter | None = None
        self._auto_status = False
        self._one_at_a_time = asyncio.Lock()
        self._work: asyncio.Task[None] | None = None

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection until it ends; the next one waits."""
        async with self._one_at_a_time:
            self._writer, job, arrivals = writer, Job(), Arrivals()
            self._jobs.append(job)
            try:
                while piece := await reader.read(4096):
                    for command in arrivals.take(piece):
                        self._at_once(command)
                    job.held += piece
                    self._go_on()
            except OSError:
                pass
            job.ended = True
            self._writer, self._auto_status = None, False
            writer.close()
            self._go_on()

    def command(self, request: Entry) -> Entry:
        """Carry out a control command; the state."""
        fault = fault_in(request, PrinterFault)
        match request.get("do"):
            case "state":
                pass
            case "set" if fault is not None:
                self._faults.add(fault)
                self._changed()
            case "clear":
                self._faults -= set(PrinterFault) if fault is None else {fault}
                self._changed()
            case _:
                message = "a printer knows: state, set with a fault, clear"
                raise BadCommandError(message)
        return self._state()

    def close(self) -> None:
        """Put the printer away."""
        self._ledger.close()

    def _state(self) -> Entry:
        entries = self._ledger.entries
        return {
            "device": "simulated printer",
            "faults": sorted(self._faults),
            "held_bytes": sum(len(job.held) for job in self._jobs),
            "rows_on_sheet": self._sheet.height,
            "receipts": sum(entry["event"] == "printed" for entry in entries),
            "entries": entries[-SHOWN_ENTRIES:],
        }

    def _changed(self) -> None:
        if self._auto_status:
            self._say(auto_status(self._faults))
        self._go_on()

    def _say(self, words: bytes) -> None:
        if self._writer is not None and _F.MUTE not in self._faults:
            self._writer.write(words)

    def _at_once(self, command: RealTime) -> None:
        if command.words[1] == 0x04:  # noqa: PLR2004 - DLE EOT
            self._say(real_time_status(command.words[2], self._faults))
            return
        self._ledger.append("real_time", command=command.words.hex(" "))
        if command.words == CLEAR_BUFFERS:
            self._give_up("cleared")
            for job in self._jobs:
                job.held.clear()
            self._say(bytes.fromhex("37 25 00"))

    def _go_on(self) -> None:
        """Do what can be done, beside listening."""
        if self._work is None or self._work.done():
            self._work = asyncio.get_running_loop().create_task(self._do_jobs())

    async def _do_jobs(self) -> None:
        """Do what can be done of the jobs, oldest first."""
        while self._jobs:
            job = self._jobs[0]
            while (found := next_command(job.held)) and not self._stopped_before(found[0]):
                del job.held[: found[1]]
                await self._do(found[0])
            if found or not job.ended:
                return
            self._jobs.popleft()
            self._give_up("connection_ended")

    def _stopped_before(self, command: Command) -> bool:
        if isinstance(command, Cut) and _F.CUTTER_MID_JOB in self._faults:
            self._strike(_F.CUTTER_MID_JOB, _F.CUTTER)
        return bool(self._faults & STOPPING)

    def _strike(self, waiting: PrinterFault, fault: PrinterFault) -> None:
        self._faults -= {waiting}
        self._faults.add(fault)
        if self._auto_status:
            self._say(auto_status(self._faults))

    async def _do(self, command: Command) -> None:
        match command:
            case Rows():
                await self._print(command)
            case Store(band):
                self._stored.append(band)
            case PrintStored():
                stored, self._stored = self._stored, []
                for band in stored:
                    await self._print(band)
            case Feed(dots):
                self._sheet.feed(dots)
            case Cut(partial):
                self._cut("partial" if partial else "full")
            case Report() | AutoStatus():
                self._tell(command)
            case Initialise():
                self._stored = []
            case Ignored():
                pass
            case _:
                assert_never(command)

    def _tell(self, command: Report | AutoStatus) -> None:
        if isinstance(command, Report):
            near = self._faults & {_F.NEAR_END, _F.PAPER_OUT}
            self._say(b"\x03" if command.about == 1 and near else b"\x00")
            return
        self._auto_status = command.on
        if command.on:
            self._say(auto_status(self._faults))

    async def _print(self, band: Rows) -> None:
        self._sheet.print(band)
        if self._speed > 0 and band.width:
            await asyncio.sleep(len(band.data) / band.width / DOTS_PER_MM / self._speed)
        if _F.DIE_MID_JOB in self._faults:
            self._give_up("died")
            self._die(DIED)
        if _F.PAPER_OUT_MID_JOB in self._faults:
            self._strike(_F.PAPER_OUT_MID_JOB, _F.PAPER_OUT)

    def _cut(self, how: str) -> None:
        if self._sheet.height == 0:
            return
        number = 1 + sum(entry["event"] in CUT for entry in self._ledger.entries)
        picture = self._sheet.picture()
        name = f"receipt-{number:06d}.png"
        with (self._paper / name).open("wb") as file:
            file.write(picture)
            file.flush()
            os.fsync(file.fileno())
        digest = hashlib.sha256(picture).hexdigest()
        event = "scrap" if self._scraps == self._sheet.height else "printed"
        self._ledger.append(event, png=name, sha256=digest, height=self._sheet.height, cut=how)
        self._sheet, self._scraps = Sheet(self._width), 0

    def _give_up(self, reason: str) -> None:
        if self._sheet.height > self._scraps:
            self._ledger.append("aborted", reason=reason, height=self._sheet.height)
        self._scraps, self._stored = self._sheet.height, []


def real_time_status(about: int, faults: set[PrinterFault]) -> bytes:
    """The byte that answers DLE EOT `about`."""
    bits = {
        1: 0x08 * bool(faults & STOPPING),
        2: 0x04 * (_F.COVER_OPEN in faults)
        | 0x20 * (_F.PAPER_OUT in faults)
        | 0x40 * bool(faults & {_F.CUTTER, _F.OVERHEATED}),
        3: 0x08 * (_F.CUTTER in faults) | 0x40 * (_F.OVERHEATED in faults),
        4: 0x0C * bool(faults & {_F.NEAR_END, _F.PAPER_OUT}) | 0x60 * (_F.PAPER_OUT in faults),
    }
    return bytes([0x12 | bits[about]]) if about in bits else b""


def auto_status(faults: set[PrinterFault]) -> bytes:
    """The four bytes that tell of a change."""
    first = 0x10 | 0x08 * bool(faults & STOPPING) | 0x20 * (_F.COVER_OPEN in faults)
    second = 0x08 * (_F.CUTTER in faults) | 0x40 * (_F.OVERHEATED in faults)
    third = 0x03 * bool(faults & {_F.NEAR_END, _F.PAPER_OUT}) | 0x0C * (_F.PAPER_OUT in faults)
    return bytes([first, second, third, 0])
