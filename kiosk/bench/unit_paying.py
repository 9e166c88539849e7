"""`python -m kiosk.bench.unit_paying FILE N`: visits with money, from the person's word to the journal and the paper.

The unit is the real one on its own executor, without a window; before each word a plain write is synced beside it.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from kiosk.adapters.devices.printer.driver import EscposPrinter
from kiosk.adapters.devices.printer.transport import PrinterLink, tcp_link
from kiosk.adapters.system.clock import SystemClock
from kiosk.bench.timing import timed
from kiosk.composition import Unit, timings_of, wire
from kiosk.domain.form import Page, Widget
from kiosk.domain.payment import Method
from kiosk.domain.text import Language
from kiosk.flows.screens.applying import Question, Review
from kiosk.flows.screens.by_phone import ChooseWay
from kiosk.flows.screens.finding import Attract
from kiosk.flows.screens.receiving import PrintDone, ReceiptShown
from kiosk.flows.state import Thanks
from kiosk.outside import PRINTER_CONNECT_SECONDS, outside_of
from kiosk.ports.journal import History, Journal, JournalRecord, SubmitIntended
from kiosk.settings import UnitSettings, read_settings
from kiosk.ui.application import make_application
from kiosk.ui.look import install_fonts
from kiosk.ui.runner import QtRunner
from kiosk.ui.tour.walk import SAMPLE_CIVIL_ID, SAMPLE_TEXTS

SERVICE = "moi-dl-renew"
PATIENCE = 60.0
JOB = 64
"""Bytes: what is longer is no question about the printer's state."""
PRINTS = 2
"""Of each receipt."""
ROOM = b"x" * 4096


class NotedJournal:
    """The real journal; notes when an intent to submit was on the disk."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self.durable_at = 0.0

    def append(self, record: JournalRecord) -> None:
        """Make it durable."""
        self._journal.append(record)
        if isinstance(record, SubmitIntended):
            self.durable_at = time.perf_counter()

    def open_transactions(self) -> tuple[History, ...]:
        """What is not closed."""
        return self._journal.open_transactions()

    def trouble(self) -> str | None:
        """Why nothing may be begun now."""
        return self._journal.trouble()


class NotedLink:
    """The way to the printer; notes when the first part of a receipt had been handed over."""

    def __init__(self, link: PrinterLink, sent: Callable[[], None]) -> None:
        self._link = link
        self._sent = sent

    def write(self, words: bytes, until: float) -> int:
        """Hand over."""
        count = self._link.write(words, until)
        if len(words) > JOB:
            self._sent()
        return count

    def read(self, until: float) -> bytes:
        """What has come back."""
        return self._link.read(until)

    def close(self) -> None:
        """Give the way up."""
        self._link.close()

    def abandon(self) -> None:
        """Give it up with what was not delivered."""
        self._link.abandon()


class Paying:
    """One unit, and the marks of its money."""

    def __init__(self, settings: UnitSettings) -> None:
        self._clock = SystemClock()
        self._settings = settings
        self._failed: list[BaseException] = []
        self._printing_at = 0.0
        outside = outside_of(settings, self._clock)
        self.journal: NotedJournal | None = None
        opened = outside.journal

        def journal() -> Journal:
            self.journal = NotedJournal(opened())
            return self.journal

        noted = replace(outside, journal=journal, printer=self._printer)
        quick = replace(timings_of(settings), approval_poll=0.02)
        self.unit: Unit = wire(settings, noted, QtRunner(self._failed.append), self._clock, quick)

    def run(self, visits: int) -> dict[str, list[float]]:
        """Milliseconds to the intent, to the paper, and of a plain synced write."""
        self.unit.warm_up()
        self._until(lambda: self.unit.monitor.last is not None)
        told: dict[str, list[float]] = {"intent": [], "paper": [], "sync": [], "sync_before_paper": []}
        with (self._settings.data_dir / "synced").open("ab", buffering=0) as file:
            for _ in range(visits):
                self._to_review()
                told["sync"].append(timed(lambda: _sync(file.fileno())))
                told["intent"].append(self._confirm())
                for _ in range(PRINTS):
                    told["sync_before_paper"].append(timed(lambda: _sync(file.fileno())))
                    told["paper"].append(self._print())
                self._leave()
        self.unit.close()
        return told

    def _to_review(self) -> None:
        visit = self.unit.visit
        visit.wake(Language.AR)
        visit.open_service(SERVICE)
        visit.begin_service()
        visit.enter_civil_id(SAMPLE_CIVIL_ID)
        visit.confirm_civil_id()
        self._until(lambda: isinstance(self._screen, Question))
        while isinstance(screen := self._screen, Question):
            self._answer(screen.page)
            visit.next_page()
        self._until(lambda: isinstance(self._screen, Review))
        visit.agree(True)  # noqa: FBT003 - as QML calls it

    def _answer(self, page: Page) -> None:
        for field in page.fields:
            first = field.options[0].value if field.widget is Widget.CHOICE else SAMPLE_TEXTS.get(field.name, "7")
            self.unit.visit.answer(field.name, first)

    def _confirm(self) -> float:
        journal = self.journal
        if journal is None:
            message = "the journal is opened while the unit is warmed up"
            raise AssertionError(message)
        began = time.perf_counter()
        self.unit.visit.submit()
        self._until(lambda: journal.durable_at > began)
        self._until(lambda: isinstance(self._screen, ReceiptShown | ChooseWay))
        if isinstance(self._screen, ChooseWay):
            self.unit.visit.pay_with(Method.CARD)
        self._until(lambda: isinstance(self._screen, ReceiptShown))
        return (journal.durable_at - began) * 1000

    def _print(self) -> float:
        self._printing_at = 0.0
        began = time.perf_counter()
        self.unit.visit.print_receipt()
        self._until(lambda: isinstance(screen := self._screen, ReceiptShown) and isinstance(screen.printing, PrintDone))
        return (self._printing_at - began) * 1000

    def _leave(self) -> None:
        self.unit.visit.finish()
        self._until(lambda: isinstance(self._screen, Thanks | Attract) and not self.unit.open_transactions())

    @property
    def _screen(self) -> object:
        return self.unit.visit.state.value.screen

    def _until(self, ready: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not ready():
            QCoreApplication.processEvents()
            if self._failed:
                raise self._failed[0]
            if time.monotonic() > end:
                message = f"the unit stays at {type(self._screen).__name__}"
                raise AssertionError(message)
            time.sleep(0.0005)

    def _printer(self) -> EscposPrinter:
        address = self._settings.printer
        open_link = tcp_link(address.host, address.port, self._clock, PRINTER_CONNECT_SECONDS)
        return EscposPrinter(lambda: NotedLink(open_link(), self._sent), self._clock)

    def _sent(self) -> None:
        self._printing_at = self._printing_at or time.perf_counter()


def _sync(descriptor: int) -> None:
    os.write(descriptor, ROOM)
    os.fdatasync(descriptor)


def main() -> None:
    """Pay; tell how long each took."""
    application = make_application()
    install_fonts()
    told = Paying(read_settings(Path(sys.argv[1]))).run(int(sys.argv[2]))
    sys.stdout.write(json.dumps(told) + "\n")
    del application


if __name__ == "__main__":
    main()
