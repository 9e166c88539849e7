"""Receipts that only the platform could sign, and such as only a forger would write."""

import cbor2
from cwt import COSE, COSEKey

from kiosk.receipts.codec import NotValid, Reason, verify
from receipt_samples import (
    HOST,
    KEYS,
    KID,
    NOW,
    PEM,
)

START = f"https://{HOST}/r#"
ES256_KID = {1: -7, 4: KID.encode()}


def cose_of(qr_text: str) -> bytes:
    number = int(qr_text.removeprefix(START))
    return number.to_bytes((number.bit_length() + 7) // 8)[1:]


def text_of(cose: bytes) -> str:
    return START + str(int.from_bytes(b"\x01" + cose))


def signed_payload(payload: bytes, protected: dict[int, object] = ES256_KID) -> str:
    """Any payload under a good signature, as only the platform could make it."""
    key = COSEKey.from_pem(PEM, kid=KID, alg="ES256")
    signed_message = COSE.new().encode_and_sign(payload, key, protected, {}, out="cbor2/CBORTag")
    return text_of(cbor2.dumps(signed_message.value))


def refused(qr_text: str) -> Reason:
    result = verify(qr_text, KEYS, NOW)
    assert isinstance(result, NotValid), result
    return result.reason
