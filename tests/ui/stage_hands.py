"""What the tests of the interface need besides the real thing: a visit that only remembers, and a clock that stands."""

from datetime import datetime, timedelta

from kiosk.flows.observable import Observable
from kiosk.flows.state import VisitState


class RecordingVisit:
    """Takes every command a screen can give and remembers it; the state is set by hand."""

    def __init__(self, state: VisitState | None = None) -> None:
        self.state = Observable(state or VisitState())
        self.commands: list[tuple[object, ...]] = []

    def __getattr__(self, command: str) -> object:
        if command.startswith("_"):
            raise AttributeError(command)

        def remember(*arguments: object) -> None:
            self.commands.append((command, *arguments))

        return Part(self.commands, command) if command in PARTS else remember


PARTS = {"calling_up", "listening"}
"""What answers for commands of its own."""


class Part:
    """Remembers commands with whom they were given to."""

    def __init__(self, commands: list[tuple[object, ...]], name: str) -> None:
        self._commands = commands
        self._name = name

    def __getattr__(self, command: str) -> object:
        def remember(*arguments: object) -> None:
            self._commands.append((f"{self._name}.{command}", *arguments))

        return remember


class StandingClock:
    """A clock that shows what it is told."""

    def __init__(self, now: datetime) -> None:
        self.time = now

    def now(self) -> datetime:
        return self.time

    def monotonic(self) -> float:
        return self.time.timestamp()

    def forward(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)
