"""Requests are signed by an active unit, which sees its own alone; a short list of routes is open."""

from datetime import timedelta
from uuid import uuid4

import pytest
import requests
from cryptography.hazmat.primitives.asymmetric import ec
from fastapi.routing import APIRoute, iter_route_contexts

from kiosk.backend.http.app import create_app
from kiosk.backend.http.openapi import _Nobody
from kiosk.backend.http.settings import HttpSettings, RateLimit
from kiosk.contract import routes
from running_platform import Clock, Unit, Visit, running_platform

OPEN = {
    ("GET", routes.HEALTH),
    ("GET", routes.CATALOGUE),
    ("GET", routes.RECEIPT_KEYS),
    ("POST", routes.ENROLMENTS),
}
SIMULATOR = {("POST", routes.SIMULATED_APPROVAL)}
NOWHERE = "0190a000-0000-7000-8000-000000000000"


def every_route():
    app = create_app(_Nobody(), HttpSettings(), Clock(), simulated_phone=_Nobody())
    contexts = [context for context in iter_route_contexts(app.routes) if isinstance(context.original_route, APIRoute)]
    return [(method, context.original_route) for context in contexts for method in context.methods]


CLOSED = sorted({(method, route.path) for method, route in every_route()} - OPEN - SIMULATOR)


@pytest.mark.requirement("API-03")
def test_every_route_is_signed_except_for_those_named_here():
    signed = {(method, route.path) for method, route in every_route() if getattr(route, "signed", False)}
    assert signed == set(CLOSED)
    assert len(signed) == 21


@pytest.mark.requirement("API-01", "API-03")
@pytest.mark.parametrize(("method", "path"), CLOSED)
def test_a_request_without_a_signature_is_refused(platform, method, path):
    path = path.replace("{", "").replace("}", "")
    headers = {"Idempotency-Key": str(uuid4())}
    answer = requests.request(method, platform.url + path, json={}, headers=headers, timeout=10)
    assert (answer.status_code, answer.json()["code"]) == (401, "signature_missing")
    assert answer.headers["WWW-Authenticate"] == "Signature"


@pytest.mark.requirement("API-01", "API-03")
def test_another_units_things_are_not_there(platform, visit):
    person, payment = visit("paid"), str(uuid4())
    person.submit()
    person.announce(payment)
    stranger = platform.enrolled()
    theirs = Visit(stranger, "paid", id=person.id, identity_id=person.identity_id)
    answers = [
        theirs.transaction(),
        theirs.receipt(),
        theirs.cancel(),
        theirs.announce(str(uuid4())),
        theirs.approve(payment),
        stranger.get(routes.PAYMENT.format(payment_id=payment)),
        stranger.get(routes.IDENTITY_REQUEST.format(identity_request_id=person.identity_id)),
        stranger.post(routes.IDENTITY_REVOCATION.format(identity_request_id=person.identity_id)),
    ]
    assert {(answer.status_code, answer.json()["code"]) for answer in answers} == {(404, "not_found")}
    nothing = stranger.get(routes.TRANSACTION.format(transaction_id=NOWHERE))
    assert nothing.content == answers[0].content
    assert theirs.submit().json()["code"] in {"identity_required", "not_found"}
    assert theirs.dues().json()["code"] == "identity_required"
    assert person.transaction().json()["state"] == "awaiting_payment"


def test_an_id_that_another_unit_has_used_is_not_told(platform, visit):
    person, payment = visit("paid"), str(uuid4())
    person.submit()
    person.announce(payment)
    other = Visit(platform.enrolled(), "paid", id=person.id)
    other.identify()
    assert other.submit().json()["code"] == "not_found"
    other.id = str(uuid4())
    other.submit()
    assert other.announce(payment).json()["code"] == "not_found"


def refused(answer):
    return (answer.status_code, answer.json()["code"])


@pytest.mark.requirement("API-01")
def test_a_signature_of_another_key_is_refused(platform, unit):
    thief = Unit(platform)
    thief.device_id = unit.device_id
    path = routes.TRANSACTION.format(transaction_id=NOWHERE)
    assert refused(thief.get(path)) == (401, "signature_invalid")
    thief.device_id = "u-9999"
    assert refused(thief.get(path)) == (401, "signature_invalid")


@pytest.mark.requirement("API-01")
def test_a_changed_request_is_refused(unit):
    for change in ("url", "body", "key", "query"):
        prepared = unit.signed(unit.prepared("POST", routes.PAYMENTS, "{}"))
        match change:
            case "url":
                prepared.url = prepared.url.replace("payments", "transactions")
            case "query":
                prepared.url += "?a=1"
            case "body":
                prepared.body = b"[]"
            case "key":
                prepared.headers["Idempotency-Key"] = str(uuid4())
        assert refused(unit.send(prepared)) == (401, "signature_invalid")


@pytest.mark.requirement("API-01", "KIOSK-12")
@pytest.mark.parametrize("minutes", [-6, 6])
def test_an_old_signature_is_refused_and_so_is_one_from_the_future(platform, unit, minutes):
    prepared = unit.prepared("GET", routes.TRANSACTION.format(transaction_id=NOWHERE))
    unit.platform = FarAway(platform, minutes)
    assert refused(unit.send(unit.signed(prepared))) == (401, "clock_skew")


class FarAway:
    def __init__(self, platform, minutes):
        self.url = platform.url
        self.clock = lambda: platform.clock() + timedelta(minutes=minutes)


@pytest.mark.requirement("API-01")
def test_a_unit_acts_from_its_activation_to_its_revocation(platform):
    waiting = platform.enrolled(active=False)
    path = routes.TRANSACTION.format(transaction_id=NOWHERE)
    assert refused(waiting.get(path)) == (403, "device_not_active")
    platform.run(platform.services.devices.activate(waiting.device_id))
    assert refused(waiting.get(path)) == (404, "not_found")
    platform.run(platform.services.devices.revoke(waiting.device_id))
    assert refused(waiting.get(path)) == (403, "device_not_active")


def test_an_enrolment_is_repeatable_and_a_wrong_code_is_not_explained(platform):
    unit = Unit(platform)
    new = platform.run(platform.services.devices.create_code())
    first = unit.enrol(new.code)
    assert (first.status_code, first.json()["status"]) == (201, "pending")
    assert first.json()["receipt_keys"] == requests.get(platform.url + routes.RECEIPT_KEYS, timeout=10).json()["keys"]
    assert unit.enrol(new.code).json() == first.json()
    answers = [Unit(platform).enrol(new.code), Unit(platform).enrol(Forged(new.code, new.code.secret[::-1]))]
    assert {refused(answer) for answer in answers} == {(403, "enrolment_refused")}
    assert answers[0].json()["detail"] == answers[1].json()["detail"]


@pytest.mark.requirement("API-02")
def test_an_enrolment_has_its_key_too(platform):
    unit, other = Unit(platform), Unit(platform)
    new = platform.run(platform.services.devices.create_code())
    key = str(uuid4())
    first = unit.enrol(new.code, key)
    assert unit.enrol(new.code, key).content == first.content
    assert refused(other.enrol(new.code, key)) == (422, "idempotency_key_reused")
    prepared = unit.prepared("POST", routes.ENROLMENTS, "{}")
    del prepared.headers["Idempotency-Key"]
    assert refused(unit.send(prepared)) == (400, "idempotency_key_missing")


class Forged:
    def __init__(self, code, secret):
        self.code_id = code.code_id
        self.secret = secret


def test_an_enrolment_with_a_key_of_another_kind_is_refused(platform):
    unit = Unit(platform)
    unit.key = ec.generate_private_key(ec.SECP384R1())
    unit.public_pem = "-----BEGIN PUBLIC KEY-----\n" + "A" * 100
    new = platform.run(platform.services.devices.create_code())
    assert refused(unit.enrol(new.code)) == (403, "enrolment_refused")


@pytest.mark.requirement("API-04")
def test_a_unit_that_asks_too_much_has_to_wait_and_others_do_not(database, tmp_path):
    slow = HttpSettings(device_rate=RateLimit(0.1, 3), stranger_rate=RateLimit(0.1, 4))
    with running_platform(database, tmp_path, slow) as platform:
        hasty, other = platform.enrolled(), platform.enrolled()
        path = routes.TRANSACTION.format(transaction_id=NOWHERE)
        answers = [hasty.get(path) for _ in range(4)]
        assert [answer.status_code for answer in answers] == [404, 404, 404, 429]
        assert 1 <= int(answers[-1].headers["Retry-After"]) <= 10
        assert other.get(path).status_code == 404
        strangers = [Unit(platform).enrol(platform.run(platform.services.devices.create_code()).code) for _ in range(3)]
        assert [answer.status_code for answer in strangers] == [201, 201, 429]
        assert requests.get(platform.url + routes.HEALTH, timeout=10).status_code == 200
