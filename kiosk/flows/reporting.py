"""Hands over now and again what is counted here; nobody waits for it."""

from kiosk.ports.usage import UsageReport
from kiosk.ports.world import Runner

FIRST = 120.0
"""Seconds after the start: the unit has better to do before."""
EVERY = 3600.0


class Reporting:
    """What can't be handed over now is handed over later."""

    def __init__(self, runner: Runner, report: UsageReport) -> None:
        self._runner = runner
        self._report = report

    def start(self) -> None:
        """For the first time in a while, then again and again."""
        self._runner.after(FIRST, self._hand_over)

    def _hand_over(self) -> None:
        self._runner.run(self._report.hand_over, lambda _: None)
        self._runner.after(EVERY, self._hand_over)
