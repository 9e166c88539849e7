"""A receipt called up again: at any unit, by its owner alone, and every attempt leaves a trace."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from kiosk.backend.services.receipt_copies import LIMIT, WITHIN
from kiosk.contract import routes
from running_platform import Visit, somebody

LOOKUPS = "SELECT device_id, transaction_id FROM receipt_lookups WHERE identity_request_id = $1 ORDER BY number"
COPIES = "SELECT device_id FROM events WHERE subject = 'receipt' AND subject_id = $1"
NOBODYS = "GM-2026-999999"


def approval(unit, civil_id, service_id=None):
    """What the person on the phone approved at this unit: to see a receipt again, or a service."""
    asked = unit.post(
        routes.IDENTITY_REQUESTS, {"civil_id": civil_id, "service_id": service_id, "language": "ar"}
    ).json()
    path = routes.IDENTITY_REQUEST.format(identity_request_id=asked["id"])
    assert unit.get(path).json()["state"] == "approved"
    return asked["id"]


def ask(unit, reference, identity_request_id, key=None):
    return unit.post(routes.RECEIPT_COPIES, {"reference": reference, "identity_request_id": identity_request_id}, key)


@pytest.fixture
def paid(visit):
    """A person who has paid, with the receipt."""
    person, payment = visit("paid"), str(uuid4())
    person.submit()
    person.announce(payment)
    person.approve(payment)
    return person


@pytest.mark.requirement("QR-07", "LOG-04")
def test_any_unit_gives_the_owner_the_very_same_receipt_and_it_is_noted(platform, paid):
    receipt = paid.receipt().json()
    other = platform.enrolled()
    approved = approval(other, paid.civil_id)
    answer = ask(other, receipt["reference"], approved)
    assert answer.status_code == 201
    assert answer.json() == receipt
    assert platform.events(paid.id)[-1] == ("copy", "issued")
    [noted] = platform.fetch(LOOKUPS, UUID(approved))
    assert noted == {"device_id": other.device_id, "transaction_id": UUID(paid.id)}
    [event] = platform.fetch(
        "SELECT device_id FROM events WHERE subject = 'receipt' AND subject_id = $1", UUID(paid.id)
    )
    assert event["device_id"] == other.device_id


def test_the_same_request_again_is_the_same_copy(platform, paid, unit):
    reference, approved, key = paid.receipt().json()["reference"], approval(unit, paid.civil_id), str(uuid4())
    first, second = (ask(unit, reference, approved, key) for _ in range(2))
    assert (first.status_code, first.json()) == (second.status_code, second.json())
    assert len(platform.fetch(LOOKUPS, UUID(approved))) == 1


@pytest.mark.requirement("SES-08")
def test_a_wrong_reference_and_a_wrong_person_are_answered_alike_to_the_letter(platform, paid, unit):
    reference = paid.receipt().json()["reference"]
    stranger = approval(unit, somebody())
    answers = [
        ask(unit, reference, stranger),
        ask(unit, NOBODYS, stranger),
        ask(unit, NOBODYS, approval(unit, paid.civil_id)),
    ]
    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.text for answer in answers}) == 1
    assert len({tuple(sorted(answer.headers)) for answer in answers}) == 1
    assert [row["transaction_id"] for row in platform.fetch(LOOKUPS, UUID(stranger))] == [None, None]
    assert ("copy", "issued") not in platform.events(paid.id)


def test_what_has_no_receipt_yet_is_not_found(visit, unit):
    person = visit("paid")
    reference = person.submit().json()["reference"]
    assert ask(unit, reference, approval(unit, person.civil_id)).json()["code"] == "not_found"


@pytest.mark.requirement("SES-06", "SES-08")
def test_without_the_owners_approval_for_this_at_this_unit_there_is_nothing(platform, paid, unit):
    reference = paid.receipt().json()["reference"]
    other = platform.enrolled()
    for_service = approval(unit, paid.civil_id, "paid")
    at_other_unit = approval(other, paid.civil_id)
    revoked = approval(unit, paid.civil_id)
    unit.post(routes.IDENTITY_REVOCATION.format(identity_request_id=revoked))
    for identity_request_id in (for_service, at_other_unit, revoked, str(uuid4())):
        answer = ask(unit, reference, identity_request_id)
        assert (answer.status_code, answer.json()["code"]) == (403, "identity_required")


@pytest.mark.requirement("SES-06")
def test_an_approval_to_see_a_receipt_starts_no_service(unit, paid):
    again = Visit(unit, "paid", civil_id=paid.civil_id)
    again.identity_id = approval(unit, paid.civil_id)
    assert again.submit().json()["code"] == "identity_required"
    assert again.dues().json()["code"] == "identity_required"


@pytest.mark.requirement("SES-08")
def test_a_person_asks_so_often_and_then_waits_at_every_unit(own_platform):
    unit, other, civil_id = own_platform.enrolled(), own_platform.enrolled(), somebody()
    approved = approval(unit, civil_id)
    for _ in range(LIMIT):
        assert ask(unit, NOBODYS, approved).status_code == 404
    assert ask(unit, NOBODYS, approved).status_code == 429
    assert ask(other, NOBODYS, approval(other, civil_id)).json()["code"] == "rate_limited"
    assert ask(unit, NOBODYS, approval(unit, somebody())).status_code == 404
    own_platform.clock.offset += WITHIN + timedelta(seconds=1)
    assert ask(unit, NOBODYS, approval(unit, civil_id)).status_code == 404


@pytest.mark.requirement("SES-07")
@pytest.mark.parametrize(
    "reference", ["", "GM-2026-12", "gm-2026-000123", "GM-1999-000123", "GM-2026-000123 ", "GM-2026-٠٠٠١٢٣", "%"]
)
def test_what_can_be_no_reference_is_refused_before_anybody_looks(platform, unit, reference):
    approved = approval(unit, somebody())
    assert ask(unit, reference, approved).json()["code"] == "invalid_request"
    assert platform.fetch(LOOKUPS, UUID(approved)) == []


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
def test_there_is_no_list_of_receipts(unit, method):
    prepared = unit.signed(unit.prepared(method, routes.RECEIPT_COPIES))
    assert unit.send(prepared).status_code == 405
