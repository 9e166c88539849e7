"""The unit in its window."""

from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickWindow

from kiosk.domain.text import Text
from kiosk.flows.visit import Visit
from kiosk.ports.speech import NoSpeech, Speech
from kiosk.ports.world import Clock
from kiosk.resources import resource
from kiosk.ui.curtain import Curtain
from kiosk.ui.furnish import furnish
from kiosk.ui.narration.narrator import Narrator
from kiosk.ui.qt_log import log_what_qt_says
from kiosk.ui.translations import Translations
from kiosk.ui.viewmodels.gathered import ViewModels


class UnitWindow(QObject):
    """The unit on the panel, in the window of `curtain`. Keeps alive what QML shows; `close` takes it all down."""

    def __init__(
        self, visit: Visit, clock: Clock, centre: Text, help_phone: str, curtain: Curtain, speech: Speech | None = None
    ) -> None:
        super().__init__()
        log_what_qt_says()
        self._visit = visit
        self._curtain = curtain
        translations = Translations(resource("translations"))
        words = translations.words()
        self._models = ViewModels(visit, words, curtain.theme, clock, centre, help_phone)
        furnish(curtain.engine, self._models, translations)
        self._narrator = Narrator(curtain.window, self._models.narration, visit, words, speech or NoSpeech(), clock)
        self._translations = translations

    @property
    def window(self) -> QQuickWindow:
        """The window."""
        return self._curtain.window

    def answer_touch(self) -> None:
        """Wake where somebody has touched the curtain meanwhile."""
        woken_in = self._curtain.woken_in
        if woken_in is not None:
            self._visit.wake(woken_in)

    def close(self) -> None:
        """Take the window down: the engine goes before what it shows."""
        self._narrator.close()
        self._models.close()
        self._curtain.close()
        self._translations.fall_silent()
