"""A quote's signed text: made by the platform, checked by a unit with the published keys that it holds.

A COSE_Sign1 (ES256) in base64url, signed with the keys that sign receipts but never to be taken for one: its type
stands in the protected header (RFC 9596), and what is signed covers `_CONTEXT`, which no receipt's signature covers.
Its claims are a CWT claims set, written in one way only:

    {1: issuer, 4: expires at, 6: issued at, 7: quote id,
     -65538: [version, transaction, service, fils, currency, [due]]}
"""

import binascii
from base64 import b64decode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import cbor2
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, SECP256R1, EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_private_key
from cwt import COSE, COSEKey, CWTError

from kiosk.domain.money import Money
from kiosk.domain.quote import Quote, QuoteFault, SignedQuote, UntrustedQuote
from kiosk.receipts.keys import PublicKey
from kiosk.receipts.plain import Plain, read

MAX_LENGTH = 16_384
"""Characters. Nothing longer is looked at."""
CLOCK_TOLERANCE = timedelta(minutes=10)
_CONTEXT = b"kiosk-quote"
_TYPE = "kiosk-quote"
_VERSION = 1
_ALG, _KID, _TYP, _ES256, _SIGN1 = 1, 4, 16, -7, 18
_ISSUER, _EXPIRES_AT, _ISSUED_AT, _ID, _QUOTE = 1, 4, 6, 7, -65538
_ES256_WITH, _HALF = ECDSA(SHA256()), 32
_Frame = tuple[bytes, bytes, bytes]
"""Protected header, payload and signature."""


class QuoteSigner:
    """Signs quotes with one key.

    Every submission has its signature, so the key is read once and the message is put together here: cwt, which checks
    it, takes twice as long to make it.
    """

    def __init__(self, private_key_pem: bytes, kid: str) -> None:
        key = load_pem_private_key(private_key_pem, password=None)
        if not isinstance(key, EllipticCurvePrivateKey) or not isinstance(key.curve, SECP256R1):
            message = "quotes are signed with a P-256 key"
            raise TypeError(message)
        self._key = key
        self._protected = cbor2.dumps({_ALG: _ES256, _KID: kid.encode(), _TYP: _TYPE})

    def sign(self, quote: Quote) -> SignedQuote:
        """`quote`, in whole seconds and UTC, with its signed text."""
        quote = replace(quote, issued_at=_second(quote.issued_at), expires_at=_second(quote.expires_at))
        payload = _written(quote)
        covered = cbor2.dumps(["Signature1", self._protected, _CONTEXT, payload])
        r, s = decode_dss_signature(self._key.sign(covered, _ES256_WITH))
        signature = r.to_bytes(_HALF) + s.to_bytes(_HALF)
        message = cbor2.dumps([self._protected, {}, payload, signature])
        return SignedQuote(quote, urlsafe_b64encode(message).rstrip(b"=").decode())


def read_quote(
    text: str, keys: Mapping[str, PublicKey], transaction_id: UUID, now: datetime
) -> SignedQuote | UntrustedQuote:
    """The quote that one of `keys` signed for this transaction. Never raises, whatever the text.

    It may be over: whether the platform still stands by it is the platform's to say.
    """
    frame = _frame(text)
    if frame is None:
        return UntrustedQuote(QuoteFault.MALFORMED)
    kid = _kid(frame[0])
    if kid is None:
        return UntrustedQuote(QuoteFault.MALFORMED)
    key = keys.get(kid)
    if key is None:
        return UntrustedQuote(QuoteFault.UNKNOWN_KEY)
    if key.revoked_at is not None and key.revoked_at <= now:
        return UntrustedQuote(QuoteFault.REVOKED_KEY)
    if not _signed(frame, key):
        return UntrustedQuote(QuoteFault.BAD_SIGNATURE)
    quote = _stated(frame[1])
    if quote is None:
        return UntrustedQuote(QuoteFault.MALFORMED)
    fault = _fault(quote, key, transaction_id, now)
    return SignedQuote(quote, text) if fault is None else UntrustedQuote(fault)


def _fault(quote: Quote, key: PublicKey, transaction_id: UUID, now: datetime) -> QuoteFault | None:
    if quote.issuer != key.issuer:
        return QuoteFault.WRONG_ISSUER
    if not key.not_before - CLOCK_TOLERANCE <= quote.issued_at <= now + CLOCK_TOLERANCE:
        return QuoteFault.WRONG_TIME
    if quote.transaction_id != transaction_id:
        return QuoteFault.OTHER_TRANSACTION
    return None


def _frame(text: str) -> _Frame | None:
    if len(text) > MAX_LENGTH:
        return None
    try:
        written = b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
        parts = read(written)
    except (ValueError, binascii.Error):
        return None
    match parts:
        case [bytes() as protected, dict() as unprotected, bytes() as payload, bytes() as signature] if not unprotected:
            canonical = cbor2.dumps([protected, {}, payload, signature])
            spelled = urlsafe_b64encode(canonical).rstrip(b"=").decode()
            return (protected, payload, signature) if spelled == text else None
        case _:
            return None


def _kid(protected: bytes) -> str | None:
    try:
        header = read(protected)
    except ValueError:
        return None
    match header:
        case {1: -7, 4: bytes() as kid, 16: "kiosk-quote"}:
            canonical = cbor2.dumps({_ALG: _ES256, _KID: kid, _TYP: _TYPE})
            return kid.decode(errors="replace") if canonical == protected else None
        case _:
            return None


def _signed(frame: _Frame, key: PublicKey) -> bool:
    protected, payload, signature = frame
    pem = key.point().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    message = cbor2.CBORTag(_SIGN1, [protected, {}, payload, signature])
    cose_key = COSEKey.from_pem(pem, kid=key.kid, alg="ES256")
    try:
        COSE.new(verify_kid=True).decode(message, cose_key, external_aad=_CONTEXT)
    except (CWTError, ValueError):
        return False
    return True


def _written(quote: Quote) -> bytes:
    return cbor2.dumps(
        {
            _ISSUER: quote.issuer,
            _EXPIRES_AT: int(quote.expires_at.timestamp()),
            _ISSUED_AT: int(quote.issued_at.timestamp()),
            _ID: quote.id.bytes,
            _QUOTE: [
                _VERSION,
                quote.transaction_id.bytes,
                quote.service_id,
                quote.amount.fils,
                quote.amount.currency,
                list(quote.due_ids),
            ],
        }
    )


def _stated(payload: bytes) -> Quote | None:
    try:
        quote = _read(read(payload))
        return quote if quote is not None and _written(quote) == payload else None
    except (ValueError, OverflowError, OSError):
        return None


def _read(claims: Plain) -> Quote | None:
    match claims:
        case {
            1: str() as issuer,
            4: int() as expires_at,
            6: int() as issued_at,
            7: bytes() as quote_id,
            -65538: [1, bytes() as transaction, str() as service, int() as fils, str() as currency, list() as dues],
        }:
            return Quote(
                UUID(bytes=quote_id),
                issuer,
                datetime.fromtimestamp(issued_at, UTC),
                datetime.fromtimestamp(expires_at, UTC),
                UUID(bytes=transaction),
                service,
                Money(fils, currency),
                tuple(str(due) for due in dues),
            )
        case _:
            return None


def _second(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(microsecond=0)
