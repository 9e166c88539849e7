import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.adapters.system.redaction import redacted

CIVIL_ID = "150061400012"
CARD = "4111111111111111"


@pytest.mark.requirement("LOG-02", "KW-01")
@pytest.mark.parametrize(
    "written",
    [
        CIVIL_ID,
        "١٥٠٠٦١٤٠٠٠١٢",
        "1500 6140 0012",
        "150-061-400-012",
        "150061\u200f400012",
        "\u2066150061400012\u2069",
        f"civil_id={CIVIL_ID};",
    ],
)
def test_a_civil_id_keeps_its_last_three_digits(written: str) -> None:
    clean = redacted(f"asked for {written} twice").text

    assert "•••••••••012" in clean
    assert "50061" not in clean
    assert "٥٠٠٦١" not in clean


@pytest.mark.requirement("PAY-02")
@pytest.mark.parametrize("written", [CARD, "4111 1111 1111 1111", "4111-1111-1111-1111", "378282246310005"])
def test_a_card_number_goes_whole_and_raises_an_alarm(written: str) -> None:
    clean = redacted(f"terminal said {written}")

    assert clean.card
    assert clean.text == "terminal said [card number]"


def test_other_long_numbers_go_without_an_alarm() -> None:
    assert redacted("4111111111111112").text == "[16 digits]"
    assert not redacted("4111111111111112").card
    assert redacted("7" * 300).text == "[300 digits]"


@pytest.mark.requirement("LOG-02")
@pytest.mark.parametrize("written", ["+96599123456", "0096599123456", "+965 9912 3456", "+٩٦٥ ٩٩١٢ ٣٤٥٦"])
def test_a_telephone_number_goes(written: str) -> None:
    assert redacted(f"call {written} now").text == "call [phone] now"


@pytest.mark.parametrize(
    "written",
    [
        "01939d5e-0000-7000-8000-000000000001",
        "11111111-2222-7333-8444-123456789012",
        "2026-11-23T09:30:00.123456+00:00",
        "GM-2026-000123",
        "12.500",
        "port 9100, 17 ms",
        "إيصال رقم ١٢٣",
    ],
)
def test_what_is_no_secret_stays(written: str) -> None:
    assert redacted(written).text == written


@given(st.text(), st.text())
def test_no_text_around_it_hides_a_civil_id(before: str, after: str) -> None:
    assert CIVIL_ID not in redacted(f"{before}{CIVIL_ID}{after}").text
