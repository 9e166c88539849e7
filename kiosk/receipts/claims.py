"""Claims as CBOR: a CWT claims set whose private claim is a list in a fixed order, and nothing else.

    {1: issuer, 6: issued at, 7: transaction id,
     -65537: [version, reference, service, status, fils | [fils, currency] | null, unit, number, rrn, auth, last4]}

There is one way to write a receipt: what does not come out of `to_cbor` byte for byte is not read.
"""

import re
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import cbor2

from kiosk.domain.money import KWD, Money
from kiosk.domain.receipt import ReceiptClaims, ReceiptStatus
from kiosk.receipts.compact import CAPITALS, DIGITS, NAMES, pack, unpack
from kiosk.receipts.plain import Plain, read

VERSION = 1
ISSUER, ISSUED_AT, CWT_ID, RECEIPT = 1, 6, 7, -65537
_STATUSES = (ReceiptStatus.PAID, ReceiptStatus.COMPLETED, ReceiptStatus.RECEIVED)
_REFERENCE = re.compile(r"GM-([0-9]{4})-([0-9]{6})")
_REFERENCES = 10**10


class UnknownVersionError(ValueError):
    """The claims are of a version that this program does not know."""


class NotCanonicalError(ValueError):
    """The claims can be read, but are not written in their one form."""


def normal(claims: ReceiptClaims) -> ReceiptClaims:
    """`claims` as they come back from their signed form: whole seconds in UTC, nothing instead of empty texts."""
    return replace(
        claims,
        issued_at=claims.issued_at.astimezone(UTC).replace(microsecond=0),
        rrn=claims.rrn or None,
        auth_code=claims.auth_code or None,
        last4=claims.last4 or None,
    )


def to_cbor(claims: ReceiptClaims) -> bytes:
    """The one CBOR form of `claims`."""
    receipt = [
        VERSION,
        _reference_written(claims.reference),
        pack(claims.service_id, NAMES),
        _STATUSES.index(claims.status),
        _amount_written(claims.amount),
        pack(claims.unit_id, NAMES),
        claims.receipt_number,
        pack(claims.rrn, DIGITS) if claims.rrn else None,
        pack(claims.auth_code, CAPITALS) if claims.auth_code else None,
        pack(claims.last4, DIGITS) if claims.last4 else None,
    ]
    written = {
        ISSUER: claims.issuer,
        ISSUED_AT: int(claims.issued_at.timestamp()),
        CWT_ID: claims.transaction_id.bytes,
        RECEIPT: receipt,
    }
    return cbor2.dumps(written)


def from_cbor(payload: bytes) -> ReceiptClaims:
    """The claims of `payload`; ValueError where it is not their one CBOR form."""
    written = read(payload)
    if not isinstance(written, dict) or list(written) != [ISSUER, ISSUED_AT, CWT_ID, RECEIPT]:
        message = "not the claims of a receipt"
        raise ValueError(message)
    receipt = written[RECEIPT]
    if not isinstance(receipt, list) or not receipt:
        message = "not a receipt"
        raise ValueError(message)
    if receipt[0] != VERSION:
        raise UnknownVersionError(receipt[0])
    try:
        claims = _read(written, receipt)
    except (TypeError, IndexError, OverflowError, OSError) as fault:
        raise ValueError(str(fault)) from fault
    if to_cbor(claims) != payload:
        raise NotCanonicalError
    return claims


def _read(written: dict[Plain, Plain], receipt: list[Plain]) -> ReceiptClaims:
    _, reference, service, status, amount, unit, number, rrn, auth, last4 = receipt
    return ReceiptClaims(
        issuer=_text(written[ISSUER]),
        issued_at=datetime.fromtimestamp(_number(written[ISSUED_AT]), UTC),
        transaction_id=UUID(bytes=_bytes(written[CWT_ID])),
        reference=_reference_read(reference),
        service_id=unpack(service, NAMES),
        status=_STATUSES[_number(status)],
        amount=_amount_read(amount),
        unit_id=unpack(unit, NAMES),
        receipt_number=_number(number),
        rrn=None if rrn is None else unpack(rrn, DIGITS),
        auth_code=None if auth is None else unpack(auth, CAPITALS),
        last4=None if last4 is None else unpack(last4, DIGITS),
    )


def _reference_written(reference: str) -> int | bytes | str:
    match = _REFERENCE.fullmatch(reference)
    return int(match[1] + match[2]) if match else pack(reference, CAPITALS)


def _reference_read(written: object) -> str:
    if not isinstance(written, int):
        return unpack(written, CAPITALS)
    if not 0 <= written < _REFERENCES:
        message = "not a reference"
        raise ValueError(message)
    digits = f"{written:010d}"
    return f"GM-{digits[:4]}-{digits[4:]}"


def _amount_written(amount: Money | None) -> int | list[int | str] | None:
    if amount is None:
        return None
    return amount.fils if amount.currency == KWD else [amount.fils, amount.currency]


def _amount_read(written: object) -> Money | None:
    if written is None:
        return None
    if isinstance(written, list):
        fils, currency = written
        return Money(_number(fils), _text(currency))
    return Money(_number(written))


def _number(value: object) -> int:
    if type(value) is not int or value < 0:
        message = "not a whole number"
        raise ValueError(message)
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        message = "not text"
        raise ValueError(message)  # noqa: TRY004 - it came from outside: a value is wrong, not the program
    return value


def _bytes(value: object) -> bytes:
    if not isinstance(value, bytes):
        message = "not bytes"
        raise ValueError(message)  # noqa: TRY004 - as above
    return value
