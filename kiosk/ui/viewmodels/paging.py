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


def page_of(rows: Sequence[T], page: int, capacity: int, *, pager: int = 1, around: bool = False) -> Paged[T]:
    """Page `page` of `rows`, where `capacity` rows fit; turning pages takes the room of `pager` of them.

    Past the end comes the last page, or the first one again where `around`.
    """
    size = max(1, capacity if len(rows) <= capacity else capacity - pager)
    pages = max(1, -(-len(rows) // size))
    page = page % pages if around else min(max(page, 0), pages - 1)
    return Paged(tuple(rows[page * size : (page + 1) * size]), page, pages)
