"""A request has its effect once, however often it is sent."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from uuid import UUID, uuid4

import pytest

from kiosk.backend.services.idempotency import KEPT
from kiosk.contract import routes
from running_platform import Visit

BLOCKED = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"


def count(unit, table):
    query = f"SELECT count(*) FROM {table} WHERE device_id = $1"  # noqa: S608 - a table of ours
    return unit.platform.fetch(query, unit.device_id)[0]["count"]


@pytest.mark.requirement("API-02")
def test_the_same_request_gets_the_same_answer_even_after_the_world_moved_on(visit):
    person, key, payment = visit("paid"), str(uuid4()), str(uuid4())
    body = person.body()
    first = person.unit.post(routes.TRANSACTIONS, body, key)
    person.announce(payment)
    person.approve(payment)
    again = person.unit.post(routes.TRANSACTIONS, body, key)
    assert (again.status_code, again.content) == (first.status_code, first.content)
    assert again.headers["Content-Type"] == first.headers["Content-Type"]
    assert count(person.unit, "transactions") == 1


@pytest.mark.requirement("API-02")
def test_the_same_key_for_another_body_is_refused(visit):
    person, key = visit("paid"), str(uuid4())
    person.submit(key)
    refused = person.submit(key, language="en")
    assert (refused.status_code, refused.json()["code"]) == (422, "idempotency_key_reused")
    assert count(person.unit, "transactions") == 1


@pytest.mark.requirement("API-02")
@pytest.mark.parametrize("path", [routes.TRANSACTIONS, routes.PAYMENTS, routes.IDENTITY_REQUESTS, routes.DUES_LOOKUPS])
def test_a_post_without_a_key_is_refused(unit, path):
    prepared = unit.prepared("POST", path, {})
    del prepared.headers["Idempotency-Key"]
    prepared.method = "PUT"  # so that it can be signed without a key
    unit.signed(prepared).method = "POST"
    refused = unit.send(prepared)
    assert (refused.status_code, refused.json()["code"]) == (400, "idempotency_key_missing")


def test_a_transaction_is_the_same_by_its_id_under_another_key(visit):
    person, key = visit("paid"), str(uuid4())
    body = person.body()
    first = person.unit.post(routes.TRANSACTIONS, body)
    again = person.unit.post(routes.TRANSACTIONS, body, key)
    assert (again.status_code, again.json()) == (201, first.json())
    person.cancel()
    assert person.unit.post(routes.TRANSACTIONS, body, key).content == again.content
    other = person.unit.post(routes.TRANSACTIONS, body | {"language": "en"})
    assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")
    assert count(person.unit, "transactions") == 1


def test_a_payment_is_the_same_by_its_id_under_another_key(visit):
    person, payment = visit("paid"), str(uuid4())
    person.submit()
    first, again = person.announce(payment), person.announce(payment)
    assert (again.status_code, again.json()) == (201, first.json())
    assert count(person.unit, "payments") == 1


@pytest.mark.requirement("API-02")
def test_a_key_counts_for_one_unit_and_one_address(platform, visit):
    key, person, payment = str(uuid4()), visit("paid"), str(uuid4())
    other = Visit(platform.enrolled(), "paid")
    other.identify()
    assert person.submit(key).status_code == 201
    assert other.submit(key).status_code == 201
    assert person.announce(payment, key=key).status_code == 201


@pytest.mark.requirement("API-02")
@pytest.mark.parametrize("service", ["paid", "free"])
def test_parallel_duplicates_have_one_effect(platform, visit, service):
    person, key = visit(service), str(uuid4())
    body = person.body()
    with ThreadPoolExecutor(12) as crowd:
        answers = list(crowd.map(lambda _: person.unit.post(routes.TRANSACTIONS, body, key), range(24)))
    assert {answer.status_code for answer in answers} <= {201, 409}
    assert {answer.json()["code"] for answer in answers if answer.status_code == 409} <= {"idempotency_key_busy"}
    assert len({answer.content for answer in answers if answer.status_code == 201}) == 1
    assert (count(person.unit, "transactions"), count(person.unit, "remembered_answers")) == (1, 2)
    assert len(platform.events(person.id)) == 2


@pytest.mark.requirement("PAY-06")
def test_parallel_announcements_and_approvals_charge_once(platform, visit):
    person = visit("paid")
    person.submit()
    payments = [str(uuid4()) for _ in range(12)]
    with ThreadPoolExecutor(12) as crowd:
        announced = dict(zip(payments, crowd.map(person.announce, payments), strict=True))
    (payment,) = [payment for payment, answer in announced.items() if answer.status_code == 201]
    assert {a.json()["code"] for a in announced.values() if a.status_code == 409} == {"payment_in_progress"}
    with ThreadPoolExecutor(12) as crowd:
        approved = list(crowd.map(lambda _: person.approve(payment), range(12)))
    assert {answer.status_code for answer in approved} == {200}
    assert {answer.json()["transaction_state"] for answer in approved} == {"with_agency"}
    assert platform.events(payment) == [("record_intent", "intent"), ("send", "sent"), ("approve", "approved")]
    assert (count(person.unit, "receipts"), person.receipt().json()["receipt_number"]) == (1, 1)


def test_a_request_whose_first_is_still_running_is_told_so(platform, visit):
    person, key = visit("paid"), str(uuid4())
    person.submit()
    path = routes.CANCELLATION.format(transaction_id=person.id)

    async def in_background(work):
        return await asyncio.get_running_loop().run_in_executor(None, work)

    async def both():
        async with platform.pool.acquire() as connection, connection.transaction():
            await connection.execute("SELECT FROM transactions WHERE id = $1 FOR UPDATE", UUID(person.id))
            first = asyncio.create_task(in_background(lambda: person.cancel(key=key)))
            while not await platform.pool.fetchval(BLOCKED):
                continue
            second = await in_background(lambda: person.cancel(key=key))
        return await first, second

    first, second = platform.run(both())
    assert (first.status_code, first.json()["state"]) == (200, "cancelled")
    assert (second.status_code, second.json()["code"]) == (409, "idempotency_key_busy")
    assert platform.fetch("SELECT operation FROM remembered_answers WHERE operation LIKE $1", f"%{path}")


def test_a_refusal_is_decided_anew(visit):
    person, key = visit("paid"), str(uuid4())
    payments = [str(uuid4()), str(uuid4())]
    person.submit()
    person.announce(payments[0])
    assert person.announce(payments[1], key=key).json()["code"] == "payment_in_progress"
    person.report(payments[0], "not_performed", reason="busy")
    assert person.announce(payments[1], key=key).status_code == 201


def test_old_answers_are_forgotten_and_young_ones_are_not(own_platform, own_visit):
    own_visit("paid").submit()
    assert own_platform.run(own_platform.services.idempotency.forget_old()) == 0
    own_platform.clock.offset += KEPT
    assert own_platform.run(own_platform.services.idempotency.forget_old()) == 3
