"""Props and the telling of what changed in them."""

from dataclasses import fields
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject

from kiosk.ui.viewmodels.rows import Rows

P = TypeVar("P")


class Held(Generic[P]):
    """The props a view model shows now. A new set is swapped in whole; then signals tell which fields changed.

    A field named in `lists` fills that model; every other field has a signal `<field>_changed` on the owner.
    """

    def __init__(self, owner: QObject, props: P, **lists: Rows) -> None:
        self._owner = owner
        self._lists = lists
        self.props = props

    def take(self, props: P) -> None:
        """Show `props` from now on."""
        before, self.props = self.props, props
        if before == props:
            return
        names: list[Any] = [field.name for field in fields(props)]  # type: ignore[arg-type]  # P is a dataclass
        for name in names:
            value = getattr(props, name)
            if value == getattr(before, name):
                continue
            if name in self._lists:
                self._lists[name].replace(value)
            else:
                getattr(self._owner, f"{name}_changed").emit()
