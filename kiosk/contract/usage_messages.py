"""The bodies about what people ask units in vain."""

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field

from kiosk.contract.messages import Message
from kiosk.domain.query import LONGEST, holds_long_number


def _without_numbers(query: str) -> str:
    if holds_long_number(query):
        message = "a long number may be somebody's and is not kept"
        raise ValueError(message)
    return query


Query = Annotated[
    str, Field(min_length=2, max_length=LONGEST, pattern=r"^[^\x00-\x1f]+$"), AfterValidator(_without_numbers)
]
Times = Annotated[int, Field(ge=1, le=1_000_000)]


class MissedQuery(Message):
    """Words that found nothing, in one spelling, and how often they were asked."""

    query: Query
    times: Times


class MissedQueriesBody(Message):
    """What was asked in vain at this unit on a day that is over; what it said of that day before is replaced."""

    day: date
    queries: Annotated[list[MissedQuery], Field(max_length=1000)]


class MissedQueries(Message):
    """How many different queries of that day the platform counts."""

    day: date
    queries: int
