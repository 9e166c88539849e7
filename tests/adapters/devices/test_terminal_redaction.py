from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.adapters.devices.terminal.redaction import looks_like_card_number, without_card_numbers

pytestmark = pytest.mark.requirement("PAY-02")


def _with_check_digit(body: str) -> str:
    return next(body + digit for digit in "0123456789" if looks_like_card_number(body + digit))


CARD_NUMBERS = st.text("0123456789", min_size=12, max_size=18).map(_with_check_digit)


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("4111111111111111", "…1111"),
        ("pan=4111 1111 1111 1111;", "pan=…1111;"),
        ("4111-1111-1111-1111 99", "…1111 99"),
        ("ref 12 4111111111111111", "ref 12 …1111"),
        ("٤١١١١١١١١١١١١١١١", "…1111"),
        ("5555555555554444 and 378282246310005", "…4444 and …0005"),
        ("4111111111111112", "4111111111111112"),
        ("541333 **** 9999", "541333 **** 9999"),
        ("2026-11-23T20:42:00.000+00:00", "2026-11-23T20:42:00.000+00:00"),
        ("", ""),
    ],
)
def test_only_the_last_four_digits_stay(text: str, clean: str) -> None:
    assert without_card_numbers(text)[0] == clean


@given(st.text(alphabet="abc .:;=", max_size=5), CARD_NUMBERS, st.text(alphabet="abc.:;=", max_size=5))
def test_no_card_number_gets_through_anywhere(before: str, number: str, after: str) -> None:
    text = before + number + after
    value = {"PaymentReceipt": [{"Text": text, text: "x"}], "PAN": Decimal(number)}
    clean, count = without_card_numbers(value)
    assert number not in repr(clean)
    assert count >= 2


@given(st.uuids())
def test_a_reference_comes_back_unchanged(reference: UUID) -> None:
    assert without_card_numbers({"TransactionID": str(reference)}) == ({"TransactionID": str(reference)}, 0)


@pytest.mark.parametrize("value", [Decimal("12.500"), Decimal("1e30"), Decimal(4111111111111112), True, None])
def test_other_values_stay(value: object) -> None:
    assert without_card_numbers([value]) == ([value], 0)
