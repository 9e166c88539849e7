from datetime import UTC, datetime

from kiosk.backend.services.ids import Ids

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def test_an_id_carries_its_time_version_and_variant():
    made = Ids(lambda: NOW)()
    assert (made.version, made.variant) == (7, "specified in RFC 4122")
    assert made.int >> 80 == int(NOW.timestamp() * 1000)


def test_ids_are_all_different():
    ids = Ids(lambda: NOW)
    assert len({ids() for _ in range(1000)}) == 1000
