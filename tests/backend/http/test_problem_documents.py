"""Every refusal is a problem document, whatever comes in, and tells nothing of the inside."""

import json
import socket
from urllib.parse import urlsplit
from uuid import uuid4

import pytest
import requests

from kiosk import __version__
from kiosk.backend.http.app import create_app
from kiosk.backend.http.openapi import FILE, _Nobody, written
from kiosk.backend.http.problems import STATUS
from kiosk.backend.http.settings import HttpSettings
from kiosk.contract import routes
from kiosk.contract.problems import MEDIA_TYPE, Problem, ProblemCode
from running_platform import SERVICES, Clock, catalogue

ODD_BODIES = {
    "not UTF-8": b'{"id": "\xff\xfe"}',
    "no JSON": b"{",
    "empty": b"",
    "a list": b"[]",
    "null": b"null",
    "a lone surrogate": rb'{"id": "\ud800"}',
    "NUL in a name": rb'{"\u0000": 1}',
    "not a number": b'{"amount_fils": NaN}',
    "an endless number": b'{"amount_fils": ' + b"9" * 10_000 + b"}",
    "an infinite number": b'{"amount_fils": 1e999}',
    "deeper than the stack": b"[" * 30_000,
    "a byte order mark": b"\xef\xbb\xbf{}",
    "a key twice": b'{"amount_fils": 1, "amount_fils": 2}',
}
ODD_ANSWERS = {
    "NUL": "a\x00b",
    "NUL deep inside": {"a": [{"b": "\x00"}]},
    "NUL in a name": {"\x00": 1},
    "a huge number": 10**400,
    "a fraction": 1.5,
    "deeply nested": json.loads("[" * 50 + "]" * 50),
}


def problem(answer, status, code):
    assert answer.status_code == status, answer.text
    assert answer.headers["Content-Type"] == MEDIA_TYPE
    found = Problem.model_validate(answer.json())
    assert (found.status, found.code) == (status, code)
    return found


def test_every_code_has_its_status():
    assert set(STATUS) == set(ProblemCode)


@pytest.mark.parametrize("name", ODD_BODIES)
@pytest.mark.parametrize("path", [routes.PAYMENTS, routes.TRANSACTIONS])
def test_an_odd_body_is_refused(unit, name, path):
    problem(unit.post(path, ODD_BODIES[name]), 422, "invalid_request")


@pytest.mark.requirement("API-04")
@pytest.mark.parametrize("name", ODD_ANSWERS)
def test_odd_answers_are_refused_before_the_store_sees_them(visit, name):
    person = visit("paid")
    body = person.body(answers={"purpose": ODD_ANSWERS[name]})
    found = problem(person.unit.post(routes.TRANSACTIONS, body), 422, "invalid_request")
    assert found.errors[0].pointer.startswith("/answers/purpose")
    body = {"service_id": "fines", "identity_request_id": person.identity_id, "answers": body["answers"]}
    problem(person.unit.post(routes.DUES_LOOKUPS, body), 422, "invalid_request")


@pytest.mark.parametrize(
    "given_at", ["2026-11-23T09:00:00", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "yesterday", 5]
)
def test_a_time_that_can_not_be_kept_is_refused(visit, given_at):
    found = problem(visit("paid").submit(consent={"text_version": 1, "given_at": given_at}), 422, "invalid_request")
    assert found.errors[0].pointer == "/consent/given_at"


@pytest.mark.requirement("API-04")
def test_unknown_fields_are_refused(visit):
    found = problem(visit("paid").submit(more=1), 422, "invalid_request")
    assert [(error.pointer, error.code) for error in found.errors] == [("/more", "extra_forbidden")]


@pytest.mark.requirement("API-04")
def test_a_body_over_the_limit_is_refused_however_it_is_sent(platform, unit):
    large = json.dumps({"id": "x" * 70_000})
    problem(unit.post(routes.PAYMENTS, large), 413, "body_too_large")
    answer = requests.post(
        platform.url + routes.ENROLMENTS, data=(large.encode() for _ in range(3)), headers=JSON_KEY, timeout=10
    )
    problem(answer, 413, "body_too_large")


JSON_KEY = {"Content-Type": "application/json", "Idempotency-Key": "a-key"}


def test_a_body_that_claims_an_absurd_length_is_refused(platform):
    address = urlsplit(platform.url)
    with socket.create_connection((address.hostname, address.port), timeout=10) as connection:
        connection.sendall(b"POST /v1/payments HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n")
        assert connection.recv(100).startswith(b"HTTP/1.1 413 ")


@pytest.mark.parametrize("content_type", ["text/plain", "application/x-www-form-urlencoded", "application/jsonx", ""])
def test_a_body_of_another_kind_is_refused(unit, content_type):
    problem(unit.post(routes.PAYMENTS, "{}", **{"Content-Type": content_type}), 415, "unsupported_media_type")


def test_a_charset_does_not_hurt(unit):
    answer = unit.post(routes.PAYMENTS, "{}", **{"Content-Type": "application/json; charset=utf-8"})
    problem(answer, 422, "invalid_request")


@pytest.mark.parametrize("key", ["", "a b", "a,b", '"a"', "x" * 129, "4111111111111111"])
def test_a_key_that_is_none_is_refused(unit, key):
    prepared = unit.prepared("POST", routes.PAYMENTS, "{}")
    prepared.headers["Idempotency-Key"] = key
    problem(unit.send(unit.signed(prepared)), 422, "invalid_request")


def test_what_takes_no_body_gets_none(visit):
    person = visit("paid")
    path = routes.IDENTITY_REVOCATION.format(identity_request_id=person.identity_id)
    problem(person.unit.post(path, '{"a": 1}'), 422, "invalid_request")


def test_an_unknown_address_and_an_unknown_method(platform):
    problem(requests.get(platform.url + "/v1/nothing", timeout=10), 404, "not_found")
    problem(requests.get(platform.url + "/v1/health/", timeout=10), 404, "not_found")
    answer = requests.delete(platform.url + routes.HEALTH, timeout=10)
    problem(answer, 405, "method_not_allowed")
    assert answer.headers["Allow"] == "GET"


@pytest.mark.parametrize("since", ["-1", "x", "1.5", str(2**64)])
def test_a_query_that_is_not_right(platform, since):
    found = problem(requests.get(f"{platform.url}{routes.CATALOGUE}?since={since}", timeout=10), 422, "invalid_request")
    assert found.errors[0].detail == "query since"


def test_an_id_in_the_address_that_is_none(unit):
    problem(unit.get("/v1/transactions/nothing"), 422, "invalid_request")
    problem(unit.get("/v1/transactions/%00"), 422, "invalid_request")


@pytest.mark.requirement("KIOSK-08")
def test_what_fails_inside_is_not_told_outside(own_platform, caplog):
    unit = own_platform.enrolled()
    own_platform.fetch("ALTER TABLE payments RENAME TO hidden")
    answer = unit.get(routes.PAYMENT.format(payment_id=uuid4()))
    problem(answer, 500, "internal")
    for secret in ("hidden", 'payments"', "asyncpg", "Traceback", ".py", "SELECT"):
        assert secret not in answer.text
    assert "request_failed GET UndefinedTableError" in caplog.text


def test_every_answer_carries_the_headers_of_the_edge(platform):
    for path in (routes.HEALTH, "/nothing", routes.PAYMENTS):
        headers = requests.get(platform.url + path, timeout=10).headers
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cache-Control"] == "no-store"
        assert "default-src 'none'" in headers["Content-Security-Policy"]
        assert "Server" not in headers


def test_health_says_the_time_and_the_catalogue(platform):
    health = requests.get(platform.url + routes.HEALTH, timeout=10).json()
    assert health["status"] == "ok"
    assert health["version"] == __version__
    assert health["time"].endswith("Z")
    assert health["catalogue_revision"] == platform.run(platform.services.catalogue.current_revision())


def test_the_catalogue_travels_compressed_and_only_when_it_changed(own_platform):
    address = own_platform.url + routes.CATALOGUE
    whole = requests.get(address, timeout=10)
    assert {service["id"] for service in whole.json()["services"]} == set(SERVICES)
    assert (whole.headers["Content-Encoding"], whole.headers["Cache-Control"]) == ("gzip", "no-cache")
    plain = requests.get(address, headers={"Accept-Encoding": "identity"}, timeout=10)
    assert "Content-Encoding" not in plain.headers
    assert plain.content == whole.content

    etag = whole.headers["ETag"]
    for same in (etag, f'"other", {etag}', "*"):
        answer = requests.get(address, headers={"If-None-Match": same}, timeout=10)
        assert (answer.status_code, answer.content, answer.headers["ETag"]) == (304, b"", etag)
    assert requests.get(address, headers={"If-None-Match": '"other"'}, timeout=10).status_code == 200

    fewer = {name: more for name, more in SERVICES.items() if name != "reading"}
    fewer["paid"] = fewer["paid"] | {"fee": {"kind": "fixed", "fils": 6000}}
    own_platform.run(own_platform.services.catalogue.publish(catalogue(fewer)))
    revision = whole.json()["revision"]
    changes = requests.get(f"{address}?since={revision}", headers={"If-None-Match": etag}, timeout=10).json()
    assert (changes["since"], changes["deleted_services"]) == (revision, ["reading"])
    assert [service["id"] for service in changes["services"]] == ["paid"]


def test_the_document_in_the_repository_is_up_to_date():
    assert FILE.read_text(encoding="utf-8") == written(), "run: python -m kiosk.backend.http.openapi"


def test_the_document_describes_every_route_but_the_simulators():
    app = create_app(_Nobody(), HttpSettings(), Clock(), simulated_phone=_Nobody())
    known = {value for name, value in vars(routes).items() if name.isupper()}
    pages = {routes.VERIFY_PAGE, routes.PAY_PAGE, routes.PAY_BEGINNING, routes.PAY_RETURN}
    simulated = {path for path in known if path.startswith("/simulator/")}
    assert set(app.openapi()["paths"]) == known - pages - simulated
