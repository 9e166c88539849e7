from uuid import UUID, uuid4

import pytest

from kiosk.backend.services.transactions import TO_PAY
from kiosk.contract import routes

FREE_AGAIN = ["declined", "cancelled", "not_performed"]


@pytest.fixture
def person(visit):
    paying = visit("paid")
    paying.submit()
    return paying


@pytest.mark.parametrize("outcome", FREE_AGAIN)
def test_an_attempt_without_a_charge_leaves_room_for_another(person, outcome):
    first, second = str(uuid4()), str(uuid4())
    person.announce(first)
    reported = person.report(first, outcome)
    assert (reported.json()["state"], reported.json()["transaction_state"]) == (outcome, "awaiting_payment")
    assert person.announce(second).status_code == 201


@pytest.mark.requirement("KW-05", "PAY-06")
def test_while_an_attempt_is_unclear_there_is_no_second_one(person):
    first, second = str(uuid4()), str(uuid4())
    person.announce(first)
    assert person.report(first, "unknown", reason="timeout").json()["state"] == "unknown"
    refused = person.announce(second)
    assert (refused.status_code, refused.json()["code"]) == (409, "payment_in_progress")
    assert person.approve(first).json()["transaction_state"] == "with_agency"
    assert person.announce(second).json()["code"] == "already_paid"


@pytest.mark.parametrize("outcome", [*FREE_AGAIN, "unknown"])
def test_the_same_outcome_again_changes_nothing(platform, person, outcome):
    payment = str(uuid4())
    person.announce(payment)
    first, again = person.report(payment, outcome), person.report(payment, outcome, reason="again")
    assert (again.status_code, again.json()) == (200, first.json())
    assert platform.events(payment)[-1][1] == outcome


@pytest.mark.parametrize("first", FREE_AGAIN)
@pytest.mark.parametrize("second", [*FREE_AGAIN, "unknown"])
def test_a_final_outcome_is_not_taken_back(person, first, second):
    payment = str(uuid4())
    person.announce(payment)
    person.report(payment, first)
    answer = person.report(payment, second)
    assert answer.status_code == (200 if first == second else 409)
    assert first == second or answer.json()["code"] == "illegal_transition"


@pytest.mark.requirement("PAY-05")
def test_another_amount_than_the_fee_is_refused(person):
    payment = str(uuid4())
    refused = person.announce(payment, 4999)
    assert (refused.status_code, refused.json()["code"]) == (409, "amount_mismatch")
    person.announce(payment)
    refused = person.approve(payment, 5001)
    assert (refused.json()["code"], refused.json()["errors"][0]["pointer"]) == ("amount_mismatch", "/amount_fils")
    assert person.transaction().json()["state"] == "awaiting_payment"


@pytest.mark.requirement("KW-03")
def test_only_dinars_are_taken(person):
    body = {"id": str(uuid4()), "transaction_id": person.id, "amount_fils": 5000, "currency": "USD", "method": "card"}
    refused = person.unit.post(routes.PAYMENTS, body)
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, "/currency")


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"outcome": "approved"}, "/amount_fils"),
        ({"outcome": "approved", "amount_fils": 5000}, "/slip"),
        ({"outcome": "declined", "amount_fils": 5000}, "/amount_fils"),
        ({"outcome": "approved", "amount_fils": "5000"}, "/amount_fils"),
        ({"outcome": "approved", "amount_fils": True}, "/amount_fils"),
        ({"outcome": "nothing"}, "/outcome"),
        ({"outcome": "declined", "more": 1}, "/more"),
    ],
)
def test_an_outcome_that_does_not_fit_together_is_refused(person, body, pointer):
    payment = str(uuid4())
    person.announce(payment)
    refused = person.unit.post(routes.PAYMENT_OUTCOME.format(payment_id=payment), body)
    assert (refused.status_code, refused.json()["code"]) == (422, "invalid_request")
    assert refused.json()["errors"][0]["pointer"] == pointer


@pytest.mark.requirement("PAY-01", "PAY-02", "PAY-07")
@pytest.mark.parametrize(
    ("number", "kept"),
    [
        ("4111111111111111", "411111......1111"),
        ("4111-1111-1111-1111", "411111......1111"),
        ("378282246310005", "378282.....0005"),
        ("6304000000000000000", "630400.........0000"),
    ],
)
@pytest.mark.parametrize("field", ["rrn", "auth_code", "terminal_transaction", "terminal_id", "scheme"])
def test_an_approval_is_always_recorded_and_what_may_be_a_card_number_is_not_kept(
    platform, person, number, kept, field, caplog
):
    payment = str(uuid4())
    person.announce(payment)
    taken = person.approve(payment, **{field: number})
    assert (taken.status_code, taken.json()["transaction_state"]) == (200, "with_agency")
    assert kept in str(platform.fetch("SELECT * FROM payments WHERE id = $1", UUID(payment)))
    written = [person.receipt().text, taken.text, caplog.text]
    assert not any(number in text for text in (*everything(platform), *written))
    assert f"card_number_in_report {field}" in caplog.text


def everything(platform):
    """All that the platform's database holds, as text."""
    tables = platform.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    return [str(platform.fetch(f'SELECT * FROM "{table["tablename"]}"')) for table in tables]  # noqa: S608 - tables of ours


@pytest.mark.parametrize("outcome", ["declined", "not_performed", "unknown"])
def test_a_card_number_in_the_reason_is_cut(platform, person, outcome):
    payment = str(uuid4())
    person.announce(payment)
    taken = person.report(payment, outcome, reason="card 4111 1111 1111 1111 declined")
    assert (taken.status_code, taken.json()["state"]) == (200, outcome)
    rows = str(platform.fetch("SELECT * FROM payments WHERE id = $1", UUID(payment)))
    assert "card 411111......1111 declined" in rows


def test_a_long_slip_still_gets_its_receipt(person):
    payment = str(uuid4())
    person.announce(payment)
    long = "A" * 64
    assert person.approve(payment, rrn=long, auth_code=long, terminal_transaction=long).status_code == 200
    assert person.receipt().json()["rrn"] == long


def test_what_nobody_pays_in_time_expires_save_for_an_unclear_payment(own_platform, own_visit):
    platform, person = own_platform, own_visit("paid")
    person.submit()
    unclear, payment = own_visit("paid"), str(uuid4())
    unclear.submit()
    unclear.announce(payment)
    unclear.report(payment, "unknown")
    assert platform.run(platform.services.transactions.expire_unpaid()) == 0
    platform.clock.offset += TO_PAY
    assert platform.run(platform.services.transactions.expire_unpaid()) == 1
    assert person.transaction().json()["state"] == "expired"
    assert unclear.transaction().json()["state"] == "awaiting_payment"
    assert person.announce(str(uuid4())).json()["code"] == "illegal_transition"
    assert platform.events(person.id)[-1] == ("expire", "expired")
