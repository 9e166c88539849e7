from dataclasses import replace

import pytest

from kiosk.flows.screens.fee import FeeDoubt
from kiosk.flows.state import EndQuestion, VisitState
from kiosk.ui.viewmodels import fee_changed, fee_unconfirmed, overlay, shell
from kiosk.ui.viewmodels.fee_changed import FeeChangedViewModel
from kiosk.ui.viewmodels.fee_unconfirmed import FeeUnconfirmedViewModel
from ui.said import AR, EN, plain, words
from ui.sample_states import NOW, SCREENS, state_of
from ui.stage_hands import RecordingVisit
from ui.window import CENTRE

pytestmark = pytest.mark.usefixtures("qapp")
FEES = [name for name in SCREENS if name.startswith("fee-")]


@pytest.mark.requirement("PAY-05", "KW-08")
def test_both_fees_stand_beside_each_other_and_the_key_names_the_new_one() -> None:
    props = fee_changed.derive(state_of("fee-changed", EN), words(EN))
    assert (plain(props.before), plain(props.amount), plain(props.go_on)) == (
        "KWD 10.000",
        "KWD 12.500",
        "Pay KWD 12.500",
    )
    arabic = fee_changed.derive(state_of("fee-changed", AR), words(AR))
    assert (plain(arabic.before), plain(arabic.amount), arabic.currency) == ("10.000 د.ك", "12.500", "د.ك")
    assert plain(arabic.go_on) == "دفع 12.500 د.ك"


def test_no_fee_and_no_amount_are_different_things_to_have_seen() -> None:
    assert fee_changed.derive(state_of("fee-changed-from-nothing", EN), words(EN)).before == "No fee"
    assert fee_changed.derive(state_of("fee-changed-unseen", EN), words(EN)).before == ""


@pytest.mark.parametrize("doubt", list(FeeDoubt))
def test_every_doubt_says_why_and_what_to_do(doubt: FeeDoubt) -> None:
    for language in (AR, EN):
        state = VisitState(replace(SCREENS["fee-untrusted"], doubt=doubt), language=language)
        props = fee_unconfirmed.derive(state, words(language))
        assert all((props.title, props.text, props.next_step))
        assert plain(props.code) == "quote_bad_signature"
        assert props.again == (doubt is FeeDoubt.UNREACHABLE)


@pytest.mark.parametrize("name", FEES)
def test_whoever_ends_here_hears_that_nothing_was_charged(name: str) -> None:
    state = replace(state_of(name, EN), overlay=EndQuestion())
    assert overlay.derive(state, words(EN), 20, "").money == "Your card was not charged."


@pytest.mark.parametrize("name", FEES)
def test_the_cloth_is_as_far_woven_as_the_way_is_gone(name: str) -> None:
    assert shell.derive(state_of(name, EN), words(EN), NOW, CENTRE).progress == 1.0


@pytest.mark.parametrize("name", ["home", "declined"])
def test_another_screen_shows_nothing_of_it(name: str) -> None:
    assert fee_changed.derive(state_of(name), words(EN)) == fee_changed.FeeChangedProps()
    assert fee_unconfirmed.derive(state_of(name), words(EN)) == fee_unconfirmed.FeeUnconfirmedProps()


def test_what_is_touched_is_passed_on() -> None:
    visit = RecordingVisit()
    changed, doubtful = FeeChangedViewModel(visit), FeeUnconfirmedViewModel(visit)
    changed.accept()
    changed.abandon()
    doubtful.askAgain()
    doubtful.abandon()
    assert visit.commands == [("accept_fee",), ("give_up_payment",), ("ask_fee_again",), ("give_up_payment",)]
