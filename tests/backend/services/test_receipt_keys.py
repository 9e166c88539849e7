import os
from base64 import urlsafe_b64decode
from datetime import UTC, datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from kiosk.backend.services.keys import ReceiptKeyService


class Clock:
    def __init__(self):
        self.time = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

    def __call__(self):
        return self.time


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def keys(pool, clock, tmp_path):
    return ReceiptKeyService(pool, clock, tmp_path / "keys", "platform")


def test_the_first_key_is_made_when_it_is_needed(keys, run, tmp_path):
    assert run(keys.published()) == ()
    key = run(keys.current())
    assert run(keys.current()) == key
    assert run(keys.published()) == (key.published,)
    (file,) = (tmp_path / "keys").iterdir()
    assert (file.stat().st_mode & 0o777, (tmp_path / "keys").stat().st_mode & 0o777) == (0o600, 0o700)
    private = load_pem_private_key(key.private_key_pem, None)
    assert isinstance(private, ec.EllipticCurvePrivateKey)
    x = int.from_bytes(urlsafe_b64decode(key.published.x + "="), "big")
    assert private.public_key().public_numbers().x == x
    assert "PRIVATE" not in repr(key)


def test_a_new_key_is_published_before_it_signs(keys, run, clock):
    old = run(keys.current())
    new = run(keys.rotate(timedelta(hours=24)))
    assert {key.kid for key in run(keys.published())} == {old.kid, new.kid}
    assert run(keys.current()).kid == old.kid
    clock.time += timedelta(hours=24)
    assert run(keys.current()).kid == new.kid


def test_a_revoked_key_signs_no_more_and_stays_published(keys, run, clock):
    old = run(keys.current())
    assert run(keys.revoke(old.kid)).revoked_at == clock.time
    new = run(keys.current())
    assert new.kid != old.kid
    assert {key.kid for key in run(keys.published())} == {old.kid, new.kid}
    assert run(keys.revoke("no")) is None


@pytest.mark.skipif(os.geteuid() != 0, reason="only root makes files for others")
def test_a_key_made_by_root_belongs_to_the_platforms_user(keys, run, tmp_path):
    os.chown(tmp_path, 65534, 65534)
    run(keys.current())
    (file,) = (tmp_path / "keys").iterdir()
    assert (file.stat().st_uid, file.parent.stat().st_uid) == (65534, 65534)


def test_a_key_whose_private_half_is_elsewhere_does_not_sign_here(keys, run, pool, clock, tmp_path):
    there = run(keys.current())
    here = ReceiptKeyService(pool, clock, tmp_path / "other", "platform")
    assert run(here.current()).kid != there.kid
