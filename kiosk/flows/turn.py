"""Who speaks with the payment terminal: a person who pays goes first, what is asked in the background waits.

Lives on the thread that owns the state, so it needs no lock.
"""

from collections.abc import Callable


class TerminalTurn:
    """One question at a time in the background, and none while a person pays."""

    def __init__(self, paying: Callable[[], bool]) -> None:
        self._paying = paying
        self._taken = False
        self._person: Callable[[], None] | None = None

    def for_person(self, go: Callable[[], None]) -> None:
        """Call `go` now, or as soon as the question that is under way is answered."""
        if self._taken:
            self._person = go
        else:
            go()

    def take(self) -> bool:
        """Take the turn for one question in the background; False while somebody pays or another one asks."""
        if self._taken or self._paying():
            return False
        self._taken = True
        return True

    def give_back(self) -> None:
        """The question is answered."""
        self._taken = False
        person, self._person = self._person, None
        if person is not None:
            person()
