"""A card number planted wherever a request has room for one is neither kept, nor logged, nor said again (PAY-02)."""

import json
import logging
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.backend.http.gate import KEY_PATTERN, is_key
from kiosk.contract import routes

PLANTED = "4111111111111111"
WRITTEN = [PLANTED, "4111-1111-1111-1111", "4111.1111.1111.1111"]


@pytest.mark.requirement("PAY-02", "API-02")
@pytest.mark.parametrize("key", [*WRITTEN, f"outcome:{PLANTED}", f"{uuid4()}:{PLANTED}", "1234567890123"])
def test_what_may_be_a_card_number_is_no_key(key):
    assert not is_key(key)


@pytest.mark.requirement("API-02")
@pytest.mark.parametrize(
    "key",
    [
        "e3ee0509-7802-4486-9bde-d7ae98dd2117",
        "E3EE0509-7802-4486-9BDE-D7AE98DD2117",
        "submit:e3ee0509-7802-4486-9bde-d7ae98dd2117",
        "e3ee050978024486-9bde".replace("-", "") + "d7ae98dd2117",
        "41111111-1111-4111-8111-111111111111",
        "a-key-of-2026-11-23",
    ],
)
def test_a_uuid_is_always_a_key_and_a_short_name_is_one(key):
    assert is_key(key)


@pytest.mark.requirement("API-02")
@given(st.uuids(), st.text("abcdefghijklmnopqrstuvwxyz._:-", max_size=20))
def test_no_uuid_is_ever_taken_for_something_else(key, name):
    assert is_key(str(key))
    assert is_key(f"{name}:{key}")
    assert is_key(key.hex)


@pytest.mark.parametrize("key", ["", "two words", "a\n", "x" * 129, "\u0664" * 5])
def test_other_texts_are_no_keys(key):
    assert not is_key(key)
    assert KEY_PATTERN.startswith("^")


@pytest.mark.requirement("PAY-02", "KIOSK-08")
@pytest.mark.parametrize("written", WRITTEN)
def test_it_is_neither_kept_nor_logged_nor_answered(platform, visit, caplog, written):
    caplog.set_level(logging.INFO, logger="kiosk")
    person, payment = visit("paid"), str(uuid4())
    person.submit()
    person.announce(payment)
    unit, outcome = person.unit, routes.PAYMENT_OUTCOME.format(payment_id=payment)
    answers = [
        unit.post(outcome, {"outcome": "declined", written: 1}),
        unit.post(outcome, {"outcome": written}),
        unit.post(outcome, {"outcome": "approved", "amount_fils": int(PLANTED)}),
        unit.post(outcome, json.dumps({"outcome": "declined", "reason": f"{written} \u0000"})),
        unit.post(outcome, f'{{"outcome": "declined", "reason": "{written}'),
        unit.post(outcome, {"outcome": "declined"}, written),
        unit.post(routes.PAYMENT_OUTCOME.format(payment_id=written), {"outcome": "declined"}),
        unit.post(routes.PAYMENTS, {"id": written, "transaction_id": person.id, "currency": written}),
        unit.post(routes.TRANSACTIONS, person.body(id=str(uuid4()), answers={"purpose": "travel", written: written})),
        unit.get(f"{routes.PAYMENTS}/{written}?card={written}"),
    ]
    assert {answer.status_code for answer in answers} <= {404, 405, 422}
    said = [answer.text + str(answer.headers) for answer in answers]
    assert not any(written in text for text in (*said, *everything(platform), caplog.text))


def everything(platform):
    """All that the platform's database holds, as text."""
    tables = platform.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    return [str(platform.fetch(f'SELECT * FROM "{table["tablename"]}"')) for table in tables]  # noqa: S608 - tables of ours
