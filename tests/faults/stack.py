"""The real processes around a unit: PostgreSQL, the platform on it, the simulators. Each can be killed and comes back.

They are forked from one server that has everything imported already: a killed part is back in a blink.
"""

import asyncio
import ctypes
import http.client
import multiprocessing
import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from faults.schedule import Part
from faults.small_catalogue import small_catalogue
from kiosk.adapters.devices.simulated.steer import Steering, SteeringError
from kiosk.backend.store.cluster import DATABASE
from kiosk.backend.store.pool import ensure_database
from kiosk.backend.store.postgres import PrivatePostgres, Server

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerProcess

CONTEXT = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload(["faults.preload"])
PATIENCE = 30.0
PR_SET_PDEATHSIG = 1


class StackError(Exception):
    """A part did not come up."""


def until(done: Callable[[], bool], what: str, patience: float = PATIENCE) -> None:
    """Wait for it."""
    end = time.monotonic() + patience
    while not done():
        if time.monotonic() > end:
            message = f"waited in vain for {what}"
            raise StackError(message)
        time.sleep(0.005)


def orphaned_never() -> None:
    """This process ends with the one that forked it."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def be_kiosk(words: Sequence[str], log: Path) -> None:
    """Be `kiosk WORDS`, in a process of its own."""
    orphaned_never()
    with log.open("ab") as file:
        for stream in (1, 2):
            os.dup2(file.fileno(), stream)
    from kiosk.cli import main

    sys.exit(main(list(words)))


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def answers(port: int) -> bool:
    """Whether somebody takes connections there."""
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


def is_healthy(port: int) -> bool:
    """Whether the platform there answers with its health."""
    asked = http.client.HTTPConnection("127.0.0.1", port, timeout=1)
    try:
        asked.request("GET", "/v1/health")
        return asked.getresponse().status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        asked.close()


class Program:
    """A `kiosk` program that is started on the same port as often as it is killed."""

    def __init__(
        self, words: Sequence[str], ports: Sequence[int], log: Path, is_up: Callable[[int], bool] = answers
    ) -> None:
        self.ports = ports
        self._is_up = is_up
        self._words = words
        self._log = log
        self.process: ForkServerProcess | None = None

    def start(self) -> None:
        """Start it, and wait until it listens."""
        self.process = CONTEXT.Process(target=be_kiosk, args=(self._words, self._log), daemon=True)
        self.process.start()
        until(self._up, f"kiosk {' '.join(self._words[:2])} (see {self._log})")

    def pids(self) -> list[int]:
        """What a signal goes to."""
        return [self.process.pid] if self.process is not None and self.process.pid and self.is_alive() else []

    def is_alive(self) -> bool:
        """Whether it runs."""
        return self.process is not None and self.process.is_alive()

    def stop(self) -> None:
        """End it."""
        if self.process is not None and self.process.pid is not None:
            self.process.kill()
            self.process.join()

    def _up(self) -> bool:
        if not self.is_alive():
            message = f"kiosk {' '.join(self._words[:2])} ended at once, see {self._log}"
            raise StackError(message)
        return all(self._is_up(port) for port in self.ports)


class Database:
    """The private PostgreSQL, held by the harness so that it can be killed apart from the platform."""

    def __init__(self, folder: Path) -> None:
        self._postgres = PrivatePostgres(folder, os.environ)
        self._held = ExitStack()
        self.server: Server

    def start(self) -> None:
        """Start it, or again."""
        self.server = self._held.enter_context(self._postgres.running())
        asyncio.run(ensure_database(self.server.dsn("postgres"), DATABASE))

    def pids(self) -> list[int]:
        """The postmaster and its children."""
        pid = self.server.pid
        return [pid, *children_of(pid)] if Path(f"/proc/{pid}").exists() else []

    def is_alive(self) -> bool:
        """Whether its postmaster runs."""
        stat = Path(f"/proc/{self.server.pid}/stat")
        with suppress(OSError):
            return stat.read_text().rpartition(")")[2].split()[0] != "Z"
        return False

    def stop(self) -> None:
        """End it."""
        self._held.close()


def children_of(pid: int) -> list[int]:
    """The processes whose parent it is."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError, ValueError):
            after_name = stat.read_text().rpartition(")")[2].split()
            if int(after_name[1]) == pid:
                found.append(int(stat.parent.name))
    return found


class Stack:
    """All of them, in `folder`."""

    def __init__(self, folder: Path, protocol: str) -> None:
        self.folder = folder
        self._protocol = protocol
        self.ledgers = {Part.TERMINAL: folder / "terminal.jsonl", Part.PRINTER: folder / "printer.jsonl"}
        self.paper = folder / "paper"
        self.database = Database(folder / "database")
        self.parts: dict[Part, Program | Database] = {Part.POSTGRES: self.database}
        self._lock = threading.Lock()

    def start(self) -> None:
        """Bring everything up, with a small catalogue."""
        self.database.start()
        data = str(self.folder / "platform")
        platform = ["backend", "serve", "--data", data, "--database", self.database.server.dsn(), "--simulators"]
        port = free_port()
        platform += ["--identity-delay", "0", "--port", str(port)]
        self.parts[Part.PLATFORM] = Program(platform, [port], self.folder / "platform.log", is_healthy)
        for device, more in (
            (Part.TERMINAL, ["--protocol", self._protocol]),
            (Part.PRINTER, ["--paper", str(self.paper)]),
        ):
            ports = [free_port(), free_port()]
            words = ["simulate", str(device), "--ledger", str(self.ledgers[device]), *more]
            words += ["--port", str(ports[0]), "--control-port", str(ports[1])]
            self.parts[device] = Program(words, ports, self.folder / f"{device}.log")
        for part in (Part.PLATFORM, Part.TERMINAL, Part.PRINTER):
            self.parts[part].start()
        self.administer("import", str(small_catalogue(self.folder / "catalogue")))

    def port(self, part: Part) -> int:
        """Where it listens."""
        program = self.parts[part]
        if not isinstance(program, Program):
            raise TypeError(part)
        return program.ports[0]

    @property
    def url(self) -> str:
        """The platform's own address."""
        return f"http://127.0.0.1:{self.port(Part.PLATFORM)}"

    def printer_is_empty(self) -> None:
        """Nothing of an earlier run is left in the printer."""

        def is_empty() -> bool:
            state = self.steer(Part.PRINTER).state()
            return not state["held_bytes"] and not state["rows_on_sheet"]

        with suppress(StackError, SteeringError):
            until(is_empty, "an empty printer", 1.0)
            return
        self.parts[Part.PRINTER].stop()
        self.revive()

    def steer(self, device: Part) -> Steering:
        """The control of a simulator."""
        program = self.parts[device]
        if not isinstance(program, Program):
            raise TypeError(device)
        return Steering("127.0.0.1", program.ports[1])

    def administer(self, *words: str) -> None:
        """Do `kiosk backend WORDS` on this database."""
        data = str(self.folder / "platform")
        command = ["backend", *words, "--data", data, "--database", self.database.server.dsn()]
        process = CONTEXT.Process(target=be_kiosk, args=(command, self.folder / "administration.log"), daemon=True)
        process.start()
        process.join(PATIENCE)
        if process.exitcode != 0:
            said = (self.folder / "administration.log").read_text(encoding="utf-8")
            message = f"kiosk backend {words[0]} failed: {said}"
            raise StackError(message)

    def kill(self, part: Part) -> None:
        """Kill -9, now. PostgreSQL's children follow their postmaster by themselves."""
        for pid in self.parts[part].pids()[:1]:
            signal_to(pid, signal.SIGKILL)

    def freeze(self, part: Part) -> None:
        """Stop it where it stands."""
        for pid in self.parts[part].pids():
            signal_to(pid, signal.SIGSTOP)

    def thaw(self, part: Part) -> None:
        """Let it go on."""
        for pid in self.parts[part].pids():
            signal_to(pid, signal.SIGCONT)

    def revive(self) -> None:
        """Start what is not running, the database first; let go on what is frozen."""
        with self._lock:
            for part in (Part.POSTGRES, Part.PLATFORM, Part.TERMINAL, Part.PRINTER):
                self.thaw(part)
                if not self.parts[part].is_alive():
                    self.parts[part].start()

    def well_again(self) -> None:
        """Everything runs, and no simulator is told to fail."""
        self.revive()
        for device in (Part.TERMINAL, Part.PRINTER):
            until(lambda device=device: self._calmed(device), f"the {device} to be steered")

    def _calmed(self, device: Part) -> bool:
        try:
            self.steer(device).clear()
        except SteeringError:
            self.revive()
            return False
        return True

    def stop(self) -> None:
        """End all, the database last."""
        for part in (Part.PLATFORM, Part.TERMINAL, Part.PRINTER, Part.POSTGRES):
            if part in self.parts:
                self.thaw(part)
                self.parts[part].stop()


def signal_to(pid: int, number: signal.Signals) -> None:
    """Send it, where somebody is there."""
    with suppress(ProcessLookupError):
        os.kill(pid, number)
