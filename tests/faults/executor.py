"""The unit's executor where there is no screen: six threads, and one queue back to the thread that owns the state."""

import heapq
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from queue import Empty, SimpleQueue
from typing import TypeVar

T = TypeVar("T")
WORKERS = 6


class Handle:
    """A job or a timer that can be called off."""

    def __init__(self) -> None:
        self.cancelled = False

    def cancel(self) -> None:
        """Call it off."""
        self.cancelled = True


class PlainRunner:
    """The port `Runner`; `pump` is its event loop."""

    def __init__(self, failed: Callable[[BaseException], None]) -> None:
        self._failed = failed
        self._pool = ThreadPoolExecutor(WORKERS)
        self._back: SimpleQueue[tuple[Handle, Future, Callable]] = SimpleQueue()
        self._timers: list[tuple[float, int, Handle, Callable[[], None]]] = []
        self._made = 0

    def run(self, work: Callable[[], T], done: Callable[[T], None]) -> Handle:
        """Do `work` on a thread, then `done` here."""
        handle = Handle()
        self._pool.submit(work).add_done_callback(lambda future: self._back.put((handle, future, done)))
        return handle

    def after(self, seconds: float, action: Callable[[], None]) -> Handle:
        """Call `action` here in `seconds`."""
        handle = Handle()
        self._made += 1
        heapq.heappush(self._timers, (time.monotonic() + seconds, self._made, handle, action))
        return handle

    def close(self) -> None:
        """Take no more work."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def pump(self, longest: float) -> None:
        """Deliver what has come back and ring what is due; waits at most `longest` seconds for the first of it."""
        now = time.monotonic()
        wait = min(longest, max(0.0, self._timers[0][0] - now)) if self._timers else longest
        try:
            self._deliver(*self._back.get(timeout=wait) if wait else self._back.get_nowait())
            while True:
                self._deliver(*self._back.get_nowait())
        except Empty:
            pass
        while self._timers and self._timers[0][0] <= time.monotonic():
            _, _, handle, action = heapq.heappop(self._timers)
            if not handle.cancelled:
                action()

    def _deliver(self, handle: Handle, future: Future, done: Callable) -> None:
        error = future.exception()
        if error is not None:
            self._failed(error)
        elif not handle.cancelled:
            done(future.result())
