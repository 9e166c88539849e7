"""Pictures to print, and the pictures that came out."""

import random
from pathlib import Path

from PIL import Image

from kiosk.adapters.devices.simulated.ledger import Entry, read_ledger
from kiosk.ports.printer import Raster


def noise(width: int = 576, height: int = 659, seed: int = 1) -> Raster:
    """A picture in which no two neighbours are alike for long."""
    dice = random.Random(seed)  # noqa: S311 - a repeatable picture, not a secret
    spare = (width + 7) // 8 * 8 - width
    row_bytes = (width + 7) // 8
    rows = bytearray(dice.randbytes(row_bytes * height)).replace(b"\x10", b"\x11")
    for last in range(row_bytes - 1, len(rows), row_bytes):
        rows[last] = rows[last] >> spare << spare
    return Raster(width, height, bytes(rows).replace(b"\x10", b"\x30"))


def dots(png: Path, width: int) -> Raster:
    """A printed sheet as the rows it was printed from."""
    with Image.open(png) as image:
        cropped = image.convert("1").crop((0, 0, width, image.height))
        return Raster(width, cropped.height, cropped.tobytes("raw", "1;I"))


def receipts(folder: Path) -> list[Entry]:
    """What the simulated printer's ledger calls printed."""
    return [entry for entry in read_ledger(folder / "printer.jsonl") if entry["event"] == "printed"]
