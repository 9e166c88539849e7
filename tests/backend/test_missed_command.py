"""`kiosk backend report missed` on a platform's database."""

import json
from datetime import UTC, datetime

import pytest

from kiosk.backend.store import devices, missed_queries
from kiosk.cli import main
from kiosk.domain.day import kuwait_day


def now():
    return datetime.now(UTC)


@pytest.fixture
def counted(pool, run):
    async def count():
        for name in ("one", "two"):
            unit = await devices.enrol(pool, name, "123 456", now())
            async with pool.acquire() as connection:
                await missed_queries.replace(connection, unit.id, kuwait_day(now()), {"رخصه بيع": 3, f"only {name}": 1})

    run(count())


def report(database, capsys, *more):
    assert main(["backend", "report", "missed", "--database", database, *more]) == 0
    return capsys.readouterr().out


@pytest.mark.usefixtures("counted")
def test_an_editor_sees_what_is_asked_in_vain(database, capsys):
    (row,) = json.loads(report(database, capsys, "--json"))
    assert row == {"query": "رخصه بيع", "times": 6, "units": 2, "last_day": kuwait_day(now()).isoformat()}

    every = report(database, capsys, "--at-least", "1")
    assert [line.split()[0] for line in every.splitlines()[1:]] == ["6", "1", "1"]


def test_where_nothing_was_asked_in_vain_it_is_said(database, capsys):
    assert report(database, capsys) == "nothing was asked in vain\n"
