from dataclasses import replace

import pytest

from kiosk.domain.readiness import Paper
from kiosk.flows.screens.calling_up import CallingUpFailure
from kiosk.flows.state import EndQuestion, VisitState
from kiosk.ui.viewmodels import overlay, reference, review
from kiosk.ui.viewmodels.home import HomeViewModel
from kiosk.ui.viewmodels.reference import ReferenceViewModel
from kiosk.ui.viewmodels.review import ReviewViewModel
from ui.said import AR, EN, plain, words
from ui.sample_states import SCREENS, state_of
from ui.stage_hands import RecordingVisit

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_letters_are_given_and_what_is_missing_is_counted() -> None:
    empty = reference.derive(state_of("reference-empty", EN), words(EN))
    assert (empty.text, plain(empty.missing), empty.complete) == ("GM", "10 more digits", False)
    half = reference.derive(state_of("reference", AR), words(AR))
    assert (half.text, plain(half.missing)) == ("GM-2026-000", "بقيت 3 أرقام")
    whole = reference.derive(state_of("reference-asking", EN), words(EN))
    assert (whole.text, whole.missing, whole.complete, whole.busy) == ("GM-2026-000123", "", True, True)
    assert plain(whole.step) == "A copy of an earlier receipt · Step 1 of 2: The reference"


@pytest.mark.parametrize("failure", list(CallingUpFailure))
def test_every_failure_has_a_sentence_in_both_languages(failure: CallingUpFailure) -> None:
    said = []
    for language in (AR, EN):
        state = VisitState(replace(SCREENS["reference"], failure=failure), language=language)
        said.append(reference.derive(state, words(language)).error)
    assert all(said)
    assert said[0] != said[1]


def test_keys_change_the_digits_and_never_the_letters() -> None:
    visit = RecordingVisit()
    model = ReferenceViewModel(visit)
    model.show(state_of("reference", EN), words(EN))
    model.typed("1")
    model.backspace()
    model.clear()
    model.confirm()
    HomeViewModel(visit, words(EN)).receiptAgain()
    assert visit.commands == [
        ("calling_up.enter", "20260001"),
        ("calling_up.enter", "202600"),
        ("calling_up.enter", ""),
        ("calling_up.confirm",),
        ("calling_up.begin",),
    ]


@pytest.mark.requirement("SES-04")
def test_the_digits_are_gone_with_the_screen() -> None:
    model = ReferenceViewModel(RecordingVisit())
    model.show(state_of("reference-asking", EN), words(EN))
    model.show(state_of("thanks", EN), words(EN))
    assert model.property("text") == ""
    assert "2026000123" not in repr(vars(model))


def test_nothing_is_said_of_money_where_none_is_asked_for() -> None:
    asking = SCREENS["civil-id"]
    for_receipt = replace(asking, progress=SCREENS["reference"].progress)
    said = [
        overlay.derive(VisitState(screen, language=EN, overlay=EndQuestion()), words(EN), 0, "").money
        for screen in (asking, for_receipt)
    ]
    assert said == ["You have not paid anything.", ""]


@pytest.mark.requirement("QR-07")
@pytest.mark.parametrize("paper", list(Paper))
def test_the_review_tells_the_paper_before_anything_is_paid(paper: Paper) -> None:
    state = VisitState(replace(SCREENS["review"], paper=paper), language=EN)
    assert review.derive(state, words(EN), 0, 6).paper == paper.value
    model = ReviewViewModel(RecordingVisit(), words(EN))
    model.show(state, words(EN))
    assert model.property("paper") == paper.value
