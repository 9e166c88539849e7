import pytest
import segno
import zxingcpp
from PIL import Image
from segno.consts import MODE_BYTE, MODE_NUMERIC

from kiosk.receipts.qr import QUIET_ZONE, Matrix, matrix, version
from receipt_samples import LONGEST, signed


def picture_of(code: Matrix) -> Image.Image:
    side = len(code)
    picture = Image.new("L", (side + 2 * QUIET_ZONE, side + 2 * QUIET_ZONE), 255)
    for y, row in enumerate(code):
        for x, dark in enumerate(row):
            picture.putpixel((x + QUIET_ZONE, y + QUIET_ZONE), 0 if dark else 255)
    return picture.resize((picture.width * 4, picture.height * 4), Image.Resampling.NEAREST)


def test_an_independent_decoder_reads_it():
    text = signed(LONGEST)
    code = zxingcpp.read_barcode(picture_of(matrix(text)))
    assert code is not None
    assert code.text == text
    assert code.format == zxingcpp.BarcodeFormat.QRCode
    assert "M" in str(code.ec_level)


def test_a_second_encoder_finds_no_smaller_version():
    address, digits = signed(LONGEST).split("#")
    symbol = segno.make([(address + "#", MODE_BYTE), (digits, MODE_NUMERIC)], error="m", boost_error=False, micro=False)
    assert version(matrix(signed(LONGEST))) == symbol.version


def test_what_no_code_holds_is_refused():
    with pytest.raises(ValueError, match="version"):
        matrix("9" * 8000)
