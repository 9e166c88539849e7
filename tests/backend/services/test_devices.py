from datetime import UTC, datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from kiosk.backend.services.devices import (
    CODE_LIFE,
    CODE_TRIES,
    Device,
    DeviceService,
    DeviceStatus,
    EnrolmentRefused,
)
from kiosk.contract import enrolment

NONCE = "ab" * 16
WRONG = "00" * 32


class Clock:
    def __init__(self):
        self.time = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

    def __call__(self):
        return self.time


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def devices(pool, clock):
    return DeviceService(pool, clock)


def public_pem(key=None):
    public = (key or ec.generate_private_key(ec.SECP256R1())).public_key()
    return public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


def proof_of(new, pem):
    return enrolment.proof(enrolment.verifier(enrolment.parse_code(new.code.written)), pem, NONCE)


def enrol(devices, run, new, pem, proof=None):
    return run(devices.enrol(new.code.code_id, pem, NONCE, proof or proof_of(new, pem)))


def test_a_unit_with_the_code_waits_until_staff_confirm_it(devices, run):
    pem = public_pem()
    device = enrol(devices, run, run(devices.create_code()), pem)
    assert (device.status, device.public_key_pem) == (DeviceStatus.PENDING, pem)
    assert device.fingerprint == enrolment.fingerprint(pem)
    active = run(devices.activate(device.id))
    assert active.status is DeviceStatus.ACTIVE
    assert run(devices.by_id(device.id)) == active
    assert run(devices.every()) == (active,)


def test_a_code_made_to_activate_does(devices, run):
    device = enrol(devices, run, run(devices.create_code(activates=True)), public_pem())
    assert device.status is DeviceStatus.ACTIVE


def test_a_repeat_gives_the_same_unit_and_another_key_none(devices, run):
    new, pem = run(devices.create_code()), public_pem()
    first = enrol(devices, run, new, pem)
    assert enrol(devices, run, new, pem) == first
    assert enrol(devices, run, new, public_pem()) == EnrolmentRefused("the code was used")


def test_a_code_ends(devices, run, clock):
    new = run(devices.create_code())
    clock.time += CODE_LIFE
    assert isinstance(enrol(devices, run, new, public_pem()), EnrolmentRefused)
    clock.time -= timedelta(seconds=1)
    assert isinstance(enrol(devices, run, new, public_pem()), Device)


def test_a_code_stands_five_tries(devices, run):
    new, pem = run(devices.create_code()), public_pem()
    for _ in range(CODE_TRIES - 1):
        assert isinstance(enrol(devices, run, new, pem, WRONG), EnrolmentRefused)
    assert isinstance(enrol(devices, run, new, pem), Device)

    spent = run(devices.create_code())
    for _ in range(CODE_TRIES):
        enrol(devices, run, spent, pem, WRONG)
    assert enrol(devices, run, spent, pem) == EnrolmentRefused("the code was tried too often")


def test_the_code_itself_is_nowhere_kept(devices, run, pool):
    new = run(devices.create_code())
    row = run(pool.fetchrow("SELECT * FROM enrolment_codes"))
    assert new.code.secret not in repr(dict(row))
    assert new.code.secret.encode() not in row["verifier"]


def test_codes_that_ended_long_ago_are_forgotten(devices, run, clock, pool):
    run(devices.create_code())
    clock.time += timedelta(days=2)
    new = run(devices.create_code())
    assert [row["code_id"] for row in run(pool.fetch("SELECT code_id FROM enrolment_codes"))] == [new.code.code_id]


def test_a_taken_code_id_is_chosen_again(pool, run, clock):
    letters = iter("AAAA" + "1" * 8 + "AAAA" + "2" * 8 + "BBBB" + "3" * 8)
    devices = DeviceService(pool, clock, lambda _: next(letters))
    assert run(devices.create_code()).code.written == "AAAA-1111-1111"
    assert run(devices.create_code()).code.written == "BBBB-3333-3333"


@pytest.mark.parametrize(
    "pem",
    ["nonsense", public_pem(ec.generate_private_key(ec.SECP384R1())), public_pem(ed25519.Ed25519PrivateKey.generate())],
)
def test_only_keys_on_p256_are_taken(devices, run, pem):
    assert isinstance(enrol(devices, run, run(devices.create_code()), pem), EnrolmentRefused)


@pytest.mark.requirement("API-01")
def test_a_revoked_unit_stays_revoked(devices, run):
    pem = public_pem()
    device = enrol(devices, run, run(devices.create_code(activates=True)), pem)
    assert run(devices.revoke(device.id)).status is DeviceStatus.REVOKED
    assert run(devices.activate(device.id)) is None
    again = enrol(devices, run, run(devices.create_code(activates=True)), pem)
    assert again == EnrolmentRefused("the unit's key was revoked")
    assert run(devices.revoke("unit-9999")) is None
    assert run(devices.activate("unit-9999")) is None


def test_enrolling_again_with_a_new_code_keeps_the_unit(devices, run):
    pem = public_pem()
    first = enrol(devices, run, run(devices.create_code()), pem)
    again = enrol(devices, run, run(devices.create_code(activates=True)), pem)
    assert (again.id, again.status) == (first.id, DeviceStatus.ACTIVE)


@pytest.mark.parametrize("written", ["abcd-efgh-1o23", "ABCDEFGH1023", " abcd efgh  lO23 "])
def test_a_code_is_read_as_people_type_it(written):
    code = enrolment.parse_code(written)
    assert code is not None
    assert (code.code_id, code.secret) == ("ABCD", "EFGH1023")


@pytest.mark.parametrize("written", ["", "ABCD-EFGH-102", "ABCD-EFGH-102U", "ABCD-EFGH-10234"])
def test_what_is_no_code_is_none(written):
    assert enrolment.parse_code(written) is None
