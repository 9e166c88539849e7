"""A unit in a process of its own that is told each touch over its standard input, and so knows nothing beforehand.

One command a line: `tap NAME`, `press CHARACTER`, `until SCREEN SECONDS`, `rest TURNS`; each is answered by JSON.
"""

import json
import sys
from pathlib import Path

from kiosk.adapters.system.memory import give_back_what_was_freed, overwrite_what_is_freed
from kiosk.composition import build_unit, start_logging
from kiosk.domain.text import Language
from kiosk.enrolled import device_id_of
from kiosk.flows.screens.applying import Question
from kiosk.forgetting import Forgetting
from kiosk.settings import read_settings
from kiosk.ui.application import make_application, panel_of
from kiosk.ui.curtain import Curtain
from kiosk.ui.tour.hand import Hand
from kiosk.ui.tour.walk import Walk
from kiosk.ui.window import UnitWindow


def main() -> None:
    give_back_what_was_freed()
    overwrite_what_is_freed()
    settings = read_settings(Path(sys.argv[1]))
    application = make_application()
    start_logging(settings, device_id_of(settings.data_dir))
    unit = build_unit(settings, _give_up)
    curtain = Curtain(panel_of(1080, 1920, 0.0), full_screen=False)
    window = UnitWindow(unit.visit, unit.clock, unit.site.centre, unit.site.help_phone, curtain)
    forgetting = Forgetting(unit.visit, unit.runner, curtain.engine.collectGarbage)
    unit.warm_up()
    hand = Hand(window.window)
    hand.wait(lambda: unit.monitor.last is not None, "the first look", 60)
    walk = Walk("dictated", Language.EN, hand, unit.visit, Path())
    while True:
        sys.stdout.write(json.dumps(told(walk)) + "\n")
        sys.stdout.flush()
        words = sys.stdin.readline().split()
        if not words:
            break
        obey(walk, *words)
    del application, forgetting


def _give_up(fault: BaseException) -> None:
    raise fault


def obey(walk: Walk, what: str, name: str = "", seconds: str = "20") -> None:
    match what:
        case "tap":
            walk.hand.tap(name)
        case "press":
            walk.type(name)
        case "until":
            walk.hand.wait(lambda: type(walk.screen).__name__ == name, name, float(seconds))
            for _ in range(20):
                walk.hand.let_work()
        case "rest":
            for _ in range(int(name)):
                walk.hand.let_work()


def told(walk: Walk) -> dict[str, object]:
    """The screen, and of a page what it asks."""
    screen = walk.screen
    fields = screen.page.fields if isinstance(screen, Question) else ()
    return {
        "screen": type(screen).__name__,
        "page": screen.page.id if isinstance(screen, Question) else "",
        "fields": [
            [field.name, field.widget.name, field.options[0].value if field.options else ""] for field in fields
        ],
        "seen": [f"field-{field.name}" for field in fields if walk.hand.sees(f"field-{field.name}")],
    }


if __name__ == "__main__":
    main()
