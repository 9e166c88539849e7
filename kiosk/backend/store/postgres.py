"""A private PostgreSQL in the data folder: on a Unix socket, for nobody else, started when needed.

Everybody who uses it says so with a shared lock; who leaves last stops it. A server that outlived
its platform (`kill -9`) is adopted by the next one.
"""

import fcntl
import os
import shlex
import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from kiosk.backend.store.account import Account, database_account
from kiosk.backend.store.binaries import Binaries, find_binaries
from kiosk.backend.store.cluster import (
    DATABASE,
    ROLE,
    ClusterPaths,
    Postmaster,
    forget_stranger,
    is_running,
    own_folder,
    prepare_data_dir,
    read_postmaster,
    socket_dir,
    write_settings,
)
from kiosk.backend.store.refusal import StoreUnavailableError

__all__ = ["Binaries", "PrivatePostgres", "Server", "StoreUnavailableError"]

_PATIENCE = 60.0
_LOG_LIMIT = 10_000_000
_STILL_DYING = "pre-existing shared memory block"


@dataclass(frozen=True, slots=True)
class Server:
    """A running private server and how to reach it."""

    socket_dir: Path
    port: int
    pid: int
    binaries: Binaries

    def dsn(self, database: str = DATABASE) -> str:
        """The address of one of its databases."""
        return f"postgresql://{ROLE}@/{database}?host={quote(str(self.socket_dir))}&port={self.port}"


class PrivatePostgres:
    """The private server of one data folder. `durable=False` forgets on a power cut: for tests alone."""

    def __init__(
        self,
        data_dir: Path,
        environment: Mapping[str, str],
        *,
        durable: bool = True,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        self._paths = ClusterPaths(data_dir.absolute())
        self._environment = environment
        self._durable = durable
        self._pause = pause

    @contextmanager
    def running(self) -> Iterator[Server]:
        """The server, started where it is not running; stopped at the end where nobody else uses it."""
        account = self._account()
        with _opened(self._paths.use_lock) as use:
            try:
                with _locked(self._paths.start_lock):
                    fcntl.flock(use, fcntl.LOCK_SH)
                    server = self._ensure_running(account)
                yield server
            finally:
                with _locked(self._paths.start_lock):
                    if _is_last(use):
                        self._stop(account)

    def revive(self) -> bool:
        """Start the server again where it died under those who are inside `running`; whether that was so."""
        if is_running(self._paths):
            return False
        account = self._account()
        with _locked(self._paths.start_lock):
            self._ensure_running(account)
        return True

    def _account(self) -> Account:
        try:
            account = database_account(self._paths.owner())
            prepare_data_dir(self._paths.data_dir, account, self._environment)
        except OSError as fault:
            message = f"the data folder {self._paths.data_dir} can't be used: {fault.strerror}"
            raise StoreUnavailableError(message) from fault
        return account

    def _ensure_running(self, account: Account) -> Server:
        binaries = find_binaries(self._environment, account, self._paths.major(), self._paths.data_dir)
        if self._paths.major() is None:
            self._create(account, binaries)
        deadline = time.monotonic() + _PATIENCE
        while True:
            postmaster = read_postmaster(self._paths, account, self._environment)
            if postmaster is None:
                self._start(account, binaries, deadline)
            elif postmaster.ready:
                return _server(postmaster, binaries)
            elif time.monotonic() > deadline:
                message = f"the database is not ready after {_PATIENCE:.0f} s: see {self._paths.log}"
                raise StoreUnavailableError(message)
            else:
                self._pause(0.05)

    def _create(self, account: Account, binaries: Binaries) -> None:
        unfinished = self._paths.unfinished
        if unfinished.exists():
            shutil.rmtree(unfinished)
        own_folder(unfinished, account)
        words: list[str | Path] = [
            binaries.initdb,
            "-D",
            unfinished,
            "-U",
            ROLE,
            "--auth=peer",
            "--encoding=UTF8",
            "--locale=C",
        ]
        words += ["--data-checksums", *([] if self._durable else ["--no-sync"])]
        made = account.run(words, self._environment)
        if made.returncode != 0:
            message = f"the database could not be made in {self._paths.data_dir}: {_last_line(made.stderr)}"
            raise StoreUnavailableError(message)
        unfinished.rename(self._paths.cluster)

    def _start(self, account: Account, binaries: Binaries, deadline: float) -> None:
        folder = own_folder(socket_dir(self._paths, account, self._environment), account)
        settings = write_settings(self._paths, folder, account, durable=self._durable)
        forget_stranger(self._paths, folder)
        _limit_log(self._paths.log)
        said_before = _size(self._paths.log)
        options = f"-c {shlex.quote(f'config_file={settings}')}"
        words: list[str | Path] = [binaries.pg_ctl, "-D", self._paths.cluster, "-w", "-t", "60", "-l", self._paths.log]
        started = account.run([*words, "-o", options, "start"], self._environment)
        if started.returncode == 0:
            return
        said = _text_from(self._paths.log, said_before)
        if _STILL_DYING in said and time.monotonic() < deadline:
            self._pause(0.1)
            return
        message = f"the database doesn't start: {_reason(said) or _last_line(started.stderr)}"
        raise StoreUnavailableError(message)

    def _stop(self, account: Account) -> None:
        if read_postmaster(self._paths, account, self._environment) is None:
            return
        binaries = find_binaries(self._environment, account, self._paths.major(), self._paths.data_dir)
        words: list[str | Path] = [binaries.pg_ctl, "-D", self._paths.cluster, "-w", "-t", "60", "stop", "-m"]
        if account.run([*words, "fast"], self._environment).returncode != 0:
            account.run([*words, "immediate"], self._environment)


def _server(postmaster: Postmaster, binaries: Binaries) -> Server:
    return Server(postmaster.socket_dir, postmaster.port, postmaster.pid, binaries)


@contextmanager
def _opened(path: Path) -> Iterator[int]:
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    with _opened(path) as descriptor:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield


def _is_last(use: int) -> bool:
    try:
        fcntl.flock(use, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _limit_log(path: Path) -> None:
    if _size(path) > _LOG_LIMIT:
        path.replace(path.with_suffix(".log.1"))


def _text_from(path: Path, offset: int) -> str:
    if not path.exists():
        return ""
    with path.open(encoding="utf-8", errors="replace") as log:
        log.seek(offset)
        return log.read()


def _reason(said: str) -> str:
    return _last_line(
        "\n".join(line for line in said.splitlines() if "FATAL" in line or "PANIC" in line)
    ) or _last_line(said)


def _last_line(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip()]
    return lines[-1].strip() if lines else ""
