"""The unit's voice. Each call returns at once; nothing is ever queued behind what is being said."""

from dataclasses import dataclass
from typing import Protocol

from kiosk.domain.text import Language


@dataclass(frozen=True, slots=True)
class Piece:
    """Words to be said by the voice of one language."""

    text: str
    language: Language


@dataclass(frozen=True, slots=True)
class Utterance:
    """What is said in one breath: `rate` in words a minute, `volume` in percent of the loudest."""

    pieces: tuple[Piece, ...]
    rate: int
    volume: int

    @property
    def text(self) -> str:
        """All of it in one line."""
        return " ".join(piece.text for piece in self.pieces)


class Speech(Protocol):
    """Says sentences aloud."""

    def ready(self) -> bool:
        """Whether the unit can speak both languages now. May take a moment; not for the GUI thread."""

    def say(self, utterance: Utterance) -> None:
        """Say this instead of whatever is being said."""

    def stop(self) -> None:
        """Fall silent at once."""

    def pause(self) -> None:
        """Hold the breath."""

    def go_on(self) -> None:
        """Say the rest of what was held."""


class NoSpeech:
    """The voice of a unit that has none."""

    def ready(self) -> bool:
        """Never."""
        return False

    def say(self, utterance: Utterance) -> None:
        """Nothing is said."""

    def stop(self) -> None:
        """Nothing was."""

    def pause(self) -> None:
        """Nothing is held."""

    def go_on(self) -> None:
        """Nothing goes on."""
