"""A quote holds exactly where the platform signed it for this transaction, and is never a receipt, nor a receipt it."""

import base64
from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import cbor2
import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP384R1, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cwt import COSE, COSEKey
from hypothesis import given
from hypothesis import strategies as st
from pycose.keys import EC2Key
from pycose.keys.curves import P256
from pycose.messages import Sign1Message

from kiosk.domain.money import Money
from kiosk.domain.quote import Quote, QuoteFault, SignedQuote, UntrustedQuote
from kiosk.receipts.codec import NotValid, Reason, verify
from kiosk.receipts.quotes import CLOCK_TOLERANCE, MAX_LENGTH, QuoteSigner, read_quote
from quote_samples import QUOTE, SIGNER, signed_quote
from receipt_samples import ISSUED_AT, KEY, KEYS, KID, PEM, private_key_pem, signed
from receipts.forgery import START, cose_of, text_of

NOW = ISSUED_AT + timedelta(minutes=1)
OTHER = UUID("019ab0c4-5a00-7f3e-9d11-2b7c81d0e4ab")


def fault(text, keys=KEYS, transaction_id=QUOTE.transaction_id, now=NOW):
    read = read_quote(text, keys, transaction_id, now)
    assert isinstance(read, UntrustedQuote), read
    return read.fault


def parts_of(text):
    return cbor2.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))


def put_together(parts):
    return base64.urlsafe_b64encode(cbor2.dumps(parts)).rstrip(b"=").decode()


def test_what_was_signed_is_read():
    quote = replace(QUOTE, due_ids=("F-2611-0001", "F-2611-0002"))
    made = signed_quote(quote)
    assert made.quote == quote
    assert read_quote(made.text, KEYS, quote.transaction_id, NOW) == made


@given(st.integers(0, 10**9), st.text(max_size=40), st.lists(st.text(max_size=40), max_size=20), st.uuids())
def test_any_quote_comes_back(fils, service, dues, transaction_id):
    quote = replace(QUOTE, amount=Money(fils), service_id=service, due_ids=tuple(dues), transaction_id=transaction_id)
    made = signed_quote(quote)
    assert read_quote(made.text, KEYS, transaction_id, NOW) == made
    assert len(made.text) <= MAX_LENGTH


@pytest.mark.requirement("PAY-05")
def test_no_character_can_be_changed():
    text = signed_quote().text
    for place, character in enumerate(text):
        for other in "A-" if character != "A" else "B-":
            if other != character:
                read = read_quote(text[:place] + other + text[place + 1 :], KEYS, QUOTE.transaction_id, NOW)
                assert isinstance(read, UntrustedQuote), place


@pytest.mark.requirement("PAY-05")
def test_no_byte_can_be_changed():
    whole = base64.urlsafe_b64decode(signed_quote().text + "==="[: -len(signed_quote().text) % 4])
    for place in range(len(whole)):
        changed = bytearray(whole)
        changed[place] ^= 1
        text = base64.urlsafe_b64encode(bytes(changed)).rstrip(b"=").decode()
        assert isinstance(read_quote(text, KEYS, QUOTE.transaction_id, NOW), UntrustedQuote), place


@pytest.mark.requirement("PAY-05")
def test_a_lowered_amount_is_seen_with_the_old_signature_and_with_a_strangers():
    protected, unprotected, payload, signature = parts_of(signed_quote().text)
    claims = cbor2.loads(payload)
    claims[-65538][3] = 1
    assert fault(put_together([protected, unprotected, cbor2.dumps(claims), signature])) is QuoteFault.BAD_SIGNATURE

    lowered = replace(QUOTE, amount=Money(1))
    assert fault(QuoteSigner(private_key_pem(), KID).sign(lowered).text) is QuoteFault.BAD_SIGNATURE
    assert fault(QuoteSigner(private_key_pem(), "stranger").sign(lowered).text) is QuoteFault.UNKNOWN_KEY


@pytest.mark.requirement("PAY-05")
def test_another_transactions_quote_is_refused():
    assert fault(signed_quote(replace(QUOTE, transaction_id=OTHER)).text) is QuoteFault.OTHER_TRANSACTION


def test_a_quote_that_is_over_is_still_read():
    long_after = QUOTE.expires_at + timedelta(hours=1)
    read = read_quote(signed_quote().text, KEYS, QUOTE.transaction_id, long_after)
    assert isinstance(read, SignedQuote)
    assert not read.quote.holds_at(long_after)
    assert not read.quote.holds_at(read.quote.expires_at)
    assert read.quote.holds_at(read.quote.issued_at)


@pytest.mark.parametrize(
    ("quote", "keys", "expected"),
    [
        (QUOTE, {}, QuoteFault.UNKNOWN_KEY),
        (QUOTE, {KID: replace(KEY, revoked_at=NOW)}, QuoteFault.REVOKED_KEY),
        (replace(QUOTE, issuer="elsewhere"), KEYS, QuoteFault.WRONG_ISSUER),
        (replace(QUOTE, issued_at=NOW + CLOCK_TOLERANCE + timedelta(seconds=1)), KEYS, QuoteFault.WRONG_TIME),
        (replace(QUOTE, issued_at=KEY.not_before - timedelta(days=1)), KEYS, QuoteFault.WRONG_TIME),
    ],
)
def test_who_signed_and_when_is_looked_at(quote, keys, expected):
    assert fault(signed_quote(quote).text, keys) is expected


@pytest.mark.parametrize("text", ["", "=", "€", "A" * (MAX_LENGTH + 1), "AAAA", "a b", signed_quote().text + "="])
def test_what_is_not_one_is_malformed(text):
    assert fault(text) is QuoteFault.MALFORMED


@given(st.text(max_size=200))
def test_no_text_makes_it_fail(text):
    assert isinstance(read_quote(text, KEYS, QUOTE.transaction_id, NOW), UntrustedQuote)


@given(st.binary(max_size=200))
def test_no_payload_under_a_good_signature_makes_it_fail(payload):
    assert isinstance(read_quote(well_signed(payload), KEYS, QUOTE.transaction_id, NOW), UntrustedQuote)


@pytest.mark.parametrize(
    "change",
    [
        lambda claims: claims | {1: 7},
        lambda claims: claims | {4: "soon"},
        lambda claims: claims | {6: 2**70},
        lambda claims: claims | {7: b"short"},
        lambda claims: claims | {8: 1},
        lambda claims: claims | {-65538: [2, *claims[-65538][1:]]},
        lambda claims: claims | {-65538: [*claims[-65538][:3], -5, "KWD", []]},
        lambda claims: claims | {-65538: [*claims[-65538][:5], [1]]},
        lambda claims: dict(reversed(claims.items())),
    ],
)
def test_claims_are_written_in_one_way_only(change):
    claims = cbor2.loads(parts_of(signed_quote().text)[2])
    assert fault(well_signed(cbor2.dumps(change(claims)))) is QuoteFault.MALFORMED


def well_signed(payload, protected=None, aad=b"kiosk-quote"):
    """Any payload under a good signature, as only the platform could make it."""
    key = COSEKey.from_pem(PEM, kid=KID, alg="ES256")
    protected = {1: -7, 4: KID.encode(), 16: "kiosk-quote"} if protected is None else protected
    message = COSE.new().encode_and_sign(payload, key, protected, {}, external_aad=aad, out="cbor2/CBORTag")
    return put_together(message.value)


@pytest.mark.requirement("PAY-05")
def test_a_receipt_is_no_quote():
    digits = signed().removeprefix(START)
    assert fault(signed()) is QuoteFault.MALFORMED
    assert fault(digits) is QuoteFault.MALFORMED
    assert fault(put_together(cbor2.loads(cose_of(signed())))) is QuoteFault.MALFORMED


@pytest.mark.requirement("PAY-05")
def test_a_quote_is_no_receipt():
    read = verify(text_of(cbor2.dumps(parts_of(signed_quote().text))), KEYS, NOW)
    assert read == NotValid(Reason.MALFORMED)


@pytest.mark.requirement("PAY-05")
def test_even_in_a_receipts_clothes_a_quotes_signature_is_none_and_the_other_way_round():
    _, _, quote_payload, quote_signature = parts_of(signed_quote().text)
    plain = cbor2.dumps({1: -7, 4: KID.encode()})
    dressed = text_of(cbor2.dumps([plain, {}, quote_payload, quote_signature]))
    assert verify(dressed, KEYS, NOW) == NotValid(Reason.BAD_SIGNATURE)
    typed = {1: -7, 4: KID.encode(), 16: "kiosk-quote"}
    without_context = well_signed(quote_payload, typed, aad=b"")
    assert fault(without_context) is QuoteFault.BAD_SIGNATURE


def test_a_second_implementation_verifies_it_in_its_context_only():
    message = Sign1Message.decode(cbor2.dumps(cbor2.CBORTag(18, parts_of(signed_quote().text))))
    message.key = EC2Key(crv=P256, x=coordinate(KEY.x), y=coordinate(KEY.y))
    assert not message.verify_signature()
    message.external_aad = b"kiosk-quote"
    assert message.verify_signature()


def coordinate(written):
    return base64.urlsafe_b64decode(written + "=")


def test_a_key_of_another_curve_signs_nothing():
    key = generate_private_key(SECP384R1()).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    with pytest.raises(TypeError):
        QuoteSigner(key, KID)


def test_the_signer_makes_whole_seconds_in_utc():
    made = SIGNER.sign(replace(QUOTE, id=uuid4(), issued_at=QUOTE.issued_at + timedelta(microseconds=5)))
    assert made.quote.issued_at == QUOTE.issued_at
    assert isinstance(made.quote, Quote)
