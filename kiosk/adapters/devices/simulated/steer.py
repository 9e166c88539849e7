"""Steers a simulated device from another process: tests, the tour and the demonstration's desk."""

import json
import socket

from kiosk.adapters.devices.simulated.control import LONGEST_LINE
from kiosk.adapters.devices.simulated.ledger import Entry


class SteeringError(Exception):
    """The device is not there, or does not understand; the message says which."""


class Steering:
    """Control of one simulated device. Every call is a connection of its own, and returns the device's state."""

    def __init__(self, host: str, port: int, timeout: float = 5.0) -> None:
        self._address = (host, port)
        self._timeout = timeout

    def set(self, fault: str, times: int | None = None, seconds: float | None = None) -> Entry:
        """Fail in this way, `times` times or until it is cleared."""
        return self._do({"do": "set", "fault": fault, "times": times, "seconds": seconds})

    def clear(self, fault: str | None = None) -> Entry:
        """Fail no longer in this way, or in none."""
        return self._do({"do": "clear", "fault": fault})

    def press(self, key: str) -> Entry:
        """At the terminal's pad, now: `card`, `decline` or `cancel`."""
        return self._do({"do": "press", "key": key})

    def think(self, seconds: float) -> Entry:
        """How long the person at the terminal takes from now on."""
        return self._do({"do": "think", "seconds": seconds})

    def state(self) -> Entry:
        """How the device is, and its newest ledger entries."""
        return self._do({"do": "state"})

    def _do(self, command: Entry) -> Entry:
        try:
            with socket.create_connection(self._address, timeout=self._timeout) as connection:
                connection.sendall(json.dumps(command).encode() + b"\n")
                answer: Entry = json.loads(connection.makefile("rb").readline(LONGEST_LINE * 16))
        except (OSError, ValueError) as cause:
            message = "the simulated device does not answer"
            raise SteeringError(message) from cause
        if answer.pop("ok", False) is not True:
            raise SteeringError(str(answer.get("error")))
        return answer
