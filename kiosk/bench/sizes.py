"""How much each benchmark does."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sizes:
    """The more, the surer."""

    runs: int = 7
    """How often a process is started."""
    warm_up_sessions: int = 30
    """After these everything was shown and used, and what is kept for quickness has filled."""
    sessions: int = 200
    queries: int = 60
    """How many queries are typed, letter by letter."""
    receipts: int = 40
    presses: int = 60
    commits: int = 3000
    payments: int = 120
    """Visits with card and paper."""
    connections: int = 16
    submissions: int = 3000
    """In each of the `submit_runs`."""
    submit_runs: int = 3
    floor_seconds: int = 4


QUICK = Sizes(
    runs=1,
    warm_up_sessions=1,
    sessions=2,
    queries=2,
    receipts=2,
    presses=3,
    commits=10,
    payments=2,
    connections=2,
    submissions=20,
    submit_runs=1,
    floor_seconds=1,
)
"""Shows that every benchmark works; its figures mean little."""
