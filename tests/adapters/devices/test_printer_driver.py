import hashlib
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from device_help import RealClock, StartPrinter
from printed_paper import dots, noise, receipts

from kiosk.adapters.devices.printer.driver import Deadlines, EscposPrinter
from kiosk.adapters.devices.printer.encoder import encode
from kiosk.adapters.devices.printer.transport import tcp_link
from kiosk.adapters.devices.simulated.ledger import read_ledger
from kiosk.adapters.devices.simulated.process import SimulatedProcess
from kiosk.ports.printer import (
    NotPrinted,
    Printed,
    PrinterFault,
    PrinterNotReady,
    PrinterReady,
    PrinterStatus,
    PrintUnknown,
    Raster,
    ReceiptPrinter,
)

Connect = Callable[..., EscposPrinter]


def wait_for_receipts(process: SimulatedProcess, count: int) -> None:
    while process.steering.state()["receipts"] != count:
        pass


@pytest.mark.requirement("QR-06")
@pytest.mark.parametrize("width", [576, 571, 384])
def test_the_paper_shows_every_dot_that_was_sent(
    start_printer: StartPrinter, connect_printer: Connect, tmp_path: Path, width: int
) -> None:
    process = start_printer()
    printer: ReceiptPrinter = connect_printer(process.host, process.port)
    picture = noise(width)
    assert printer.status() == PrinterReady()
    assert printer.print(picture) == Printed()
    [entry] = receipts(tmp_path)
    png = tmp_path / "paper" / str(entry["png"])
    assert dots(png, width) == picture
    assert hashlib.sha256(png.read_bytes()).hexdigest() == entry["sha256"]
    assert entry["cut"] == "full"


@pytest.mark.requirement("QR-07")
@pytest.mark.parametrize(
    ("fault", "status"),
    [
        ("near_end", PrinterReady(paper_low=True)),
        ("paper_out", PrinterNotReady(PrinterFault.PAPER_OUT)),
        ("cover_open", PrinterNotReady(PrinterFault.COVER_OPEN)),
        ("cutter", PrinterNotReady(PrinterFault.CUTTER)),
        ("overheated", PrinterNotReady(PrinterFault.OVERHEATED)),
        ("offline", PrinterNotReady(PrinterFault.OFFLINE)),
    ],
)
def test_a_fault_is_named_and_nothing_is_sent(
    start_printer: StartPrinter, connect_printer: Connect, tmp_path: Path, fault: str, status: PrinterStatus
) -> None:
    process = start_printer("--fault", fault)
    printer = connect_printer(process.host, process.port)
    assert printer.status() == status
    result = printer.print(noise(height=40))
    if isinstance(status, PrinterReady):
        assert result == Printed()
        return
    assert result == NotPrinted(status.fault)
    process.steering.clear()
    assert printer.status() == PrinterReady()
    assert receipts(tmp_path) == []
    assert printer.print(noise(height=40)) == Printed()
    assert len(receipts(tmp_path)) == 1


def test_a_job_that_may_be_lost_is_not_sent_again_and_comes_out_exactly_once(
    start_printer: StartPrinter, connect_printer: Connect, tmp_path: Path
) -> None:
    process = start_printer("--fault", "cutter_mid_job")
    printer = connect_printer(process.host, process.port)
    picture = noise(height=400)
    assert printer.print(picture) == PrintUnknown(PrinterFault.CUTTER)
    assert receipts(tmp_path) == []
    assert printer.print(picture) == NotPrinted(PrinterFault.CUTTER)
    process.steering.clear("cutter")
    wait_for_receipts(process, 1)
    [entry] = receipts(tmp_path)
    assert dots(tmp_path / "paper" / str(entry["png"]), 576) == picture
    second = noise(height=100, seed=2)
    assert printer.print(second) == Printed()
    assert dots(tmp_path / "paper" / str(receipts(tmp_path)[1]["png"]), 576) == second


def test_a_held_jobs_late_answer_is_not_taken_for_the_next_jobs(
    start_printer: StartPrinter, connect_printer: Connect, tmp_path: Path
) -> None:
    process = start_printer("--fault", "cutter_mid_job", "--speed", "400")
    printer = connect_printer(process.host, process.port)
    assert printer.print(noise(height=600)) == PrintUnknown(PrinterFault.CUTTER)
    process.steering.clear("cutter")
    assert printer.print(noise(height=500, seed=2)) == Printed()
    assert [entry["height"] for entry in receipts(tmp_path)] == [600, 500]


def test_a_job_sent_while_the_paper_is_out_is_printed_once_after_the_refill(
    start_printer: StartPrinter, tmp_path: Path
) -> None:
    process = start_printer("--fault", "paper_out")
    picture = noise(height=300)
    with socket.create_connection((process.host, process.port)) as stream:
        stream.sendall(encode(picture).words)
    while process.steering.state()["held_bytes"] != len(encode(picture).words):
        pass
    assert receipts(tmp_path) == []
    process.steering.clear("paper_out")
    wait_for_receipts(process, 1)
    [entry] = receipts(tmp_path)
    assert dots(tmp_path / "paper" / str(entry["png"]), 576) == picture


def test_a_printer_that_dies_in_the_job_leaves_it_unknown(
    start_printer: StartPrinter, connect_printer: Connect, tmp_path: Path
) -> None:
    process = start_printer("--fault", "die_mid_job")
    printer = connect_printer(process.host, process.port)
    assert printer.print(noise()) == PrintUnknown(PrinterFault.UNREACHABLE)
    assert process.process.wait(10) != 0
    [entry] = read_ledger(tmp_path / "printer.jsonl")
    assert (entry["event"], entry["reason"]) == ("aborted", "died")
    assert printer.status() == PrinterNotReady(PrinterFault.UNREACHABLE)
    assert printer.print(noise()) == NotPrinted(PrinterFault.UNREACHABLE)
    start_printer("--port", str(process.port))
    assert printer.print(noise()) == Printed()
    assert len(receipts(tmp_path)) == 1


def test_a_mute_printer_is_not_reached(start_printer: StartPrinter, clock: RealClock) -> None:

    process = start_printer("--fault", "mute")
    printer = EscposPrinter(tcp_link(process.host, process.port, clock, 1.0), clock, Deadlines(status=0.2))
    assert printer.status() == PrinterNotReady(PrinterFault.UNREACHABLE)
    assert printer.print(noise(height=8)) == NotPrinted(PrinterFault.UNREACHABLE)


def test_a_slow_printer_is_waited_for(start_printer: StartPrinter, connect_printer: Connect) -> None:
    process = start_printer("--speed", "100")
    printer = connect_printer(process.host, process.port)
    assert printer.print(noise(height=800)) == Printed()


def test_a_picture_full_of_real_time_commands_does_nothing_but_print(
    start_printer: StartPrinter, connect_printer: Connect, tmp_path: Path
) -> None:
    process = start_printer()
    row = bytes.fromhex("10 14 08 01 03 14 01 06 02 08  10 05 02  10 04 01  10 14 01 00 05 00 00 00")
    assert connect_printer(process.host, process.port).print(Raster(len(row) * 8, 300, row * 300)) == Printed()
    assert [entry["event"] for entry in read_ledger(tmp_path / "printer.jsonl")] == ["printed"]


def test_a_broken_off_job_is_in_the_ledger(start_printer: StartPrinter, tmp_path: Path) -> None:
    process = start_printer()
    words = encode(noise(height=300)).words
    with socket.create_connection((process.host, process.port)) as stream:
        stream.sendall(words[: len(words) // 2])
    while not read_ledger(tmp_path / "printer.jsonl"):
        pass
    [entry] = read_ledger(tmp_path / "printer.jsonl")
    assert (entry["event"], entry["reason"], entry["height"]) == ("aborted", "connection_ended", 128)
