"""`python -m kiosk.bench.receipt_draw N`: draws receipts for paper, and as often an empty sheet of the same length."""

import json
import sys
from datetime import UTC, datetime
from functools import partial
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from fontpkg_ibm_plex_sans_arabic import FAMILY

from kiosk.bench.timing import timed
from kiosk.domain.money import Money
from kiosk.domain.payment import CardSlip
from kiosk.domain.receipt import ReceiptClaims, ReceiptStatus
from kiosk.domain.text import Language, Text
from kiosk.flows.words import NEXT_STEP
from kiosk.ports.paper import PaperReceipt
from kiosk.ports.printer import Raster
from kiosk.receipts.codec import sign
from kiosk.ui.application import make_application
from kiosk.ui.look import install_fonts
from kiosk.ui.paper import QtReceiptArtist
from kiosk.ui.paper_sheet import Sheet

CLAIMS = ReceiptClaims(
    issuer="benchmark",
    issued_at=datetime(2026, 11, 23, 7, 31, 5, tzinfo=UTC),
    transaction_id=UUID("019ab0c4-5a00-7f3e-9d11-2b7c81d0e4aa"),
    reference="GM-2026-000123",
    service_id="moi-dl-renew",
    status=ReceiptStatus.PAID,
    amount=Money(10_000),
    unit_id="unit-0007",
    receipt_number=123,
    rrn="632707451208",
    auth_code="A4T91Q",
    last4="3317",
)


def main() -> None:
    """Draw; tell how long each took."""
    application = make_application()
    install_fonts()
    papers = [_paper(language) for language in Language]
    artist = QtReceiptArtist()
    drawn = artist.draw(papers[0])
    receipts, empty = [], []
    for number in range(int(sys.argv[1])):
        paper = papers[number % len(papers)]
        receipts.append(timed(partial(artist.draw, paper)))
        empty.append(timed(partial(_empty, drawn.height)))
    told = {"receipts": receipts, "empty": empty, "dots": [drawn.width, drawn.height]}
    sys.stdout.write(json.dumps(told) + "\n")
    del application


def _paper(language: Language) -> PaperReceipt:
    key = generate_private_key(SECP256R1()).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return PaperReceipt(
        receipt=sign(CLAIMS, key, "r2611-01", "verify.example"),
        service_name=Text("تجديد رخصة القيادة للمواطنين", "Renew a driving licence (Kuwaiti nationals)"),
        agency_name=Text("وزارة الداخلية", "Ministry of Interior"),
        centre=Text("مركز القرين", "Al-Qurain centre"),
        next_step=NEXT_STEP[CLAIMS.status],
        help_phone="1800 000",
        language=language,
        copy=False,
        sample=True,
        slip=CardSlip("GM-POI-0007", "SIM000000042", "632707451208", "A4T91Q", "KNET", "3317"),
    )


def _empty(height: int) -> Raster:
    with Sheet(FAMILY) as sheet:
        sheet.y = height
        return sheet.raster()


if __name__ == "__main__":
    main()
