import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
import requests

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture
def data_dir():
    folder = Path(tempfile.mkdtemp(prefix="kiosk-test-"))
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def platform(data_dir):
    """`kiosk backend serve` in two worker processes."""
    words = [sys.executable, "-m", "kiosk", "backend", "serve", "--data", data_dir, "--port", "0", "--workers", "2"]
    with subprocess.Popen(
        [*words, "--sample-catalogue", "--simulators"],
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def workers_of(process):
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    program = Path(f"/proc/{process.pid}/exe").readlink()
    return {int(child) for child in children if program_of(child) == program}


def program_of(pid):
    try:
        return Path(f"/proc/{pid}/exe").readlink()
    except FileNotFoundError:
        return None


def listening(process):
    return json.loads(process.stdout.readline())["listening"]


def until(condition):
    """Wait for something that will come true; the test's own time limit ends what doesn't."""
    while not condition():
        time.sleep(0.02)


def gone(pid):
    stat = Path(f"/proc/{pid}/stat")
    return not stat.exists() or stat.read_text().rsplit(")", 1)[1].split()[0] == "Z"


def test_several_processes_answer_and_stop_with_the_one_that_started_them(platform):
    url = listening(platform)
    workers = workers_of(platform)
    assert len(workers) == 2
    # A fresh connection each time: the kernel spreads them over the workers.
    assert {requests.get(f"{url}/v1/health", timeout=10).json()["status"] for _ in range(12)} == {"ok"}
    platform.send_signal(signal.SIGTERM)
    assert platform.wait(timeout=60) == 0
    assert platform.stderr.read() == ""
    assert all(gone(worker) for worker in workers)


def test_a_killed_worker_is_replaced(platform):
    url = listening(platform)
    first, second = sorted(workers_of(platform))
    os.kill(first, signal.SIGKILL)
    until(lambda: len(workers_of(platform) - {first, second}) == 1)
    assert requests.get(f"{url}/v1/health", timeout=10).json()["status"] == "ok"
    assert second in workers_of(platform)


def test_workers_don_t_outlive_a_killed_platform(platform):
    listening(platform)
    workers = workers_of(platform)
    platform.kill()
    platform.wait()
    until(lambda: all(gone(worker) for worker in workers))


def test_a_taken_port_is_said_in_a_sentence(platform, data_dir):
    port = listening(platform).rsplit(":", 1)[1]
    words = [sys.executable, "-m", "kiosk", "backend", "serve", "--data", data_dir / "other", "--workers", "2"]
    second = subprocess.run([*words, "--port", port], cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert second.returncode == 1
    assert f"can't listen on 127.0.0.1 port {port}" in second.stderr
    assert "Traceback" not in second.stderr


@pytest.mark.parametrize("count", ["0", "17", "two"])
def test_a_silly_number_of_workers_is_refused(count):
    words = [sys.executable, "-m", "kiosk", "backend", "serve", "--workers", count]
    refused = subprocess.run(words, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert refused.returncode == 2
    assert "a number from 1 to 16 is expected" in refused.stderr
