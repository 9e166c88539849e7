"""Parts that are made after the first picture is on the panel: importing them takes longer than drawing it."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Generic, TypeVar

T = TypeVar("T")


class Late(Generic[T]):
    """Stands in for a part, and hands every call on to it. Who calls before it is made waits for it, or makes it.

    `prepare` and the first call, if nothing was prepared, belong to the thread that wires.
    """

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._part: Future[T] = Future()
        self._claimed = False

    def prepare(self) -> Callable[[], None]:
        """The work of making it, to be done once, on any thread."""
        self._claimed = True
        return self._fill

    @property
    def part(self) -> T:
        """The part itself."""
        if not self._claimed:
            self.prepare()()
        return self._part.result()

    def __getattr__(self, name: str) -> object:
        return getattr(self.part, name)

    def _fill(self) -> None:
        try:
            self._part.set_result(self._make())
        except BaseException as fault:  # noqa: BLE001 - handed to whoever waits for the part
            self._part.set_exception(fault)
