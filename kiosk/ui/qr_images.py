"""QR codes as pictures for QML: one pixel a module, to be enlarged without smoothing."""

from urllib.parse import unquote

import qrcode
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickImageProvider

QUIET_ZONE = 4


def qr_image(text: str) -> QImage:
    """`text` as a QR code at error correction level M with its quiet zone, one pixel a module."""
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=QUIET_ZONE)
    code.add_data(text)
    code.make(fit=True)
    matrix = code.get_matrix()
    image = QImage(len(matrix), len(matrix), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    black = QColor("black").rgb()
    for y, row in enumerate(matrix):
        for x, dark in enumerate(row):
            if dark:
                image.setPixel(x, y, black)
    return image


class QrImages(QQuickImageProvider):
    """Serves `image://qr/<percent-encoded text>`."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, ARG002, N802, N803 - Qt's names
        """The code that says `id`."""
        image = qr_image(unquote(id))
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image
