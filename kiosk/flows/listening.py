"""Speech mode: when it begins and ends, and how the person wants it."""

from dataclasses import replace

from kiosk.domain.readiness import Capability
from kiosk.flows.monitor import Monitor
from kiosk.flows.screens.finding import Attract
from kiosk.flows.speaking import Speaking
from kiosk.flows.stage import Stage
from kiosk.flows.timings import Timings


class Listening:
    """The commands of a person who listens."""

    def __init__(self, stage: Stage, monitor: Monitor, timings: Timings) -> None:
        self._stage = stage
        self._monitor = monitor
        self._timings = timings
        monitor.after_each_round(self._looked)

    def begin(self) -> None:
        """Speak from now on. Where nobody begins a session, not for long."""
        speaking = self._speaking
        if not speaking.possible or speaking.on:
            return
        self._set(replace(speaking, on=True))
        if isinstance(self._stage.screen, Attract):
            self._stage.after(self._timings.idle, self._nobody_began)

    def end(self) -> None:
        """Be silent again."""
        self._set(self._speaking.at_rest())

    def toggle(self) -> None:
        """The key that begins it also ends it."""
        if self._speaking.on:
            self.end()
        else:
            self.begin()

    def faster(self, by: int) -> None:
        """Some steps faster, or slower."""
        self._set(self._speaking.faster(by))

    def louder(self, by: int) -> None:
        """Some steps louder, or softer."""
        self._set(self._speaking.louder(by))

    def aloud(self) -> None:
        """Say private data even without a headset; asked again, no longer."""
        self._set(replace(self._speaking, aloud=not self._speaking.aloud))

    def headset(self, *, plugged: bool) -> None:
        """A headset was plugged in, which begins speech, or pulled out, which ends what was private."""
        self._set(replace(self._speaking, headset=plugged))
        if plugged:
            self.begin()

    @property
    def _speaking(self) -> Speaking:
        return self._stage.state.value.speaking

    def _set(self, speaking: Speaking) -> None:
        if speaking != self._speaking:
            self._stage.say(speaking)

    def _looked(self) -> None:
        possible = Capability.SPEAK in self._monitor.present.value
        self._set(replace(self._speaking, possible=possible, on=self._speaking.on and possible))

    def _nobody_began(self) -> None:
        if isinstance(self._stage.screen, Attract):
            self.end()
