import re

import pytest
from escpos.image import EscposImage
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from printed_paper import noise

from kiosk.adapters.devices.printer.encoder import BAND_ROWS, encode
from kiosk.adapters.devices.printer.status import REPORT
from kiosk.adapters.devices.simulated.stream import Arrivals, Cut, Initialise, Report, Rows, next_command
from kiosk.ports.printer import Raster

DANGEROUS = st.lists(st.sampled_from([0x10, 0x04, 0x05, 0x14, 0x00, 0xFF, 0x1D, 0x01]), min_size=1)
SIZES = st.tuples(st.integers(1, 80), st.integers(1, 300))


def commands(words: bytes) -> list[object]:
    found = []
    while step := next_command(words):
        found.append(step[0])
        words = words[step[1] :]
    assert words == b""
    return found


def rows_in(words: bytes) -> bytes:
    return b"".join(command.data for command in commands(words) if isinstance(command, Rows))


@given(SIZES)
def test_a_job_prints_the_picture_cuts_it_and_ends_with_the_barrier(size: tuple[int, int]) -> None:
    picture = noise(*size, seed=hash(size))
    job = encode(picture)
    first, *bands, cut, barrier = commands(job.words)
    assert (first, cut, barrier) == (Initialise(), Cut(partial=False), Report(1))
    assert job.words.endswith(REPORT)
    assert all(isinstance(band, Rows) and len(band.data) // band.width <= BAND_ROWS for band in bands)
    assert rows_in(job.words) == picture.rows
    assert job.nudged == 0


@given(DANGEROUS, st.integers(1, 40))
def test_no_picture_holds_a_real_time_command(pattern: list[int], width: int) -> None:
    height = -(-300 // width)
    rows = (bytes(pattern) * (width * height))[: width * height]
    job = encode(Raster(width * 8, height, rows))
    assert Arrivals().take(job.words) == []
    assert re.search(rb"\x10[\x04\x05\x14]", job.words) is None
    changed = [(old, new) for old, new in zip(rows, rows_in(job.words), strict=True) if old != new]
    assert changed == [(0x10, 0x30)] * job.nudged


def test_dots_beyond_the_width_are_white() -> None:
    assert rows_in(encode(Raster(3, 2, b"\xff\xff")).words) == b"\xe0\xe0"


@pytest.mark.parametrize("picture", [Raster(0, 1, b""), Raster(8, 0, b""), Raster(9, 1, b"\0"), Raster(8, 1, b"")])
def test_rows_that_do_not_fit_the_size_are_a_bug(picture: Raster) -> None:
    with pytest.raises(ValueError, match="bytes are not"):
        encode(picture)


@given(SIZES)
def test_rows_are_packed_as_python_escpos_packs_them(size: tuple[int, int]) -> None:
    picture = noise(*size, seed=hash(size))
    white_is_one = bytes(byte ^ 0xFF for byte in picture.rows)
    image = Image.frombytes("1", (picture.width, picture.height), white_is_one)
    assert rows_in(encode(picture).words) == EscposImage(image).to_raster_format()
