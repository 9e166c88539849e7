"""What people ask units in vain: told by real units over HTTP, counted by the real platform, read by an editor."""

from datetime import timedelta

import pytest

from kiosk.adapters.api.caller import Caller, DeviceIdentity
from kiosk.adapters.api.missed_client import MissedClient
from kiosk.adapters.api.wire import Limits, Wire, plain_session
from kiosk.adapters.catalogue.usage import UsageBook
from kiosk.adapters.system.clock import SystemClock
from kiosk.contract import routes
from kiosk.domain.day import kuwait_day
from kiosk.usage_report import PlatformUsageReport


@pytest.fixture
def today(own_platform):
    return kuwait_day(own_platform.clock())


@pytest.fixture
def unit(own_platform):
    return own_platform.enrolled()


def tell(unit, day, **queries):
    body = {"day": day.isoformat(), "queries": [{"query": q, "times": n} for q, n in queries.items()]}
    return unit.post(routes.MISSED_QUERIES, body)


def asked(platform, days=30, least=1, limit=10):
    found = platform.run(platform.services.missed_queries.most_asked(days, least, limit))
    return [(one.query, one.times, one.units) for one in found]


def test_units_and_days_are_counted_together(own_platform, unit, today):
    assert tell(unit, today, pizza=2, sushi=1).json() == {"day": today.isoformat(), "queries": 2}
    assert tell(unit, today - timedelta(days=1), pizza=1).status_code == 201
    assert tell(own_platform.enrolled(), today, pizza=4).status_code == 201

    assert asked(own_platform) == [("pizza", 7, 2), ("sushi", 1, 1)]
    assert asked(own_platform, least=2) == [("pizza", 7, 2)]
    assert asked(own_platform, limit=1) == [("pizza", 7, 2)]
    assert asked(own_platform, days=0) == [("pizza", 6, 2), ("sushi", 1, 1)]


def test_a_day_told_again_takes_the_place_of_what_was_told(own_platform, unit, today):
    tell(unit, today, pizza=2)
    tell(unit, today, pizza=2)
    tell(unit, today, pizza=3)

    assert asked(own_platform) == [("pizza", 3, 1)]


@pytest.mark.parametrize("query", ["150061400028", "id 1500 6140 0028", "x", "y" * 61])
def test_the_platform_takes_no_long_numbers_either(own_platform, unit, today, query):
    refused = tell(unit, today, **{query: 1})

    assert (refused.status_code, refused.json()["code"]) == (422, "invalid_request")
    assert asked(own_platform) == []


@pytest.mark.parametrize("age", [timedelta(days=-1), timedelta(days=367)])
def test_only_days_of_the_last_year_are_counted(unit, today, age):
    assert tell(unit, today - age, pizza=1).json()["code"] == "invalid_request"


def test_after_a_year_it_is_forgotten(own_platform, unit, today):
    tell(unit, today, pizza=1)
    own_platform.clock.offset += timedelta(days=367)
    tell(unit, today + timedelta(days=367), sushi=1)

    assert [row["query"] for row in own_platform.fetch("SELECT query FROM missed_queries")] == ["sushi"]


class Book:
    """A unit's own book, its report, and the day that it thinks it is."""

    def __init__(self, platform, unit, folder):
        self.day = kuwait_day(platform.clock())
        self.usage = UsageBook(folder / "usage.sqlite", lambda: self.day)
        self.url = platform.url
        self.unit = unit

    def hand_over(self, url=None):
        clock = SystemClock()
        identity = DeviceIdentity(self.unit.device_id, self.unit.private_pem)
        nonces = iter(range(10**6))
        wire = Wire(url or self.url, clock, Limits(), plain_session)
        caller = Caller(wire, identity, clock, lambda: f"{next(nonces):032x}", lambda _: None)
        PlatformUsageReport(self.usage, MissedClient(caller), lambda: self.day).hand_over()
        caller.close()


@pytest.fixture
def book(own_platform, unit, tmp_path):
    return Book(own_platform, unit, tmp_path)


def test_a_unit_hands_over_the_days_that_are_over(own_platform, book):
    book.usage.asked_in_vain("Pizza 150061400028")
    book.usage.asked_in_vain("pizza")
    book.hand_over()
    assert asked(own_platform) == []

    book.day += timedelta(days=1)
    book.usage.asked_in_vain("sushi")
    book.hand_over()
    assert asked(own_platform) == [("pizza", 2, 1)]
    assert [one.day for one in book.usage.missed()] == [book.day]


def test_what_can_not_be_handed_over_stays(own_platform, book):
    book.usage.asked_in_vain("pizza")
    book.day += timedelta(days=1)
    book.hand_over(url="http://127.0.0.1:9")
    assert len(book.usage.missed()) == 1

    book.hand_over()
    book.hand_over()
    assert asked(own_platform) == [("pizza", 1, 1)]
    assert book.usage.missed() == ()
