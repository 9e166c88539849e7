"""The fee that a unit may collect comes from the platform, signed, for a while; nothing that a unit says changes it."""

from copy import deepcopy
from datetime import timedelta
from uuid import uuid4

import pytest

from kiosk.backend.http import mapping
from kiosk.backend.services.quoting import KEY_KEPT, VALID
from kiosk.contract import routes
from kiosk.domain.money import Money
from kiosk.domain.quote import SignedQuote
from kiosk.receipts.keys import PublicKey, parse_keys
from kiosk.receipts.quotes import read_quote
from running_platform import SERVICES, catalogue, quote_claims

KWD_12 = {"kind": "fixed", "fils": 12_000}


def read(platform, visit, text):
    """The quote as a unit reads it: with the published keys."""
    keys = platform.run(platform.services.keys.published())
    document = mapping.messages.ReceiptKeys(keys=[mapping.receipt_key(key) for key in keys]).model_dump_json()
    published = parse_keys(document)
    assert all(isinstance(key, PublicKey) for key in published.values())
    signed = read_quote(text, published, visit_id(visit), platform.clock())
    assert isinstance(signed, SignedQuote), signed
    return signed.quote


def visit_id(visit):
    return mapping.messages.UUID(visit.id)


def publish(platform, service_id, **changes):
    services = deepcopy(SERVICES)
    services[service_id].update(changes)
    platform.run(platform.services.catalogue.publish(catalogue(services)))


def refused(answer):
    return answer.status_code, answer.json()["code"]


@pytest.mark.requirement("PAY-05")
def test_a_submission_is_answered_with_a_quote_that_anybody_with_the_keys_can_check(platform, visit):
    person = visit("paid")
    answer = person.submit().json()
    quote = read(platform, person, answer["quote"])
    assert (quote.amount, quote.service_id, quote.due_ids) == (Money(5000), "paid", ())
    assert quote.expires_at - quote.issued_at == VALID
    assert person.transaction().json()["quote"] == answer["quote"]


@pytest.mark.requirement("PAY-05")
def test_the_same_submission_has_the_same_quote(visit):
    person = visit("paid")
    body = person.body()
    first = person.unit.post(routes.TRANSACTIONS, body, "one").json()["quote"]
    assert person.unit.post(routes.TRANSACTIONS, body, "one").json()["quote"] == first
    assert person.unit.post(routes.TRANSACTIONS, body, "another").json()["quote"] == first


def test_nothing_to_pay_has_no_quote(visit):
    person = visit("free")
    assert person.submit().json()["quote"] is None
    assert refused(person.renew_quote()) == (409, "illegal_transition")


@pytest.mark.requirement("PAY-05")
def test_the_quote_names_the_chosen_dues(platform, visit):
    while True:
        person = visit("fines")
        owed = person.dues().json()["dues"]
        if len(owed) > 1:
            break
    chosen = owed[1]
    quote = read(platform, person, person.submit(answers={"dues": [chosen["id"]]}).json()["quote"])
    assert (quote.amount, quote.due_ids) == (Money(chosen["amount_fils"]), (chosen["id"],))


@pytest.mark.requirement("PAY-05")
def test_a_payment_names_the_quote_that_holds(visit):
    person = visit("paid")
    person.submit()
    assert refused(person.announce(str(uuid4()), quote_id=str(uuid4()))) == (409, "fee_changed")
    body = {"id": str(uuid4()), "transaction_id": person.id, "amount_fils": 5000, "currency": "KWD", "method": "card"}
    assert refused(person.unit.post(routes.PAYMENTS, body)) == (422, "invalid_request")
    assert person.announce(str(uuid4())).status_code == 201


@pytest.mark.requirement("PAY-05")
def test_another_transactions_quote_buys_nothing(visit):
    person, other = visit("paid"), visit("paid")
    person.submit()
    other.submit()
    assert refused(person.announce(str(uuid4()), quote_id=other.quote_id())) == (409, "fee_changed")


@pytest.mark.requirement("PAY-05")
def test_a_lowered_amount_is_refused_whatever_the_quote(visit):
    person = visit("paid")
    person.submit()
    assert refused(person.announce(str(uuid4()), amount_fils=1)) == (409, "amount_mismatch")
    assert refused(person.announce(str(uuid4()), amount_fils=5001)) == (409, "amount_mismatch")


@pytest.mark.requirement("PAY-05")
def test_a_fee_that_changes_does_not_change_a_quote_that_holds(own_platform, own_visit):
    person = own_visit("paid")
    quote = person.submit().json()["quote"]
    publish(own_platform, "paid", fee=KWD_12)
    own_platform.clock.offset = VALID - timedelta(minutes=1)
    assert person.renew_quote().json()["quote"] == quote
    assert person.announce(str(uuid4())).status_code == 201


@pytest.mark.requirement("PAY-05")
def test_a_quote_that_is_over_is_refused_and_renewed_at_the_fee_of_then(own_platform, own_visit):
    person = own_visit("paid")
    old = quote_claims(person.submit().json()["quote"])
    publish(own_platform, "paid", fee=KWD_12)
    own_platform.clock.offset = VALID
    assert refused(person.announce(str(uuid4()))) == (409, "quote_expired")

    renewed = person.renew_quote(key="renewal").json()
    assert person.renew_quote(key="renewal").json() == renewed
    assert renewed["amount_fils"] == 12_000
    assert read(own_platform, person, renewed["quote"]).amount == Money(12_000)

    assert refused(person.announce(str(uuid4()), amount_fils=5000, quote_id=str(old.id))) == (409, "fee_changed")
    payment = str(uuid4())
    assert person.announce(payment, amount_fils=12_000).status_code == 201
    assert person.approve(payment, amount_fils=12_000).status_code == 200
    assert person.receipt().json()["amount_fils"] == 12_000
    assert [event for event, _ in own_platform.events(person.id)][:3] == ["submit", "fee_quoted", "fee_quoted"]


@pytest.mark.requirement("PAY-05", "PAY-06")
def test_nothing_is_renewed_while_a_payment_may_be_charged(own_platform, own_visit):
    person = own_visit("paid")
    person.submit()
    payment = str(uuid4())
    person.announce(payment)
    own_platform.clock.offset = VALID
    assert refused(person.renew_quote()) == (409, "payment_in_progress")
    assert person.announce(payment).status_code == 201
    person.report(payment, "unknown")
    assert refused(person.renew_quote()) == (409, "payment_in_progress")
    person.approve(payment)
    assert refused(person.renew_quote()) == (409, "already_paid")


def test_what_is_free_by_now_is_begun_again(own_platform, own_visit):
    person = own_visit("paid")
    person.submit()
    publish(own_platform, "paid", fee={"kind": "free"})
    own_platform.clock.offset = VALID
    assert refused(person.renew_quote()) == (409, "service_not_startable")
    assert person.cancel().status_code == 200


def test_a_service_that_is_withdrawn_has_no_fee(own_platform, own_visit):
    person = own_visit("paid")
    person.submit()
    others = {service_id: more for service_id, more in SERVICES.items() if service_id != "paid"}
    own_platform.run(own_platform.services.catalogue.publish(catalogue(others)))
    own_platform.clock.offset = VALID
    assert refused(person.renew_quote()) == (422, "service_unknown")


def test_dues_that_were_paid_elsewhere_are_not_quoted_again(own_platform, own_visit):
    while True:
        person = own_visit("fines")
        owed = person.dues().json()["dues"]
        if owed:
            break
    person.submit(answers={"dues": [owed[0]["id"]]})
    own_platform.clock.offset = VALID
    assert person.renew_quote().json()["amount_fils"] == owed[0]["amount_fils"]

    again = own_visit("fines", civil_id=person.civil_id)
    again.dues()
    again.submit(answers={"dues": [owed[0]["id"]]})
    payment = str(uuid4())
    again.announce(payment, amount_fils=owed[0]["amount_fils"])
    again.approve(payment, amount_fils=owed[0]["amount_fils"])
    own_platform.clock.offset = 3 * VALID
    assert refused(person.renew_quote()) == (409, "dues_changed")


@pytest.mark.requirement("API-01")
def test_another_units_quote_is_not_there(platform, visit):
    person = visit("paid")
    person.submit()
    person.unit = platform.enrolled()
    assert refused(person.renew_quote()) == (404, "not_found")


@pytest.mark.requirement("PAY-05")
def test_quotes_are_signed_with_the_newest_key_soon_after_it_is_there(own_platform, own_visit):
    own_visit("paid").submit()
    new = own_platform.run(own_platform.services.keys.rotate())
    own_platform.clock.offset = KEY_KEPT
    person = own_visit("paid")
    text = person.submit().json()["quote"]
    assert read(own_platform, person, text)
    own_platform.run(own_platform.services.keys.revoke(new.kid))
    keys = own_platform.run(own_platform.services.keys.published())
    revoked = parse_keys(
        mapping.messages.ReceiptKeys(keys=[mapping.receipt_key(key) for key in keys]).model_dump_json()
    )
    assert not isinstance(read_quote(text, revoked, visit_id(person), own_platform.clock()), SignedQuote)
