"""The day that books are kept by: Kuwait's, which has no summer time."""

from datetime import date, datetime, time, timedelta, timezone

KUWAIT = timezone(timedelta(hours=3), "Asia/Kuwait")


def kuwait_day(moment: datetime) -> date:
    """The day in Kuwait at `moment`."""
    return moment.astimezone(KUWAIT).date()


def bounds(day: date) -> tuple[datetime, datetime]:
    """From when to when that day lasts; the end is the next day's beginning."""
    begin = datetime.combine(day, time(), KUWAIT)
    return begin, begin + timedelta(days=1)
