"""Several processes that answer on one address, watched by the process that started them.

The kernel spreads new connections over them (SO_REUSEPORT). A worker that ends is replaced; when the process that
started them is gone, however it went, they end by themselves.
"""

import logging
import multiprocessing
import os
import signal
import socket
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import wait
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.context import ForkProcess

_LOG = logging.getLogger(__name__)
_PROCESSES = multiprocessing.get_context("fork")
_STOP_SECONDS = 10.0
_READY = b"."


class WorkerError(Exception):
    """A worker ended before it answered. The message is one plain sentence."""


@dataclass(frozen=True, slots=True)
class Worker:
    """What one worker is told. The first one also does what has to be done once."""

    number: int
    ready: Callable[[], None]
    orphaned: int
    """A file that comes to its end when nobody watches any more."""

    @property
    def first(self) -> bool:
        """Whether this is the worker for what is to be done once."""
        return self.number == 0


class Workers:
    """Runs `serve` in `count` processes."""

    def __init__(self, count: int, serve: Callable[[Worker], None]) -> None:
        self._count = count
        self._serve = serve
        self._running: dict[int, ForkProcess] = {}

    def run(self, announce: Callable[[], None]) -> None:
        """Until a signal ends it. `announce` is called when all of them answer."""
        orphaned, held = os.pipe()
        try:
            for number in range(self._count):
                self._start(number, orphaned, held)
            announce()
            while True:
                self._replace_ended(orphaned, held)
        finally:
            self._stop()
            os.close(held)
            os.close(orphaned)

    def _start(self, number: int, orphaned: int, held: int) -> None:
        told, tells = os.pipe()

        def work() -> None:
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            os.close(told)
            os.close(held)
            self._serve(Worker(number, lambda: _say_ready(tells), orphaned))

        self._running[number] = process = _PROCESSES.Process(target=work, name=f"worker-{number}", daemon=True)
        process.start()
        os.close(tells)
        try:
            if os.read(told, 1) != _READY:
                message = "a process of the platform did not start; its own words stand above"
                raise WorkerError(message)
        finally:
            os.close(told)

    def _replace_ended(self, orphaned: int, held: int) -> None:
        wait([process.sentinel for process in self._running.values()])
        for number, process in list(self._running.items()):
            if not process.is_alive():
                _LOG.error("worker_ended %d status=%s", number, process.exitcode)
                self._start(number, orphaned, held)

    def _stop(self) -> None:
        for process in self._running.values():
            process.terminate()
        for process in self._running.values():
            process.join(_STOP_SECONDS)
            if process.is_alive():
                process.kill()
                process.join()


def shared_listener(host: str, port: int, backlog: int) -> socket.socket:
    """A listening socket on an address that other workers listen on too."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family, backlog=backlog, reuse_port=True)


def reserved(host: str, port: int) -> socket.socket:
    """A socket that holds the address for the workers and takes no connection; raises OSError where it is taken."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.create_server((host, port), family=family) as alone:
        port = alone.getsockname()[1]
    holder = socket.socket(family, socket.SOCK_STREAM)
    try:
        holder.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        holder.bind((host, port))
    except OSError:
        holder.close()
        raise
    return holder


def _say_ready(tells: int) -> None:
    os.write(tells, _READY)
    os.close(tells)
