from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from string import ascii_uppercase, digits

import cbor2
import pytest
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from forgery import START, cose_of, refused, text_of
from hypothesis import given
from hypothesis import strategies as st
from pycose.algorithms import Es256
from pycose.headers import KID as PYCOSE_KID
from pycose.headers import Algorithm
from pycose.keys import EC2Key
from pycose.keys.curves import P256
from pycose.messages import Sign1Message

from kiosk.backend.settings import BackendSettings
from kiosk.domain.money import Money
from kiosk.domain.receipt import ReceiptClaims, ReceiptStatus
from kiosk.receipts.claims import from_cbor, normal, to_cbor
from kiosk.receipts.codec import Reason, Verified, sign, verify
from kiosk.receipts.qr import matrix, version
from receipt_samples import (
    FREE,
    HOST,
    ISSUED_AT,
    ISSUER,
    KEYS,
    KID,
    LONGEST,
    NOW,
    PAID,
    PEM,
    signed,
)

claims_of_any_kind = st.builds(
    ReceiptClaims,
    issuer=st.text(max_size=20),
    issued_at=st.integers(0, 10**11).map(lambda seconds: datetime.fromtimestamp(seconds, UTC)),
    transaction_id=st.uuids(),
    reference=st.from_regex(r"GM-[0-9]{4}-[0-9]{5,7}", fullmatch=True) | st.text(max_size=20),
    service_id=st.from_regex(r"[a-z0-9][a-z0-9-]{0,63}", fullmatch=True) | st.text(max_size=20),
    status=st.sampled_from(ReceiptStatus),
    amount=st.none() | st.builds(Money, st.integers(0, 10**12)) | st.builds(Money, st.integers(0, 99), st.just("EUR")),
    unit_id=st.text("-0123456789abcdefghijklmnopqrstuvwxyz") | st.text(max_size=12),
    receipt_number=st.integers(0, 2**40),
    rrn=st.none() | st.text(digits, max_size=14) | st.text(max_size=8),
    auth_code=st.none() | st.text(ascii_uppercase + digits, max_size=8) | st.text(max_size=8),
    last4=st.none() | st.text(digits, max_size=4),
)


@given(claims_of_any_kind)
def test_claims_come_back_whole_and_have_one_form(claims):
    written = to_cbor(normal(claims))
    assert from_cbor(written) == normal(claims)
    assert to_cbor(from_cbor(written)) == written


@pytest.mark.requirement("QR-04")
@pytest.mark.parametrize("claims", [PAID, FREE, LONGEST], ids=["paid", "free", "longest"])
def test_a_signed_receipt_holds(claims):
    receipt = sign(claims, PEM, KID, HOST)
    assert receipt.claims == claims
    assert verify(receipt.qr_text, KEYS, NOW) == Verified(claims, KID, ISSUER)


def test_what_is_signed_is_whole_seconds_in_utc_and_no_empty_texts():
    local = ISSUED_AT.astimezone(tz=None) + timedelta(microseconds=5)
    receipt = sign(replace(PAID, issued_at=local, last4=""), PEM, KID, HOST)
    assert receipt.claims == replace(PAID, last4=None)
    assert verify(receipt.qr_text, KEYS, NOW) == Verified(receipt.claims, KID, ISSUER)


@pytest.mark.requirement("QR-01")
def test_the_longest_receipt_fits_version_10_at_level_m():
    assert version(matrix(signed(LONGEST))) <= 10
    assert version(matrix(signed(PAID))) <= 10
    assert version(matrix(signed(FREE))) <= 10


@pytest.mark.requirement("QR-03")
def test_the_code_states_no_more_than_the_claims():
    payload = cbor2.loads(cbor2.loads(cose_of(signed()))[2])
    assert set(payload) == {1, 6, 7, -65537}
    assert len(payload[-65537]) == 10


def test_a_second_implementation_verifies_ours():
    message = Sign1Message.decode(cbor2.dumps(cbor2.CBORTag(18, cbor2.loads(cose_of(signed())))))
    message.key = pycose_key()
    assert message.phdr == {Algorithm: Es256, PYCOSE_KID: KID.encode()}
    assert message.verify_signature()


def test_ours_verifies_a_second_implementations():
    message = Sign1Message(phdr={Algorithm: Es256, PYCOSE_KID: KID.encode()}, payload=to_cbor(PAID))
    message.key = pycose_key()
    assert verify(text_of(message.encode(tag=False)), KEYS, NOW) == Verified(PAID, KID, ISSUER)


@pytest.mark.requirement("QR-04")
def test_one_changed_byte_of_the_payload_makes_both_refuse():
    protected, unprotected, payload, signature = cbor2.loads(cose_of(signed()))
    for at in range(len(payload)):
        other = bytearray(payload)
        other[at] ^= 1
        parts = [protected, unprotected, bytes(other), signature]
        assert refused(text_of(cbor2.dumps(parts))) is Reason.BAD_SIGNATURE
        message = Sign1Message.decode(cbor2.dumps(cbor2.CBORTag(18, parts)))
        message.key = pycose_key()
        assert not message.verify_signature()


def pycose_key() -> EC2Key:
    numbers = load_pem_private_key(PEM, None).private_numbers()
    point = numbers.public_numbers
    return EC2Key(
        crv=P256,
        x=point.x.to_bytes(32),
        y=point.y.to_bytes(32),
        d=numbers.private_value.to_bytes(32),
        optional_params={},
    )


@pytest.mark.requirement("QR-04")
def test_every_changed_digit_is_refused():
    text = signed(LONGEST)
    for at in range(len(START), len(text)):
        other = str((int(text[at]) + 1) % 10)
        refused(text[:at] + other + text[at + 1 :])


@pytest.mark.requirement("QR-04")
def test_every_flipped_bit_is_refused():
    cose = cose_of(signed())
    for at in range(len(cose) * 8):
        other = bytearray(cose)
        other[at // 8] ^= 1 << (at % 8)
        refused(text_of(bytes(other)))


def test_a_lost_or_added_digit_is_refused():
    text = signed()
    for at in range(len(START), len(text)):
        refused(text[:at] + text[at + 1 :])
        refused(text[:at] + "7" + text[at:])


@pytest.mark.requirement("QR-01")
def test_a_platform_as_it_comes_out_of_the_box_fits_version_10_too():
    box = BackendSettings(Path())
    claims = replace(LONGEST, issuer=box.issuer, service_id="paaf-livestock-plot", unit_id="unit-0007")
    assert version(matrix(sign(claims, PEM, "8letters", box.verify_host).qr_text)) <= 10
