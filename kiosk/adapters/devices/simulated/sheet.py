"""The paper of the simulated printer: rows of dots that become a picture when the knife falls."""

import io

from PIL import Image

from kiosk.adapters.devices.simulated.stream import Rows


class Sheet:
    """What is printed since the last cut. Dots beyond the paper's width are lost, like on a real one."""

    def __init__(self, width_dots: int) -> None:
        self._width = (width_dots + 7) // 8
        self._rows: list[bytes] = []
        self._fed = 0

    @property
    def height(self) -> int:
        """Printed dots from the first row to the last."""
        return len(self._rows)

    def print(self, band: Rows) -> None:
        """Add a band below what was printed and fed."""
        self._rows += [bytes(self._width)] * self._fed
        self._fed = 0
        for start in range(0, len(band.data), max(band.width, 1)):
            row = band.data[start : start + band.width][: self._width]
            self._rows.append(row.ljust(self._width, b"\0"))

    def feed(self, dots: int) -> None:
        """Leave blank paper; it shows only where more is printed below."""
        if self._rows:
            self._fed += dots

    def picture(self) -> bytes:
        """The sheet as a PNG, one pixel a dot."""
        size = (self._width * 8, len(self._rows))
        image = Image.frombytes("1", size, b"".join(self._rows), "raw", "1;I")
        file = io.BytesIO()
        image.save(file, "PNG")
        return file.getvalue()
