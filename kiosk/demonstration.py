"""Everything a unit needs around it, private and on this machine: platform, simulated terminal and printer.

Used by the demonstration, the tour, the benchmarks and the tests. Each part is a process of its own.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from kiosk.adapters.devices.simulated.process import SimulatedProcess, start_simulated
from kiosk.domain.money import Money
from kiosk.settings import (
    PlatformSection,
    PrinterSection,
    ScreenSection,
    TerminalSection,
    TimesSection,
    UnitSection,
    UnitSettings,
)

HELP_PHONE = "1800 000"
GRACE_SECONDS = 15.0


class DemonstrationError(Exception):
    """A part did not start; the message is one sentence."""


def this_program() -> tuple[str, ...]:
    """How this kiosk is started again: from the bundle, or from the source."""
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    return (sys.executable, "-m", "kiosk")


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """A folder for one demonstration, which the database's own user may pass through."""
    with tempfile.TemporaryDirectory(prefix="kiosk-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        folder.chmod(0o711)
        yield folder


@dataclass(slots=True)
class PlatformProcess:
    """A platform on a private database in `data`, restarted on the same port."""

    data: Path
    program: Sequence[str]
    options: tuple[str, ...] = ()
    port: int = 0
    process: subprocess.Popen[str] | None = None

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start it and wait until it listens."""
        words = [*self.program, "backend", "serve", "--data", str(self.data), "--port", str(self.port), *self.options]
        self.process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)  # noqa: S603 - own program
        line = self.process.stdout.readline() if self.process.stdout is not None else ""
        try:
            self.port = int(str(json.loads(line)["listening"]).rsplit(":", 1)[1])
        except (ValueError, KeyError) as cause:
            self.stop()
            message = "the platform did not start; its own words stand above"
            raise DemonstrationError(message) from cause

    def stop(self) -> None:
        """End it and its database."""
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(GRACE_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        if self.process.stdout is not None:
            self.process.stdout.close()
        self.process = None

    def kill(self) -> None:
        """Kill -9."""
        if self.process is not None:
            os.kill(self.process.pid, signal.SIGKILL)
            self.process.wait()
            if self.process.stdout is not None:
                self.process.stdout.close()
            self.process = None

    def administer(self, *words: str, failing: bool = False) -> str:
        """What `kiosk backend WORDS --data …` prints; `failing` where an exit status of 1 is an answer as well."""
        command = [*self.program, "backend", *words, "--data", str(self.data)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - own program
        if done.returncode != 0 and not (failing and done.stdout):
            message = done.stderr.strip() or f"kiosk backend {words[0]} failed"
            raise DemonstrationError(message)
        return done.stdout


class Demonstration:
    """The parts, running in `folder`; end them with `close`. Nothing in it is real: no bank, no agency, no person."""

    def __init__(
        self,
        folder: Path,
        *,
        think_seconds: float = 0.6,
        identity_seconds: float = 1.0,
        terminal_protocol: str = "nexo",
    ) -> None:
        self.folder = folder
        self._protocol = terminal_protocol
        self._program = this_program()
        folder.mkdir(parents=True, exist_ok=True)
        options = ("--simulators", "--sample-catalogue", "--identity-delay", str(identity_seconds))
        self.platform = PlatformProcess(folder / "platform", self._program, options)
        self._think = think_seconds
        self.terminal: SimulatedProcess
        self.printer: SimulatedProcess

    def start(self) -> None:
        """Start all parts."""
        self.platform.start()
        self.start_terminal()
        self.start_printer()

    def start_terminal(self) -> None:
        """Start the simulated terminal, on the port it had before."""
        ledger = self.folder / "terminal.jsonl"
        port = str(self.terminal.port) if hasattr(self, "terminal") else "0"
        options = ("--think", str(self._think), "--port", port, "--protocol", self._protocol)
        self.terminal = start_simulated(self._program, "terminal", ledger, *options)

    def start_printer(self) -> None:
        """Start the simulated printer, on the port it had before."""
        ledger = self.folder / "printer.jsonl"
        port = str(self.printer.port) if hasattr(self, "printer") else "0"
        self.printer = start_simulated(self._program, "printer", ledger, "--paper", str(self.paper), "--port", port)

    @property
    def paper(self) -> Path:
        """The folder of what the simulated printer printed, as pictures."""
        return self.folder / "paper"

    def enrolment_code(self) -> str:
        """A code that makes a unit active at once."""
        answer = json.loads(self.platform.administer("devices", "code", "--activate", "--json"))
        return str(answer["code"])

    def publish_fee(self, service_id: str, fee: Money) -> None:
        """Publish the platform's catalogue with another fee for one service, as an operator would."""
        with tempfile.TemporaryDirectory(dir=self.folder) as name:
            folder = Path(name) / "catalogue"
            self.platform.administer("export", str(folder))
            for file in folder.glob("*.json"):
                written = json.loads(file.read_text(encoding="utf-8"))
                for service in written.get("services", []):
                    if service["id"] == service_id:
                        service["fee"] = {"kind": "fixed", "fils": fee.fils}
                file.write_text(json.dumps(written, ensure_ascii=False), encoding="utf-8")
            self.platform.administer("import", str(folder))

    def settings(self, name: str, screen: ScreenSection, times: TimesSection) -> UnitSettings:
        """Settings of a unit that uses these parts."""
        return UnitSettings(
            UnitSection(
                str(self.folder / name),
                centre_ar="مركز القرين",
                centre_en="Al-Qurain centre",
                help_phone=HELP_PHONE,
                sample=True,
            ),
            PlatformSection(self.platform.url),
            TerminalSection(self.terminal.host, self.terminal.port, self._protocol),
            PrinterSection(self.printer.host, self.printer.port),
            screen,
            times,
        )

    def close(self) -> None:
        """End all parts."""
        for device in ("terminal", "printer"):
            part: SimulatedProcess | None = getattr(self, device, None)
            if part is not None:
                part.stop()
        self.platform.stop()

    def __enter__(self) -> Self:
        try:
            self.start()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
