"""What one page of a form shows: fields to type in, options to choose from, dues to pay."""

from dataclasses import dataclass

from kiosk.domain.civil_id import LENGTH
from kiosk.domain.form import Field, Json, Widget
from kiosk.domain.money import Money
from kiosk.flows.screens.applying import DuesShown, Question
from kiosk.flows.state import VisitState
from kiosk.ui.viewmodels.entry import KEYBOARD, KEYPAD, NOTHING, input_of, shown, typed_so_far
from kiosk.ui.words import Words

_DIGIT_WIDGETS = (Widget.CIVIL_ID, Widget.PHONE, Widget.DATE, Widget.KEYPAD)


@dataclass(frozen=True, slots=True)
class EntryRow:
    """A field to type in; `missing` says how many digits of a Civil ID number are still to come."""

    name: str
    widget: str
    label: str
    hint: str
    text: str
    placeholder: str
    missing: str
    error: str
    active: bool
    left_to_right: bool


@dataclass(frozen=True, slots=True)
class OptionRow:
    """One answer of a choice; `heading` stands above the first one where the page asks more than one thing."""

    field: str
    value: str
    label: str
    hint: str
    heading: str
    checked: bool
    wrong: bool


@dataclass(frozen=True, slots=True)
class DueRow:
    """One thing that is owed."""

    key: str
    label: str
    dated: str
    amount: str
    checked: bool


@dataclass(frozen=True, slots=True)
class QuestionProps:
    """What the page shows; `dues_stage` is none, waiting, failed, nothing or shown."""

    entries: tuple[EntryRow, ...] = ()
    options: tuple[OptionRow, ...] = ()
    dues: tuple[DueRow, ...] = ()
    step: str = ""
    title: str = ""
    hint: str = ""
    error: str = ""
    input: str = NOTHING
    digits: bool = False
    last: bool = True
    dues_stage: str = "none"
    total: str = ""


def derive(state: VisitState, words: Words, wished: str) -> QuestionProps:
    """The props of one page of a form; `wished` is the field touched last."""
    screen = state.screen
    if not isinstance(screen, Question):
        return QuestionProps()
    fields = screen.page.fields
    active, typed = active_field(screen, wished), typed_fields(screen)
    return QuestionProps(
        entries=tuple(_entry(screen, f, f is active, words) for f in typed),
        options=_options(screen, words),
        dues=_dues(screen, words),
        step=words.step(screen.progress, named=screen.progress.step_name != screen.page.title),
        title=words.text(screen.page.title),
        hint=next((words.text(f.hint) for f in fields if f.hint and input_of(f.widget) == NOTHING), ""),
        error=_chosen_error(screen, words),
        input=_input(screen),
        digits=active is not None and input_of(active.widget) == KEYPAD,
        last=not typed or active is typed[-1],
        dues_stage=_stage(screen.dues),
        total=words.amount(_total(screen)) if screen.dues and screen.dues.dues else "",
    )


def active_field(screen: Question, wished: str) -> Field | None:
    """The field that takes the keys: the one touched last, or the first that can be typed in."""
    typed = typed_fields(screen)
    return next((field for field in typed if field.name == wished), typed[0] if typed else None)


def typed_fields(screen: Question) -> tuple[Field, ...]:
    """The fields of this page that are typed in."""
    return tuple(field for field in screen.page.fields if input_of(field.widget) != NOTHING)


def _input(screen: Question) -> str:
    """One way of typing for the whole page: the keyboard as soon as one field needs letters."""
    ways = {input_of(field.widget) for field in typed_fields(screen)}
    return KEYBOARD if KEYBOARD in ways else KEYPAD if ways else NOTHING


def chosen_dues(screen: Question) -> tuple[str, ...]:
    """The ids of the dues that are ticked."""
    name = dues_field(screen)
    value = screen.answers.get(name) if name else None
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list) else ()


def dues_field(screen: Question) -> str:
    """The field of this page that takes dues."""
    return next((field.name for field in screen.page.fields if field.widget is Widget.DUES), "")


def _entry(screen: Question, field: Field, active: bool, words: Words) -> EntryRow:  # noqa: FBT001 - one row, one call
    answer: Json = screen.answers.get(field.name)
    error = screen.errors.get(field.name)
    civil_id = field.widget is Widget.CIVIL_ID
    return EntryRow(
        name=field.name,
        widget=field.widget,
        label=words.text(field.label),
        text=shown(field, answer),
        hint=words.text(field.hint) if field.hint else "",
        missing=words.digits_missing(LENGTH - len(typed_so_far(field, answer))) if civil_id else "",
        placeholder=words.standings.date_order() if field.widget is Widget.DATE else "",
        error=words.text(error) if error else "",
        active=active,
        left_to_right=field.widget in _DIGIT_WIDGETS,
    )


def _options(screen: Question, words: Words) -> tuple[OptionRow, ...]:
    several = len(screen.page.fields) > 1
    return tuple(
        OptionRow(
            field=field.name,
            value=option.value,
            label=words.text(option.label),
            hint=words.text(option.hint) if option.hint else "",
            heading=words.text(field.label) if several and place == 0 else "",
            checked=screen.answers.get(field.name) == option.value,
            wrong=field.name in screen.errors,
        )
        for field in screen.page.fields
        for place, option in enumerate(field.options)
    )


def _dues(screen: Question, words: Words) -> tuple[DueRow, ...]:
    owed = screen.dues.dues if screen.dues and screen.dues.dues else ()
    chosen = chosen_dues(screen)
    return tuple(
        DueRow(
            due.id,
            words.text(due.label),
            words.outcomes.due(words.date(due.dated)),
            words.amount(due.amount),
            due.id in chosen,
        )
        for due in owed
    )


def _total(screen: Question) -> Money:
    chosen = chosen_dues(screen)
    owed = screen.dues.dues if screen.dues and screen.dues.dues else ()
    return sum((due.amount for due in owed if due.id in chosen), Money(0))


def _stage(dues: DuesShown | None) -> str:
    if dues is None:
        return "none"
    if dues.failed:
        return "failed"
    if dues.dues is None:
        return "waiting"
    return "shown" if dues.dues else "nothing"


def _chosen_error(screen: Question, words: Words) -> str:
    """What is wrong with an answer that is chosen; a field that is typed in shows its own error."""
    wrong = (f.name for f in screen.page.fields if input_of(f.widget) == NOTHING and f.name in screen.errors)
    return next((words.text(screen.errors[name]) for name in wrong), "")
