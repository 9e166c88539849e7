"""`kiosk backend devices heads UNIT` on a platform's database."""

import hashlib
import json
import os
from datetime import UTC, datetime

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from kiosk.backend.services.idempotency import Answer, Claim, IdempotencyService
from kiosk.backend.services.journal_heads import JournalHeadService
from kiosk.backend.store import devices
from kiosk.cli import main
from kiosk.contract.journal_head import sign_head
from kiosk.domain.journal_head import Head


def now():
    return datetime.now(UTC)


@pytest.fixture
def unit(pool, run):
    key = ec.generate_private_key(ec.SECP256R1())
    public = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
    device = run(devices.enrol(pool, public, "123 456", now()))
    return device.id, key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


@pytest.fixture
def tell(pool, run, unit):
    service = JournalHeadService(pool, now, IdempotencyService(pool, now))

    def told(seq, text):
        device_id, key = unit
        signed = sign_head(device_id, Head(seq, hashlib.sha256(text).digest()), now(), key)
        claim = Claim(device_id, "POST /v1/journal-heads", os.urandom(8).hex(), bytes(32))
        return run(service.take(claim, signed, lambda held: Answer(201, str(held.seq).encode())))

    return told


def heads(database, unit_id, capsys, *more):
    status = main(["backend", "devices", "heads", unit_id, "--database", database, *more])
    said = capsys.readouterr()
    return status, said.out, said.err


@pytest.mark.requirement("LOG-04")
def test_operators_see_what_a_unit_stated_and_what_contradicts_it(database, unit, tell, capsys):
    tell(5, b"five")
    tell(8, b"eight")
    status, out, _ = heads(database, unit[0], capsys, "--json")
    assert status == 0
    assert [(row["seq"], row["contradicts"]) for row in json.loads(out)] == [(8, None), (5, None)]

    tell(8, b"another eight")
    status, out, _ = heads(database, unit[0], capsys)
    assert status == 1
    assert "CONTRADICTS 2" in out.splitlines()[1]
    assert hashlib.sha256(b"another eight").hexdigest() in out


def test_a_unit_that_is_not_there_is_said_so(database, capsys):
    assert heads(database, "unit-9999", capsys) == (1, "", "kiosk backend: there is no unit unit-9999\n")
