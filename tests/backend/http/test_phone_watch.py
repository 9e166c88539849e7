"""What the platform finds out of payments by phone by itself, later, and after it has started again."""

import asyncio
from datetime import timedelta
from uuid import UUID

import pytest
import requests

from kiosk.backend.services.phone_watch import PhoneWatch
from kiosk.backend.services.refusals import Refused
from kiosk.backend.services.simulated_bank import Fault
from kiosk.domain.money import Money
from kiosk.domain.payment import Approved, CardSlip
from paying_phone import standing, with_phone
from running_platform import Visit, catalogue, running_platform

_DONE = "SELECT state = 'completed' FROM transactions WHERE id = $1"


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


@pytest.mark.requirement("PAY-07")
def test_what_was_paid_on_a_page_that_was_kept_open_is_found_late(own_platform, person, attempt, phone):
    """The phone was sent on, and came to the bank only when nobody counted with it any more."""
    sent_on = requests.post(phone.link + "/beginning", timeout=10, allow_redirects=False).headers["Location"]
    own_platform.clock.offset += timedelta(minutes=12)
    assert standing(person, attempt)["state"] == "not_performed"
    phone.open(sent_on)
    phone.choose("captured")
    own_platform.clock.offset += timedelta(hours=2)
    own_platform.run(own_platform.services.phone_payments.settle_due())
    assert standing(person, attempt)["state"] == "approved"
    assert ("correct", "approved") in own_platform.events(attempt)


def test_the_last_look_is_the_last(own_platform, person, attempt, phone):
    phone.pay("not_captured")
    settle = own_platform.services.phone_payments.settle_due
    own_platform.clock.offset += timedelta(hours=2)
    assert own_platform.run(settle()) == 1
    own_platform.clock.offset += timedelta(hours=24)
    assert own_platform.run(settle()) == 1
    own_platform.clock.offset += timedelta(days=10)
    assert own_platform.run(settle()) == 0
    assert standing(person, attempt)["state"] == "declined"


@pytest.mark.requirement("KW-03")
def test_a_unit_s_own_book_says_nothing_of_a_phone(own_platform, person, attempt, phone):
    phone.begin()
    slip = CardSlip("T-1", "1", "632812345678", "A1B2C3", "KNET", "1234")
    told = own_platform.services.payments.learn(person.unit.device_id, UUID(attempt), Approved(Money(5_000), slip))
    assert isinstance(own_platform.run(told), Refused)
    assert standing(person, attempt)["state"] == "at_bank"


@pytest.mark.requirement("PAY-07", "KW-05")
def test_a_platform_that_starts_again_settles_what_was_open(database, tmp_path):
    with running_platform(database, tmp_path / "keys") as first:
        first.run(first.services.catalogue.publish(catalogue()))
        person = Visit(first.enrolled(), "paid-at-once")
        person.identify()
        person.submit()
        _, phone = with_phone(person)
        first.run(first.bank.set_fault(Fault.LOSE_RETURN, 1))
        phone.pay("captured")
    with running_platform(database, tmp_path / "keys") as second:
        second.clock.offset += timedelta(seconds=10)
        second.run(watched(second, UUID(person.id)))


async def watched(platform, transaction_id):
    """Keep watch, as the platform's own task does, until the transaction is through."""
    watch = asyncio.create_task(PhoneWatch(platform.services.phone_payments, timedelta(milliseconds=20)).keep_watch())
    try:
        async with asyncio.timeout(20):
            while not await platform.pool.fetchval(_DONE, transaction_id):  # noqa: ASYNC110 - the database rings no bell
                await asyncio.sleep(0.02)
    finally:
        watch.cancel()
