"""The terminal's truth is another than what was recorded: noted as what it is, with what follows for the money."""

from uuid import UUID, uuid4

import pytest

from kiosk.backend.services.refunds import RefundService
from kiosk.backend.services.refusals import Refused

NOT_CHARGED = ["declined", "cancelled", "not_performed"]


@pytest.fixture
def person(visit):
    paying = visit("paid")
    paying.submit()
    return paying


@pytest.fixture
def refunds(platform):
    return RefundService(platform.pool, platform.clock)


def attempt(person, outcome=None):
    payment = str(uuid4())
    assert person.announce(payment).status_code == 201
    if outcome == "approved":
        assert person.approve(payment).status_code == 200
    elif outcome:
        assert person.report(payment, outcome).status_code == 200
    return payment


@pytest.mark.requirement("PAY-07")
@pytest.mark.parametrize("recorded", NOT_CHARGED)
def test_charged_after_all_is_a_correction_and_pays_the_transaction(platform, person, recorded):
    payment = attempt(person, recorded)
    corrected = person.approve(payment)
    assert (corrected.status_code, corrected.json()["state"]) == (200, "approved")
    assert corrected.json()["transaction_state"] == "with_agency"
    assert platform.events(payment)[-2:][0][1] == recorded
    assert platform.events(payment)[-1] == ("correct", "approved")
    assert person.receipt().json()["rrn"] == "632812345678"


@pytest.mark.requirement("PAY-07")
@pytest.mark.parametrize("recorded", NOT_CHARGED)
def test_charged_after_all_while_another_card_has_paid_is_owed_back(platform, person, recorded, refunds):
    first, second = attempt(person, recorded), attempt(person, "approved")
    corrected = person.approve(first)
    assert (corrected.json()["state"], corrected.json()["transaction_state"]) == ("refund_due", "with_agency")
    assert platform.events(first)[-2:] == [("correct", "approved"), ("refund_owed", "refund_due")]
    assert platform.events(second)[-1] == ("approve", "approved")
    (owed,) = [refund for refund in platform.run(refunds.every(made=False)) if str(refund.payment_id) == first]
    assert (owed.amount.fils, owed.rrn, owed.auth_code) == (5000, "632812345678", "A1B2C3")
    made = platform.run(refunds.made(UUID(first), "RFND-1"))
    assert (made.state, made.refund_reference) == ("refunded", "RFND-1")
    assert person.transaction().json()["state"] == "with_agency"
    assert person.receipt().status_code == 200


@pytest.mark.requirement("PAY-07")
def test_charged_after_all_when_nobody_waits_for_it_is_owed_back(platform, person, refunds):
    payment = attempt(person, "declined")
    person.cancel()
    corrected = person.approve(payment)
    assert (corrected.json()["state"], corrected.json()["transaction_state"]) == ("refund_due", "refund_due")
    assert platform.events(person.id)[-1] == ("payment_approved", "refund_due")
    platform.run(refunds.made(UUID(payment), "RFND-2"))
    assert person.transaction().json()["state"] == "refunded"
    assert platform.events(person.id)[-1] == ("refund_made", "refunded")
    assert platform.events(payment)[-1] == ("refund_made", "refunded")


def test_an_unclear_payment_of_a_given_up_transaction_is_owed_back(platform, person):
    payment = attempt(person, "unknown")
    person.cancel()
    assert person.approve(payment).json()["state"] == "refund_due"
    assert platform.events(payment)[-2:] == [("approve", "approved"), ("refund_owed", "refund_due")]


@pytest.mark.parametrize("said", NOT_CHARGED)
def test_an_approval_is_never_taken_back_only_contradicted(platform, person, said):
    payment = attempt(person, "approved")
    answer = person.report(payment, said)
    assert (answer.status_code, answer.json()["state"]) == (200, "approved")
    assert platform.events(payment)[-1] == ("contradict", "approved")
    assert person.transaction().json()["state"] == "with_agency"
    (kept,) = platform.fetch("SELECT slip, reason FROM payments WHERE id = $1", UUID(payment))
    assert kept["slip"]["rrn"] == "632812345678"
    assert kept["reason"] == ""


def test_who_does_not_know_contradicts_nobody(person):
    payment = attempt(person, "approved")
    assert person.report(payment, "unknown").json()["code"] == "illegal_transition"


def test_the_same_correction_again_changes_nothing(platform, person):
    payment = attempt(person, "declined")
    for _ in range(3):
        assert person.approve(payment).json()["state"] == "approved"
    assert [event for event, _ in platform.events(payment)].count("correct") == 1


@pytest.mark.requirement("PAY-05")
def test_a_correction_with_another_amount_is_refused(person):
    payment = attempt(person, "declined")
    assert person.approve(payment, 6000).json()["code"] == "amount_mismatch"


def test_what_an_agency_rejects_is_owed_back_and_given_back(platform, person, refunds):
    payment = attempt(person, "approved")
    reference = person.transaction().json()["reference"]
    assert platform.run(refunds.agency_rejected(reference)) == "refund_due"
    assert platform.events(person.id)[-2:] == [("agency_rejected", "rejected"), ("refund_owed", "refund_due")]
    assert platform.events(payment)[-1] == ("refund_owed", "refund_due")
    assert isinstance(platform.run(refunds.agency_rejected(reference)), Refused)
    platform.run(refunds.made(UUID(payment), "RFND-3"))
    assert person.transaction().json()["state"] == "refunded"
    again = platform.run(refunds.made(UUID(payment), "RFND-4"))
    assert isinstance(again, Refused)
    assert again.code == "illegal_transition"


def test_what_an_agency_rejects_without_a_fee_owes_nothing(platform, visit, refunds):
    person = visit("free")
    reference = person.submit().json()["reference"]
    assert platform.run(refunds.agency_rejected(reference)) == "rejected"


def test_what_an_agency_completes_is_completed(platform, person, refunds):
    attempt(person, "approved")
    reference = person.transaction().json()["reference"]
    assert platform.run(refunds.agency_completed(reference)) == "completed"


@pytest.mark.requirement("PAY-02")
def test_a_card_number_in_a_banks_reference_is_cut(platform, person, refunds):
    payment = attempt(person, "approved")
    platform.run(refunds.agency_rejected(person.transaction().json()["reference"]))
    made = platform.run(refunds.made(UUID(payment), "to 4111111111111111"))
    assert "4111111111111111" not in made.refund_reference


def test_nobody_gives_back_what_is_not_owed(platform, person, refunds):
    payment = attempt(person, "approved")
    assert platform.run(refunds.made(UUID(payment), "RFND-5")).code == "illegal_transition"
    assert platform.run(refunds.made(uuid4(), "RFND-6")).code == "not_found"
    assert platform.run(refunds.agency_rejected("GM-0000-000000")).code == "not_found"
