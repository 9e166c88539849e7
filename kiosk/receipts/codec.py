"""A receipt's QR text, `https://<verify host>/r#<digits>`: made by the platform, checked by anybody with its keys.

The digits are the decimal form of a COSE_Sign1 (ES256; algorithm and key id in the protected header, nothing in the
unprotected one) behind a leading one-byte. Decimal, because a QR code packs digits best and a URL's fragment takes them
as they are; a fragment, because it never leaves the phone that opens the page.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

import cbor2
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cwt import COSE, COSEKey, CWTError

from kiosk.domain.receipt import ReceiptClaims, SignedReceipt
from kiosk.receipts.claims import NotCanonicalError, UnknownVersionError, from_cbor, normal, to_cbor
from kiosk.receipts.keys import PublicKey
from kiosk.receipts.plain import read

MAX_LENGTH = 1500
"""Characters; twice the longest receipt. Nothing longer is looked at."""
CLOCK_TOLERANCE = timedelta(minutes=10)
_ALG, _KID, _ES256, _SIGN1 = 1, 4, -7, 18
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_HOST = rf"{_LABEL}(?:\.{_LABEL})*(?::[0-9]{{1,5}})?"
_ADDRESSED = re.compile(rf"https://{_HOST}/r#(.*)", re.DOTALL)
_DIGITS = re.compile(r"[0-9]+")
_Frame = tuple[bytes, bytes, bytes]
"""Protected header, payload and signature."""


class Reason(StrEnum):
    """Why a receipt does not hold."""

    NOT_A_RECEIPT = "not_a_receipt"
    TOO_LONG = "too_long"
    WRONG_ADDRESS = "wrong_address"
    """It carries a receipt's digits, but not behind `https://<host>/r#`."""
    MALFORMED = "malformed"
    NOT_CANONICAL = "not_canonical"
    """It could be read, but is not written in the one way that receipts are."""
    UNKNOWN_ALGORITHM = "unknown_algorithm"
    UNKNOWN_VERSION = "unknown_version"
    UNKNOWN_KEY = "unknown_key"
    REVOKED_KEY = "revoked_key"
    BAD_SIGNATURE = "bad_signature"
    WRONG_ISSUER = "wrong_issuer"
    """The key belongs to another issuer than the receipt names."""
    WRONG_TIME = "wrong_time"
    """It states a time before its key was in use, or one that has not come yet."""


@dataclass(frozen=True, slots=True)
class Verified:
    """The receipt holds: `issuer` signed `claims` with the key `kid`."""

    claims: ReceiptClaims
    kid: str
    issuer: str


@dataclass(frozen=True, slots=True)
class NotValid:
    """The receipt does not hold."""

    reason: Reason


def sign(claims: ReceiptClaims, private_key_pem: bytes, kid: str, verify_host: str) -> SignedReceipt:
    """`claims`, in whole seconds and UTC, signed with a P-256 key.

    Issuer, kid and host are part of every code: with 8, 8 and 15 characters the longest receipt fits version 10.
    """
    claims = normal(claims)
    key = COSEKey.from_pem(private_key_pem, kid=kid, alg="ES256")
    protected = {_ALG: _ES256, _KID: kid.encode()}
    signed = COSE.new().encode_and_sign(to_cbor(claims), key, protected, {}, out="cbor2/CBORTag")
    if not isinstance(signed, cbor2.CBORTag):
        message = "a COSE message has a tag"
        raise TypeError(message)
    digits = int.from_bytes(b"\x01" + cbor2.dumps(signed.value))
    return SignedReceipt(claims, f"https://{verify_host}/r#{digits}")


def verify(qr_text: str, keys: Mapping[str, PublicKey], now: datetime) -> Verified | NotValid:
    """Whether one of `keys` signed the receipt of this QR text, and what it states. Never raises, whatever the text."""
    digits = _digits(qr_text)
    if isinstance(digits, Reason):
        return NotValid(digits)
    frame = _frame(digits)
    if isinstance(frame, Reason):
        return NotValid(frame)
    kid = _kid(frame[0])
    if isinstance(kid, Reason):
        return NotValid(kid)
    key = keys.get(kid)
    if key is None:
        return NotValid(Reason.UNKNOWN_KEY)
    if key.revoked_at is not None and key.revoked_at <= now:
        return NotValid(Reason.REVOKED_KEY)
    if not _signed(frame, key):
        return NotValid(Reason.BAD_SIGNATURE)
    return _stated(frame[1], key, now)


def _digits(qr_text: str) -> str | Reason:
    if len(qr_text) > MAX_LENGTH:
        return Reason.TOO_LONG
    match = _ADDRESSED.fullmatch(qr_text)
    fragment = match[1] if match else qr_text.rpartition("#")[2]
    if not _DIGITS.fullmatch(fragment):
        return Reason.NOT_A_RECEIPT
    if match is None:
        return Reason.WRONG_ADDRESS
    return Reason.NOT_CANONICAL if fragment.startswith("0") else fragment


def _frame(digits: str) -> _Frame | Reason:
    number = int(digits)
    written = number.to_bytes((number.bit_length() + 7) // 8)
    if written[:1] != b"\x01":
        return Reason.MALFORMED
    try:
        parts = read(written[1:])
    except ValueError:
        return Reason.MALFORMED
    match parts:
        case [bytes() as protected, dict() as unprotected, bytes() as payload, bytes() as signature] if not unprotected:
            canonical = cbor2.dumps([protected, {}, payload, signature])
            return (protected, payload, signature) if canonical == written[1:] else Reason.NOT_CANONICAL
        case _:
            return Reason.MALFORMED


def _kid(protected: bytes) -> str | Reason:
    try:
        header = read(protected)
    except ValueError:
        return Reason.MALFORMED
    if not isinstance(header, dict) or set(header) != {_ALG, _KID}:
        return Reason.MALFORMED
    alg, kid = header[_ALG], header[_KID]
    if not isinstance(kid, bytes):
        return Reason.MALFORMED
    if alg != _ES256:
        return Reason.UNKNOWN_ALGORITHM
    if cbor2.dumps({_ALG: alg, _KID: kid}) != protected:
        return Reason.NOT_CANONICAL
    return kid.decode(errors="replace")


def _signed(frame: _Frame, key: PublicKey) -> bool:
    protected, payload, signature = frame
    pem = key.point().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    message = cbor2.CBORTag(_SIGN1, [protected, {}, payload, signature])
    try:
        COSE.new(verify_kid=True).decode(message, COSEKey.from_pem(pem, kid=key.kid, alg="ES256"))
    except (CWTError, ValueError):
        return False
    return True


def _stated(payload: bytes, key: PublicKey, now: datetime) -> Verified | NotValid:
    try:
        claims = from_cbor(payload)
    except UnknownVersionError:
        return NotValid(Reason.UNKNOWN_VERSION)
    except NotCanonicalError:
        return NotValid(Reason.NOT_CANONICAL)
    except ValueError:
        return NotValid(Reason.MALFORMED)
    if claims.issuer != key.issuer:
        return NotValid(Reason.WRONG_ISSUER)
    if not key.not_before - CLOCK_TOLERANCE <= claims.issued_at <= now + CLOCK_TOLERANCE:
        return NotValid(Reason.WRONG_TIME)
    return Verified(claims, key.kid, key.issuer)
