from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from string import ascii_uppercase, digits
from uuid import uuid4

import cbor2
import pytest
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from cwt import COSE, COSEKey
from hypothesis import given, settings
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
from kiosk.receipts import codec
from kiosk.receipts.claims import from_cbor, normal, to_cbor
from kiosk.receipts.codec import MAX_LENGTH, NotValid, Reason, Verified, sign, verify
from kiosk.receipts.qr import matrix, version
from receipt_samples import (
    FREE,
    HOST,
    ISSUED_AT,
    ISSUER,
    KEY,
    KEYS,
    KID,
    LONGEST,
    NOW,
    PAID,
    PEM,
    private_key_pem,
    signed,
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


@pytest.mark.requirement("QR-01")
def test_a_platform_as_it_comes_out_of_the_box_fits_version_10_too():
    box = BackendSettings(Path())
    claims = replace(LONGEST, issuer=box.issuer, service_id="paaf-livestock-plot", unit_id="unit-0007")
    assert version(matrix(sign(claims, PEM, "8letters", box.verify_host).qr_text)) <= 10
