from urllib.parse import quote

import pytest
import zxingcpp
from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickView

from kiosk.receipts.qr import matrix
from kiosk.ui.qr import QrImageProvider, qr_image
from receipt_samples import LONGEST, signed

SCENE = b"""
import QtQuick
Rectangle {
    width: 700; height: 700; color: "#101010"
    property alias source: picture.source
    readonly property bool ready: picture.status === Image.Ready
    Image { id: picture; x: 13; y: 17; sourceSize: Qt.size(600, 600); smooth: false }
}
"""


def read(image: QImage) -> str:
    code = zxingcpp.read_barcode(
        image.convertToFormat(QImage.Format.Format_Grayscale8), text_mode=zxingcpp.TextMode.Plain
    )
    assert code is not None
    return code.text


@pytest.mark.requirement("QR-02")
@pytest.mark.parametrize("width", [0, 100, 260, 600, 1000])
def test_every_module_is_the_same_whole_number_of_pixels(width):
    text = signed(LONGEST)
    image = qr_image(text, width)
    modules = matrix(text)
    side = len(modules) + 8
    assert image.width() == image.height() == max(1, width // side) * side
    pixels = image.width() // side
    for y in range(image.height()):
        for x in range(image.width()):
            row, column = y // pixels - 4, x // pixels - 4
            inside = 0 <= row < len(modules) and 0 <= column < len(modules)
            dark = inside and modules[row][column]
            assert image.pixelColor(x, y).lightness() == (0 if dark else 255)
    if pixels > 1:
        assert read(image) == text


def test_the_provider_says_how_large_it_is():
    size = QSize()
    image = QrImageProvider().requestImage(quote(signed(), safe=""), size, QSize(500, -1))
    assert (size.width(), size.height()) == (image.width(), image.height())
    assert read(image) == signed()


@pytest.mark.requirement("QR-02")
def test_a_decoder_reads_it_from_the_screen(qtbot, tmp_path):
    scene = tmp_path / "Scene.qml"
    scene.write_bytes(SCENE)
    view = QQuickView()
    view.engine().addImageProvider("qr", QrImageProvider())
    view.setSource(QUrl.fromLocalFile(str(scene)))
    view.rootObject().setProperty("source", f"image://qr/{quote(signed(LONGEST), safe='')}")
    view.show()
    qtbot.waitUntil(lambda: view.rootObject().property("ready"))
    assert read(view.grabWindow()) == signed(LONGEST)
    view.close()
