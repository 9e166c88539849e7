"""The quick check believes nothing that the library would not believe, and it reads what our units write."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta

import pytest
import requests
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from http_message_signatures import (
    HTTPMessageSignaturesException,
    HTTPMessageVerifier,
    HTTPSignatureKeyResolver,
    InvalidSignature,
)
from http_message_signatures.algorithms import ECDSA_P256_SHA256
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.contract import plain_signature
from kiosk.contract.signing import SignatureFault, sign_request, verify

URL = "https://platform.example/v1/transactions?a=1"
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
KEY = ec.generate_private_key(ec.SECP256R1())
PRIVATE = KEY.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
PUBLIC = KEY.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
BODY = '{"name": "أحمد"}'.encode()


class _Key(HTTPSignatureKeyResolver):
    def resolve_public_key(self, key_id: str) -> ec.EllipticCurvePublicKey:
        del key_id
        return KEY.public_key()


class _Verifier(HTTPMessageVerifier):
    def validate_created_and_expires(self, sig_input: object, max_age: timedelta | None = None) -> None:
        pass


class _Message:
    def __init__(self, method: str, url: str, headers: Mapping[str, str]) -> None:
        self.method, self.url, self.headers = method, url, headers


def library_believes(method: str, url: str, headers: Mapping[str, str], body: bytes) -> bool:
    verifier = _Verifier(signature_algorithm=ECDSA_P256_SHA256, key_resolver=_Key())
    try:
        verifier.verify(_Message(method, url, headers), max_age=None, body=body)
    except (InvalidSignature, HTTPMessageSignaturesException, ValueError):
        return False
    return True


def quick_check_believes(method: str, url: str, headers: Mapping[str, str], body: bytes) -> bool:
    plain = plain_signature.read(headers)
    return plain is not None and plain_signature.holds(plain, method, url, body, KEY.public_key())


def signed(method: str, body: bytes | None, url: str = URL) -> dict[str, str]:
    headers = {"Idempotency-Key": "key-1"} if method == "POST" else {}
    request = requests.Request(method, url, headers=headers, data=body).prepare()
    sign_request(request, "0190-unit", PRIVATE, NOW, "00112233445566778899aabbccddeeff")
    return dict(request.headers)


@pytest.mark.parametrize(("method", "body"), [("POST", BODY), ("POST", b""), ("GET", b"")])
def test_what_a_unit_signs_is_spelt_so(method, body):
    headers = signed(method, body or None)
    assert quick_check_believes(method, URL, headers, body)
    assert library_believes(method, URL, headers, body)


SPELLINGS: dict[str, Callable[[str], str]] = {
    "another label": lambda text: text.replace("unit=", "sig1=", 1),
    "blanks": lambda text: text.replace("unit=", "unit= ", 1),
    "a parameter more": lambda text: text + ';tag="x"',
    "a parameter twice": lambda text: text + ";created=1",
    "a time with a zero before": lambda text: text.replace("created=", "created=0", 1),
    "two signatures": lambda text: f"{text}, other={text.partition('=')[2]}",
    "a component twice": lambda text: text.replace('("@method"', '("@method" "@method"', 1),
    "a component more": lambda text: text.replace('("@method"', '("@method" "@authority"', 1),
    "a component less": lambda text: text.replace('"@method" ', "", 1),
    "a flag on a component": lambda text: text.replace('"@method"', '"@method";req', 1),
    "nothing": lambda text: text[:0],
}


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize("header", ["Signature-Input", "Signature"])
def test_the_quick_check_never_believes_more_than_the_library(spelling, header):
    headers = signed("POST", BODY)
    headers[header] = SPELLINGS[spelling](headers[header])
    assert library_believes("POST", URL, headers, BODY) or not quick_check_believes("POST", URL, headers, BODY)


@given(
    name=st.sampled_from(["Signature-Input", "Signature", "Idempotency-Key", "Content-Digest", "Content-Length"]),
    at=st.integers(0, 200),
    put=st.text(st.characters(codec="ascii"), max_size=3),
    cut=st.integers(0, 3),
)
@example(name="Content-Digest", at=8, put="", cut=0)
def test_whatever_is_changed_the_quick_check_never_believes_more(name, at, put, cut):
    headers = signed("POST", BODY)
    value = headers[name]
    at %= len(value)
    headers[name] = value[:at] + put + value[at + cut :]
    assert library_believes("POST", URL, headers, BODY) or not quick_check_believes("POST", URL, headers, BODY)


@pytest.mark.parametrize(
    ("method", "url", "body"),
    [
        ("PUT", URL, BODY),
        ("POST", URL + "2", BODY),
        ("POST", URL, BODY + b" "),
        ("POST", URL, b""),
        ("POST", URL + "#part", BODY),
        ("POST", "https://platform.example", BODY),
    ],
)
def test_what_was_signed_counts_for_nothing_else(method, url, body):
    assert not quick_check_believes(method, url, signed("POST", BODY), body)


def test_a_header_that_stands_twice_is_left_to_the_library():
    headers = signed("POST", BODY)
    assert plain_signature.read({**headers, "signature": "x"}) is None


def test_a_signature_that_is_spelt_otherwise_is_believed_as_well():
    headers = signed("GET", None)
    headers["Signature-Input"] = headers["Signature-Input"].replace('("@method"', '( "@method"')
    assert plain_signature.read(headers) is None
    assert verify("GET", URL, headers, b"", PUBLIC, NOW) == "0190-unit"


def test_time_counts_for_the_quick_check_too():
    headers = signed("GET", None)
    assert plain_signature.read(headers) is not None
    assert verify("GET", URL, headers, b"", PUBLIC, NOW + timedelta(seconds=301)) is SignatureFault.CLOCK_SKEW
