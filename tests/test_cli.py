import subprocess
import sys

import pytest

from kiosk.cli import COMMANDS


def kiosk(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "kiosk", *words], capture_output=True, text=True, check=False)


def test_help_names_every_command():
    done = kiosk("--help")
    assert done.returncode == 0
    assert all(name in done.stdout for name in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command):
    done = kiosk(command, "--help")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("usage: kiosk")


@pytest.mark.parametrize(
    "words",
    [
        ("run", "--config", "/nowhere/kiosk.toml"),
        ("verify", "https://verify.example/r#123"),
        ("doctor", "--config", "/nowhere/kiosk.toml"),
        ("journal", "verify", "--config", "/nowhere/kiosk.toml"),
    ],
)
def test_a_failure_is_one_plain_sentence_and_a_status(words):
    done = kiosk(*words)
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert done.stderr.strip() or done.stdout.strip()


def test_an_unknown_command_is_refused():
    assert kiosk("dance").returncode == 2
