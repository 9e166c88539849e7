"""Speaks the window: keys and fingers in, sentences out. Silent, and with no filter on the window, unless it is on."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QMetaObject, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.domain.text import Language
from kiosk.flows.screens.finding import Attract
from kiosk.flows.state import VisitState
from kiosk.flows.visit import Visit
from kiosk.ports.speech import Piece, Speech
from kiosk.ports.world import Clock
from kiosk.ui.narration.finger import Finger, Meant
from kiosk.ui.narration.here import NOWHERE, Here
from kiosk.ui.narration.keys import ARROWS, COMMANDS, ENTER, Command, leads_on
from kiosk.ui.narration.mouth import Mouth, adjustments
from kiosk.ui.narration.privacy import secrets_of
from kiosk.ui.narration.reader import Reader, threshold
from kiosk.ui.narration.tree import Kind, Region, Scene, Stop, key_of, lineage, read, shown
from kiosk.ui.viewmodels.narration import NarrationViewModel
from kiosk.ui.words import Words

SETTLING_MS = 30
"""After a key or a new state, until what it led to is laid out and has the focus."""


class Narrator(QObject):
    """The voice of one window."""

    def __init__(
        self,
        window: QQuickWindow,
        model: NarrationViewModel,
        visit: Visit,
        words: Mapping[Language, Words],
        speech: Speech,
        clock: Clock,
    ) -> None:
        super().__init__()
        self._window, self._model, self._visit = window, model, visit
        self._words, self._mouth, self._clock = words, Mouth(speech), clock
        self._state = VisitState()
        self._scene = Scene()
        self._at: Stop | None = None
        self._focused_key: int | None = None
        self._pressed = False
        self._arrived = NOWHERE
        self._first: list[Piece] = []
        self._finger = Finger()
        self._soon = QTimer(self, singleShot=True, interval=SETTLING_MS)
        self._soon.timeout.connect(self._look)
        window.activeFocusItemChanged.connect(self._changed)
        model.step_asked.connect(self._step)
        model.finger_down.connect(self._finger_down)
        model.finger_moved.connect(self._finger_moved)
        model.finger_up.connect(self._finger_up)
        model.press_asked.connect(self._press)
        self.show(visit.state.value)
        self._watching = visit.state.subscribe(self.show)

    @property
    def at(self) -> Stop | None:
        """What was read last."""
        return self._at

    @property
    def settling(self) -> bool:
        """Whether there may be something to say in a moment."""
        return self._soon.isActive()

    def close(self) -> None:
        """Fall silent for good."""
        self._watching.cancel()
        self._soon.stop()
        self._window.removeEventFilter(self)
        self._mouth.hush()

    def show(self, state: VisitState) -> None:
        """Speak for `state` from now on."""
        before, self._state = self._state.speaking, state
        now = state.speaking
        if now.on and not before.on:
            self._begin()
        elif before.on and not now.on:
            self._end()
        elif now.on:
            if before.may_say_private and not now.may_say_private:
                self._mouth.forget()
            if said := tuple(adjustments(before, now, self._reader.spoken)):
                self._say(said)
        self._changed()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Every key silences the voice at once; those of the voice go no further."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    # --- beginning, ending, how ------------------------------------------------------------------------------------

    def _begin(self) -> None:
        QAccessible.setActive(True)
        self._window.installEventFilter(self)
        self._arrived = NOWHERE
        self._finger = Finger()
        nobody_chose = isinstance(self._state.screen, Attract)
        languages = tuple(Language) if nobody_chose else (self._state.language,)
        self._first = [Piece(self._words[language].spoken.welcome(), language) for language in languages]

    def _end(self) -> None:
        self._window.removeEventFilter(self)
        self._mouth.hush()
        self._soon.stop()
        self._first, self._at, self._scene = [], None, Scene()
        self._mouth.forget()
        self._model.mark_place(QRectF())
        if not isinstance(self._state.screen, Attract):
            off = Piece(self._reader.spoken.off(), self._state.language)
            self._mouth.say((off,), self._state.speaking, again=False)

    # --- looking ---------------------------------------------------------------------------------------------------

    def _changed(self) -> None:
        if self._state.speaking.on:
            self._soon.start()

    def _look(self) -> None:
        before, was = self._scene, self._at
        scene = self._scene = read(self._window)
        focused = scene.of_item(self._window.activeFocusItem())
        moved = focused if focused is not None and focused.key != self._focused_key else None
        here = Here(type(self._state.screen), type(self._state.overlay), scene.page, self._state.language)
        if here != self._arrived:
            kept = scene.find(was.key) if was is not None and here.is_translated(self._arrived) else None
            self._arrived = here
            self._at = moved if moved is not None and moved.region is Region.PAGE else kept or threshold(scene)
            self._say(self._reader.arrival(scene, self._at))
        else:
            self._at = moved or (scene.again(was) if was is not None else focused)
            self._stay_on(was, self._at)
            self._say(self._reader.news(before, scene, was, self._at, asked=self._pressed))
        self._pressed = False
        focused = scene.of_item(self._window.activeFocusItem())
        self._focused_key = focused.key if focused else None
        self._mark()

    @staticmethod
    def _stay_on(was: Stop | None, now: Stop | None) -> None:
        """What the person was on was made anew, which took the focus away."""
        if was is not None and now is not None and now.used and now.key != was.key:
            now.item.forceActiveFocus(Qt.FocusReason.TabFocusReason)

    def _mark(self) -> None:
        at = self._at
        self._model.mark_place(shown(at.item) if at is not None and not at.used else QRectF())

    # --- saying ----------------------------------------------------------------------------------------------------

    @property
    def _reader(self) -> Reader:
        state = self._state
        return Reader(self._words[state.language].spoken, secrets_of(state), state.speaking.may_say_private)

    def _say(self, sentences: Iterable[str]) -> None:
        pieces = (*self._first, *self._reader.pieces(sentences))
        self._first = []
        self._mouth.say(pieces, self._state.speaking)

    # --- keys ------------------------------------------------------------------------------------------------------

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        command = COMMANDS.get(key)
        if command is not Command.PAUSE:
            self._mouth.hush()
        self._visit.touched()
        self._soon.start()
        if command is not None:
            if not event.isAutoRepeat():
                self._obey(command)
            return True
        self._pressed = key in ENTER or (self._at is not None and self._at.kind is Kind.KEYS)
        if key in ARROWS:
            return self._arrow(key)
        if key in ENTER and not event.isAutoRepeat():
            return self._enter()
        return False

    def _obey(self, command: Command) -> None:
        listening = self._visit.listening
        match command:
            case Command.END:
                listening.end()
            case Command.REPEAT:
                self._mouth.repeat(self._state.speaking)
            case Command.PAUSE:
                self._mouth.pause()
            case Command.WHERE:
                self._say(self._reader.place(self._scene, self._at))
            case Command.READ_PAGE:
                self._say(self._reader.page(self._scene))
            case Command.SLOWER | Command.FASTER:
                listening.faster(1 if command is Command.FASTER else -1)
            case Command.SOFTER | Command.LOUDER:
                listening.louder(1 if command is Command.LOUDER else -1)
            case Command.ALOUD:
                listening.aloud()
            case Command.HEADSET_IN | Command.HEADSET_OUT:
                listening.headset(plugged=command is Command.HEADSET_IN)

    def _arrow(self, key: int) -> bool:
        if self._at is not None and self._at.kind is Kind.KEYS and self._has_focus(self._at):
            return False
        self._step(leads_on(key, right_to_left=self._state.language.right_to_left))
        return True

    def _enter(self) -> bool:
        at = self._at
        if at is None or at.kind in (Kind.BUTTON, Kind.TICK, Kind.CHOICE, Kind.KEYS):
            return at is None or not self._has_focus(at)
        if at.kind is Kind.TYPED:
            keys = next((stop for stop in self._scene.stops if stop.kind is Kind.KEYS), None)
            if keys is not None:
                self._go(keys)
            return keys is not None
        self._on_request(at)
        return True

    def _has_focus(self, stop: Stop) -> bool:
        return any(key_of(item) == stop.key for item in lineage(self._window.activeFocusItem()))

    # --- moving and pressing ---------------------------------------------------------------------------------------

    def _step(self, forward: bool) -> None:  # noqa: FBT001 - a signal's argument
        if not self._state.speaking.on:
            return
        self._scene = read(self._window)
        stops = self._scene.stops
        if not stops:
            return
        at = self._scene.find(self._at.key) if self._at is not None else None
        place = stops.index(at) if at is not None else -1 if forward else 0
        self._go(stops[(place + (1 if forward else -1)) % len(stops)])

    def _go(self, stop: Stop) -> None:
        self._pressed = False
        self._at = stop
        self._say([self._reader.full(stop)])
        if stop.used:
            stop.item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
            self._focused_key = stop.key
        self._mark()

    def _press(self) -> None:
        at = self._at
        if at is None or not self._state.speaking.on:
            return
        self._mouth.hush()
        if at.kind in (Kind.BUTTON, Kind.TICK, Kind.CHOICE):
            QMetaObject.invokeMethod(at.item, "take")
        elif at.used:
            at.item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._on_request(at)
        self._changed()

    def _on_request(self, stop: Stop) -> None:
        """Enter on mere words says them again, and what was kept silent this once aloud."""
        reader = replace(self._reader, may_say_private=True)
        self._mouth.say(reader.pieces([reader.full(stop)]), self._state.speaking, again=False)

    # --- fingers ---------------------------------------------------------------------------------------------------

    def _finger_down(self, x: float, y: float) -> None:
        self._mouth.hush()
        self._visit.touched()
        self._scene = read(self._window)
        stop = self._scene.at(x, y)
        self._heed(self._finger.down(stop.key if stop else None, self._clock.monotonic()), stop)

    def _finger_moved(self, x: float, y: float) -> None:
        stop = self._scene.at(x, y)
        self._heed(self._finger.move(stop.key if stop else None), stop)

    def _finger_up(self) -> None:
        self._heed(self._finger.up(self._clock.monotonic()), self._at)

    def _heed(self, meant: Meant, stop: Stop | None) -> None:
        if meant is Meant.PRESS:
            self._press()
        elif meant is Meant.READ and stop is not None:
            self._at = stop
            self._say([self._reader.full(stop)])
            self._mark()
