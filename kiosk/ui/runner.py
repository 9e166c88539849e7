"""Work off the GUI thread: one executor, and one queued signal that brings results back as values."""

import heapq
import logging
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

T = TypeVar("T")
WORKERS = 6


class Job:
    """A piece of work that can be called off; then its result is dropped."""

    def __init__(self) -> None:
        self.cancelled = False

    def cancel(self) -> None:
        """Drop the result. What has begun runs to its end: money is not stopped half-way."""
        self.cancelled = True


class Timer:
    """Something to be done at a time, which can be called off."""

    def __init__(self, action: Callable[[], None]) -> None:
        self._action: Callable[[], None] | None = action

    def cancel(self) -> None:
        """Do not ring."""
        self._action = None

    def ring(self) -> None:
        """Do it, unless it was called off."""
        action, self._action = self._action, None
        if action is not None:
            action()


class QtRunner(QObject):
    """The unit's `Runner`. Made and used on the GUI thread."""

    _came_back = Signal(object)

    def __init__(self, failed: Callable[[BaseException], None]) -> None:
        super().__init__()
        self._failed = failed
        self._pool = ThreadPoolExecutor(WORKERS, thread_name_prefix="work")
        self._closed = False
        self._timers: list[tuple[float, int, Timer]] = []
        self._made = 0
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._ring)
        self._came_back.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(self, work: Callable[[], T], done: Callable[[T], None]) -> Job:
        """Do `work` on the executor, then `done` with its value on this thread."""
        job = Job()

        def finished(future: Future[T]) -> None:
            if not self._closed:
                self._came_back.emit((job, future, done))

        if not self._closed:
            self._pool.submit(work).add_done_callback(finished)
        return job

    def after(self, seconds: float, action: Callable[[], None]) -> Timer:
        """Call `action` on this thread in `seconds`."""
        timer = Timer(action)
        self._made += 1
        heapq.heappush(self._timers, (time.monotonic() + seconds, self._made, timer))
        self._wind_up()
        return timer

    def close(self) -> None:
        """Take no more work; what is running is left to end by itself."""
        self._closed = True
        self._clock.stop()
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _deliver(self, message: tuple[Job, Future[object], Callable[[object], None]]) -> None:
        job, future, done = message
        error = future.exception()
        if error is not None:
            logging.getLogger(__name__).error("work failed", exc_info=error)
            self._failed(error)
        elif not job.cancelled and not self._closed:
            done(future.result())

    def _wind_up(self) -> None:
        if self._timers and not self._closed:
            self._clock.start(max(0, int((self._timers[0][0] - time.monotonic()) * 1000) + 1))

    def _ring(self) -> None:
        while self._timers and self._timers[0][0] <= time.monotonic():
            heapq.heappop(self._timers)[2].ring()
        self._wind_up()
