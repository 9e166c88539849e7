"""`python -m kiosk.bench.unit_press FILE N`: touches on the home screen and on the keyboard, each until it shows."""

import json
import sys
from pathlib import Path

from kiosk.bench.shown_unit import shown_unit
from kiosk.ui.bench.press import Finger

TILE = "tile-driving"
WORD = "رخصة"


def main() -> None:
    """Press a tile and slide off again, then type a word and take it back; tell how long each took."""
    count = int(sys.argv[2])
    with shown_unit(Path(sys.argv[1])) as shown:
        finger = Finger(shown.window.window)
        finger.settle(1.0)
        finger.press("start-ar")
        finger.release("start-ar")
        finger.settle(1.0)
        pressed = []
        for _ in range(count):
            pressed.append(finger.press(TILE))
            finger.slide_off(TILE)
        finger.press("search")
        finger.release("search")
        finger.settle(1.0)
        typed = [_typed(finger, letter) for _ in range(-(-count // len(WORD))) for letter in WORD]
    sys.stdout.write(json.dumps({"pressed": pressed, "typed": typed}) + "\n")


def _typed(finger: Finger, letter: str) -> float:
    key = f"key-{letter}"
    finger.press(key)
    finger.settle(0.05)
    took = finger.release(key)
    finger.settle(0.05)
    return took


if __name__ == "__main__":
    main()
