import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from kiosk.late import Late


class Part:
    def __init__(self) -> None:
        self.made_on = threading.get_ident()

    def answer(self) -> int:
        return 42


def test_it_is_made_by_the_first_call_and_once():
    made: list[Part] = []

    def make() -> Part:
        made.append(Part())
        return made[-1]

    part = Late(make)
    assert made == []
    assert part.answer() == 42
    assert part.answer() == 42
    assert len(made) == 1


def test_what_is_prepared_elsewhere_is_waited_for():
    part = Late(Part)
    with ThreadPoolExecutor(1) as pool:
        pool.submit(part.prepare())
        assert part.answer() == 42
    assert part.part.made_on != threading.get_ident()


def test_a_part_that_can_not_be_made_says_so_to_everybody_who_waits():
    part = Late(lambda: 1 // 0)
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            _ = part.part
