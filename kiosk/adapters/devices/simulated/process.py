"""Starts a simulated device as a process of its own and waits until it listens."""

import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.devices.simulated.steer import Steering

GRACE_SECONDS = 5.0


class SimulatorFailedError(Exception):
    """The process ended before it listened."""


@dataclass(frozen=True, slots=True)
class SimulatedProcess:
    """A running simulated device."""

    process: subprocess.Popen[str]
    host: str
    port: int
    control_port: int

    @property
    def steering(self) -> Steering:
        """The control of this device."""
        return Steering(self.host, self.control_port)

    def stop(self) -> None:
        """End the process, with force where it does not want to."""
        self.process.terminate()
        try:
            self.process.wait(GRACE_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()


def start_simulated(program: Sequence[str], device: str, ledger: Path, *options: str) -> SimulatedProcess:
    """Run `program simulate device --ledger …` and wait for its first line; `program` is how this kiosk is started.

    The device ends with this process, also where this process is killed.
    """
    words = [*program, "simulate", device, "--ledger", str(ledger), "--with-parent", *options]
    process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)  # noqa: S603 - own program
    line = process.stdout.readline() if process.stdout is not None else ""
    try:
        where = json.loads(line)["listening"]
        return SimulatedProcess(process, where["host"], where["port"], where["control"])
    except (ValueError, KeyError) as cause:
        process.kill()
        process.communicate()
        message = f"the simulated {device} did not start"
        raise SimulatorFailedError(message) from cause
