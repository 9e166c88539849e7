"""Pages of a list: as many rows as the layout holds, no scrolling."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Paged(Generic[T]):
    """One page: its rows, which it is (0-based), and how many there are."""

    rows: tuple[T, ...]
    page: int
    pages: int


def pages_of(count: int, capacity: int) -> int:
    """How many pages `count` rows fill; one where there are none."""
    return max(1, -(-count // max(1, capacity)))


def page_of(rows: Sequence[T], page: int, capacity: int, *, around: bool = True) -> Paged[T]:
    """Page `page` of `rows`. Past the end comes the first page, or the last one where not `around`."""
    size, pages = max(1, capacity), pages_of(len(rows), capacity)
    page = page % pages if around else min(max(page, 0), pages - 1)
    return Paged(tuple(rows[page * size : (page + 1) * size]), page, pages)
