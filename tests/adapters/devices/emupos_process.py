"""emupos, a virtual receipt printer by other people, in an environment of its own (it needs Python 3.13)."""

import json
import os
import shutil
import socket
import subprocess
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

VERSION = "0.4.0"
ENVIRONMENT = Path(__file__).parents[3] / "build" / "emupos-environment"
CONFIGURATION = """\
schema: 1
api: {{ host: 127.0.0.1, port: {api} }}
devices:
  - id: front
    type: printer
    profile: epson-tm-t20iii
    connections:
      - tcp: {{ port: {printer} }}
    receipts_dir: ./receipts
"""


def find_python() -> str | None:
    """A Python 3.13 or later that works; the name alone may be a stub without one behind it."""
    homes = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    found = [shutil.which(f"python3.{minor}") for minor in (13, 14)]
    found += [str(path) for path in sorted(homes.glob("3.1[34]*/bin/python3"))]
    return next((path for path in found if path and _works(path)), None)


def install(python: str) -> Path | str:
    """emupos' own program, installed once and kept; or why it can't be had."""
    program = ENVIRONMENT / "bin" / "emupos"
    if program.exists() and _works(str(program)):
        return program
    for words in (
        [python, "-m", "venv", "--clear", str(ENVIRONMENT)],
        [str(ENVIRONMENT / "bin" / "pip"), "install", "--quiet", f"emupos=={VERSION}"],
    ):
        step = subprocess.run(words, capture_output=True, text=True, check=False)
        if step.returncode:
            return f"emupos {VERSION} can't be installed here: {step.stderr.strip().splitlines()[-1:]}"
    return program


def _works(program: str) -> bool:
    try:
        return subprocess.run([program, "--version"], capture_output=True, check=False, timeout=30).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


@dataclass(frozen=True)
class Emupos:
    """A running emupos with one printer."""

    process: subprocess.Popen[bytes]
    port: int
    api: int

    def set_fault(self, fault: str) -> None:
        self._ask("PUT", f"faults/{fault}")

    def clear_fault(self, fault: str) -> None:
        self._ask("DELETE", f"faults/{fault}")

    def receipts(self) -> list[dict[str, object]]:
        found: list[dict[str, object]] = json.loads(self._ask("GET", "receipts"))
        return found

    def picture(self, receipt_id: object) -> bytes:
        return self._ask("GET", f"receipts/{receipt_id}/image")

    def is_up(self) -> bool:
        try:
            self.receipts()
        except (urllib.error.URLError, ConnectionError):
            return False
        return True

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(30)

    def _ask(self, method: str, path: str) -> bytes:
        address = f"http://127.0.0.1:{self.api}/api/v1/devices/front/{path}"
        request = urllib.request.Request(address, method=method)
        with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310 - the same
            words: bytes = answer.read()
            return words


def start(program: Path, folder: Path) -> Emupos:
    """Run emupos in `folder` and wait until it answers."""
    ports = {"api": _free_port(), "printer": _free_port()}
    (folder / "emupos.yaml").write_text(CONFIGURATION.format(**ports))
    process = subprocess.Popen(
        [str(program), "run"],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    emupos = Emupos(process, ports["printer"], ports["api"])
    while not emupos.is_up():
        assert process.poll() is None, "emupos ended before it listened"
    return emupos


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port
