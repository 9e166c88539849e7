"""The unit's client for paying by phone against the real platform, and the flow's steps on top of both."""

import itertools
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from kiosk.adapters.api.caller import Caller, DeviceIdentity
from kiosk.adapters.api.phone_payments import HttpPhonePayments, attempt
from kiosk.adapters.api.wire import Limits, Wire, plain_session
from kiosk.adapters.system.clock import SystemClock
from kiosk.contract import messages
from kiosk.domain.money import Money
from kiosk.domain.payment import Approved, Cancelled, Declined, NotPerformed, PhoneSlip, Unknown
from kiosk.domain.quote import Quote
from kiosk.ports.phone_payment import PhoneAttempt, PhonePlace
from kiosk.ports.platform import Refused, Unreachable
from paying_phone import Phone
from running_platform import Visit, catalogue, quote_claims, running_platform


@pytest.fixture
def platform(database, tmp_path):
    with running_platform(database, tmp_path / "keys") as running:
        running.run(running.services.catalogue.publish(catalogue()))
        yield running


@pytest.fixture
def person(platform):
    visit = Visit(platform.enrolled(), "paid-at-once")
    visit.identify()
    visit.submit()
    return visit


@pytest.fixture
def quote(person):
    return quote_claims(person.transaction().json()["quote"])


@pytest.fixture
def client(platform, person):
    numbers = itertools.count()
    clock = SystemClock()
    wire = Wire(platform.url, clock, Limits(), plain_session)
    identity = DeviceIdentity(person.unit.device_id, person.unit.private_pem)
    caller = Caller(wire, identity, clock, lambda: f"{next(numbers):032x}", time.sleep)
    yield HttpPhonePayments(caller)
    caller.close()


def phone_of(opened):
    return Phone(opened.link)


@pytest.mark.requirement("KW-03", "API-02")
def test_from_the_link_to_the_slip(client, quote):
    payment_id = uuid4()
    opened = client.open_phone_payment(payment_id, quote)
    assert isinstance(opened, PhoneAttempt)
    assert (opened.id, opened.place, opened.outcome) == (payment_id, PhonePlace.AWAY, None)
    assert 290 <= opened.seconds_left <= 300
    assert client.open_phone_payment(payment_id, quote) == opened
    phone = phone_of(opened)
    phone.look()
    assert client.phone_payment(payment_id).place is PhonePlace.AT_PAGE
    phone.send()
    assert client.phone_payment(payment_id).place is PhonePlace.AT_BANK
    phone.choose("captured")
    paid = client.phone_payment(payment_id)
    assert isinstance(paid.outcome, Approved)
    assert paid.outcome.amount == quote.amount == Money(5_000)
    assert isinstance(paid.outcome.slip, PhoneSlip)
    assert paid.outcome.slip.track_id == str(payment_id)
    assert (paid.owed_back, paid.link, paid.seconds_left) == (False, None, 0)


@pytest.mark.parametrize(
    ("choice", "outcome"),
    [
        ("not_captured", Declined("not_captured")),
        ("cancel", Cancelled()),
        ("host_timeout", Unknown("host_timeout")),
    ],
)
def test_every_end_is_understood(client, quote, choice, outcome):
    payment_id = uuid4()
    phone_of(client.open_phone_payment(payment_id, quote)).pay(choice)
    assert client.phone_payment(payment_id).outcome == outcome


def test_closing_is_understood(client, quote):
    payment_id = uuid4()
    client.open_phone_payment(payment_id, quote)
    closed = client.close_phone_payment(payment_id)
    assert (closed.outcome, closed.seconds_left) == (NotPerformed("closed"), 0)
    assert client.close_phone_payment(payment_id) == closed


def test_refusals_are_named(client, quote):
    first = uuid4()
    client.open_phone_payment(first, quote)
    refused = client.open_phone_payment(uuid4(), quote)
    assert isinstance(refused, Refused)
    assert refused.code == "payment_in_progress"
    client.close_phone_payment(first)
    changed = client.open_phone_payment(uuid4(), replace(quote, id=uuid4()))
    assert changed.code == "fee_changed"
    assert client.phone_payment(uuid4()).code == "not_found"
    assert client.close_phone_payment(uuid4()).code == "not_found"


def test_a_platform_that_is_away_is_unreachable(quote):
    wire = Wire("http://127.0.0.1:9", SystemClock(), Limits(connect=0.2), plain_session)
    away = HttpPhonePayments(Caller(wire, None, SystemClock(), lambda: "0a" * 16, time.sleep))
    for answer in (away.open_phone_payment(uuid4(), quote), away.phone_payment(uuid4())):
        assert isinstance(answer, Unreachable)


@pytest.mark.requirement("QR-05")
@pytest.mark.parametrize(
    ("link", "taken"),
    [
        ("https://pay.example/p/abc", True),
        ("http://127.0.0.1:8471/p/abc", True),
        ("http://localhost/p/abc", True),
        ("http://pay.example/p/abc", False),
        ("http://127.0.0.1.evil.example/p/abc", False),
    ],
)
def test_a_link_that_is_not_https_is_not_shown(link, taken):
    message = messages.PhonePayment(
        id=UUID(int=1),
        transaction_id=UUID(int=2),
        state="waiting",
        amount_fils=5_000,
        currency="KWD",
        transaction_state="awaiting_payment",
        seconds_left=300,
        link=link,
    )
    if taken:
        assert attempt(message).link == link
    else:
        with pytest.raises(ValueError, match=r"^$"):
            attempt(message)


def test_an_approval_without_its_numbers_is_no_approval():
    message = messages.PhonePayment(
        id=UUID(int=1),
        transaction_id=UUID(int=2),
        state="approved",
        amount_fils=5_000,
        currency="KWD",
        transaction_state="paid",
        seconds_left=0,
    )
    with pytest.raises(ValueError, match=r"^$"):
        attempt(message)


def test_a_quote_that_nobody_made_opens_nothing(client, person):
    now = datetime.now(UTC)
    made_up = Quote(uuid4(), "x", now, now + timedelta(hours=1), UUID(person.id), "paid-at-once", Money(1))
    assert client.open_phone_payment(uuid4(), made_up).code == "fee_changed"
