"""QR codes as pictures for QML: a whole number of pixels a module, black on white with the quiet zone, unsmoothed."""

from urllib.parse import unquote

from PySide6.QtCore import QSize
from PySide6.QtGui import QColorConstants, QImage
from PySide6.QtQuick import QQuickImageProvider

from kiosk.receipts.qr import QUIET_ZONE, matrix


def qr_image(text: str, width: int = 0) -> QImage:
    """`text` as a code of at most `width` pixels; one pixel a module where that is less, or nothing is asked for."""
    modules = matrix(text)
    side = len(modules) + 2 * QUIET_ZONE
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColorConstants.White)
    for y, row in enumerate(modules):
        for x, dark in enumerate(row):
            if dark:
                image.setPixelColor(x + QUIET_ZONE, y + QUIET_ZONE, QColorConstants.Black)
    enlarged = max(1, width // side) * side
    return image.scaled(enlarged, enlarged)


class QrImageProvider(QQuickImageProvider):
    """Serves `image://qr/<percent-encoded text>`; `sourceSize.width` says how wide it may be."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, N802, N803 - Qt's names
        """The code that says `id`."""
        image = qr_image(unquote(id), requestedSize.width())
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image
