"""A unit in a process of its own, for the tests to kill: walks the paid scenario, or starts up and settles.

Prints one word a line: each step as it is reached, and at the end `settled SCREEN`.
"""

import json
import sys
from pathlib import Path

from kiosk.adapters.journal.journal import JournalReading
from kiosk.adapters.journal.keys import load_key
from kiosk.composition import Unit, build_unit
from kiosk.domain.text import Language
from kiosk.flows.screens.receiving import ReceiptShown
from kiosk.settings import UnitSettings, read_settings
from kiosk.ui.application import make_application, panel_of
from kiosk.ui.curtain import Curtain
from kiosk.ui.tour.hand import Hand
from kiosk.ui.tour.scenarios import RENEW, WORDS
from kiosk.ui.tour.walk import Walk
from kiosk.ui.window import UnitWindow


class SpokenWalk(Walk):
    """Says each step instead of keeping a picture."""

    def shot(self, name: str) -> None:
        sys.stdout.write(f"{name}\n")
        sys.stdout.flush()


def main() -> None:
    settings, mode = read_settings(Path(sys.argv[1])), sys.argv[2]
    application = make_application()
    unit = build_unit(settings, _give_up)
    curtain = Curtain(panel_of(1080, 1920, 0.0), full_screen=False)
    window = UnitWindow(unit.visit, unit.clock, unit.site.centre, unit.site.help_phone, curtain, unit.speech)
    unit.warm_up()
    hand = Hand(window.window)
    hand.wait(lambda: unit.monitor.last is not None, "the first look", 40)
    if mode == "walk":
        walk(unit, hand)
    else:
        settle(unit, hand)
        hand.wait(lambda: settings.journal_head_file.exists() or not read_entries(settings), "the told head")
    del application


def _give_up(fault: BaseException) -> None:
    raise fault


def read_entries(settings: UnitSettings) -> int:
    reading = JournalReading.of(settings.journal_file, load_key(settings.journal_key_file))
    try:
        return reading.head().seq
    finally:
        reading.close()


def walk(unit: Unit, hand: Hand) -> None:
    way = SpokenWalk("kill", Language.EN, hand, unit.visit, Path())
    way.begin()
    way.search_for(WORDS[Language.EN], RENEW)
    way.identify()
    way.answer_all()
    way.agree_and_send()
    way.choose_card()
    way.shot("sent")
    way.until(ReceiptShown, patience=60)
    way.shot("receipt")
    way.tap("print")
    hand.wait(lambda: type(unit.visit.state.value.screen.printing).__name__ == "PrintDone", "paper")
    way.shot("printed")
    way.tap("done")
    hand.wait(lambda: not unit.open_transactions(), "the closed transaction")
    way.shot("closed")


def settle(unit: Unit, hand: Hand) -> None:
    offered = None
    screen = unit.visit.state.value.screen
    try:
        hand.wait(
            lambda: isinstance(unit.visit.state.value.screen, ReceiptShown) or not unit.open_transactions(), "peace"
        )
        screen = unit.visit.state.value.screen
        if isinstance(screen, ReceiptShown):
            offered = screen.receipt.qr_text
            hand.tap("done")
        hand.wait(lambda: not unit.open_transactions(), "the closed transaction")
    finally:
        sys.stdout.write(json.dumps({"screen": type(screen).__name__, "offered": offered}) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
