"""The shared vectors: whatever judges answers must say exactly this."""

import pytest

from kiosk.domain.form import Field, Widget
from kiosk.domain.text import Text
from kiosk.forms import check_form, errors_of, visible_pages, without_hidden
from kiosk.forms import normalised as stored_form


def test_the_forms_of_the_vectors_are_sound(forms):
    assert [check_form(form) for form in forms.values()] == [(), ()]


@pytest.mark.requirement("A11Y-07")
def test_answers_are_judged(forms, judged):
    form, answers = forms[judged["form"]], judged["answers"]
    said = {name: {"ar": text.ar, "en": text.en} for name, text in errors_of(form, answers).items()}
    assert said == judged["errors"]
    assert [page.id for page in visible_pages(form, answers)] == judged["pages"]
    assert without_hidden(form, answers) == judged["kept"]


def test_a_page_is_judged_as_the_whole_is(forms, judged):
    form, answers = forms[judged["form"]], judged["answers"]
    whole = errors_of(form, answers)
    for page in form.pages:
        names = {field.name for field in page.fields}
        assert errors_of(form, answers, page) == {name: text for name, text in whole.items() if name in names}


@pytest.mark.requirement("I18N-07", "I18N-09")
def test_answers_are_stored_plainly(normalised):
    field = Field("field", Widget(normalised["widget"]), Text("حقل", "Field"))
    assert stored_form(field, normalised["typed"]) == normalised["stored"]
