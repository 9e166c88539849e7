"""Paying by phone over HTTP: the unit, the phone's browser and the simulated gateway, which has the last word."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import uuid4

import pytest
import requests

from kiosk.backend.services.phone_payments import LINK_LIVES, MARGIN
from kiosk.backend.services.simulated_bank import Fault
from kiosk.contract import routes
from paying_phone import Phone, closing, opening, says_paid, standing, with_phone


@pytest.fixture
def person(own_visit):
    paying = own_visit("paid-at-once")
    paying.submit()
    return paying


@pytest.fixture
def shown(person):
    return with_phone(person)


@pytest.fixture
def attempt(shown):
    return shown[0]


@pytest.fixture
def phone(shown):
    return shown[1]


@pytest.mark.requirement("KW-03", "KW-06", "QR-05")
def test_a_phone_pays_and_the_unit_has_the_receipt(own_platform, person):
    attempt = str(uuid4())
    opened = opening(person, attempt)
    assert opened.status_code == 201
    made = opened.json()
    assert made["state"] == "waiting"
    assert 0 < made["seconds_left"] <= LINK_LIVES.total_seconds()
    assert re.fullmatch(rf"{own_platform.url}/p/[A-Za-z0-9_-]{{32}}", made["link"])
    phone = Phone(made["link"])
    assert "5.000" in phone.look().html
    assert standing(person, attempt)["state"] == "opened"
    phone.send()
    assert standing(person, attempt)["state"] == "at_bank"
    done = phone.choose("captured")
    assert done.url == made["link"]
    assert says_paid(done)
    paid = standing(person, attempt)
    assert (paid["state"], paid["transaction_state"], paid["seconds_left"]) == ("approved", "completed", 0)
    (entry,) = own_platform.run(own_platform.bank.captured())
    assert paid["slip"] == {
        "payment_id": entry.payment_id,
        "track_id": attempt,
        "tran_id": entry.answer["tranid"],
        "rrn": entry.answer["ref"],
        "auth_code": entry.answer["auth"],
        "post_date": entry.answer["postdate"],
    }
    receipt = person.receipt().json()
    assert (receipt["rrn"], receipt["auth_code"], receipt["last4"]) == (entry.answer["ref"], entry.answer["auth"], None)
    assert own_platform.events(attempt) == [("record_intent", "intent"), ("send", "sent"), ("approve", "approved")]


@pytest.mark.requirement("KW-03")
@pytest.mark.parametrize(
    ("choice", "state"), [("not_captured", "declined"), ("cancel", "cancelled"), ("host_timeout", "unknown")]
)
def test_only_captured_is_paid(own_platform, person, attempt, phone, choice, state):
    page = phone.pay(choice)
    assert page.status == 200
    assert not says_paid(page)
    found = standing(person, attempt)
    assert (found["state"], found["transaction_state"], found["slip"]) == (state, "awaiting_payment", None)
    assert person.receipt().json()["code"] == "receipt_not_ready"
    assert own_platform.run(own_platform.bank.captured()) == ()


@pytest.mark.requirement("KW-03")
@pytest.mark.parametrize("fault", [Fault.WRONG_AMOUNT, Fault.WRONG_CURRENCY, Fault.WRONG_TRACK_ID])
def test_captured_for_something_else_is_not_paid(own_platform, person, attempt, phone, fault):
    own_platform.run(own_platform.bank.set_fault(fault, 1_000))
    phone.pay("captured")
    found = standing(person, attempt)
    assert (found["state"], found["transaction_state"]) == ("unknown", "awaiting_payment")
    assert found["reason"] == f"{fault.removeprefix('wrong_')}_differs"
    own_platform.run(own_platform.bank.clear())
    own_platform.clock.offset += timedelta(minutes=6)
    assert standing(person, attempt)["state"] == "approved"


@pytest.mark.requirement("PAY-06", "KW-05")
def test_while_one_is_open_or_unclear_there_is_no_second_one(person, phone):
    for refused in (opening(person, str(uuid4())), person.announce(str(uuid4()))):
        assert (refused.status_code, refused.json()["code"]) == (409, "payment_in_progress")
    phone.pay("host_timeout")
    assert person.announce(str(uuid4())).json()["code"] == "payment_in_progress"


def test_after_a_clear_no_a_card_may_pay(person, phone):
    phone.pay("not_captured")
    card = str(uuid4())
    assert person.announce(card).status_code == 201
    assert person.approve(card).json()["transaction_state"] == "completed"


@pytest.mark.requirement("KW-03")
def test_what_the_browser_says_on_its_return_is_not_believed(person, attempt, phone):
    phone.begin()
    lie = {"paymentid": "1", "trackid": attempt, "result": "CAPTURED", "auth": "1", "ref": "1", "tranid": "1"}
    for answer in (
        requests.get(phone.link + "/return", params=lie, timeout=10),
        requests.post(phone.link + "/return", data=lie, timeout=10),
    ):
        assert 'data-state="unclear"' in answer.text
        assert standing(person, attempt)["state"] == "at_bank"
    assert says_paid(phone.choose("captured"))


def test_a_return_before_anything_began_changes_nothing(person, attempt, phone):
    phone.come_back()
    assert standing(person, attempt)["state"] == "opened"
    assert says_paid(phone.pay())


@pytest.mark.requirement("PAY-06")
def test_a_return_twice_and_many_at_once_pay_once(own_platform, person, attempt, phone):
    own_platform.run(own_platform.bank.set_fault(Fault.LOSE_RETURN, 1))
    phone.pay("captured")
    with ThreadPoolExecutor(8) as many:
        answers = list(many.map(lambda _: requests.get(phone.link + "/return", timeout=20), range(8)))
    assert all('data-state="valid"' in answer.text for answer in answers)
    assert says_paid(phone.come_back())
    assert [event for event, _ in own_platform.events(attempt)] == ["record_intent", "send", "approve"]
    assert [event for event, _ in own_platform.events(person.id)].count("payment_approved") == 1
    assert len(own_platform.fetch("SELECT FROM receipts")) == 1


@pytest.mark.requirement("PAY-07", "KW-05")
def test_the_truth_comes_even_if_the_phone_never_returns(own_platform, person, phone):
    own_platform.run(own_platform.bank.set_fault(Fault.LOSE_RETURN, 1))
    assert "/p/" not in phone.pay("captured").html
    own_platform.clock.offset += timedelta(seconds=10)
    assert own_platform.run(own_platform.services.phone_payments.settle_due()) == 1
    assert person.transaction().json()["state"] == "completed"
    assert own_platform.run(own_platform.services.phone_payments.settle_due()) == 0


def test_the_gateway_is_asked_again_while_it_is_silent(own_platform, person, attempt, phone):
    own_platform.run(own_platform.bank.set_fault(Fault.SILENT, 3))
    phone.pay("captured")
    for _ in range(5):
        own_platform.clock.offset += timedelta(seconds=5)
        state = standing(person, attempt)["state"]
    assert state == "approved"


def test_a_host_that_was_silent_takes_the_money_back(own_platform, person, attempt, phone):
    phone.pay("host_timeout")
    assert (standing(person, attempt)["state"], standing(person, attempt)["reason"]) == ("unknown", "host_timeout")
    own_platform.clock.offset += timedelta(minutes=2)
    own_platform.run(own_platform.services.phone_payments.settle_due())
    assert standing(person, attempt)["state"] == "declined"


@pytest.mark.requirement("PAY-07")
def test_money_for_a_transaction_that_was_given_up_goes_back(person, attempt, phone):
    phone.begin()
    assert person.cancel().json()["state"] == "cancelled"
    phone.choose("captured")
    found = standing(person, attempt)
    assert (found["state"], found["transaction_state"]) == ("approved", "refund_due")
    assert person.receipt().json()["code"] == "receipt_not_ready"


# --- closing ---------------------------------------------------------------------------------------------------------


@pytest.mark.requirement("PAY-08")
def test_what_was_closed_in_time_can_not_be_paid(person, attempt, phone):
    phone.look()
    closed = closing(person, attempt).json()
    assert (closed["state"], closed["reason"]) == ("not_performed", "closed")
    late = phone.send().page
    assert (late.status, late.form) == (200, None)
    assert 'data-state="invalid"' in late.html
    assert person.announce(str(uuid4())).status_code == 201


@pytest.mark.requirement("PAY-08")
def test_what_is_at_the_bank_is_not_closed_and_counts_when_it_is_paid(person, attempt, phone):
    phone.begin()
    assert closing(person, attempt).json()["state"] == "at_bank"
    phone.choose("captured")
    assert closing(person, attempt).json()["state"] == "approved"
    assert standing(person, attempt)["transaction_state"] == "completed"


def test_a_page_that_nobody_finished_is_over_after_its_time(own_platform, person, attempt, phone):
    phone.begin()
    own_platform.clock.offset += timedelta(minutes=10) + MARGIN
    assert standing(person, attempt)["state"] == "cancelled"
    assert phone.choose("captured").status == 410
    assert own_platform.run(own_platform.bank.captured()) == ()


def test_a_phone_that_never_came_to_the_bank_has_paid_nothing(own_platform, person, attempt, phone):
    requests.post(phone.link + "/beginning", timeout=10, allow_redirects=False)
    assert standing(person, attempt)["state"] == "at_bank"
    own_platform.clock.offset += timedelta(minutes=10) + MARGIN
    found = standing(person, attempt)
    assert (found["state"], found["reason"]) == ("not_performed", "never_came")


def test_a_link_that_nobody_used_lets_the_transaction_go(own_platform, person, attempt):
    own_platform.clock.offset += LINK_LIVES + timedelta(seconds=1)
    assert own_platform.run(own_platform.services.phone_payments.settle_due()) == 1
    found = standing(person, attempt)
    assert (found["state"], found["reason"]) == ("not_performed", "link_over")
    own_platform.clock.offset += timedelta(hours=3)
    assert own_platform.run(own_platform.services.transactions.expire_unpaid()) == 1


def test_a_second_way_to_the_bank_is_not_opened(own_platform, phone):
    phone.begin()
    again = requests.post(phone.link + "/beginning", timeout=10)
    assert "<form" not in again.text
    assert 'data-state="unclear"' in again.text
    assert says_paid(phone.choose("captured"))
    assert len(own_platform.run(own_platform.bank.captured())) == 1


# --- what the unit may and may not -----------------------------------------------------------------------------------


@pytest.mark.requirement("KW-03")
@pytest.mark.parametrize("outcome", ["declined", "cancelled", "not_performed", "unknown"])
def test_a_unit_does_not_say_what_became_of_it(person, attempt, phone, outcome):
    phone.look()
    for answer in (person.report(attempt, outcome), person.approve(attempt)):
        assert (answer.status_code, answer.json()["code"]) == (409, "illegal_transition")
    assert standing(person, attempt)["state"] == "opened"


def test_the_same_request_again_has_the_same_link(person):
    attempt, body = str(uuid4()), {"quote_id": person.quote_id()}
    first, again = opening(person, attempt, "key", **body), opening(person, attempt, "key", **body)
    assert first.json() == again.json()
    other = opening(person, attempt, "another-key", **body)
    assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")


@pytest.mark.requirement("PAY-05")
def test_another_amount_or_currency_is_refused(person):
    attempt = str(uuid4())
    assert opening(person, attempt, amount_fils=4999).json()["code"] == "amount_mismatch"
    refused = opening(person, attempt, currency="USD")
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, "/currency")


@pytest.mark.requirement("API-01")
def test_another_unit_sees_and_closes_nothing(own_platform, person, attempt):
    stranger = own_platform.enrolled()
    for answer in (
        stranger.get(routes.PHONE_PAYMENT.format(payment_id=attempt)),
        stranger.post(routes.PHONE_PAYMENT_CLOSING.format(payment_id=attempt)),
    ):
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert standing(person, attempt)["state"] == "waiting"


def test_a_card_payment_is_no_payment_by_phone(person):
    card = str(uuid4())
    person.announce(card)
    assert person.unit.get(routes.PHONE_PAYMENT.format(payment_id=card)).status_code == 404
    assert closing(person, card).status_code == 404
