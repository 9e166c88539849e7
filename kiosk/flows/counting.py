"""Counts what people ask in vain and what they begin, behind the screen; and orders services by what is begun here."""

from collections.abc import Sequence

from kiosk.ports.usage import Usage
from kiosk.ports.world import Runner

EXPECTED = 20
"""How many beginnings the service that is expected to be used most counts for until the unit has its own."""


class Counting:
    """Nobody waits for it."""

    def __init__(self, runner: Runner, usage: Usage) -> None:
        self._runner = runner
        self._usage = usage
        self._asked: set[str] = set()

    def asked_in_vain(self, query: str) -> None:
        """Count a query that found nothing, once in a visit."""
        if query not in self._asked:
            self._asked.add(query)
            self._runner.run(lambda: self._usage.asked_in_vain(query), lambda _: None)

    def begun(self, service_id: str) -> None:
        """Count that a service was begun."""
        self._runner.run(lambda: self._usage.begun(service_id), lambda _: None)

    def by_use(self, expected: Sequence[str]) -> tuple[str, ...]:
        """Services in the order of their use here; what is `expected` decides where little has been begun."""
        here = self._usage.begun_here()
        weights = {one: here.get(one, 0) + EXPECTED / (place + 1) for place, one in enumerate(expected)}
        return tuple(sorted(expected, key=lambda one: -weights[one]))

    def forget(self) -> None:
        """The person has gone."""
        self._asked.clear()
