"""The private database server is killed under a running platform: it comes back, and the platform with it."""

import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import requests

from kiosk.contract import routes
from kiosk.demonstration import PlatformProcess

PATIENCE = 40.0
NOBODY = {"code_id": "AAAA", "public_key_pem": "x", "nonce": "ab" * 16, "proof": "0" * 64}


def until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not done():
        assert time.monotonic() < end
        time.sleep(0.02)


@pytest.fixture(params=[(), ("--workers", "2")], ids=["one process", "two workers"])
def platform(request) -> Iterator[PlatformProcess]:
    with tempfile.TemporaryDirectory(prefix="kiosk-test-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o711)
        found = PlatformProcess(Path(folder) / "platform", (sys.executable, "-m", "kiosk"), request.param)
        found.start()
        yield found
        found.stop()


def postmaster(platform: PlatformProcess) -> int | None:
    try:
        return int((platform.data / "postgres" / "postmaster.pid").read_text().split()[0])
    except (FileNotFoundError, IndexError):
        return None


def status(platform: PlatformProcess) -> int:
    """Of a request that asks the database."""
    answer = requests.post(
        platform.url + routes.ENROLMENTS, json=NOBODY, headers={"Idempotency-Key": "1"}, timeout=PATIENCE
    )
    return answer.status_code


@pytest.mark.requirement("PAY-07")
def test_it_is_started_again_and_the_platform_answers(platform):
    assert status(platform) < 500
    died: list[int | None] = [None]
    for _ in range(2):
        died.append(postmaster(platform))
        os.kill(died[-1], signal.SIGKILL)
        until(lambda: postmaster(platform) not in died)
        until(lambda: status(platform) < 500)
