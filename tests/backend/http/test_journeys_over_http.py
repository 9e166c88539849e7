from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest

from kiosk.backend.services.identity import TO_ANSWER
from kiosk.contract import routes
from kiosk.domain.civil_id import CivilId, parse_civil_id
from kiosk.receipts.codec import Verified, verify
from kiosk.receipts.keys import PublicKey
from running_platform import DENYING, SILENT, Visit, somebody

CHANGE_SHOWN = "UPDATE identity_requests SET dues_shown = $1 WHERE id = $2"


def verified(platform, receipt):
    keys = {
        key.kid: PublicKey(key.kid, key.issuer, key.x, key.y, key.not_before, key.revoked_at)
        for key in platform.run(platform.services.keys.published())
    }
    found = verify(receipt["qr_text"], keys, datetime.now(UTC))
    assert isinstance(found, Verified), found
    return found.claims


@pytest.mark.parametrize("number", [somebody(), DENYING, SILENT])
def test_the_numbers_of_these_tests_belong_to_nobody_alive(number):
    assert isinstance(parse_civil_id(number), CivilId)


@pytest.mark.requirement("API-01", "KW-06")
def test_a_paid_service_from_the_phone_to_the_receipt(platform, visit):
    person, payment = visit("paid"), str(uuid4())
    submitted = person.submit()
    assert submitted.status_code == 201
    assert submitted.json()["state"] == "awaiting_payment"
    assert (submitted.json()["amount_fils"], submitted.json()["currency"]) == (5000, "KWD")
    assert person.receipt().json()["code"] == "receipt_not_ready"

    announced = person.announce(payment)
    assert (announced.status_code, announced.json()["state"]) == (201, "intent")
    approved = person.approve(payment)
    assert approved.status_code == 200
    assert (approved.json()["state"], approved.json()["transaction_state"]) == ("approved", "with_agency")

    receipt = person.receipt().json()
    assert (receipt["status"], receipt["amount_fils"], receipt["receipt_number"]) == ("paid", 5000, 1)
    assert (receipt["rrn"], receipt["auth_code"], receipt["last4"]) == ("632812345678", "A1B2C3", "1234")
    assert receipt["reference"] == submitted.json()["reference"]
    assert verified(platform, receipt).reference == receipt["reference"]
    assert platform.events(person.id) == [
        ("submit", "submitted"),
        ("fee_quoted", "awaiting_payment"),
        ("payment_approved", "paid"),
        ("sent_to_agency", "with_agency"),
    ]
    assert platform.events(payment) == [("record_intent", "intent"), ("send", "sent"), ("approve", "approved")]


def test_a_paid_service_that_is_completed_at_once(visit):
    person, payment = visit("paid-at-once"), str(uuid4())
    person.submit()
    person.announce(payment)
    assert person.approve(payment).json()["transaction_state"] == "completed"
    assert person.receipt().json()["status"] == "completed"


@pytest.mark.parametrize(
    ("service", "state", "status"),
    [("free", "with_agency", "received"), ("free-at-once", "completed", "completed")],
)
def test_a_free_service_has_its_receipt_at_once(platform, visit, service, state, status):
    person = visit(service)
    submitted = person.submit().json()
    assert (submitted["state"], submitted["amount_fils"]) == (state, 0)
    receipt = person.receipt().json()
    assert (receipt["status"], receipt["amount_fils"]) == (status, None)
    assert verified(platform, receipt).transaction_id == UUID(person.id)


def test_what_is_owed_is_chosen_paid_and_gone(visit):
    person, payment = visit("fines"), str(uuid4())
    again = visit("fines", civil_id=person.civil_id)
    dues = person.dues().json()["dues"]
    assert dues == sorted(dues, key=lambda due: due["dated"])
    chosen = dues[0]
    person.answers = {"dues": [chosen["id"]]}
    submitted = person.submit().json()
    assert submitted["amount_fils"] == chosen["amount_fils"]
    person.announce(payment, chosen["amount_fils"])
    assert person.approve(payment, chosen["amount_fils"]).json()["transaction_state"] == "completed"

    assert again.dues().json()["dues"] == dues[1:]
    again.answers = {"dues": [chosen["id"]]}
    refused = again.submit()
    assert (refused.status_code, refused.json()["code"]) == (409, "dues_changed")
    assert refused.json()["errors"][0]["pointer"] == "/answers/dues"


def test_a_due_that_was_shown_with_another_amount_is_not_charged(platform, visit):
    person = visit("fines")
    due = person.dues().json()["dues"][0]
    platform.fetch(CHANGE_SHOWN, {due["id"]: 1}, UUID(person.identity_id))
    person.answers = {"dues": [due["id"]]}
    assert person.submit().json()["code"] == "dues_changed"


def test_a_due_that_was_paid_twice_is_owed_back(platform, visit):
    first = visit("fines")
    second = visit("fines", civil_id=first.civil_id)
    due = first.dues().json()["dues"][0]
    payments = [str(uuid4()), str(uuid4())]
    for person, payment in zip((first, second), payments, strict=True):
        person.answers = {"dues": [due["id"]]}
        person.submit()
        person.announce(payment, due["amount_fils"])
    assert first.approve(payments[0], due["amount_fils"]).json()["transaction_state"] == "completed"
    assert second.approve(payments[1], due["amount_fils"]).json()["transaction_state"] == "refund_due"
    assert platform.events(second.id)[-2:] == [("payment_approved", "paid"), ("refund_owed", "refund_due")]
    assert second.receipt().json()["code"] == "receipt_not_ready"


@pytest.mark.requirement("A11Y-23")
def test_a_cancelled_transaction_stays_cancelled(visit):
    person = visit("paid")
    person.submit()
    assert person.cancel().json()["state"] == "cancelled"
    assert person.cancel("unit_restart").json()["state"] == "cancelled"
    assert person.announce(str(uuid4())).json()["code"] == "illegal_transition"
    assert person.receipt().json()["code"] == "receipt_not_ready"


@pytest.mark.requirement("PAY-07")
def test_money_that_comes_after_the_cancellation_is_owed_back(visit):
    person, payment = visit("paid"), str(uuid4())
    person.submit()
    person.announce(payment)
    assert person.cancel("idle").json()["state"] == "cancelled"
    assert person.approve(payment).json()["transaction_state"] == "refund_due"
    assert person.receipt().json()["code"] == "receipt_not_ready"


def test_what_is_paid_can_not_be_cancelled(visit):
    person, payment = visit("paid"), str(uuid4())
    person.submit()
    person.announce(payment)
    person.approve(payment)
    refused = person.cancel()
    assert (refused.status_code, refused.json()["code"]) == (409, "illegal_transition")


def test_receipts_of_one_unit_are_numbered_without_gaps(platform, visit):
    numbers = []
    for service in ("free", "paid", "free"):
        person = visit(service)
        person.submit()
        if service == "paid":
            person.cancel()
        else:
            numbers.append(person.receipt().json()["receipt_number"])
    other = Visit(platform.enrolled(), "free")
    other.identify()
    other.submit()
    assert (numbers, other.receipt().json()["receipt_number"]) == ([1, 2], 1)


@pytest.mark.requirement("SES-06", "KW-07")
def test_an_approval_is_asked_of_the_phone_and_shown_without_the_number(platform, unit):
    number = somebody()
    body = {"civil_id": number, "service_id": "paid", "language": "en"}
    asked = unit.post(routes.IDENTITY_REQUESTS, body)
    assert (asked.status_code, asked.json()["state"], asked.json()["person"]) == (201, "requested", None)
    path = routes.IDENTITY_REQUEST.format(identity_request_id=asked.json()["id"])
    approved = unit.get(path).json()
    assert approved["state"] == "approved"
    assert approved["person"]["name"]["en"].startswith("Sample ")
    assert approved["person"]["civil_id_masked"].endswith(number[-3:])
    assert number not in str(platform.fetch("SELECT * FROM identity_requests"))
    assert platform.events(asked.json()["id"]) == [("approve", "approved")]


@pytest.mark.requirement("SES-03")
def test_a_revoked_approval_is_of_no_use(unit, visit):
    person = visit("paid")
    path = routes.IDENTITY_REVOCATION.format(identity_request_id=person.identity_id)
    assert unit.post(path).json()["state"] == "revoked"
    assert unit.post(path, {}).json()["state"] == "revoked"
    refused = person.submit()
    assert (refused.status_code, refused.json()["code"]) == (403, "identity_required")


@pytest.mark.requirement("KW-07")
def test_a_denied_and_an_expired_approval_are_told_apart(own_platform):
    platform, unit = own_platform, own_platform.enrolled()
    denied, silent = Visit(unit, "paid", civil_id=DENYING), Visit(unit, "paid", civil_id=SILENT)
    assert denied.identify().json()["state"] == "denied"
    assert silent.identify().json()["state"] == "requested"
    assert denied.submit().json()["code"] == "identity_required"
    platform.clock.offset += TO_ANSWER
    path = routes.IDENTITY_REQUEST.format(identity_request_id=silent.identity_id)
    assert unit.get(path).json()["state"] == "expired"


def test_an_approval_holds_for_its_service_alone(visit):
    person = visit("paid")
    assert person.submit(service_id="free").json()["code"] == "identity_required"
    assert person.submit(identity_request_id=str(uuid4())).json()["code"] == "identity_required"


@pytest.mark.requirement("SES-06")
def test_nobody_is_asked_again_and_again(own_platform):
    unit = own_platform.enrolled()
    codes = [Visit(unit, "paid", civil_id=DENYING) for _ in range(11)]
    answers = [
        unit.post(routes.IDENTITY_REQUESTS, {"civil_id": one.civil_id, "service_id": "paid", "language": "ar"})
        for one in codes
    ]
    assert [answer.status_code for answer in answers] == [201] * 10 + [429]


@pytest.mark.parametrize(
    ("changes", "status", "code", "pointer"),
    [
        ({"service_id": "nothing"}, 422, "service_unknown", "/service_id"),
        ({"service_id": "reading"}, 409, "service_not_startable", None),
        ({"form_version": 7}, 409, "form_version_unknown", "/form_version"),
        ({"answers": {}}, 422, "invalid_answers", "/answers/purpose"),
        ({"answers": {"purpose": "nonsense"}}, 422, "invalid_answers", "/answers/purpose"),
        ({"answers": {"purpose": "travel", "a/b~": 1}}, 422, "invalid_answers", "/answers/a~1b~0"),
    ],
)
def test_a_submission_that_is_not_right_is_refused_with_its_place(visit, changes, status, code, pointer):
    refused = visit("paid").submit(**changes)
    assert (refused.status_code, refused.json()["code"]) == (status, code)
    assert [error["pointer"] for error in refused.json()["errors"]] == ([pointer] if pointer else [])


def test_a_civil_id_that_can_not_be_one_is_refused(unit):
    body = {"civil_id": "150061499997", "service_id": "paid", "language": "ar"}
    refused = unit.post(routes.IDENTITY_REQUESTS, body)
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, "/civil_id")
    assert "150061499997" not in refused.text


def test_a_tester_answers_in_the_simulated_persons_place(unit):
    silent = Visit(unit, "paid", civil_id=SILENT)
    silent.identify()
    path = routes.SIMULATED_APPROVAL.format(identity_request_id=silent.identity_id)
    assert unit.post(path, {"decision": "approve"}).status_code == 204
    assert unit.post(path.replace(silent.identity_id, str(uuid4())), {"decision": "deny"}).status_code == 404
    path = routes.IDENTITY_REQUEST.format(identity_request_id=silent.identity_id)
    assert unit.get(path).json()["state"] == "approved"
