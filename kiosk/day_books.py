"""What the unit closes its day with. A part of the unit's wiring."""

from typing import TYPE_CHECKING, cast

from kiosk.card_terminal import book_of
from kiosk.flows.day_close import Books
from kiosk.late import Late
from kiosk.ports.terminal import PaymentTerminal
from kiosk.settings import UnitSettings

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.adapters.api.caller import Caller
    from kiosk.adapters.system.day_book import FileDayBook
    from kiosk.ports.day_close import DayBook, DayIntake, JournalPast


def open_books(settings: UnitSettings, terminal: PaymentTerminal, caller: "Callable[[], Caller]") -> Books:
    """The day's books. Each is opened when it is needed for the first time, by the one job that needs it then."""
    return Books(
        cast("JournalPast", Late(lambda: _past(settings))),
        terminal,
        book_of(terminal),
        cast("DayBook", Late(lambda: open_day_book(settings))),
        cast("DayIntake", Late(lambda: _intake(caller))),
        settings.unit.sample,
    )


def open_day_book(settings: UnitSettings) -> "FileDayBook":
    """How far the unit's books are closed."""
    from kiosk.adapters.system.day_book import FileDayBook

    return FileDayBook(settings.data_dir)


def _past(settings: UnitSettings) -> "JournalPast":
    from kiosk.adapters.journal.keys import load_key
    from kiosk.adapters.journal.past import JournalPastReader

    return JournalPastReader(settings.journal_file, lambda: load_key(settings.journal_key_file))


def _intake(caller: "Callable[[], Caller]") -> "DayIntake":
    from kiosk.adapters.api.day_client import HttpDayIntake

    return HttpDayIntake(caller())
