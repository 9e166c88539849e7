import gzip
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests
from api_samples import LIMITS
from misbehaving_server import (
    Deed,
    MisbehavingServer,
    drips,
    hangs,
    resets,
    says,
    says_no_http,
    stops_half_way,
)

from kiosk.adapters.api.wire import Answer, Ask, Wire, plain_session
from kiosk.adapters.system.clock import SystemClock
from kiosk.ports.platform import Unreachable

ASK = Ask("GET", "/v1/health")


@pytest.fixture
def wire(server: MisbehavingServer) -> Iterator[Wire]:
    wire = Wire(server.url, SystemClock(), LIMITS, plain_session)
    yield wire
    wire.close()


def test_an_answer_comes_whole(wire: Wire, server: MisbehavingServer) -> None:
    server.will(says(200, b"x" * 40_000, {"ETag": '"7"'}))

    answer = wire.exchange(ASK)

    assert isinstance(answer, Answer)
    assert (answer.status, len(answer.body), answer.headers["etag"]) == (200, 40_000, '"7"')


@pytest.mark.parametrize(
    ("deed", "code"),
    [
        (hangs, "timeout"),
        (drips, "timeout"),
        (resets, "connection_broken"),
        (says_no_http, "connection_broken"),
        (stops_half_way, "garbage"),
        (says(200, b"x" * 50_001), "answer_too_large"),
        (says(200, gzip.compress(bytes(10_000_000)), {"Content-Encoding": "gzip"}), "answer_too_large"),
        (says(200, b"not gzip", {"Content-Encoding": "gzip"}), "garbage"),
    ],
    ids=["hangs", "drips", "resets", "no http", "half", "large", "bomb", "bad gzip"],
)
def test_whatever_goes_wrong_is_no_answer(wire: Wire, server: MisbehavingServer, deed: Deed, code: str) -> None:
    server.will(deed)

    assert wire.exchange(ASK) == Unreachable(code)


def test_nobody_there_is_no_answer() -> None:
    with MisbehavingServer() as gone:
        url = gone.url
    wire = Wire(url, SystemClock(), LIMITS, plain_session)

    assert wire.exchange(ASK) == Unreachable("no_connection")
    wire.close()


def test_a_name_that_nobody_knows_is_no_answer() -> None:
    wire = Wire("https://platform.invalid", SystemClock(), LIMITS, plain_session)

    assert wire.exchange(ASK) == Unreachable("no_connection")
    wire.close()


def test_a_connection_is_used_again(server: MisbehavingServer) -> None:
    made: list[requests.Session] = []

    def counted() -> requests.Session:
        made.append(plain_session())
        return made[-1]

    counting = Wire(server.url, SystemClock(), LIMITS, counted)
    server.will(says(200, b"{}"))
    for _ in range(5):
        counting.exchange(ASK)
    counting.close()

    assert len(made) == 1


def test_threads_do_not_share_a_session(wire: Wire, server: MisbehavingServer) -> None:
    server.will(says(200, b"{}"))

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: wire.exchange(ASK), range(80)))

    assert all(isinstance(answer, Answer) for answer in answers)
    assert len(server.seen) == 80


@pytest.mark.parametrize("url", ["http://platform.invalid", "ftp://127.0.0.1", "platform.invalid", "http://10.0.0.1"])
def test_only_https_leaves_this_machine(url: str) -> None:
    with pytest.raises(ValueError, match="https"):
        Wire(url, SystemClock(), LIMITS, plain_session)


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:8000", "http://localhost", "http://[::1]:80", "https://platform.invalid"]
)
def test_https_and_this_machine_are_spoken_to(url: str) -> None:
    Wire(url, SystemClock(), LIMITS, plain_session).close()
