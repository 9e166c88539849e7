import json
import re
import socket
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from device_help import PARTIES, StartPrinter, StartTerminal

from kiosk.adapters.devices.simulated.ledger import Ledger, read_ledger
from kiosk.adapters.devices.simulated.process import SimulatorFailedError, start_simulated
from kiosk.adapters.devices.simulated.steer import Steering, SteeringError
from kiosk.adapters.devices.terminal import codec
from kiosk.domain.money import Money

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)


def test_it_says_where_it_listens_and_ends_when_told(start_terminal: StartTerminal, tmp_path: Path) -> None:
    file = tmp_path / "ports.json"
    process = start_terminal("--port-file", str(file))
    where = {"host": "127.0.0.1", "port": process.port, "control": process.control_port}
    assert json.loads(file.read_text()) == where
    process.stop()
    assert process.process.returncode == 0


def test_it_ends_with_the_process_that_started_it(start_printer: StartPrinter) -> None:
    process = start_printer()
    with socket.create_connection((process.host, process.port)):
        assert process.process.stdin is not None
        process.process.stdin.close()
        assert process.process.wait(10) == 0


def test_it_ends_quietly_with_work_on_its_hands(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "kiosk", "simulate", "terminal", "--ledger", str(tmp_path / "l.jsonl")]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        where = json.loads(process.stdout.readline())["listening"]
        with socket.create_connection((where["host"], where["port"])) as stream:
            exchange = codec.Exchange(PARTIES, codec.Category.PAYMENT, "0000000001")
            stream.sendall(codec.payment_request(exchange, uuid4(), Money(1000), NOW))
            process.terminate()
            _, said = process.communicate(timeout=10)
    assert (process.returncode, said) == (0, "")


def test_a_taken_port_is_a_plain_sentence(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        words = ["simulate", "terminal", "--ledger", str(tmp_path / "l.jsonl"), "--port", port]
        run = subprocess.run([sys.executable, "-m", "kiosk", *words], capture_output=True, text=True, check=False)
    assert run.returncode == 1
    assert run.stderr.startswith("kiosk simulate: the simulated terminal can't start")
    assert "Traceback" not in run.stderr


def test_a_simulator_that_does_not_start_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SimulatorFailedError, match="the simulated terminal did not start"):
        start_simulated([sys.executable, "-c", "pass"], "terminal", tmp_path / "l.jsonl")


def test_steering_says_what_a_device_does_not_understand(
    start_terminal: StartTerminal, start_printer: StartPrinter
) -> None:
    terminal, printer = start_terminal().steering, start_printer().steering
    for refused in (
        lambda: terminal.set("paper_out"),
        lambda: terminal.set("decline", times=-1),
        lambda: terminal.press("card"),
        lambda: terminal.press("nose"),
        lambda: printer.set("decline"),
        lambda: printer.press("card"),
    ):
        with pytest.raises(SteeringError, match=r"fault|number|payment|pad|printer"):
            refused()
    assert terminal.set("decline", times=2)["times"] == 2
    assert terminal.clear()["fault"] is None
    assert terminal.think(3)["think"] == 3
    assert printer.set("near_end")["faults"] == ["near_end"]
    assert printer.clear()["faults"] == []


@pytest.mark.parametrize("line", [b"nonsense\n", b"[1]\n", b'{"do":"dance"}\n', b'{"do":"set","fault":[]}\n'])
def test_the_control_answers_whatever_it_is_told(start_terminal: StartTerminal, line: bytes) -> None:
    process = start_terminal()
    with socket.create_connection((process.host, process.control_port)) as stream:
        stream.sendall(line)
        answer = json.loads(stream.makefile("rb").readline())
    assert answer["ok"] is False
    assert re.search(r"\w", answer["error"])
    assert process.steering.state()["charges"] == 0


def test_steering_nobody_is_an_error() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with pytest.raises(SteeringError, match="does not answer"):
        Steering("127.0.0.1", port).state()


@pytest.mark.parametrize("torn", [b"", b'{"event":"pay', b"\xff\x00"])
def test_a_ledger_forgets_only_a_torn_last_line(tmp_path: Path, torn: bytes) -> None:
    path = tmp_path / "folder" / "ledger.jsonl"
    ledger = Ledger(path, lambda: NOW)
    first = ledger.append("payment", amount="1.000")
    ledger.close()
    with path.open("ab") as file:
        file.write(torn)
    assert read_ledger(path) == (first,)
    again = Ledger(path, lambda: NOW)
    second = again.append("payment", amount="2.000")
    again.close()
    assert read_ledger(path) == (first, second) == again.entries
    assert read_ledger(tmp_path / "none.jsonl") == ()
