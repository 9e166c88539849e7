"""A picture as an ESC/POS job: raster bands (GS v 0), feed, cut, and behind it the barrier (GS r). Pure.

A printer acts on some byte pairs wherever they stand, even inside an image: DLE EOT, DLE ENQ and DLE DC4 could make it
answer out of turn, drop the job or open a drawer. No printer can be told to stop that for all of them, so a picture
that holds such a pair gets one more black dot, right beside a black one: an eighth of a millimetre, and never unnoticed
here, for `Job.nudged` counts them.
"""

import re
from dataclasses import dataclass

from escpos.constants import HW_INIT

from kiosk.adapters.devices.printer.status import REPORT
from kiosk.ports.printer import Raster

BAND_ROWS = 128
FEED_AND_CUT = b"\x1dVA\x10"
_ACTED_ON = re.compile(rb"\x10(?=[\x04\x05\x14])")
_NUDGED = b"\x30"


@dataclass(frozen=True, slots=True)
class Job:
    """The bytes of one receipt with its barrier, and how many dots had to be added to make them harmless."""

    words: bytes
    nudged: int


def encode(picture: Raster) -> Job:
    """`picture` as a job; ValueError where its rows are not what its size says (a bug of whoever drew it)."""
    width = (picture.width + 7) // 8
    if picture.width <= 0 or picture.height <= 0 or len(picture.rows) != width * picture.height:
        message = f"{len(picture.rows)} bytes are not {picture.width} by {picture.height} dots"
        raise ValueError(message)
    rows, nudged = _ACTED_ON.subn(_NUDGED, _rows(picture))
    bands = [rows[start : start + width * BAND_ROWS] for start in range(0, len(rows), width * BAND_ROWS)]
    image = b"".join(b"\x1dv0\x00" + _le16(width) + _le16(len(band) // width) + band for band in bands)
    return Job(HW_INIT + image + FEED_AND_CUT + REPORT, nudged)


def _rows(picture: Raster) -> bytes:
    """The rows as a printer takes them, which is how they come: black is 1; what lies beyond the width is white."""
    beyond = -picture.width % 8
    if not beyond:
        return picture.rows
    width = (picture.width + 7) // 8
    rows = bytearray(picture.rows)
    rows[width - 1 :: width] = bytes(byte >> beyond << beyond for byte in rows[width - 1 :: width])
    return bytes(rows)


def _le16(value: int) -> bytes:
    return value.to_bytes(2, "little")
