"""A text as a QR code: which modules are dark. Drawing them is somebody else's."""

import qrcode
from qrcode.constants import ERROR_CORRECT_M

QUIET_ZONE = 4
"""Modules of white that every drawing leaves around a code."""
_SHORTEST_RUN = 20
"""Digits in a row that are worth a numeric segment of their own."""

Matrix = tuple[tuple[bool, ...], ...]


def matrix(text: str) -> Matrix:
    """The dark modules of `text` at error correction M, without a quiet zone; ValueError where no code holds it."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(text, optimize=_SHORTEST_RUN)
    code.make(fit=True)
    return tuple(tuple(bool(dark) for dark in row) for row in code.get_matrix())


def version(code: Matrix) -> int:
    """The version of a code, 1 to 40."""
    return (len(code) - 17) // 4
