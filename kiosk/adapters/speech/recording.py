"""The voice's twin for tests and demonstrations: nobody hears it, and it forgets nothing."""

from kiosk.ports.speech import Utterance


class RecordedSpeech:
    """Remembers what was said, in order, and when it was interrupted. `there` says whether it can speak."""

    def __init__(self, *, there: bool = True) -> None:
        self.there = there
        self.said: list[Utterance] = []
        self.speaking: Utterance | None = None
        self.held = False
        self.stops = 0

    def ready(self) -> bool:
        """As it was steered."""
        return self.there

    def say(self, utterance: Utterance) -> None:
        """Remember it; it goes on until it is stopped or another one begins."""
        if self.there:
            self.said.append(utterance)
            self.speaking = utterance
            self.held = False

    def stop(self) -> None:
        """Fall silent."""
        self.stops += 1
        self.speaking = None
        self.held = False

    def pause(self) -> None:
        """Hold what is being said."""
        self.held = self.speaking is not None

    def go_on(self) -> None:
        """Go on with it."""
        self.held = False
