"""Receipts and keys for tests. The keys are made anew in every run."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from kiosk.domain.money import Money
from kiosk.domain.receipt import ReceiptClaims, ReceiptStatus
from kiosk.receipts.codec import sign
from kiosk.receipts.keys import public_key_of

HOST = "verify.e.gov.kw"
ISSUER = "e.gov.kw"
KID = "r2611-01"
ISSUED_AT = datetime(2026, 11, 23, 7, 31, 5, tzinfo=UTC)
NOW = ISSUED_AT + timedelta(hours=2)

PAID = ReceiptClaims(
    issuer=ISSUER,
    issued_at=ISSUED_AT,
    transaction_id=UUID("019ab0c4-5a00-7f3e-9d11-2b7c81d0e4aa"),
    reference="GM-2611-000123",
    service_id="moi-licence-renewal",
    status=ReceiptStatus.PAID,
    amount=Money(10_000),
    unit_id="unit-0007",
    receipt_number=123,
    rrn="632707451208",
    auth_code="A4T91Q",
    last4="3317",
)
FREE = replace(PAID, status=ReceiptStatus.RECEIVED, amount=None, rrn=None, auth_code=None, last4=None)
LONGEST = replace(
    PAID,
    service_id="moi-licence-renewal-card",
    amount=Money(9_999_999),
    unit_id="unit-00007",
    receipt_number=999_999,
    rrn="999999999999",
    auth_code="ZZZZZZ",
    last4="9999",
)
"""The longest claims that a deployment will meet."""


def private_key_pem() -> bytes:
    key = generate_private_key(SECP256R1())
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


PEM = private_key_pem()
KEY = public_key_of(PEM, KID, ISSUER, ISSUED_AT - timedelta(days=30))
KEYS = {KID: KEY}


@cache
def signed(claims: ReceiptClaims = PAID) -> str:
    return sign(claims, PEM, KID, HOST).qr_text
