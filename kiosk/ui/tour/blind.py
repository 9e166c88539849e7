"""A person who does not see the panel: presses the keys of a tactile keypad, and knows only what the unit says."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk.ui.tour.hand import PATIENCE, Hand, TourError

Key = Qt.Key
_MOST_STEPS = 90
_TRIES = 4
_ANSWER_SECONDS = 1.5


@dataclass(slots=True)
class BlindPerson:
    """Ten fingers and two ears."""

    window: QQuickWindow
    hand: Hand
    said: Callable[[], Sequence[str]]
    log: list[str] = field(default_factory=list)

    @property
    def heard(self) -> str:
        """What the unit said last."""
        said = self.said()
        return said[-1] if said else ""

    def press(self, key: Key) -> str:
        """Press one key, once more where nothing is said to it; what the unit says."""
        for _ in range(_TRIES):
            before = len(self.said())
            QTest.keyClick(self.window, Qt.Key(key))
            if self._hears_more_than(before):
                self.log.append(f"[{key.name.removeprefix('Key_')}] {self.heard}")
                return self.heard
        message = f"the unit said nothing to {key.name}; the last words were '{self.heard}'"
        raise TourError(message)

    def _hears_more_than(self, before: int) -> bool:
        """The unit ignores a second press on the same thing within half a second, so a press may go unanswered."""
        end = time.monotonic() + _ANSWER_SECONDS
        while len(self.said()) == before and time.monotonic() < end:
            self.hand.let_work()
        return len(self.said()) > before

    def listen(self, words: str, patience: float = PATIENCE) -> str:
        """Wait until the unit says something with these words, counting what it says now."""
        self.hand.wait(lambda: words in self.heard, f"the words '{words}'", patience)
        self.log.append(f"    ... {self.heard}")
        return self.heard

    def step_to(self, *words: str, back: bool = False) -> str:
        """Step on, or back, until what is read has all of these words."""
        answer = ""
        for _ in range(_MOST_STEPS):
            answer = self.press(Key.Key_Up if back else Key.Key_Down)
            if all(word in answer for word in words):
                return answer
        message = f"{words} was never read; the last was '{answer}'"
        raise TourError(message)

    def type_digits(self, digits: str) -> None:
        """On the keypad's own digits."""
        for digit in digits:
            self.press(Key(ord(digit)))

    def spell(self, words: str, space: str) -> None:
        """Find each letter on the keyboard of the screen by ear, and press it."""
        for letter in words:
            self._find(space if letter == " " else letter)
            self.press(Key.Key_Return)

    def _find(self, name: str) -> None:
        """Search the keyboard row by row, on from where the person is, and once more from its top."""
        for _ in range(9):
            if self._in_this_row(name):
                return
            if self._left_the_keyboard(self.press(Key.Key_Down)):
                self._to_the_top()
        message = f"there is no key '{name}'"
        raise TourError(message)

    def _in_this_row(self, name: str) -> bool:
        """At the end of a row the same key is read once more."""
        for key in (Key.Key_Left, Key.Key_Right):
            before, answer = "", self.heard
            while answer != before:
                if answer == name or answer.endswith(f". {name}"):
                    return True
                before, answer = answer, self.press(key)
        return False

    def _to_the_top(self) -> None:
        while not self._left_the_keyboard(self.press(Key.Key_Up)):
            pass
        self.press(Key.Key_Down)

    @staticmethod
    def _left_the_keyboard(answer: str) -> bool:
        """Of a key only its name is read."""
        return ". " in answer and not answer.startswith(("Keyboard", "لوحة المفاتيح"))
