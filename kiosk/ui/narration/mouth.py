"""Says pieces in the person's way, remembers the last ones, and says how the way has changed."""

from collections.abc import Iterator

from kiosk.flows.speaking import RATES, VOLUMES, Speaking
from kiosk.ports.speech import Piece, Speech, Utterance
from kiosk.ui.spoken import Spoken


class Mouth:
    """The voice, with what it said last."""

    def __init__(self, speech: Speech) -> None:
        self._speech = speech
        self._last: tuple[Piece, ...] = ()
        self._held = False

    def say(self, pieces: tuple[Piece, ...], speaking: Speaking, *, again: bool = True) -> None:
        """Say this instead of whatever is being said; `again` where Repeat may say it once more."""
        if not pieces:
            return
        if again:
            self._last = pieces
        self._held = False
        self._speech.say(Utterance(pieces, speaking.words_a_minute, speaking.loudness))

    def repeat(self, speaking: Speaking) -> None:
        """What was said last, once more."""
        self.say(self._last, speaking)

    def pause(self) -> None:
        """Hold what is being said, or go on with it."""
        self._held = not self._held
        if self._held:
            self._speech.pause()
        else:
            self._speech.go_on()

    def hush(self) -> None:
        """Fall silent at once."""
        self._held = False
        self._speech.stop()

    def forget(self) -> None:
        """Nothing is said again."""
        self._last = ()


def adjustments(before: Speaking, now: Speaking, spoken: Spoken) -> Iterator[str]:
    """What the person changed about the voice, to be heard in the new one."""
    if before.rate != now.rate:
        yield spoken.rate(now.rate + 1, len(RATES))
    if before.volume != now.volume:
        yield spoken.volume(now.volume + 1, len(VOLUMES))
    if before.headset != now.headset:
        yield spoken.headset(plugged=now.headset)
    elif before.aloud != now.aloud:
        yield spoken.aloud(on=now.aloud)
