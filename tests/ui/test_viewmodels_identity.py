from dataclasses import replace

import pytest

from kiosk.domain.civil_id import CivilIdFault
from kiosk.flows.screens.applying import ApprovalFailure
from kiosk.flows.state import VisitState
from kiosk.ui.viewmodels import approval, civil_id
from kiosk.ui.viewmodels.approval import ApprovalViewModel
from kiosk.ui.viewmodels.civil_id import CivilIdViewModel
from ui.said import AR, EN, plain, words
from ui.sample_states import SCREENS, state_of
from ui.stage_hands import RecordingVisit

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_half_typed_number_says_how_much_is_missing() -> None:
    props = civil_id.derive(state_of("civil-id", AR), words(AR))
    assert plain(props.missing) == "بقيت 5 أرقام"
    assert (props.complete, props.error) == (False, "")
    assert plain(props.step) == "تجديد رخصة القيادة · الخطوة 1 من 6: هويتك"


@pytest.mark.parametrize("fault", list(CivilIdFault))
def test_every_fault_has_a_sentence_that_blames_nobody(fault: CivilIdFault) -> None:
    for language in (AR, EN):
        state = VisitState(replace(SCREENS["civil-id"], fault=fault), language=language)
        error = civil_id.derive(state, words(language)).error
        assert error
        assert "wrong" not in error
        assert not error.endswith("!")


def test_a_short_number_is_counted_in_the_sentence() -> None:
    state = VisitState(replace(SCREENS["civil-id"], digits="15006140002", fault=CivilIdFault.TOO_SHORT))
    assert plain(civil_id.derive(state, words(AR)).error) == "الرقم المدني 12 رقماً. كتبت 11."


def test_keys_change_the_number() -> None:
    visit = RecordingVisit()
    model = CivilIdViewModel(visit)
    model.show(state_of("civil-id", EN), words(EN))
    model.typed("9")
    model.backspace()
    model.clear()
    model.conceal()
    model.confirm()
    assert visit.commands == [
        ("enter_civil_id", "15006149"),
        ("enter_civil_id", "150061"),
        ("enter_civil_id", ""),
        ("hide_civil_id", True),
        ("confirm_civil_id",),
    ]


@pytest.mark.requirement("SES-04")
def test_the_number_is_gone_with_the_screen() -> None:
    model = CivilIdViewModel(RecordingVisit())
    model.show(state_of("civil-id", EN), words(EN))
    model.show(VisitState(), words(EN))
    assert model.property("digits") == ""


def test_an_approval_shows_its_number_and_the_time_left() -> None:
    props = approval.derive(state_of("approval", EN), words(EN))
    assert (props.match_number, plain(props.time_left), props.failed) == ("47", "1:42", False)


@pytest.mark.requirement("KW-07")
@pytest.mark.parametrize(
    ("failure", "title"),
    [
        (ApprovalFailure.DENIED, "رُفض الطلب من هاتفك"),
        (ApprovalFailure.EXPIRED, "انتهى وقت الموافقة"),
        (ApprovalFailure.UNREACHABLE, "لم نتمكن من الوصول إلى هاتفك"),
    ],
)
def test_denied_expired_and_unreachable_are_told_apart(failure: ApprovalFailure, title: str) -> None:
    props = approval.derive(VisitState(replace(SCREENS["approval"], failure=failure)), words(AR))
    assert (props.failed, props.failure_title, props.match_number) == (True, title, "")
    assert "لم يُرسل شيء" in props.failure_text


def test_asking_again_and_changing_the_number_are_passed_on() -> None:
    visit = RecordingVisit()
    model = ApprovalViewModel(visit)
    model.again()
    model.change()
    assert visit.commands == [("resend_approval",), ("go_back",)]
