"""PostgreSQL is killed under load and comes back: what was accepted is there, once, and is answered as before."""

import asyncio
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID, uuid4

import pytest
import requests

from faults.setting import open_folder
from faults.stack import Database, signal_to, until
from kiosk.backend.store.migrate import migrate
from kiosk.contract import routes
from running_platform import GENEROUS, Platform, Unit, Visit, catalogue, running_platform

WRITERS = 5
PATIENCE = 40.0


@dataclass(frozen=True)
class Accepted:
    """A request that was answered with success, and that answer."""

    unit: Unit
    path: str
    body: str | dict | None
    key: str
    status: int
    content: bytes


@pytest.fixture
def database() -> Iterator[Database]:
    with open_folder() as folder:
        found = Database(folder)
        found.start()
        asyncio.run(migrate(found.server.dsn()))
        yield found
        found.stop()


@pytest.fixture
def platform(database: Database, tmp_path: Path) -> Iterator[Platform]:
    with running_platform(database.server.dsn(), tmp_path, GENEROUS) as running:
        running.run(running.services.catalogue.publish(catalogue()))
        yield running


class Insisting:
    """A unit that sends a request again, as it was, until somebody answers for it."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit
        self.accepted: list[Accepted] = []
        self.unanswered = 0

    def __getattr__(self, name: str) -> object:
        return getattr(self._unit, name)

    def post(self, path: str, body: dict | None = None, key: str | None = None) -> requests.Response:
        key = key or str(uuid4())
        answer = self._until_answered(lambda: self._unit.post(path, body, key))
        if answer.ok:
            self.accepted.append(Accepted(self._unit, path, body, key, answer.status_code, answer.content))
        return answer

    def get(self, path: str) -> requests.Response:
        return self._until_answered(lambda: self._unit.get(path))

    def _until_answered(self, send) -> requests.Response:
        found: list[requests.Response] = []

        def answered() -> bool:
            answer = send()
            busy = answer.status_code == 409 and answer.json()["code"] == "idempotency_key_busy"
            if answer.status_code < 500 and not busy:
                found.append(answer)
                return True
            self.unanswered += 1
            return False

        until(answered, "an answer", PATIENCE)
        return found[0]


def writes(unit: Insisting, stop: threading.Event) -> int:
    """Person after person pays; how many did."""
    paid = 0
    while not stop.is_set():
        person, payment = Visit(unit, "paid"), str(uuid4())
        assert person.identify().json()["state"] == "approved"
        assert person.submit().status_code == 201
        assert person.announce(payment).status_code == 201
        assert person.approve(payment).status_code == 200
        assert person.receipt().status_code == 200
        paid += 1
    return paid


def struck(platform: Platform, database: Database, kills: int) -> list[Insisting]:
    """The writers, after PostgreSQL was killed so often under their load."""
    units, stop = [Insisting(platform.enrolled()) for _ in range(WRITERS)], threading.Event()
    with ThreadPoolExecutor(WRITERS) as crowd:
        writers = [crowd.submit(writes, unit, stop) for unit in units]
        try:
            for _ in range(kills):
                before = sum(len(unit.accepted) for unit in units)
                until(lambda before=before: sum(len(unit.accepted) for unit in units) >= before + 25, "some load")
                signal_to(database.server.pid, signal.SIGKILL)
                until(lambda: not database.is_alive(), "the end of PostgreSQL")
                database.start()
        finally:
            stop.set()
        assert sum(writer.result() for writer in writers) > 0
    return units


def check(platform: Platform, units: list[Insisting], kills: int) -> None:
    accepted = [one for unit in units for one in unit.accepted]
    assert sum(unit.unanswered for unit in units) >= kills, "the kills struck nobody"
    submitted = {UUID(one.body["id"]) for one in accepted if one.path == routes.TRANSACTIONS}
    approved = [one for one in accepted if one.path.endswith("/outcome")]
    of = [unit.device_id for unit in units]
    rows = platform.fetch("SELECT id, state FROM transactions WHERE device_id = ANY($1)", of)
    assert {row["id"] for row in rows} == submitted
    assert {row["state"] for row in rows} == {"with_agency"}
    payments = platform.fetch("SELECT transaction_id, state FROM payments WHERE device_id = ANY($1)", of)
    assert len(payments) == len(approved) == len(submitted) == len({row["transaction_id"] for row in payments})
    assert {row["state"] for row in payments} == {"approved"}
    events = platform.fetch("SELECT count(*) FROM events WHERE event = 'payment_approved' AND device_id = ANY($1)", of)
    assert events[0]["count"] == len(submitted)
    for device in of:
        numbers = platform.fetch("SELECT number FROM receipts WHERE device_id = $1 ORDER BY number", device)
        assert [row["number"] for row in numbers] == list(range(1, len(numbers) + 1))
    for one in accepted:
        again = one.unit.post(one.path, one.body, one.key)
        assert (again.status_code, again.content) == (one.status, one.content)
    for one in [one for one in accepted if isinstance(one.body, dict)][:: max(1, len(accepted) // 40)]:
        other = one.unit.post(one.path, one.body | {"language": "en", "reason": "other"}, one.key)
        assert other.status_code == 422


@pytest.mark.requirement("API-02", "PAY-06", "PAY-07")
def test_nothing_accepted_is_lost_or_doubled_when_postgresql_is_killed(platform, database):
    check(platform, struck(platform, database, 3), 3)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_nothing_accepted_is_lost_or_doubled_when_postgresql_is_killed_forty_times(platform, database):
    check(platform, struck(platform, database, 40), 40)
