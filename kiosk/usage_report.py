"""Hands over to the platform what people ask this unit in vain. Joins two adapters."""

import logging
from collections.abc import Callable
from datetime import date
from pathlib import Path

from kiosk.adapters.api.caller import Caller
from kiosk.adapters.api.missed_client import MissedClient
from kiosk.adapters.catalogue.usage import UsageBook
from kiosk.contract.problems import ProblemCode
from kiosk.domain.day import kuwait_day
from kiosk.ports.platform import Refused, Unreachable
from kiosk.ports.world import Clock

USAGE_FILE = "usage.sqlite"
_LOG = logging.getLogger(__name__)


class PlatformUsageReport:
    """Fills `UsageReport`: a day once it is over, the oldest first; it is forgotten here when the platform has it."""

    def __init__(self, book: UsageBook, client: MissedClient, today: Callable[[], date]) -> None:
        self._book = book
        self._client = client
        self._today = today

    def hand_over(self) -> None:
        """Give the platform the days that are over."""
        today = self._today()
        for missed in reversed(self._book.missed()):
            if missed.day >= today:
                continue
            match self._client.tell(missed.day, missed.queries):
                case None:
                    self._book.forget_missed(missed.day)
                case Refused(code=ProblemCode.INVALID_REQUEST):
                    # It will never be taken, as a day of years ago: kept, it would stand in the way.
                    _LOG.warning("missed_queries_refused %s", missed.day)
                    self._book.forget_missed(missed.day)
                case Refused() | Unreachable():
                    return


def open_usage(data_dir: Path, clock: Clock) -> UsageBook:
    """What is counted at this unit, by days in Kuwait."""
    return UsageBook(data_dir / USAGE_FILE, lambda: kuwait_day(clock.now()))


def open_report(book: UsageBook, caller: Caller, clock: Clock) -> PlatformUsageReport:
    """Hands over what is in `book`."""
    return PlatformUsageReport(book, MissedClient(caller), lambda: kuwait_day(clock.now()))
