"""The simulated printer prints what another maker's program sends it, not only what ours does."""

import socket
import warnings
from pathlib import Path

import pytest
from device_help import StartPrinter
from PIL import Image
from printed_paper import dots, noise, receipts

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from escpos.printer import Dummy


@pytest.mark.parametrize("way", ["bitImageRaster", "graphics"])
def test_a_picture_encoded_by_python_escpos_comes_out_the_same(
    start_printer: StartPrinter, tmp_path: Path, way: str
) -> None:
    picture = noise(height=600)
    image = Image.frombytes("1", (picture.width, picture.height), picture.rows, "raw", "1;I")
    library = Dummy()
    library.image(image, impl=way, fragment_height=256)
    library.cut()
    process = start_printer("--width", "576")
    with socket.create_connection((process.host, process.port)) as stream:
        stream.sendall(library.output)
        stream.shutdown(socket.SHUT_WR)
        while process.steering.state()["receipts"] != 1:
            pass
    printed = dots(tmp_path / "paper" / str(receipts(tmp_path)[0]["png"]), picture.width)
    assert printed.rows == picture.rows
