"""Every result word that the gateway is known to say, and what it means for our order."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.gateway import Inquired, UnderWay, verdict_of
from kiosk.domain.money import Money
from kiosk.domain.payment import Approved, Cancelled, Declined, PhoneSlip, Unknown

pytestmark = pytest.mark.requirement("KW-03")

TRACK = "01939d5e-0000-7000-8000-000000000002"
AMOUNT = Money(10_525)
PAID = Inquired("CAPTURED", TRACK, "10.525", "414", "SIM1", "SIM2", "632512345678", "A1B2C3", "1123")


def test_captured_for_our_order_is_paid_and_carries_its_numbers():
    slip = PhoneSlip("SIM1", TRACK, "SIM2", "632512345678", "A1B2C3", "1123")
    assert verdict_of(PAID, TRACK, AMOUNT) == Approved(AMOUNT, slip)


@pytest.mark.parametrize(
    "word", ["NOT CAPTURED", "DECLINED", "DENIED BY RISK", "RESTRICTED", "FAILED", "VOID", "VOIDED"]
)
def test_a_clear_no_is_declined(word):
    expected = Declined(word.lower().replace(" ", "_"))
    assert verdict_of(replace(PAID, result=word), TRACK, AMOUNT) == expected


@pytest.mark.parametrize("word", ["CANCELLED", "CANCELED", "ABANDONED", "abandoned"])
def test_what_the_person_left_is_cancelled(word):
    assert verdict_of(replace(PAID, result=word), TRACK, AMOUNT) == Cancelled()


@pytest.mark.parametrize("word", ["INITIATED", "PENDING"])
def test_what_is_under_way_decides_nothing(word):
    assert verdict_of(replace(PAID, result=word), TRACK, AMOUNT) == UnderWay()


@pytest.mark.requirement("KW-05")
@pytest.mark.parametrize(
    ("word", "reason"),
    [
        ("TIMEDOUT", "timedout"),
        ("HOST TIMEOUT", "host_timeout"),
        ("UNKNOWN", "unknown"),
        ("SUCCESS", "success"),
        ("", "no_result"),
        ("مدفوع", "_____"),
    ],
)
def test_what_says_nothing_clear_is_unknown(word, reason):
    assert verdict_of(replace(PAID, result=word), TRACK, AMOUNT) == Unknown(reason)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"amount": "10.524"}, "amount_differs"),
        ({"amount": "10525"}, "amount_differs"),
        ({"amount": "10.5250"}, "amount_differs"),
        ({"amount": ""}, "amount_differs"),
        ({"currency": "840"}, "currency_differs"),
        ({"currency": ""}, "currency_differs"),
        ({"track_id": "somebody-else"}, "track_id_differs"),
        ({"track_id": ""}, "track_id_differs"),
    ],
)
def test_captured_for_anything_else_is_not_paid(change, reason):
    assert verdict_of(replace(PAID, **change), TRACK, AMOUNT) == Unknown(reason)


def test_a_no_for_another_order_says_nothing_about_ours():
    answer = replace(PAID, result="NOT CAPTURED", track_id="somebody-else")
    assert verdict_of(answer, TRACK, AMOUNT) == Unknown("track_id_differs")


@given(st.builds(Inquired, st.text(), st.just(TRACK) | st.text(), st.text(), st.text()))
def test_no_answer_but_the_one_is_paid(answer):
    paid = isinstance(verdict_of(answer, TRACK, AMOUNT), Approved)
    word = answer.result.strip().upper()
    assert paid == ((word, answer.track_id, answer.amount, answer.currency) == ("CAPTURED", TRACK, "10.525", "414"))
