"""`python -m kiosk.bench.unit_start FILE`: the unit until its first picture, then until a touch on it is answered."""

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from kiosk.running import RunningUnit
from kiosk.settings import read_settings
from kiosk.ui.application import Application, make_application

LATE = ("PIL", "apsw", "babel", "cryptography", "jsonschema_rs", "phonenumbers", "pydantic", "requests")
"""What is not needed to draw the first picture, so that it should not be imported before."""


def main() -> None:
    """Show the unit, tell when it was drawn, touch it, tell when that was answered, end."""
    application = make_application()
    running = RunningUnit(read_settings(Path(sys.argv[1])), application)
    told: dict[str, object] = {}
    faults: list[BaseException] = []

    def give_up(fault: BaseException) -> None:
        faults.append(fault)
        application.exit(1)

    running.curtain.once_drawn(_measured(running, application, told), give_up)
    application.exec()
    running.take_down()
    if faults:
        raise faults[0]
    sys.stdout.write(json.dumps(told) + "\n")


def _measured(running: RunningUnit, application: Application, told: dict[str, object]) -> Iterator[None]:
    told["drawn"] = time.monotonic()
    told["early"] = [name for name in LATE if name in sys.modules]
    from kiosk.ui.bench.press import Finger

    finger = Finger(running.curtain.window)
    told["felt_ms"] = finger.press("start-ar")
    finger.release("start-ar")
    yield
    yield from running.put_together()
    finger.wait(lambda: finger.shows("home"), "the home screen")
    told["answered"] = finger.next_picture()
    application.exit(0)


if __name__ == "__main__":
    main()
