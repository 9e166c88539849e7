import json
from dataclasses import replace
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP384R1, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from kiosk.contract.messages import ReceiptKeys
from kiosk.receipts.keys import UnreadableKeys, parse_keys, public_key_of, read_keys, write_keys, written_keys
from receipt_samples import ISSUED_AT, KEY, KEYS, NOW


def test_a_key_file_holds_what_was_put_into_it(tmp_path):
    keys = {KEY.kid: KEY, "old": replace(KEY, kid="old", revoked_at=ISSUED_AT)}
    file = tmp_path / "receipt-keys.json"
    write_keys(file, keys.values())
    assert read_keys(file) == keys
    assert [path.name for path in tmp_path.iterdir()] == ["receipt-keys.json"]


def test_a_key_file_is_what_the_platform_publishes():
    published = ReceiptKeys.model_validate_json(written_keys([replace(KEY, revoked_at=NOW)]))
    assert parse_keys(published.model_dump_json()) == {KEY.kid: replace(KEY, revoked_at=NOW)}


ENTRY = json.loads(written_keys(KEYS.values()))["keys"][0]


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"keys": 3}', '{"keys": [3]}', "[" * 100_000]
    + [
        json.dumps({"keys": [{**ENTRY, **change}]})
        for change in (
            {"kty": "OKP"},
            {"x": ENTRY["y"]},
            {"x": "AA"},
            {"x": None},
            {"y": "ä"},
            {"not_before": "soon"},
            {"not_before": "2026-11-23T07:31:05"},
            {"revoked_at": "soon"},
        )
    ],
)
def test_what_is_no_key_file_says_so(text):
    assert isinstance(parse_keys(text), UnreadableKeys)


def test_a_missing_file_says_so(tmp_path):
    assert isinstance(read_keys(tmp_path / "none.json"), UnreadableKeys)


def test_receipts_are_signed_with_p256_alone():
    other = generate_private_key(SECP384R1()).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    with pytest.raises(TypeError):
        public_key_of(other, "k", "i", ISSUED_AT - timedelta(days=1))
