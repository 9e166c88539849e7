"""The platform as a witness of units' journals: over HTTP, with real signatures and the real database."""

import hashlib
from datetime import timedelta

import asyncpg
import pytest

from kiosk.contract import routes
from kiosk.contract.journal_head import sign_head
from kiosk.domain.journal_head import Head


def head(seq, version="a"):
    return Head(seq, hashlib.sha256(f"{seq}{version}".encode()).digest())


def body_of(unit, stated, *, key=None, age=timedelta(0)):
    at = unit.platform.clock() - age
    signed = sign_head(unit.device_id, stated, at, key or unit.private_pem)
    return {
        "seq": stated.seq,
        "hash": stated.hash.hex(),
        "at": at.isoformat(),
        "signature": signed.signature.hex(),
    }


def tell(unit, stated, **how):
    return unit.post(routes.JOURNAL_HEADS, body_of(unit, stated, **how))


def newest(unit):
    return unit.get(routes.JOURNAL_HEAD)


@pytest.mark.requirement("LOG-04", "LOG-05")
def test_the_newest_head_is_held(unit):
    assert newest(unit).status_code == 404
    assert tell(unit, head(3)).status_code == 201
    assert tell(unit, head(9)).status_code == 201
    found = newest(unit).json()
    assert (found["seq"], found["hash"]) == (9, head(9).hash.hex())


def test_the_same_head_again_is_no_contradiction(unit):
    assert tell(unit, head(3)).status_code == 201
    assert tell(unit, head(5)).status_code == 201
    assert tell(unit, head(3)).status_code == 201
    assert newest(unit).json()["seq"] == 5


@pytest.mark.requirement("LOG-04")
@pytest.mark.parametrize("stated", [head(8), head(9, "b")], ids=["cut", "rewritten"])
def test_a_head_that_contradicts_an_earlier_one_is_refused_and_kept(platform, unit, caplog, stated):
    tell(unit, head(9))
    for _ in range(2):
        refused = tell(unit, stated)
        assert (refused.status_code, refused.json()["code"]) == (409, "journal_head_contradicts")
    assert newest(unit).json()["seq"] == 9
    assert "journal_head_contradicts" in caplog.text
    rows = platform.run(platform.services.journal_heads.of_unit(unit.device_id, 10))
    assert [(row.seq, row.contradicts is None) for row in rows] == [(stated.seq, False), (9, True)]
    assert tell(unit, head(10)).status_code == 201


def test_a_head_that_was_overtaken_on_its_way_is_no_contradiction(unit):
    late = body_of(unit, head(8), age=timedelta(seconds=20))
    tell(unit, head(9))
    assert unit.post(routes.JOURNAL_HEADS, late).status_code == 201
    assert newest(unit).json()["seq"] == 9


def test_a_head_of_another_time_is_refused(unit):
    refused = tell(unit, head(1), age=timedelta(seconds=301))
    assert (refused.status_code, refused.json()["code"]) == (401, "clock_skew")


def test_a_head_that_another_key_signed_is_refused(platform, unit):
    refused = tell(unit, head(1), key=platform.enrolled().private_pem)
    assert (refused.status_code, refused.json()["code"]) == (401, "signature_invalid")
    changed = body_of(unit, head(1)) | {"seq": 2}
    assert unit.post(routes.JOURNAL_HEADS, changed).status_code == 401


def test_units_see_their_own_heads_alone(platform, unit):
    tell(unit, head(7))
    assert newest(platform.enrolled()).status_code == 404


@pytest.mark.parametrize("statement", ["UPDATE journal_heads SET seq = 1", "DELETE FROM journal_heads"])
def test_the_database_itself_keeps_every_head(platform, unit, statement):
    tell(unit, head(1))

    async def try_it():
        await platform.pool.execute(statement)

    with pytest.raises(asyncpg.RaiseError, match="never changed"):
        platform.run(try_it())
