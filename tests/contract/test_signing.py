import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest
import requests
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from hypothesis import given
from hypothesis import strategies as st

from kiosk.contract.signing import SignatureFault, key_id_of, sign_request, verify

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
URL = "https://platform.example/v1/transactions?a=1"
UNIT = "0190-unit"
NONCE = "00112233445566778899aabbccddeeff"


def _pair() -> tuple[bytes, str]:
    key = ec.generate_private_key(ec.SECP256R1())
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    public = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    return private, public.decode()


PRIVATE, PUBLIC = _pair()
_, OTHER_PUBLIC = _pair()


def signed(
    method: str = "POST", body: str | bytes | None = '{"name": "أحمد"}', now: datetime = NOW
) -> requests.PreparedRequest:
    headers = {"Idempotency-Key": "key-1"} if method == "POST" else {}
    request = requests.Request(method, URL, headers=headers, data=body).prepare()
    sign_request(request, UNIT, PRIVATE, now, NONCE)
    return request


def sent_body(request: requests.PreparedRequest) -> bytes:
    body = request.body or b""
    return body.encode() if isinstance(body, str) else body


def verdict(
    request: requests.PreparedRequest,
    *,
    method: str | None = None,
    url: str = URL,
    body: bytes | None = None,
    public: str = PUBLIC,
    now: datetime = NOW,
) -> str | SignatureFault:
    received = sent_body(request) if body is None else body
    return verify(method or str(request.method), url, request.headers, received, public, now)


@pytest.mark.requirement("API-01")
@pytest.mark.parametrize(
    ("method", "body"), [("POST", '{"name": "أحمد"}'), ("POST", b"{}"), ("POST", None), ("GET", None)]
)
def test_what_a_unit_signed_is_believed(method: str, body: str | bytes | None) -> None:
    assert verdict(signed(method, body)) == UNIT


def test_the_claimed_device_can_be_read_before_its_key_is_known() -> None:
    assert key_id_of(signed().headers) == UNIT
    assert key_id_of({}) is SignatureFault.MISSING
    assert key_id_of({"Signature": "x", "Signature-Input": "x"}) is SignatureFault.INVALID


def test_header_names_count_in_any_case() -> None:
    request = signed()
    lower = {name.lower(): value for name, value in request.headers.items()}
    assert verify("POST", URL, lower, sent_body(request), PUBLIC, NOW) == UNIT


@pytest.mark.requirement("API-01")
def test_nothing_that_is_covered_can_be_changed() -> None:
    request = signed()
    assert verdict(request, method="PUT") is SignatureFault.INVALID
    assert verdict(request, url=URL.replace("a=1", "a=2")) is SignatureFault.INVALID
    assert verdict(request, body=b'{"name": "other"}') is SignatureFault.INVALID
    assert verdict(request, body=b"") is SignatureFault.INVALID
    assert verdict(request, public=OTHER_PUBLIC) is SignatureFault.INVALID
    request.headers["Idempotency-Key"] = "key-2"
    assert verdict(request) is SignatureFault.INVALID


def test_a_body_put_under_a_signature_without_one_is_refused() -> None:
    assert verdict(signed("POST", None), body=b"{}") is SignatureFault.INVALID


def test_a_signature_that_leaves_out_the_idempotency_key_is_refused_for_a_post() -> None:
    request = signed("GET", None)
    assert verify("POST", URL, request.headers, b"", PUBLIC, NOW) is SignatureFault.INVALID


@pytest.mark.requirement("KIOSK-12")
@pytest.mark.parametrize(("offset", "believed"), [(-301, False), (-299, True), (0, True), (299, True), (301, False)])
def test_a_signature_holds_for_five_minutes_around_the_clock(offset: int, *, believed: bool) -> None:
    now = NOW + timedelta(seconds=offset)
    assert verdict(signed(), now=now) == (UNIT if believed else SignatureFault.CLOCK_SKEW)


def test_a_request_can_be_signed_again_for_another_sending() -> None:
    request = signed()
    later = NOW + timedelta(hours=1)
    sign_request(request, UNIT, PRIVATE, later, NONCE)
    assert verdict(request, now=later) == UNIT


@given(st.text(), st.text())
def test_no_header_makes_the_check_fail_otherwise_than_by_a_fault(signature_input: str, signature: str) -> None:
    headers = {"Signature-Input": signature_input, "Signature": signature}
    assert isinstance(verify("GET", URL, headers, b"", PUBLIC, NOW), SignatureFault)


def test_signing_does_not_load_the_http_client() -> None:
    code = "import sys, kiosk.contract.signing; sys.exit('requests' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
