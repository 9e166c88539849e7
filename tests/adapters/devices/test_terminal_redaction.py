from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.adapters.devices.terminal.redaction import clean_message
from kiosk.domain.card_number import is_card_number

pytestmark = pytest.mark.requirement("PAY-02")


def _with_check_digit(body: str) -> str:
    return next(body + digit for digit in "0123456789" if is_card_number(body + digit))


CARD_NUMBERS = st.text("0123456789", min_size=12, max_size=18).map(_with_check_digit)


@given(st.text(alphabet="abc .:;=", max_size=5), CARD_NUMBERS, st.text(alphabet="abc.:;=", max_size=5))
def test_no_card_number_gets_through_anywhere(before: str, number: str, after: str) -> None:
    text = before + number + after
    value = {"PaymentReceipt": [{"Text": text, text: "x"}], "PAN": Decimal(number)}
    clean, count = clean_message(value)
    assert number not in repr(clean)
    assert count >= 2


@given(st.uuids())
def test_a_reference_comes_back_unchanged(reference: UUID) -> None:
    assert clean_message({"TransactionID": str(reference)}) == ({"TransactionID": str(reference)}, 0)


@pytest.mark.parametrize("value", [Decimal("12.500"), Decimal("1e30"), Decimal(4111111111111112), True, None])
def test_other_values_stay(value: object) -> None:
    assert clean_message([value]) == ([value], 0)
