from dataclasses import dataclass

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtTest import QAbstractItemModelTester

from kiosk.ui.viewmodels.rows import Rows

pytestmark = pytest.mark.usefixtures("qapp")


@dataclass(frozen=True)
class Boat:
    name: str
    mast_count: int


DHOW, BOOM, SAMBUK = Boat("dhow", 1), Boat("boom", 2), Boat("sambuk", 2)


@pytest.fixture
def rows() -> Rows:
    model = Rows(Boat)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def shown(rows: Rows) -> list[tuple[str, int]]:
    names = {bytes(name.data()).decode(): role for role, name in rows.roleNames().items()}
    return [
        (rows.data(rows.index(row), names["name"]), rows.data(rows.index(row), names["mastCount"]))
        for row in range(rows.rowCount())
    ]


def test_roles_are_the_fields_as_qml_writes_them(rows: Rows) -> None:
    assert list(rows.roleNames().values()) == [QByteArray(b"name"), QByteArray(b"mastCount")]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ((), (DHOW, BOOM)),
        ((DHOW, BOOM), ()),
        ((DHOW, BOOM, SAMBUK), (DHOW,)),
        ((DHOW,), (BOOM, DHOW, SAMBUK)),
        ((DHOW, BOOM), (DHOW, BOOM)),
    ],
)
def test_any_list_can_follow_any_other(rows: Rows, before: tuple[Boat, ...], after: tuple[Boat, ...]) -> None:
    rows.replace(before)
    rows.replace(after)
    assert rows.rows == after
    assert shown(rows) == [(boat.name, boat.mast_count) for boat in after]


def test_only_the_rows_that_changed_are_told(rows: Rows) -> None:
    rows.replace((DHOW, BOOM, SAMBUK))
    told: list[int] = []
    resets: list[bool] = []
    rows.dataChanged.connect(lambda first, last: told.extend(range(first.row(), last.row() + 1)))
    rows.modelReset.connect(lambda: resets.append(True))
    rows.replace((DHOW, SAMBUK, SAMBUK))
    assert told == [1]
    assert not resets
