"""A receipt that the printer holds: it comes out once, for the person it was for, or not at all."""

import os
import signal
import socket
import threading
from collections import deque
from collections.abc import Callable
from pathlib import Path

import pytest
from device_help import RealClock, StartPrinter
from printed_paper import dots, noise, receipts

from kiosk.adapters.devices.printer.driver import EscposPrinter
from kiosk.adapters.devices.printer.encoder import encode
from kiosk.adapters.devices.printer.talk import Deadlines
from kiosk.adapters.devices.printer.transport import DescriptorLink
from kiosk.adapters.devices.simulated.ledger import Entry, read_ledger
from kiosk.adapters.devices.simulated.process import SimulatedProcess
from kiosk.ports.printer import (
    CameOut,
    NothingHeld,
    NotPrinted,
    Printed,
    PrinterFault,
    PrinterNotReady,
    PrinterReady,
    PrintPending,
    PrintUnknown,
    StillHeld,
    TakenBack,
)

Connect = Callable[..., EscposPrinter]
FEW = 30
FIRST, SECOND = noise(height=400), noise(height=100, seed=2)


def ledger(folder: Path, event: str) -> list[Entry]:
    return [entry for entry in read_ledger(folder / "printer.jsonl") if entry["event"] == event]


def held_of_a_job(process: SimulatedProcess) -> int:
    """The bytes that the printer holds, short of a few questions that it has answered already."""
    held = int(str(process.steering.state()["held_bytes"]))
    return held if held > FEW else 0


def wait_until_held(process: SimulatedProcess) -> None:
    while not process.steering.state()["held_bytes"]:
        pass


@pytest.fixture
def process(start_printer: StartPrinter) -> SimulatedProcess:
    return start_printer("--fault", "paper_out_mid_job")


@pytest.fixture
def printer(process: SimulatedProcess, connect_printer: Connect) -> EscposPrinter:
    made = connect_printer(process.host, process.port)
    assert made.take_back() == CameOut()
    return made


@pytest.mark.requirement("QR-07")
def test_a_receipt_that_runs_out_of_paper_is_pending_and_comes_out_once_after_the_refill(
    process: SimulatedProcess, printer: EscposPrinter, tmp_path: Path
) -> None:
    assert printer.print(FIRST) == PrintPending(PrinterFault.PAPER_OUT)
    assert printer.status() == PrinterNotReady(PrinterFault.PAPER_OUT)
    assert printer.follow() == PrintPending(PrinterFault.PAPER_OUT)
    assert receipts(tmp_path) == []
    process.steering.clear("paper_out")
    assert printer.follow() == Printed()
    [entry] = receipts(tmp_path)
    assert dots(tmp_path / "paper" / str(entry["png"]), 576) == FIRST
    assert printer.take_back() == NothingHeld()
    assert printer.print(SECOND) == Printed()
    assert [entry["height"] for entry in receipts(tmp_path)] == [400, 100]


def test_the_refill_may_be_noticed_by_whoever_asks_first(
    process: SimulatedProcess, printer: EscposPrinter, tmp_path: Path
) -> None:
    assert printer.print(FIRST) == PrintPending(PrinterFault.PAPER_OUT)
    process.steering.clear("paper_out")
    while not receipts(tmp_path):
        pass
    assert printer.status() == PrinterReady()
    assert printer.follow() == Printed()


def test_no_other_receipt_is_sent_behind_one_that_is_pending(
    process: SimulatedProcess, printer: EscposPrinter, tmp_path: Path
) -> None:
    assert printer.print(FIRST) == PrintPending(PrinterFault.PAPER_OUT)
    held = process.steering.state()["held_bytes"]
    assert printer.print(SECOND) == NotPrinted(PrinterFault.ERROR)
    assert process.steering.state()["held_bytes"] == held
    process.steering.clear("paper_out")
    assert printer.follow() == Printed()
    assert [entry["height"] for entry in receipts(tmp_path)] == [400]


@pytest.mark.requirement("SES-05", "SES-04")
@pytest.mark.parametrize("height", [400, 3000])
def test_what_is_pending_is_taken_back_and_never_comes_out_for_the_next_person(
    process: SimulatedProcess, printer: EscposPrinter, tmp_path: Path, height: int
) -> None:
    assert printer.print(noise(height=height)) == PrintPending(PrinterFault.PAPER_OUT)
    assert printer.take_back() == TakenBack()
    assert held_of_a_job(process) == 0
    process.steering.clear("paper_out")
    assert printer.status() == PrinterReady()
    [scrap] = ledger(tmp_path, "scrap")
    assert int(str(scrap["height"])) < height
    assert printer.print(SECOND) == Printed()
    [entry] = receipts(tmp_path)
    assert dots(tmp_path / "paper" / str(entry["png"]), 576) == SECOND
    assert printer.follow() == PrintUnknown(PrinterFault.ERROR)


@pytest.mark.requirement("SES-05")
def test_what_nobody_vouches_for_is_taken_back_too(
    start_printer: StartPrinter, connect_printer: Connect, tmp_path: Path
) -> None:
    process = start_printer("--fault", "cutter_mid_job")
    printer = connect_printer(process.host, process.port)
    assert printer.print(FIRST) == PrintUnknown(PrinterFault.CUTTER)
    assert printer.take_back() == TakenBack()
    process.steering.clear("cutter")
    assert printer.print(SECOND) == Printed()
    assert [entry["height"] for entry in ledger(tmp_path, "scrap")] == [400]
    assert [entry["height"] for entry in receipts(tmp_path)] == [100]


def test_what_came_out_in_the_meantime_is_not_taken_back(
    process: SimulatedProcess, printer: EscposPrinter, tmp_path: Path
) -> None:
    assert printer.print(FIRST) == PrintPending(PrinterFault.PAPER_OUT)
    process.steering.clear("paper_out")
    assert printer.take_back() == CameOut()
    assert [entry["height"] for entry in receipts(tmp_path)] == [400]


@pytest.mark.requirement("SES-05")
def test_a_unit_that_was_killed_leaves_nothing_in_the_printer(
    process: SimulatedProcess, connect_printer: Connect, tmp_path: Path
) -> None:
    with socket.create_connection((process.host, process.port)) as stream:
        stream.sendall(encode(FIRST).words)
        wait_until_held(process)
    again = connect_printer(process.host, process.port)
    assert again.take_back() == TakenBack()
    process.steering.clear("paper_out")
    assert again.print(SECOND) == Printed()
    assert [entry["height"] for entry in receipts(tmp_path)] == [100]


@pytest.mark.requirement("SES-05")
def test_a_printer_that_could_not_be_asked_is_asked_again_before_anything_else(
    process: SimulatedProcess, clock: RealClock, tmp_path: Path
) -> None:
    way = Way(process, clock)
    printer = EscposPrinter(way.open, clock, Deadlines(status=0.5, before=2.0, poll=0.1))
    assert printer.print(FIRST) == PrintPending(PrinterFault.PAPER_OUT)
    process.steering.set("mute")
    assert isinstance(printer.take_back(), StillHeld)
    way.broken = True
    assert printer.status() == PrinterNotReady(PrinterFault.UNREACHABLE)
    assert printer.print(SECOND) == NotPrinted(PrinterFault.UNREACHABLE)
    way.broken = False
    process.steering.clear("mute")
    assert printer.status() == PrinterNotReady(PrinterFault.PAPER_OUT)
    assert held_of_a_job(process) == 0
    process.steering.clear()
    assert printer.print(SECOND) == Printed()
    assert [entry["height"] for entry in receipts(tmp_path)] == [100]


def test_a_printer_that_dies_while_it_holds_a_receipt_leaves_it_unknown(
    process: SimulatedProcess, printer: EscposPrinter, start_printer: StartPrinter, tmp_path: Path
) -> None:
    assert printer.print(FIRST) == PrintPending(PrinterFault.PAPER_OUT)
    os.kill(process.process.pid, signal.SIGKILL)
    process.process.wait(10)
    assert printer.follow() == PrintUnknown(PrinterFault.UNREACHABLE)
    assert printer.take_back() == StillHeld(PrinterFault.UNREACHABLE)
    start_printer("--port", str(process.port))
    assert printer.print(SECOND) == Printed()
    assert [entry["height"] for entry in receipts(tmp_path)] == [100]


def test_a_printer_that_dies_while_it_is_watched_leaves_it_unknown(
    process: SimulatedProcess, printer: EscposPrinter
) -> None:
    assert printer.print(FIRST) == PrintPending(PrinterFault.PAPER_OUT)
    os.kill(process.process.pid, signal.SIGKILL)
    process.process.wait(10)
    assert printer.status() == PrinterNotReady(PrinterFault.UNREACHABLE)
    assert printer.follow() == PrintUnknown(PrinterFault.ERROR)


def test_one_caller_waits_for_the_other(process: SimulatedProcess, printer: EscposPrinter, tmp_path: Path) -> None:
    process.steering.clear()
    results: list[object] = []
    pictures = [noise(height=200, seed=seed) for seed in range(4)]
    threads = [threading.Thread(target=lambda p=p: results.append(printer.print(p))) for p in pictures]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [Printed()] * 4
    assert len(receipts(tmp_path)) == 4


def test_an_abandoned_link_delivers_nothing_more(clock: RealClock) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        near = socket.create_connection(server.getsockname())
        far, _ = server.accept()
        link = DescriptorLink(near.detach(), clock)
        while True:
            try:
                link.write(b"x" * 65536, clock.monotonic())
            except TimeoutError:
                break
        link.abandon()
        with far, pytest.raises(ConnectionResetError):
            deque(iter(lambda: far.recv(65536), b""), maxlen=0)


class Way:
    """The way to a printer, which can be broken."""

    def __init__(self, process: SimulatedProcess, clock: RealClock) -> None:
        self._address = (process.host, process.port)
        self._clock = clock
        self.broken = False

    def open(self) -> DescriptorLink:
        if self.broken:
            raise ConnectionRefusedError
        return DescriptorLink(socket.create_connection(self._address).detach(), self._clock)
