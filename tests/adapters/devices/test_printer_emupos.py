"""The printer driver against a virtual printer that other people wrote."""

import io
from collections.abc import Callable, Iterator

import emupos_process
import pytest
from emupos_process import Emupos
from PIL import Image
from printed_paper import noise

from kiosk.adapters.devices.printer.driver import EscposPrinter
from kiosk.ports.printer import NotPrinted, Printed, PrinterFault, PrinterNotReady, PrinterReady, PrinterStatus, Raster


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
