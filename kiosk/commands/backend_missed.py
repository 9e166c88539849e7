"""`kiosk backend report missed`: what people ask units in vain, so that an editor can give services those words."""

import argparse

from kiosk.backend.services.missed_queries import AskedInVain
from kiosk.backend.settings import BackendSettings
from kiosk.commands.backend_units import administer, columns, show


def add_missed_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare how much of it."""
    parser.add_argument("--days", type=int, default=30, metavar="N", help="missed: of the last N days (%(default)s)")
    parser.add_argument(
        "--at-least",
        type=int,
        default=2,
        metavar="N",
        help="missed: asked N times or more; what one person asked once may be about that person (%(default)s)",
    )
    parser.add_argument("--limit", type=int, default=100, metavar="N", help="missed: how many (%(default)s)")


def missed(arguments: argparse.Namespace, settings: BackendSettings) -> int:
    """Print what was asked most often and found nothing."""
    found = administer(
        settings,
        lambda platform: platform.missed_queries.most_asked(arguments.days, arguments.at_least, arguments.limit),
    )
    rows = [(str(one.times), str(one.units), f"{one.last_day}", one.query) for one in found]
    lines = columns(("times", "units", "last asked", "words"), rows) if rows else ["nothing was asked in vain"]
    show([_plain(one) for one in found], lines, as_json=arguments.json)
    return 0


def _plain(asked: AskedInVain) -> dict[str, object]:
    return {
        "query": asked.query,
        "times": asked.times,
        "units": asked.units,
        "last_day": asked.last_day.isoformat(),
    }
