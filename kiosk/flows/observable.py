"""A value that tells who watches it when it changes."""

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Subscription:
    """A watcher that can be taken off again."""

    def __init__(self, forget: Callable[[], None]) -> None:
        self._forget = forget

    def cancel(self) -> None:
        """Stop watching."""
        self._forget()


class Observable(Generic[T]):
    """Holds one value; watchers are called after the swap, in the order they came, and only for a change."""

    def __init__(self, value: T) -> None:
        self._value = value
        self._watchers: dict[object, Callable[[T], None]] = {}

    @property
    def value(self) -> T:
        """The value now."""
        return self._value

    def set(self, value: T) -> None:
        """Swap the value and tell the watchers."""
        if value == self._value:
            return
        self._value = value
        for watcher in tuple(self._watchers.values()):
            watcher(value)

    def subscribe(self, watcher: Callable[[T], None]) -> Subscription:
        """Call `watcher` with every new value from now on."""
        key = object()
        self._watchers[key] = watcher

        def forget() -> None:
            self._watchers.pop(key, None)

        return Subscription(forget)
