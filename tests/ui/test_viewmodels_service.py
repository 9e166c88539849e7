from dataclasses import replace

import pytest

from kiosk.domain.readiness import Capability, NotNow, Possibility, ReadOnly
from kiosk.domain.service import Channel, FeeUnknown
from kiosk.flows.screens.finding import ServiceDetail
from kiosk.flows.state import VisitState
from kiosk.ui.viewmodels.service import ServiceViewModel, derive
from ui.said import AR, EN, plain, words
from ui.sample_states import INTERIOR, READING, RENEW, state_of
from ui.stage_hands import RecordingVisit

pytestmark = pytest.mark.usefixtures("qapp")


def detail(possibility: Possibility, **changes: object) -> VisitState:
    return VisitState(ServiceDetail(replace(RENEW, **changes), INTERIOR, possibility), language=EN)


def test_a_service_that_can_be_finished_here() -> None:
    props = derive(state_of("service", AR), words(AR))
    assert (props.standing, props.can_begin, props.paperless) == ("here", True, False)
    assert (props.fee, props.fee_unit, props.time, props.time_unit) == ("10.000", "د.ك", "5", "دقائق")
    assert [d.name for d in props.documents] == ["البطاقة المدنية", "هاتفك", "مخالفات مسدّدة"]
    assert (props.website, props.standing_text) == ("", "")


@pytest.mark.requirement("QR-07")
def test_missing_paper_is_said_before_anything_is_begun() -> None:
    props = derive(state_of("service-starts", EN), words(EN))
    assert (props.standing, props.paperless, props.fee, props.fee_note) == (
        "starts",
        True,
        "It varies",
        "It follows from the activity and the years.",
    )


@pytest.mark.parametrize(
    ("missing", "sentence"),
    [
        (
            {Capability.TRADE, Capability.TAKE_CARDS},
            "This unit takes no requests right now. Another unit can help you.",
        ),
        ({Capability.REACH_PLATFORM}, "The connection is down right now. You can read here what you need."),
        (
            {Capability.TAKE_CARDS},
            "The card terminal of this unit does not work right now. Another unit can help you.",
        ),
        ({Capability.PRINT}, "This unit can't do it right now. Another unit can help you."),
    ],
)
def test_what_is_not_possible_now_says_why_and_can_not_be_begun(missing: set[Capability], sentence: str) -> None:
    props = derive(detail(NotNow(frozenset(missing))), words(EN))
    assert (props.standing, props.standing_text, props.can_begin) == ("not-now", sentence, False)


@pytest.mark.parametrize(
    ("channels", "sentence"),
    [
        ((Channel.COUNTER,), "Apply at the agency's desk."),
        ((Channel.WEB,), "Apply on the agency's website."),
        ((Channel.COUNTER, Channel.WEB), "Apply at the agency's desk or on its website."),
        ((Channel.PHONE,), "Apply in the agency's app on your phone."),
        ((), "Apply at the agency's desk."),
    ],
)
def test_information_says_where_to_apply(channels: tuple[Channel, ...], sentence: str) -> None:
    props = derive(detail(ReadOnly(channels)), words(EN))
    assert (props.standing, props.standing_text) == ("information", sentence)
    assert plain(props.website) == "moi.gov.kw"


@pytest.mark.requirement("DATA-07")
def test_free_is_not_the_same_as_unknown() -> None:
    assert derive(state_of("service-information", EN), words(EN)).fee == "Free"
    assert derive(detail(READING, fee=FeeUnknown()), words(EN)).fee == "Not stated"


def test_beginning_and_leaving_are_passed_on() -> None:
    visit = RecordingVisit()
    model = ServiceViewModel(visit)
    model.begin()
    model.home()
    assert visit.commands == [("begin_service",), ("go_home",)]
