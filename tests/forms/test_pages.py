import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.forms import (
    errors_of,
    first_page,
    next_page,
    normalised_answers,
    previous_page,
    visible_pages,
    without_hidden,
)

HOME = {"delivery": "home", "street": "Tower"}
ANSWERS = st.fixed_dictionaries(
    {},
    optional={
        "delivery": st.sampled_from(["home", "unit", "drone", ""]),
        "street": st.sampled_from(["Tower", "x", "", "a street"]),
        "floor": st.sampled_from(["1", "12", "123", "z"]),
        "phone": st.sampled_from(["99123456", "1", ""]) | st.text(max_size=9),
        "civil_id": st.text(alphabet="0123456789", max_size=13),
        "born": st.sampled_from(["1850-06-14", "1850-02-30", ""]),
    },
)


def test_walking_forth_and_back(forms):
    form = forms["delivery"]
    walked = [first_page(form, HOME)]
    while (following := next_page(form, walked[-1].id, HOME)) is not None:
        walked.append(following)
    assert [page.id for page in walked] == ["delivery", "address", "floor", "contact"]
    assert [previous_page(form, page.id, HOME) for page in walked] == [None, *walked[:-1]]


def test_from_a_page_that_is_hidden_meanwhile(forms):
    form, answers = forms["delivery"], {"delivery": "unit"}
    assert next_page(form, "floor", answers).id == "contact"
    assert previous_page(form, "floor", answers).id == "delivery"


def test_an_unknown_page_is_a_bug(forms):
    with pytest.raises(ValueError, match="nowhere"):
        next_page(forms["delivery"], "nowhere", {})


@given(answers=ANSWERS)
def test_hidden_answers_change_nothing(forms, answers):
    form = forms["delivery"]
    kept = without_hidden(form, answers)
    assert visible_pages(form, kept) == visible_pages(form, answers)
    assert without_hidden(form, kept) == kept
    assert errors_of(form, kept) == errors_of(form, answers)


@given(answers=ANSWERS)
def test_errors_belong_to_what_is_asked(forms, answers):
    form = forms["delivery"]
    asked = [field.name for page in visible_pages(form, answers) for field in page.fields]
    errors = errors_of(form, normalised_answers(form, answers))
    assert [name for name in asked if name in errors] == list(errors)
    assert all(text.ar and text.en for text in errors.values())


@given(answers=ANSWERS)
def test_the_whole_is_right_where_every_page_is(forms, answers):
    form = forms["delivery"]
    by_page = {}
    for page in visible_pages(form, answers):
        by_page |= errors_of(form, answers, page)
    assert by_page == errors_of(form, answers)


def test_no_condition_can_be_met_by_a_hidden_answer(forms):
    shown = visible_pages(forms["delivery"], {"delivery": "unit", "street": "Tower", "floor": "3"})
    assert [page.id for page in shown] == ["delivery", "contact"]
