from dataclasses import replace

import pytest

from kiosk.domain.payment import Method
from kiosk.flows.screens.by_phone import PhoneStage
from kiosk.flows.state import VisitState
from kiosk.ui.viewmodels import by_phone, choose_way, declined
from kiosk.ui.viewmodels.by_phone import ByPhoneViewModel
from kiosk.ui.viewmodels.choose_way import ChooseWayViewModel
from kiosk.ui.viewmodels.declined import DeclinedViewModel
from ui.said import AR, EN, plain, words
from ui.sample_states import REFERENCE, SCREENS, state_of
from ui.stage_hands import RecordingVisit

pytestmark = pytest.mark.usefixtures("qapp")
PHONE = SCREENS["by-phone"]


def test_the_choice_names_what_is_to_pay_and_passes_on_what_was_chosen() -> None:
    props = choose_way.derive(state_of("choose-way", EN), words(EN))
    assert (plain(props.amount), plain(props.reference)) == ("KWD 10.000", REFERENCE)
    visit = RecordingVisit()
    model = ChooseWayViewModel(visit)
    model.byCard()
    model.byPhone()
    model.abandon()
    assert visit.commands == [("pay_with", Method.CARD), ("pay_with", Method.PHONE), ("ask_end",)]


@pytest.mark.requirement("PERF-03")
@pytest.mark.parametrize("stage", list(PhoneStage))
def test_every_stage_of_the_phone_says_what_it_waits_for(stage: PhoneStage) -> None:
    for language in (AR, EN):
        props = by_phone.derive(VisitState(replace(PHONE, stage=stage), language=language), words(language))
        assert props.title
        assert props.waits_for
        assert bool(props.link) is (stage in {PhoneStage.SCAN, PhoneStage.OPENED})
        assert bool(props.time_left) is props.stoppable


@pytest.mark.requirement("PAY-08")
@pytest.mark.parametrize(
    ("stage", "stoppable", "card"),
    [
        (PhoneStage.PREPARING, False, False),
        (PhoneStage.SCAN, True, True),
        (PhoneStage.OPENED, True, True),
        (PhoneStage.AT_BANK, True, False),
        (PhoneStage.STOPPING, False, False),
        (PhoneStage.RECORDING, False, False),
    ],
)
def test_there_is_a_way_back_for_as_long_as_it_can_help(stage: PhoneStage, stoppable: bool, card: bool) -> None:  # noqa: FBT001 - examples
    props = by_phone.derive(VisitState(replace(PHONE, stage=stage)), words(EN))
    assert (props.stoppable, props.card_possible) == (stoppable, card)
    assert not by_phone.derive(VisitState(replace(PHONE, stage=stage, card_possible=False)), words(EN)).card_possible


def test_the_time_left_is_a_clock() -> None:
    assert plain(by_phone.derive(state_of("by-phone", EN), words(EN)).time_left) == "Time left 4:47"


def test_the_phone_s_screen_passes_on_what_was_touched() -> None:
    visit = RecordingVisit()
    model = ByPhoneViewModel(visit)
    model.byCard()
    model.stop()
    assert visit.commands == [("pay_with", Method.CARD), ("cancel_payment",)]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("declined-phone", "The payment was declined"),
        ("declined-phone-over", "Nothing was paid by phone"),
        ("declined-phone-stopped", "The payment was stopped"),
    ],
)
def test_every_end_without_money_says_so(name: str, title: str) -> None:
    props = declined.derive(state_of(name, EN), words(EN))
    assert (props.title, props.by_phone) == (title, True)
    assert "answers are kept" in props.text


@pytest.mark.parametrize(("name", "way"), [("declined-phone", Method.CARD), ("declined-other-way", Method.PHONE)])
def test_the_other_way_is_the_one_that_did_not_fail(name: str, way: Method) -> None:
    visit = RecordingVisit()
    model = DeclinedViewModel(visit)
    model.show(state_of(name, EN), words(EN))
    model.inTheOtherWay()
    assert visit.commands == [("pay_with", way)]
