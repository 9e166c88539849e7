"""Lists for QML: one model for every kind of row, its roles the fields of a frozen dataclass."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

_FIRST_ROLE = int(Qt.ItemDataRole.UserRole) + 1


def camel(name: str) -> str:
    """A Python name as QML writes it."""
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


@QmlElement
@QmlUncreatable("Rows belong to a view model")
class Rows(QAbstractListModel):  # type: ignore[operator]  # the stubs do not know the decorator's call
    """Rows of one frozen dataclass. Delegates declare the roles they use as required properties."""

    def __init__(self, row_type: type[Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = [field.name for field in fields(row_type)]
        self._rows: tuple[Any, ...] = ()

    @property
    def rows(self) -> tuple[Any, ...]:
        """The rows as they stand."""
        return self._rows

    def replace(self, rows: Sequence[Any]) -> None:
        """Show `rows`; rows that stay where they are keep their delegates."""
        kept = min(len(rows), len(self._rows))
        if len(rows) < len(self._rows):
            self.beginRemoveRows(QModelIndex(), kept, len(self._rows) - 1)
            self._rows = self._rows[:kept]
            self.endRemoveRows()
        changed = [row for row in range(kept) if rows[row] != self._rows[row]]
        self._rows = (*rows[:kept], *self._rows[kept:])
        for row in changed:
            self.dataChanged.emit(self.index(row), self.index(row))
        if len(rows) > kept:
            self.beginInsertRows(QModelIndex(), kept, len(rows) - 1)
            self._rows = tuple(rows)
            self.endInsertRows()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _FIRST_ROLE) -> Any:  # noqa: ANN401 - Qt's signature
        """One field of one row."""
        place = role - _FIRST_ROLE
        if not index.isValid() or not 0 <= place < len(self._names):
            return None
        return getattr(self._rows[index.row()], self._names[place])

    def roleNames(self) -> dict[int, QByteArray]:  # noqa: N802 - Qt's name
        """The fields' names as QML writes them."""
        return {_FIRST_ROLE + place: QByteArray(camel(name).encode()) for place, name in enumerate(self._names)}
