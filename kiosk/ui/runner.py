"""Work off the GUI thread: one executor, and one queued signal that brings results back as values."""

import logging
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


class Timer(QObject):
    """A single shot on the GUI thread."""

    def __init__(self, owner: QObject, seconds: float, action: Callable[[], None]) -> None:
        super().__init__()
        self._action = action
        self._timer: QTimer | None = QTimer(owner)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ring)
        self._timer.start(int(seconds * 1000))

    def cancel(self) -> None:
        """Do not ring."""
        if self._timer is not None:
            self._timer.stop()
            self._timer.deleteLater()
        self._timer = None

    def _ring(self) -> None:
        self.cancel()
        self._action()


class QtRunner(QObject):
    """The unit's `Runner`. Made and used on the GUI thread."""

    _came_back = Signal(object)

    def __init__(self, failed: Callable[[BaseException], None]) -> None:
        super().__init__()
        self._failed = failed
        self._pool = ThreadPoolExecutor(WORKERS, thread_name_prefix="work")
        self._closed = False
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
        return Timer(self, seconds, action)

    def close(self) -> None:
        """Take no more work; what is running is left to end by itself."""
        self._closed = True
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _deliver(self, message: tuple[Job, Future[object], Callable[[object], None]]) -> None:
        job, future, done = message
        error = future.exception()
        if error is not None:
            logging.getLogger(__name__).error("work failed", exc_info=error)
            self._failed(error)
        elif not job.cancelled and not self._closed:
            done(future.result())
