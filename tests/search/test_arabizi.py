import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.search.arabizi import arabic_keys, heard, key_of, likeness

PAIRS = [
    ("tajdeed", "تجديد"),
    ("ta7weel", "تحويل"),
    ("tahweel", "تحويل"),
    ("mo5alafat", "مخالفات"),
    ("mukhalafat", "مخالفات"),
    ("ta2meenat", "تامينات"),
    ("be6aqa", "بطاقه"),
    ("bitaka", "بطاقه"),
    ("madaniya", "مدنيه"),
    ("shahadat", "شهاده"),
    ("ezn", "اذن"),
    ("daman", "ضمان"),
    ("dhaman", "ضمان"),
    ("3elaj", "علاج"),
    ("almuroor", "مرور"),
    ("ro5sat", "رخصه"),
    ("rukhsa", "رخصه"),
    ("mo3adalat", "معادله"),
    ("se7i", "صحي"),
    ("zyara", "زياره"),
    ("e3aqa", "اعاقه"),
    ("kahraba", "كهربا"),
    ("mowathaf", "موظف"),
    ("mowazaf", "موظف"),
]


@pytest.mark.parametrize(("typed", "meant"), PAIRS)
def test_a_word_is_heard_as_the_one_that_is_meant(typed: str, meant: str) -> None:
    assert {key_of(sounds) for sounds in heard(typed)} & set(arabic_keys(meant))


@pytest.mark.parametrize(
    ("typed", "meant", "other"),
    [("tahweel", "تحويل", "تاهيل"), ("maw3ed", "موعد", "مواعيد"), ("3aqd", "عقد", "عقود"), ("talaq", "طلاق", "طليق")],
)
def test_vowels_tell_which_word_is_meant(typed: str, meant: str, other: str) -> None:
    sounds = heard(typed)[0]

    assert likeness(sounds, meant, digits=False) > likeness(sounds, other, digits=False)


def test_who_writes_digits_writes_them_always() -> None:
    (sounds,) = heard("bee2a")

    assert likeness(sounds, "بييه", digits=True) > likeness(sounds, "بيع", digits=True)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz0123456789'", max_size=60))
def test_any_word_can_be_heard(token: str) -> None:
    assert all(0.0 <= likeness(sounds, "تجديد", digits=True) <= 1.0 for sounds in heard(token))
    assert all(key_of(sounds).isascii() for sounds in heard(token))


@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهوي", min_size=1, max_size=30))
def test_any_arabic_word_has_few_keys(surface: str) -> None:
    assert 1 <= len(arabic_keys(surface)) <= 6
