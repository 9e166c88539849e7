from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import cbor2
import pytest
from cwt import COSE, COSEKey
from forgery import ES256_KID, START, cose_of, refused, signed_payload, text_of
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.receipts import codec
from kiosk.receipts.claims import to_cbor
from kiosk.receipts.codec import MAX_LENGTH, NotValid, Reason, Verified, sign, verify
from receipt_samples import (
    HOST,
    KEY,
    KEYS,
    KID,
    NOW,
    PAID,
    PEM,
    private_key_pem,
    signed,
)


@given(st.text() | st.from_regex(r"https://[a-z.]{1,9}/r#[0-9]*").filter(lambda text: len(text) < MAX_LENGTH))
def test_no_text_raises(text):
    assert isinstance(verify(text, KEYS, NOW), NotValid)


plain = st.recursive(
    st.integers() | st.binary(max_size=80) | st.text(max_size=20) | st.none() | st.floats() | st.booleans(),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.integers() | st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)


@given(st.binary(max_size=300) | plain.map(cbor2.dumps))
def test_no_bytes_raise(cose):
    assert isinstance(verify(text_of(cose), KEYS, NOW), NotValid)


@settings(max_examples=300)
@given(plain.map(cbor2.dumps) | st.binary(max_size=120))
def test_no_signed_payload_raises(payload):
    assert isinstance(verify(signed_payload(payload), KEYS, NOW), NotValid)


@pytest.mark.parametrize(
    "cbor",
    [
        "c5821b7fffffffffffffff01",
        "d8236328282e",
        "c4821b7fffffffffffffff01",
        "d81e820100",
        "81" * 200 + "00",
        "9bffffffffffffffff",
        "d81c81d81d00",
        "c1fbffffffffffffffff",
        "bf",
        "9f",
        "5f",
        "f97e00",
        "1c",
        "a1a10000ff",
        "",
    ],
)
def test_cbor_that_is_not_plain_is_refused(cbor):
    assert refused(text_of(bytes.fromhex(cbor))) is Reason.MALFORMED


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", Reason.NOT_A_RECEIPT),
        ("GM-2611-000123", Reason.NOT_A_RECEIPT),
        (f"https://{HOST}/r", Reason.NOT_A_RECEIPT),
        (START, Reason.NOT_A_RECEIPT),
        (START + "12a", Reason.NOT_A_RECEIPT),
        (START + "١٢٣", Reason.NOT_A_RECEIPT),
        (START + "1" * MAX_LENGTH, Reason.TOO_LONG),
        (START + "17", Reason.MALFORMED),
        (START + "0", Reason.NOT_CANONICAL),
    ],
)
def test_what_is_no_receipt_says_so(text, reason):
    assert refused(text) is reason


@pytest.mark.parametrize(
    "start",
    [
        "http://verify.e.gov.kw/r#",
        "HTTPS://verify.e.gov.kw/r#",
        "https://verify.e.gov.kw/R#",
        "https://verify.e.gov.kw/r/#",
        "https://verify.e.gov.kw/r?x=1#",
        "https://verify.e.gov.kw@elsewhere.example/r#",
        "https://verify..kw/r#",
        "https:///r#",
        "https://vérify.kw/r#",
        " https://verify.e.gov.kw/r#",
        "#",
    ],
)
def test_digits_behind_another_form_of_address_are_refused(start):
    assert refused(start + signed().removeprefix(START)) is Reason.WRONG_ADDRESS


def test_digits_written_in_another_way_are_refused():
    assert refused(START + "0" + signed().removeprefix(START)) is Reason.NOT_CANONICAL
    assert refused(signed() + "\n") is Reason.NOT_A_RECEIPT


def test_cose_written_in_another_way_is_refused():
    protected, _, payload, signature = cbor2.loads(cose_of(signed()))
    longer = b"\x98\x04" + b"".join(cbor2.dumps(part) for part in (protected, {}, payload, signature))
    assert refused(text_of(longer)) is Reason.NOT_CANONICAL
    assert refused(text_of(cose_of(signed()) + b"\x00")) is Reason.MALFORMED
    assert refused(text_of(cbor2.dumps([protected, {4: b"x"}, payload, signature]))) is Reason.MALFORMED
    swapped = cbor2.dumps({4: KID.encode(), 1: -7})
    assert refused(text_of(cbor2.dumps([swapped, {}, payload, signature]))) is Reason.NOT_CANONICAL


def test_claims_written_in_another_way_are_refused():
    written = cbor2.loads(to_cbor(PAID))
    reference_as_text = [*written[-65537]]
    reference_as_text[1] = "GM-2611-000123"
    assert refused(signed_payload(cbor2.dumps({**written, -65537: reference_as_text}))) is Reason.NOT_CANONICAL
    assert refused(signed_payload(to_cbor(PAID) + b"\x00")) is Reason.MALFORMED
    assert refused(signed_payload(cbor2.dumps({**written, 2: "somebody"}))) is Reason.MALFORMED
    assert refused(signed_payload(cbor2.dumps({**written, 6: 2**63}))) is Reason.MALFORMED
    assert refused(signed_payload(cbor2.dumps({**written, 7: b"short"}))) is Reason.MALFORMED


@pytest.mark.requirement("QR-04")
def test_an_unknown_version_is_refused_though_well_signed():
    written = cbor2.loads(to_cbor(PAID))
    for other in (0, 2, "1", None):
        receipt = [other, *written[-65537][1:]]
        assert refused(signed_payload(cbor2.dumps({**written, -65537: receipt}))) is Reason.UNKNOWN_VERSION


def test_an_unknown_algorithm_is_refused():
    key = COSEKey.from_pem(PEM, kid=KID, alg="ES256")
    message = COSE.new().encode_and_sign(to_cbor(PAID), key, ES256_KID, {}, out="cbor2/CBORTag")
    _, _, payload, signature = message.value
    for alg in (-8, -35, "ES256", None):
        header = cbor2.dumps({1: alg, 4: KID.encode()})
        assert refused(text_of(cbor2.dumps([header, {}, payload, signature]))) is Reason.UNKNOWN_ALGORITHM


def test_an_unknown_key_is_refused():
    assert verify(signed(), {}, NOW) == NotValid(Reason.UNKNOWN_KEY)
    assert refused(sign(PAID, PEM, "other", HOST).qr_text) is Reason.UNKNOWN_KEY


def test_another_key_of_the_same_name_is_refused():
    assert refused(sign(PAID, private_key_pem(), KID, HOST).qr_text) is Reason.BAD_SIGNATURE


def test_a_revoked_key_is_refused_from_then_on():
    revoked = {KID: replace(KEY, revoked_at=NOW)}
    assert verify(signed(), revoked, NOW) == NotValid(Reason.REVOKED_KEY)
    assert isinstance(verify(signed(), revoked, NOW - timedelta(seconds=1)), Verified)


def test_a_key_speaks_only_for_its_issuer():
    assert refused(signed(replace(PAID, issuer="elsewhere"))) is Reason.WRONG_ISSUER


def test_a_time_that_cannot_be_is_refused():
    assert refused(signed(replace(PAID, issued_at=NOW + timedelta(minutes=11)))) is Reason.WRONG_TIME
    assert refused(signed(replace(PAID, issued_at=KEY.not_before - timedelta(minutes=11)))) is Reason.WRONG_TIME
    assert isinstance(verify(signed(replace(PAID, issued_at=NOW + timedelta(minutes=9))), KEYS, NOW), Verified)


def test_two_receipts_do_not_look_alike():
    assert signed() != signed(replace(PAID, transaction_id=uuid4()))
    assert {reason.value for reason in codec.Reason} == {reason.name.lower() for reason in codec.Reason}
