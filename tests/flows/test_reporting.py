from flows.hands import ManualWorld
from kiosk.flows.reporting import EVERY, FIRST, Reporting


class Report:
    def __init__(self) -> None:
        self.times = 0

    def hand_over(self) -> None:
        self.times += 1


def test_what_is_counted_is_handed_over_now_and_again() -> None:
    world, report = ManualWorld(), Report()
    Reporting(world, report).start()
    world.drain()
    assert report.times == 0, "the unit starts first"

    world.pass_time(FIRST)
    assert report.times == 1
    world.pass_time(3 * EVERY)
    assert report.times == 4
