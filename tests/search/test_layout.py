import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.search.layout import readings


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("j[]d]", "تجديد"),
        ("vowm rdh]m", "رخصة قيادة"),
        (".,h[", "زواج"),
        ("b", "لا"),
        ("HGa", "ألأش"),
        ("قثىثص", "renew"),
        ("رهسش 18", "visa 18"),
        ("ؤهرهم هي", "civil id"),
        ("ٌثىثص", "renew"),
    ],
)
def test_keys_write_other_letters_in_the_other_language(typed: str, meant: str) -> None:
    assert readings(typed)[0] == meant


def test_lam_alef_is_one_key_or_two() -> None:
    assert readings("مهلاف") == ("libt", "light")
    assert readings("لا") == ("b", "gh")


@pytest.mark.parametrize("typed", ["لا" * 60, "b" * 120])
def test_doubts_are_limited(typed: str) -> None:
    assert len(readings(typed)) <= 8


@given(st.text())
def test_any_text_has_another_reading(text: str) -> None:
    assert all(isinstance(one, str) for one in readings(text))


@given(st.text(alphabet="qwertyuiop[]asdfghjkl;'zxcvnm,./` 0123456789"))
def test_going_there_and_back_gives_the_same(text: str) -> None:
    assert text.strip("0123456789 ") == "" or text in readings(readings(text)[0])
