"""The fixed prompts of the voice. Their Arabic is vowelled: it is heard and never shown."""

from kiosk.ui.narration.tree import Kind
from kiosk.ui.speaker import Speaker


class Spoken(Speaker):
    """What is said beside the words of the screen."""

    def welcome(self) -> str:
        """How speech is used."""
        return self.tr(
            "Speech is on. The up and down arrows move, Enter presses, and Back goes back. "
            "Or slide a finger over the screen, and touch the same place again to press."
        )

    def off(self) -> str:
        """It ends."""
        return self.tr("Speech is off.")

    def kind(self, kind: Kind, *, checked: bool) -> str:
        """What a thing is, and how it stands; nothing for mere words."""
        match kind:
            case Kind.BUTTON:
                return self.tr("button")
            case Kind.TICK:
                return self.tr("tick box, ticked") if checked else self.tr("tick box, not ticked")
            case Kind.CHOICE:
                return self.tr("choice, chosen") if checked else self.tr("choice, not chosen")
            case Kind.TYPED:
                return self.tr("field")
            case Kind.KEYS:
                return self.tr("The arrows move over the keys.")
            case Kind.WORDS | Kind.HEADING | Kind.ALERT | Kind.STATUS:
                return ""

    def empty(self) -> str:
        """Nothing is typed yet."""
        return self.tr("empty. Enter opens the keys.")

    def unavailable(self) -> str:
        """It can't be pressed now."""
        return self.tr("not available now")

    def private(self) -> str:
        """In the place of what others must not hear."""
        return self.tr("private")

    def ask_for_private(self) -> str:
        """How to hear it all the same."""
        return self.tr("Press Enter to hear it.")

    def typed(self) -> str:
        """A private character was typed."""
        return self.tr("typed")

    def deleted(self) -> str:
        """A character was taken away."""
        return self.tr("deleted")

    def position(self, place: int, count: int) -> str:
        """Where on the page."""
        return self.filled(self.tr("item %1 of %2"), place, count)

    def rate(self, step: int, steps: int) -> str:
        """How fast."""
        return self.filled(self.tr("Speed %1 of %2"), step, steps)

    def volume(self, step: int, steps: int) -> str:
        """How loud."""
        return self.filled(self.tr("Loudness %1 of %2"), step, steps)

    def aloud(self, *, on: bool) -> str:
        """Whether private data is heard."""
        if on:
            return self.tr("Your private data is spoken aloud from now on.")
        return self.tr("Your private data is kept silent.")

    def headset(self, *, plugged: bool) -> str:
        """A headset came or went."""
        if plugged:
            return self.tr("Headset plugged in. Your private data is spoken.")
        return self.tr("Headset unplugged. Your private data is kept silent.")

    def money(self, dinars: int, fils: int) -> str:
        """An amount, as people say it."""
        if fils == 0:
            return self.tr("%n dinars", "", dinars)
        if dinars == 0:
            return self.tr("%n fils", "", fils)
        return self.filled(self.tr("%1 and %2"), self.tr("%n dinars", "", dinars), self.tr("%n fils", "", fils))
