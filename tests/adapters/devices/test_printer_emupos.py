"""The printer driver against a virtual printer that other people wrote."""

import io
import socket
from collections.abc import Callable, Iterator

import emupos_process
import pytest
from emupos_process import Emupos
from PIL import Image
from printed_paper import noise
from printer_bytes import ENABLE_AUTOMATIC_STATUS, QUIET, STATES, State, asked

from kiosk.adapters.devices.printer.driver import EscposPrinter
from kiosk.adapters.devices.printer.encoder import encode
from kiosk.adapters.devices.printer.status import QUESTIONS
from kiosk.ports.printer import (
    CameOut,
    NotPrinted,
    Printed,
    PrinterFault,
    PrinterNotReady,
    PrinterReady,
    PrinterStatus,
    Raster,
    StillHeld,
)


@pytest.fixture(scope="module")
def emupos(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Emupos]:
    python = emupos_process.find_python()
    if python is None:
        pytest.skip("emupos needs Python 3.13 or later, and there is none here")
    program = emupos_process.install(python)
    if isinstance(program, str):
        pytest.skip(program)
    running = emupos_process.start(program, tmp_path_factory.mktemp("emupos"))
    yield running
    running.stop()


@pytest.fixture
def printer(emupos: Emupos, connect_printer: Callable[..., EscposPrinter]) -> EscposPrinter:
    return connect_printer("127.0.0.1", emupos.port)


def dots_of(png: bytes) -> Raster:
    with Image.open(io.BytesIO(png)) as image:
        plain = image.convert("L").point(lambda grey: 255 if grey > 127 else 0).convert("1")
        return Raster(plain.width, plain.height, plain.tobytes("raw", "1;I"))


def test_the_paper_shows_every_dot_that_was_sent(emupos: Emupos, printer: EscposPrinter) -> None:
    picture, before = noise(height=300), len(emupos.receipts())
    assert printer.print(picture) == Printed()
    receipts = emupos.receipts()
    assert len(receipts) == before + 1
    printed = dots_of(emupos.picture("latest"))
    assert (printed.width, printed.height >= picture.height) == (picture.width, True)
    assert printed.rows.startswith(picture.rows)
    assert not any(printed.rows[len(picture.rows) :])


@pytest.mark.parametrize(
    ("fault", "status"),
    [
        ("paper-near-end", PrinterReady(paper_low=True)),
        ("paper-out", PrinterNotReady(PrinterFault.PAPER_OUT)),
        ("cover-open", PrinterNotReady(PrinterFault.COVER_OPEN)),
        ("offline", PrinterNotReady(PrinterFault.OFFLINE)),
    ],
)
def test_its_faults_are_named(emupos: Emupos, printer: EscposPrinter, fault: str, status: PrinterStatus) -> None:
    assert printer.status() == PrinterReady()
    before = len(emupos.receipts())
    emupos.set_fault(fault)
    try:
        assert printer.status() == status
        result = printer.print(noise(height=24))
    finally:
        emupos.clear_fault(fault)
    expected = Printed() if isinstance(status, PrinterReady) else NotPrinted(status.fault)
    assert result == expected
    assert printer.status() == PrinterReady()
    assert len(emupos.receipts()) == before + (result == Printed())


@pytest.mark.requirement("QR-07")
@pytest.mark.parametrize("state", [state for state in STATES if state.emupos is not None], ids=lambda state: state.name)
def test_its_very_bytes_are_the_recorded_ones(emupos: Emupos, state: State) -> None:
    with socket.create_connection(("127.0.0.1", emupos.port)) as stream:
        stream.sendall(ENABLE_AUTOMATIC_STATUS)
        blocks = [stream.recv(4)]
        try:
            for fault in state.emupos or ():
                emupos.set_fault(fault)
                blocks.append(stream.recv(4))
            said = b"".join(asked(stream, question) for question in QUESTIONS)
        finally:
            for fault in state.emupos or ():
                emupos.clear_fault(fault)
    assert said == bytes.fromhex(state.answers)
    assert blocks[0] == QUIET
    assert blocks[-1] == bytes.fromhex(state.automatic)


@pytest.mark.requirement("QR-07")
def test_a_job_sent_while_the_paper_is_out_comes_out_once_after_the_refill(emupos: Emupos) -> None:
    picture, before = noise(height=120, seed=3), len(emupos.receipts())
    emupos.set_fault("paper-out")
    try:
        with socket.create_connection(("127.0.0.1", emupos.port)) as stream:
            stream.sendall(encode(picture).words)
            assert asked(stream, 4) == b"\x7e"
            assert len(emupos.receipts()) == before
            emupos.clear_fault("paper-out")
            assert stream.recv(1) == b"\x00"
    finally:
        emupos.clear_fault("paper-out")
    assert len(emupos.receipts()) == before + 1
    assert dots_of(emupos.picture("latest")).rows.startswith(picture.rows)


@pytest.mark.requirement("SES-05")
def test_it_can_not_forget_what_it_holds_so_nothing_is_sent_before_that_is_out(
    emupos: Emupos, printer: EscposPrinter
) -> None:
    """It does not know DLE DC4, function 8: the driver must not believe that the receipt is gone."""
    held, after, before = noise(height=120, seed=4), noise(height=90, seed=5), len(emupos.receipts())
    emupos.set_fault("paper-out")
    try:
        with socket.create_connection(("127.0.0.1", emupos.port)) as stream:
            stream.sendall(encode(held).words)
            assert asked(stream, 4) == b"\x7e"
        assert printer.take_back() == StillHeld(PrinterFault.PAPER_OUT)
        assert printer.print(after) == NotPrinted(PrinterFault.PAPER_OUT)
    finally:
        emupos.clear_fault("paper-out")
    assert len(emupos.receipts()) == before + 1
    assert printer.take_back() == CameOut()
    assert printer.print(after) == Printed()
    assert len(emupos.receipts()) == before + 2
    assert dots_of(emupos.picture("latest")).rows.startswith(after.rows)
