"""What is taken for a card number, and what is not (PAY-02)."""

import pytest

from kiosk.backend.http.bodies import holds_card_number


@pytest.mark.requirement("PAY-02")
@pytest.mark.parametrize(
    "text", ["4111111111111111", "card 4111 1111 1111 1111", "4111-1111-1111-1111", "x3782 822463 10005y"]
)
def test_card_numbers_are_seen(text):
    assert holds_card_number(text)


@pytest.mark.parametrize("key", ["e3ee0509-7802-4486-9bde-d7ae98dd2117", "submit:e3ee0509-7802-4486-9bde-d7ae98dd2117"])
def test_a_uuid_is_no_card_number_however_many_of_its_digits_are_figures(key):
    assert not holds_card_number(key)


def test_a_card_number_beside_a_uuid_is_seen():
    assert holds_card_number("e3ee0509-7802-4486-9bde-d7ae98dd2117 4111111111111111")
