import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests

from kiosk.backend.store.postgres import PrivatePostgres

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture
def data_dir():
    folder = Path(tempfile.mkdtemp(prefix="kiosk-test-"))
    yield folder
    shutil.rmtree(folder)


@contextmanager
def platform(data_dir, *words):
    """`kiosk backend serve` as a process of its own."""
    with subprocess.Popen(
        [sys.executable, "-m", "kiosk", "backend", "serve", "--data", data_dir, "--port", "0", *words],
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def address(process):
    return json.loads(process.stdout.readline())["listening"]


def postmaster(data_dir):
    try:
        return int((data_dir / "postgres" / "postmaster.pid").read_text().split()[0])
    except FileNotFoundError:
        return None


def stopped(process):
    process.send_signal(signal.SIGTERM)
    return process.wait(timeout=60)


def gone(pid):
    stat = Path(f"/proc/{pid}/stat")
    return not stat.exists() or stat.read_text().rsplit(")", 1)[1].split()[0] == "Z"


def test_it_serves_and_stops_with_everything_it_started(data_dir, tmp_path):
    with platform(data_dir, "--sample-catalogue", "--simulators", "--port-file", tmp_path / "port") as process:
        url = address(process)
        assert url.endswith(f":{(tmp_path / 'port').read_text().strip()}")
        health = requests.get(f"{url}/v1/health", timeout=10).json()
        assert health["status"] == "ok"
        catalogue = requests.get(f"{url}/v1/catalogue", timeout=10).json()
        assert catalogue["revision"] == health["catalogue_revision"] > 0
        assert len(requests.get(f"{url}/v1/receipt-keys", timeout=10).json()["keys"]) == 1
        server = postmaster(data_dir)
        assert not gone(server)
        assert stopped(process) == 0
        assert process.stderr.read() == ""
    assert gone(server)
    assert postmaster(data_dir) is None


def test_after_kill_9_the_next_one_takes_over(data_dir):
    with platform(data_dir, "--simulators") as process:
        keys = requests.get(f"{address(process)}/v1/receipt-keys", timeout=10).json()
        server = postmaster(data_dir)
        process.kill()
    assert not gone(server)
    with platform(data_dir, "--simulators") as process:
        assert requests.get(f"{address(process)}/v1/receipt-keys", timeout=10).json() == keys
        assert postmaster(data_dir) == server
        assert stopped(process) == 0
    assert gone(server)


def test_administration_uses_the_running_server_and_leaves_it(data_dir):
    with platform(data_dir, "--simulators") as process:
        url = address(process)
        done = subprocess.run(
            [sys.executable, "-m", "kiosk", "backend", "import", "assets/catalogue", "--data", data_dir, "--json"],
            cwd=REPOSITORY,
            capture_output=True,
            text=True,
            check=True,
        )
        health = requests.get(f"{url}/v1/health", timeout=10).json()
        assert health["catalogue_revision"] == json.loads(done.stdout)["revision"]
        assert stopped(process) == 0


def test_sigterm_while_it_starts_leaves_nothing_running(data_dir):
    with platform(data_dir) as process:
        while postmaster(data_dir) is None and not (data_dir / "postgres.unfinished").exists():
            assert process.poll() is None
            time.sleep(0.01)
        assert stopped(process) in {0, -signal.SIGTERM}
    assert postmaster(data_dir) is None
    with PrivatePostgres(data_dir, os.environ, durable=False).running() as server:
        assert server.pid


def test_without_simulators_it_says_what_is_missing(data_dir):
    with platform(data_dir) as process:
        address(process)
        assert stopped(process) == 0
        assert "no identity provider and no agency is connected" in process.stderr.read()


def test_a_taken_port_is_a_plain_sentence(data_dir):
    with platform(data_dir, "--simulators") as process:
        port = address(process).rsplit(":", 1)[1]
        with platform(data_dir, "--simulators", "--port", port) as second:
            assert second.wait(timeout=60) == 1
            assert second.stderr.read() == (
                f"kiosk backend: can't listen on 127.0.0.1 port {port}: Address already in use\n"
            )
        assert stopped(process) == 0
