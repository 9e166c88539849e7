from dataclasses import fields, replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kiosk.domain.card_number import holds_card_number, is_card_number, without_card_numbers
from kiosk.domain.payment import CardSlip, Declined, NotPerformed, Unknown

pytestmark = pytest.mark.requirement("PAY-02")

SLIP = CardSlip("GM-POI-7", "SIM000000042", "632707451208", "A4T91Q", "KNET", "3317")


def with_check_digit(body: str) -> str:
    return next(body + digit for digit in "0123456789" if is_card_number(body + digit))


CARD_NUMBERS = st.text("0123456789", min_size=12, max_size=18).map(with_check_digit)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("4111111111111111", "411111......1111"),
        ("378282246310005", "378282.....0005"),
        ("4222222222222", "422222...2222"),
        ("6304000000000000000", "630400.........0000"),
        ("pan=4111 1111 1111 1111;", "pan=411111......1111;"),
        ("4111-1111-1111-1111 99", "411111......1111 99"),
        ("4111.1111.1111.1111", "411111......1111"),
        ("4111 - 1111 - 1111 - 1111", "411111......1111"),
        ("ref 12 4111111111111111", "ref 12 411111......1111"),
        ("٤١١١١١١١١١١١١١١١", "411111......1111"),
        ("5555555555554444 and 378282246310005", "555555......4444 and 378282.....0005"),
        ("00000000004111111111111111", "000000................1111"),
        ("4111111111111111=25121010000012345?x", "411111......1111?x"),
        ("%B4111111111111111^A/B ^2512101?", "%B411111......1111?"),
        ("PAN4111111111111111D2512101", "PAN411111......1111"),
        (
            "e3ee0509-7802-4486-9bde-d7ae98dd2117 4111111111111111",
            "e3ee0509-7802-4486-9bde-d7ae98dd2117 411111......1111",
        ),
    ],
)
def test_the_middle_of_a_card_number_goes_and_its_track_with_it(said: str, kept: str) -> None:
    assert holds_card_number(said)
    assert without_card_numbers(said) == kept
    assert not holds_card_number(kept)


@pytest.mark.parametrize(
    "said",
    [
        "",
        "632707451208",
        "4111111111111112",
        "541333 **** 9999",
        "2026-11-23T20:42:00.000+00:00",
        "e3ee0509-7802-4486-9bde-d7ae98dd2117",
        "outcome:e3ee0509-7802-4486-9bde-d7ae98dd2117",
        "12345678-1234-4234-8234-123456789012",
    ],
)
def test_what_is_no_card_number_stays(said: str) -> None:
    assert without_card_numbers(said) == said
    assert not holds_card_number(said)


@given(st.text(alphabet="abc .:;=", max_size=5), CARD_NUMBERS, st.text(alphabet="abc.:;=", max_size=5))
def test_no_card_number_is_left_whatever_stands_around_it(before: str, number: str, after: str) -> None:
    kept = without_card_numbers(before + number + after)
    assert number not in kept
    assert number[:6] in kept
    assert number[-4:] in kept


@given(st.text(alphabet="0123456789 -._=D٤xf", max_size=80))
def test_cutting_leaves_none_adds_nothing_and_is_done_once(said: str) -> None:
    kept = without_card_numbers(said)
    assert not holds_card_number(kept)
    assert len(kept) <= len(said)
    assert without_card_numbers(kept) == kept


@given(st.uuids())
def test_a_reference_of_ours_is_never_cut(reference: object) -> None:
    assert without_card_numbers(str(reference)) == str(reference)


def test_many_numbers_in_one_text_are_cut_in_a_breath() -> None:
    assert not holds_card_number(without_card_numbers("4111111111111111 x " * 20_000))


@given(st.text("0123456789", max_size=12))
def test_what_has_the_length_of_a_retrieval_reference_is_never_cut(rrn: str) -> None:
    assert replace(SLIP, rrn=rrn, auth_code=rrn).rrn == rrn


@given(CARD_NUMBERS, st.sampled_from([field.name for field in fields(CardSlip)]))
def test_no_slip_can_hold_a_card_number_and_every_slip_can_be_made(number: str, name: str) -> None:
    slip = replace(SLIP, **{name: number})
    assert number not in repr(slip)
    assert replace(slip) == slip
    kept = getattr(slip, name)
    assert kept == ("" if name == "last4" else f"{number[:6]}{'.' * (len(number) - 10)}{number[-4:]}")


@given(CARD_NUMBERS)
def test_no_reason_can_hold_a_card_number(number: str) -> None:
    for outcome in (Declined(f"card {number}"), NotPerformed(number), Unknown(number)):
        assert number not in repr(outcome)


@given(st.text("0123456789", min_size=13, max_size=19))
def test_a_long_number_that_fails_the_check_digit_is_kept_whole(number: str) -> None:
    assume(not is_card_number(number))
    assert replace(SLIP, terminal_transaction=number).terminal_transaction == number
