"""Icons by name, in any colour and size, turned round where they point along the line of reading."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

MIRRORED = frozenset({"back", "end", "start-here", "chevron", "backspace", "message"})
"""Icons that point along the line of reading; all others look the same in both directions."""
DEFAULT_PIXELS = 44


class IconImages(QQuickImageProvider):
    """Serves `image://icon/<name>/<rrggbb>` and `…/rtl`; each picture is drawn once a size."""

    def __init__(self, folder: Path) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._folder = folder
        self._drawn: dict[tuple[str, int], QImage] = {}

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, N802, N803 - Qt's names
        """The icon of `id`, as large as asked for."""
        pixels = max(requestedSize.width(), requestedSize.height())
        if pixels <= 0:
            pixels = DEFAULT_PIXELS
        size.setWidth(pixels)
        size.setHeight(pixels)
        key = (id, pixels)
        if key not in self._drawn:
            name, colour, *direction = id.split("/")
            self._drawn[key] = self._draw(name, colour, pixels, mirrored=direction == ["rtl"] and name in MIRRORED)
        return self._drawn[key]

    def _draw(self, name: str, colour: str, pixels: int, *, mirrored: bool) -> QImage:
        source = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        image = QImage(pixels, pixels, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        QSvgRenderer(source.replace("currentColor", f"#{colour}").encode()).render(
            painter, QRectF(0, 0, pixels, pixels)
        )
        painter.end()
        return image.flipped(Qt.Orientation.Horizontal) if mirrored else image
