import contextlib
import json
import logging
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from kiosk.adapters.system.log import LogFile, start_log


class Alarm:
    def __init__(self) -> None:
        self.rings = 0

    def ring(self) -> None:
        self.rings += 1


@pytest.fixture
def alarm() -> Alarm:
    return Alarm()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "log" / "unit.jsonl"


@pytest.fixture
def logger(path: Path, alarm: Alarm) -> Iterator[logging.Logger]:
    logger = logging.Logger("kiosk.flows.checkout")  # noqa: LOG001 - a logger of this test's own, not the program's
    handler = start_log(LogFile(path, file_bytes=2000, files=3), "unit-7", "0.1.0", alarm.ring)
    logger.addHandler(handler)
    yield logger
    handler.close()


def lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.requirement("LOG-01")
def test_a_line_says_when_where_and_what(logger: logging.Logger, path: Path) -> None:
    logger.info("payment_resolved", extra={"outcome": "approved", "session": "s-1", "fils": 5000, "retried": False})

    (line,) = lines(path)
    at = line.pop("at")
    assert isinstance(at, str)
    assert datetime.fromisoformat(at).utcoffset() is not None
    assert line == {
        "level": "info",
        "unit": "unit-7",
        "version": "0.1.0",
        "source": "kiosk.flows.checkout",
        "event": "payment_resolved",
        "outcome": "approved",
        "session": "s-1",
        "fils": 5000,
        "retried": False,
    }


@pytest.mark.requirement("LOG-02", "SES-04")
def test_canaries_reach_no_line(logger: logging.Logger, path: Path, alarm: Alarm) -> None:
    civil_id, card = "150061400012", "4111111111111111"
    logger.info("asked %s", civil_id)
    logger.info("x", extra={"a": civil_id, "b": [civil_id], "c": {civil_id: int(civil_id)}, "d": int(civil_id)})
    try:
        raise ValueError(civil_id)  # noqa: TRY301 - the trace of a fault that names a person
    except ValueError:
        logger.exception("failed")
    assert alarm.rings == 0
    logger.warning("terminal said %s", card)

    written = path.read_text(encoding="utf-8")
    assert civil_id not in written
    assert card not in written
    assert alarm.rings == 1


@pytest.mark.requirement("LOG-03")
def test_one_record_is_one_line_and_arabic_stays_readable(logger: logging.Logger, path: Path) -> None:
    forged = 'تم\n{"event":"forged"}\u202e\u2066\x85\u2028\x07'
    logger.info("%s", forged)

    raw = path.read_text(encoding="utf-8")
    assert raw.count("\n") == 1
    assert "تم" in raw
    assert not set(raw[:-1]) & set("\u202e\u2066\x85\u2028\x07")
    assert lines(path)[0]["event"] == forged


def test_the_log_stays_small(logger: logging.Logger, path: Path) -> None:
    for number in range(200):
        logger.info("event_%d", number)

    files = sorted(path.parent.iterdir())
    assert len(files) == 3
    assert all(file.stat().st_size <= 2000 + 200 for file in files)
    assert lines(path)[-1]["event"] == "event_199"


@pytest.mark.requirement("LOG-05")
def test_a_log_that_cannot_be_written_stops_nothing(alarm: Alarm) -> None:
    handler = start_log(LogFile(Path("/dev/full")), "unit-7", "0.1.0", alarm.ring)

    handler.handle(logging.makeLogRecord({"msg": "during"}))
    handler.handle(logging.makeLogRecord({"msg": "still"}))

    assert getattr(handler, "lost", 0) == 2
    with contextlib.suppress(OSError):
        handler.close()
