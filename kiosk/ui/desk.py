"""The desk of a demonstration: a window of its own, in which simulated devices are told what to do next."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable, QQmlApplicationEngine

from kiosk.ports.world import Runner

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1
DESK = Path(__file__).parent / "qml" / "KioskDesk" / "KDesk.qml"


@QmlElement
@QmlUncreatable("Made by the composition")
class DeskModel(QObject):  # type: ignore[operator]  # the stubs do not know the decorator's call
    """Named actions, and what came of the last one."""

    told_changed = Signal()

    def __init__(self, runner: Runner, actions: Mapping[str, Callable[[], str]]) -> None:
        super().__init__()
        self._runner = runner
        self._actions = dict(actions)
        self._told = ""

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]  # the stubs know no names of Qt types
    def actions(self) -> list[str]:
        """The names of the actions, in order."""
        return list(self._actions)

    @Property(str, notify=told_changed)
    def told(self) -> str:
        """What came of the last action."""
        return self._told

    @Slot(int)
    def act(self, index: int) -> None:
        """Do the action with this place."""
        self._runner.run(list(self._actions.values())[index], self._tell)

    def _tell(self, told: str) -> None:
        self._told = told
        self.told_changed.emit()


class DeskWindow:
    """Keeps the desk alive; `close` before the application ends."""

    def __init__(self, runner: Runner, actions: Mapping[str, Callable[[], str]]) -> None:
        self._model = DeskModel(runner, actions)
        self._engine = QQmlApplicationEngine()
        self._engine.setInitialProperties({"model": self._model})
        self._engine.load(QUrl.fromLocalFile(str(DESK)))

    @property
    def is_shown(self) -> bool:
        """Whether the window could be loaded."""
        return bool(self._engine.rootObjects())

    def close(self) -> None:
        """Take it down."""
        del self._engine
