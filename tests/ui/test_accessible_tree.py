"""Every item that takes input has a name, a role, and a value where it has one, on every screen."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kiosk.domain.text import Language
from kiosk.ui.narration.tree import Kind, Scene, key_of, read
from ui.sample_states import OVERLAYS, SCREENS, all_states
from ui.spoken_window import SpokenWindow

ROLES = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.EditableText,
    QAccessible.Role.Grouping,
}


def shown(spoken: SpokenWindow, name: str, language: Language) -> Scene:
    spoken.window.show(all_states(language)[name])
    return read(spoken.window.window)


def takes_input(item: QQuickItem) -> bool:
    return item.isEnabled() and (item.property("activeFocusOnTab") or item.metaObject().indexOfMethod("take()") >= 0)


@pytest.mark.requirement("A11Y-20", "A11Y-21")
@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", [*SCREENS, *OVERLAYS])
def test_everything_that_takes_input_has_name_and_role_and_is_met_by_arrows_or_by_finger(spoken, name, language):
    scene = shown(spoken, name, language)
    reached = {stop.key for stop in (*scene.stops, *scene.keys)}
    for item in filter(takes_input, spoken.window.items()):
        met = QAccessible.queryAccessibleInterface(item)
        what = f"{item.metaObject().className()} {item.objectName()}"
        assert met.role() in ROLES, what
        assert met.text(QAccessible.Text.Name), what
        assert key_of(item) in reached, what


@pytest.mark.requirement("A11Y-21")
@pytest.mark.parametrize(
    ("name", "field", "value"),
    [
        ("results", Kind.TYPED, "تجديد رخ"),
        ("civil-id", Kind.TYPED, "1500614"),
        ("question-phone", Kind.TYPED, "9912 3"),
        ("reference", Kind.TYPED, "GM-2026-000"),
    ],
)
def test_a_field_has_its_value(spoken, name, field, value):
    scene = shown(spoken, name, Language.EN)
    assert [stop.value for stop in scene.stops if stop.kind is field] == [value]


@pytest.mark.requirement("A11Y-21")
def test_what_is_ticked_and_chosen_says_so(spoken):
    ticked = {stop.name: stop.checked for stop in shown(spoken, "review-many", Language.EN).stops}
    assert ticked["I agree"]
    chosen = {stop.name: stop.checked for stop in shown(spoken, "question-choice", Language.EN).stops}
    assert [name for name, on in chosen.items() if on] == ["Three years"]


@pytest.mark.requirement("A11Y-21")
def test_a_question_over_the_page_hides_the_page(spoken):
    scene = shown(spoken, "over-end", Language.EN)
    assert [stop.name for stop in scene.stops if stop.used] == ["No, go on", "End and erase"]


def test_the_look_finds_something_to_check(spoken):
    shown(spoken, "home", Language.EN)
    assert len(list(filter(takes_input, spoken.window.items()))) > 15
