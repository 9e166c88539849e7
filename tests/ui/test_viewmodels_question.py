from dataclasses import replace

import pytest

from kiosk.domain.form import Field, Json, Widget
from kiosk.domain.text import Language, Text
from kiosk.flows.state import VisitState
from kiosk.ui.viewmodels.entry import after_backspace, after_typing, input_of, shown
from kiosk.ui.viewmodels.question import QuestionViewModel
from kiosk.ui.viewmodels.question_props import derive
from ui.said import AR, EN, plain, words
from ui.sample_states import ADDRESS, BORN, DUES, PHONE, PLATE, SCREENS, state_of
from ui.stage_hands import RecordingVisit

pytestmark = pytest.mark.usefixtures("qapp")
AREA = ADDRESS[0]


@pytest.mark.parametrize(
    ("field", "before", "typed", "after", "visible"),
    [
        (PHONE, "9912", "3", "99123", "9912 3"),
        (PHONE, None, "٥", "5", "5"),
        (PHONE, "99123456", "7", "99123456", "9912 3456"),
        (PHONE, "99", "x", "99", "99"),
        (BORN, "2311185", "6", "1856-11-23", "23 / 11 / 1856"),
        (BORN, "1856-11-23", "9", "1856-11-23", "23 / 11 / 1856"),
        (BORN, "231", "1", "2311", "23 / 11"),
        (PLATE, "12", "3", "123", "123"),
        (AREA, "السا", "ل", "السال", "السال"),
    ],
)
def test_typing_changes_an_answer_as_its_widget_allows(
    field: Field, before: Json, typed: str, after: str, visible: str
) -> None:
    assert after_typing(field, before, typed) == after
    assert shown(field, after) == visible


@pytest.mark.parametrize(
    ("field", "before", "after"),
    [(BORN, "1856-11-23", "2311185"), (PHONE, "9", ""), (PHONE, None, ""), (AREA, "سا", "س")],
)
def test_backspace_takes_the_last_key(field: Field, before: Json, after: str) -> None:
    assert after_backspace(field, before) == after


def test_every_widget_has_its_way_of_answering() -> None:
    assert {widget: input_of(widget) for widget in Widget} == {
        Widget.CIVIL_ID: "keypad",
        Widget.PHONE: "keypad",
        Widget.DATE: "keypad",
        Widget.KEYPAD: "keypad",
        Widget.CHOICE: "none",
        Widget.DUES: "none",
        Widget.TEXT: "keyboard",
        Widget.SCAN: "keyboard",
    }


def test_a_page_with_a_field_for_letters_is_typed_with_the_keyboard_throughout() -> None:
    state = state_of("question-address", EN)
    first, block = derive(state, words(EN), ""), derive(state, words(EN), "block")
    assert (first.input, first.digits, first.last) == ("keyboard", False, False)
    assert (block.input, block.digits) == ("keyboard", True)
    assert [row.active for row in block.entries] == [False, True, False, False]
    assert derive(state, words(EN), "house").last


def test_the_step_does_not_repeat_the_title() -> None:
    props = derive(state_of("question-choice", EN), words(EN), "")
    assert plain(props.step) == "Renew a driving licence · Step 3 of 6"
    assert props.title == "For how many years?"


def test_options_show_what_is_chosen_and_what_is_missing() -> None:
    chosen = derive(state_of("question-choice", EN), words(EN), "")
    assert [(row.label, row.checked) for row in chosen.options] == [
        ("One year", False),
        ("Three years", True),
        ("Ten years", False),
    ]
    missing = derive(state_of("question-choice-missing", EN), words(EN), "")
    assert missing.error == "Choose how long."
    assert all(row.wrong for row in missing.options)


@pytest.mark.parametrize(
    ("name", "stage"),
    [
        ("question-phone", "none"),
        ("question-dues", "shown"),
        ("question-dues-waiting", "waiting"),
        ("question-dues-failed", "failed"),
        ("question-dues-none", "nothing"),
    ],
)
def test_a_look_up_of_dues_says_where_it_stands(name: str, stage: str) -> None:
    assert derive(state_of(name, EN), words(EN), "").dues_stage == stage


@pytest.mark.parametrize(("language", "total"), [(AR, "15.000 د.ك"), (EN, "KWD 15.000")])
def test_ticked_dues_add_up(language: Language, total: str) -> None:
    props = derive(state_of("question-dues", language), words(language), "")
    assert [row.checked for row in props.dues] == [True, True, False, False]
    assert plain(props.total) == total


def test_ticking_takes_a_due_in_and_out() -> None:
    visit = RecordingVisit()
    model = QuestionViewModel(visit, words(EN))
    model.show(state_of("question-dues", EN), words(EN))
    model.tick(DUES[2].id)
    model.tick(DUES[0].id)
    assert visit.commands == [
        ("answer", "dues", ["fine-1", "fine-2", "fine-3"]),
        ("answer", "dues", ["fine-2"]),
    ]


def test_next_walks_through_the_fields_and_then_on() -> None:
    visit = RecordingVisit()
    model = QuestionViewModel(visit, words(EN))
    model.show(state_of("question-address", EN), words(EN))
    for _ in ADDRESS:
        model.typed("7")
        model.advance()
    assert visit.commands == [
        ("answer", "area", "السالمية7"),
        ("answer", "block", "7"),
        ("answer", "street", "7"),
        ("answer", "house", "7"),
        ("next_page",),
    ]


@pytest.mark.requirement("A11Y-07")
def test_new_errors_lead_to_the_first_wrong_field() -> None:
    model = QuestionViewModel(RecordingVisit(), words(EN))
    screen = SCREENS["question-address"]
    model.show(VisitState(screen, language=EN), words(EN))
    model.activate("house")
    wrong = replace(screen, errors={"street": Text("اكتب الشارع.", "Write the street.")})
    model.show(VisitState(wrong, language=EN), words(EN))
    assert [(row.name, row.active) for row in model.entries.rows] == [
        ("area", False),
        ("block", False),
        ("street", True),
        ("house", False),
    ]
    assert model.entries.rows[2].error == "Write the street."


def test_choosing_retrying_and_proceeding_are_passed_on() -> None:
    visit = RecordingVisit()
    model = QuestionViewModel(visit, words(EN))
    model.show(state_of("question-choice", EN), words(EN))
    model.choose("years", "10")
    model.retry()
    model.proceed()
    assert visit.commands == [("answer", "years", "10"), ("look_up_again",), ("next_page",)]


@pytest.mark.requirement("SES-04")
def test_answers_are_gone_with_the_screen() -> None:
    model = QuestionViewModel(RecordingVisit(), words(EN))
    model.show(state_of("question-phone", EN), words(EN))
    model.show(VisitState(), words(EN))
    assert model.entries.rows == model.options.rows == model.dues.rows == ()
