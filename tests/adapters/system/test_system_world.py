from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.adapters.system.clock import SystemClock
from kiosk.adapters.system.disk import free_bytes
from kiosk.adapters.system.ids import TimedIds

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


class StandingClock:
    """A clock that stands where it is put."""

    def __init__(self) -> None:
        self.at = NOW

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return 0.0


def test_the_clock_is_in_utc_and_its_seconds_never_go_back() -> None:
    clock = SystemClock()

    assert clock.now().utcoffset() == timedelta(0)
    assert clock.monotonic() <= clock.monotonic()


def test_ids_are_of_version_7_and_carry_the_time() -> None:
    made = TimedIds(StandingClock()).new()

    assert made.version == 7
    assert made.variant == "specified in RFC 4122"
    assert made.int >> 80 == int(NOW.timestamp() * 1000)


def test_ids_grow_also_where_the_clock_stands_or_goes_back() -> None:
    clock = StandingClock()
    ids = TimedIds(clock)
    made = [ids.new() for _ in range(5000)]
    clock.at = NOW - timedelta(hours=1)
    made += [ids.new() for _ in range(100)]

    assert made == sorted(made)
    assert len(set(made)) == len(made)
    assert {one.version for one in made} == {7}


def test_threads_never_make_the_same_id_stamp() -> None:
    ids = TimedIds(StandingClock())

    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda _: ids.new(), range(2000)))

    assert len({one.int >> 64 for one in made}) == len(made)


def test_free_room_is_asked_where_the_file_will_be(tmp_path: Path) -> None:
    assert free_bytes(tmp_path / "not" / "yet" / "there.db") == free_bytes(tmp_path)
    assert free_bytes(tmp_path) > 0
