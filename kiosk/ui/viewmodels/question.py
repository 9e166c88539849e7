"""One page of a form."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.form import Field, Json
from kiosk.flows.screens.applying import Question
from kiosk.flows.state import VisitState
from kiosk.flows.visit import Visit
from kiosk.ui.viewmodels.entry import after_backspace, after_typing
from kiosk.ui.viewmodels.held import Held
from kiosk.ui.viewmodels.question_props import (
    DueRow,
    EntryRow,
    OptionRow,
    QuestionProps,
    active_field,
    chosen_dues,
    derive,
    dues_field,
    typed_fields,
)
from kiosk.ui.viewmodels.rows import Rows
from kiosk.ui.words import Words

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Made by the composition")
class QuestionViewModel(QObject):  # type: ignore[operator]  # the stubs do not know the decorator's call
    """One page of a form for QML."""

    step_changed = Signal()
    title_changed = Signal()
    hint_changed = Signal()
    error_changed = Signal()
    input_changed = Signal()
    digits_changed = Signal()
    last_changed = Signal()
    dues_stage_changed = Signal()
    total_changed = Signal()

    def __init__(self, visit: Visit, words: Words) -> None:
        super().__init__()
        self._visit = visit
        self._entries = Rows(EntryRow, self)
        self._options = Rows(OptionRow, self)
        self._dues = Rows(DueRow, self)
        self._held = Held(self, QuestionProps(), entries=self._entries, options=self._options, dues=self._dues)
        self._state, self._words = VisitState(), words
        self._wished = ""

    def show(self, state: VisitState, words: Words) -> None:
        """Show `state`. A new page begins with its first field; new errors lead to the field."""
        if not _same_page(self._state, state):
            self._wished = ""
        self._wished = _first_wrong(self._state, state) or self._wished
        self._state, self._words = state, words
        self._derive()

    def _derive(self) -> None:
        self._held.take(derive(self._state, self._words, self._wished))

    def _active(self) -> Field | None:
        screen = self._state.screen
        return active_field(screen, self._wished) if isinstance(screen, Question) else None

    @Property(Rows, constant=True)
    def entries(self) -> Rows:
        """The fields to type in."""
        return self._entries

    @Property(Rows, constant=True)
    def options(self) -> Rows:
        """What can be chosen."""
        return self._options

    @Property(Rows, constant=True)
    def dues(self) -> Rows:
        """What is owed."""
        return self._dues

    @Property(str, notify=step_changed)
    def step(self) -> str:
        """Which service, and where in it the person is."""
        return self._held.props.step

    @Property(str, notify=title_changed)
    def title(self) -> str:
        """The question."""
        return self._held.props.title

    @Property(str, notify=hint_changed)
    def hint(self) -> str:
        """How to answer."""
        return self._held.props.hint

    @Property(str, notify=error_changed)
    def error(self) -> str:
        """What is wrong with what was chosen."""
        return self._held.props.error

    @Property(str, notify=input_changed)
    def input(self) -> str:
        """What answers are typed with: keypad, keyboard or none."""
        return self._held.props.input

    @Property(bool, notify=digits_changed)
    def digits(self) -> bool:
        """Whether the active field takes digits only."""
        return self._held.props.digits

    @Property(bool, notify=last_changed)
    def last(self) -> bool:
        """Whether the active field is the last one of the page."""
        return self._held.props.last

    @Property(str, notify=dues_stage_changed)
    def duesStage(self) -> str:  # noqa: N802 - QML's name
        """Where the look-up of dues stands: none, waiting, failed, nothing or shown."""
        return self._held.props.dues_stage

    @Property(str, notify=total_changed)
    def total(self) -> str:
        """What the chosen dues come to."""
        return self._held.props.total

    @Slot(str)
    def activate(self, name: str) -> None:
        """This field takes the keys from now on."""
        self._wished = name
        self._derive()

    @Slot(str)
    def typed(self, text: str) -> None:
        """Keys for the active field."""
        screen, field = self._state.screen, self._active()
        if isinstance(screen, Question) and field is not None:
            self._visit.answer(field.name, after_typing(field, screen.answers.get(field.name), text))

    @Slot()
    def backspace(self) -> None:
        """Take the active field's last key away."""
        screen, field = self._state.screen, self._active()
        if isinstance(screen, Question) and field is not None:
            self._visit.answer(field.name, after_backspace(field, screen.answers.get(field.name)))

    @Slot()
    def clear(self) -> None:
        """Empty the active field."""
        field = self._active()
        if field is not None:
            self._visit.answer(field.name, "")

    @Slot(str, str)
    def choose(self, field: str, value: str) -> None:
        """Choose an option."""
        self._visit.answer(field, value)

    @Slot(str)
    def tick(self, due: str) -> None:
        """Take a due into what is paid, or out of it."""
        screen = self._state.screen
        if isinstance(screen, Question):
            before = chosen_dues(screen)
            after: list[Json] = [key for key in (*before, due) if key != due or due not in before]
            self._visit.answer(dues_field(screen), after)

    @Slot()
    def retry(self) -> None:
        """Ask the agency again what is owed."""
        self._visit.look_up_again()

    @Slot()
    def advance(self) -> None:
        """The next field; behind the last one, the next page."""
        screen, field = self._state.screen, self._active()
        typed = typed_fields(screen) if isinstance(screen, Question) else ()
        if field is None or self._held.props.last:
            self._visit.next_page()
        else:
            self.activate(typed[typed.index(field) + 1].name)

    @Slot()
    def home(self) -> None:
        """Look for something else."""
        self._visit.go_home()

    @Slot()
    def proceed(self) -> None:
        """Check the page and go on."""
        self._visit.next_page()


def _same_page(before: VisitState, after: VisitState) -> bool:
    old, new = before.screen, after.screen
    return isinstance(old, Question) and isinstance(new, Question) and old.page.id == new.page.id


def _first_wrong(before: VisitState, after: VisitState) -> str:
    """The first field that is typed in and wrong, where the errors are new; nothing otherwise."""
    old, new = before.screen, after.screen
    if not isinstance(new, Question) or not new.errors or (isinstance(old, Question) and old.errors == new.errors):
        return ""
    typed = typed_fields(new)
    return next((field.name for field in typed if field.name in new.errors), "")
