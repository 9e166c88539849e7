"""`python -m kiosk.bench.unit_sessions FILE WARM_UP N`: one visit after the other at a living unit, and its memory.

One visit in ten is a whole transaction with card and paper, the others look for a service and read about it.
"""

import gc
import json
import os
import sys
from itertools import cycle
from pathlib import Path

from kiosk.bench.shown_unit import ShownUnit, shown_unit
from kiosk.domain.text import Language
from kiosk.flows.screens.finding import Attract, Home, Results, ServiceDetail
from kiosk.flows.screens.receiving import PrintDone, ReceiptShown
from kiosk.flows.state import Thanks
from kiosk.ui.tour.hand import Hand
from kiosk.ui.tour.walk import Walk

WHOLE_IN_EACH = 10
RENEW = "moi-dl-renew"
RENEW_WORDS = "تجديد رخصة"
SEARCHES = (
    (Language.AR, "تجديد"),
    (Language.EN, "passport"),
    (Language.AR, "شهادة"),
    (Language.EN, "rent"),
    (Language.AR, "سكن"),
    (Language.EN, "work"),
)


class _Walk(Walk):
    """Keeps no pictures."""

    def shot(self, name: str) -> None:
        """Nothing."""


def main() -> None:
    """Visit after visit; tell how large the process was after the warm-up, on the way, and at the end."""
    warm_up, count = int(sys.argv[2]), int(sys.argv[3])
    sizes = []
    with shown_unit(Path(sys.argv[1])) as shown:
        hand = Hand(shown.window.window)
        hand.wait(lambda: shown.unit.monitor.last is not None, "the unit's first look at its devices", 60)
        searches = cycle(SEARCHES)
        for number in range(warm_up + count):
            if number >= warm_up and (number - warm_up) % max(1, count // 10) == 0:
                sizes.append(_resident_mb())
            if number % WHOLE_IN_EACH == 0:
                _whole_visit(shown, hand)
            else:
                _look_around(shown, hand, *next(searches))
        sizes.append(_resident_mb())
    sys.stdout.write(json.dumps({"resident_mb": sizes}) + "\n")


def _whole_visit(shown: ShownUnit, hand: Hand) -> None:
    walk = _Walk("whole", Language.AR, hand, shown.unit.visit, Path())
    walk.until(Attract, patience=60)
    walk.begin()
    walk.search_for(RENEW_WORDS, RENEW)
    walk.identify()
    walk.answer_all()
    walk.agree_and_send()
    walk.hand.wait(lambda: isinstance(walk.screen, ReceiptShown), "the receipt", 60)
    walk.tap("print")
    walk.hand.wait(lambda: isinstance(getattr(walk.screen, "printing", None), PrintDone), "the printed receipt")
    walk.tap("done")
    walk.until(Thanks)


def _look_around(shown: ShownUnit, hand: Hand, language: Language, words: str) -> None:
    walk = _Walk("look", language, hand, shown.unit.visit, Path())
    # Whoever comes while the last one is being thanked wakes the unit as well.
    shown.unit.visit.wake(language)
    walk.until(Home)
    walk.tap("search")
    walk.until(Results)
    walk.type(words)
    screen = walk.until(Results)
    walk.tap(f"service-{screen.hits[0].service_id}")
    walk.until(ServiceDetail)
    for control in ("bar-language", "bar-text-size", "bar-contrast", "bar-language"):
        walk.tap(control)
        hand.let_work(50)
    walk.tap("bar-end")
    walk.until(Thanks)


def _resident_mb() -> float:
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


if __name__ == "__main__":
    main()
