"""The real window with a voice that is recorded: keys and touches in, sentences out."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.adapters.speech.recording import RecordedSpeech
from kiosk.domain.text import Language
from kiosk.flows.speaking import Speaking
from kiosk.flows.state import VisitState
from kiosk.ui.narration.narrator import Narrator
from ui.said import translations
from ui.sample_states import NOW, all_states
from ui.stage_hands import StandingClock
from ui.window import PANELS, Window

ON = Speaking(possible=True, on=True)
PRIVATE = replace(ON, headset=True)


class SpokenWindow:
    """A window and what it says."""

    def __init__(self, panel: str = "1080x1920") -> None:
        self.window = Window(PANELS[panel])
        self.speech = RecordedSpeech()
        self.clock = StandingClock(NOW)
        self.narrator = Narrator(
            self.window.window,
            self.window.models.narration,
            self.window.visit,
            translations().words(),
            self.speech,
            self.clock,
        )
        self._touch = QTest.createTouchDevice()

    def show(self, name: str, language: Language = Language.EN, speaking: Speaking = ON, **changes: object) -> str:
        """Show a sample screen; what is said of it."""
        return self.show_state(replace(all_states(language)[name], speaking=speaking), **changes)

    def show_state(self, state: VisitState, **changes: object) -> str:
        self.speech.said.clear()
        screen = replace(state.screen, **changes) if changes else state.screen
        self.window.show(replace(state, screen=screen))
        self.settle()
        return self.said

    def settle(self) -> None:
        """Let everything that was begun come to its end."""
        QGuiApplication.processEvents()
        while self.narrator.settling:
            QTest.qWait(5)

    @property
    def said(self) -> str:
        return " | ".join(utterance.text for utterance in self.speech.said)

    @property
    def languages(self) -> set[Language]:
        return {piece.language for utterance in self.speech.said for piece in utterance.pieces}

    def press(self, key: Qt.Key) -> str:
        """Press one key; what is said to it."""
        self.speech.said.clear()
        QTest.keyClick(self.window.window, key)
        self.settle()
        return self.said

    def to(self, words: str) -> str:
        """Step on until these words are read."""
        for _ in range(60):
            if words in (said := self.press(Qt.Key.Key_Down)):
                return said
        message = f"'{words}' was never read"
        raise AssertionError(message)

    def touch(self, point: QPoint) -> str:
        """Press and lift a finger; what is said meanwhile."""
        self.speech.said.clear()
        self.finger("press", point)
        self.finger("release", point)
        self.settle()
        return self.said

    def finger(self, what: str, point: QPoint) -> None:
        event = QTest.touchEvent(self.window.window, self._touch)
        getattr(event, what)(0, point, self.window.window).commit()
        QGuiApplication.processEvents()

    def middle(self, name: str) -> QPoint:
        """The middle of what has this object name."""
        item = self.window.named(name)[0]
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def close(self) -> None:
        self.narrator.close()
        self.window.close()
