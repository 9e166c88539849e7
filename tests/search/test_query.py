import pytest
from search_samples import engine

from kiosk.search.engine import Engine
from kiosk.search.query import Reason, Rewritten


@pytest.fixture(scope="module")
def sample() -> Engine:
    return engine()


def looked_for(query: Rewritten) -> list[set[tuple[str, ...]]]:
    return [{expansion.stems for expansion in term.expansions} for term in query.terms]


def test_a_known_word_is_looked_for_as_it_is(sample: Engine) -> None:
    query = sample.understood("جواز ")

    assert looked_for(query) == [{("جواز",)}]
    assert (query.instead, query.reason) == (None, Reason.NONE)


def test_the_last_word_may_be_half_typed(sample: Engine) -> None:
    assert looked_for(sample.understood("renew dri")) == [{("renew",)}, {("drive",)}]
    assert ("قياد",) in looked_for(sample.understood("القي"))[0]
    assert ("passport",) in looked_for(sample.understood("pas"))[0]


def test_a_synonym_stands_beside_the_word(sample: Engine) -> None:
    assert looked_for(sample.understood("ليسن ")) == [{("رخص", "قياد")}]
    assert ("رخص", "قياد") in looked_for(sample.understood("ليس"))[0]


def test_two_words_can_be_one_thing(sample: Engine) -> None:
    assert looked_for(sample.understood("no objection ")) == [{("noc",), ("clearanc",)}]


@pytest.mark.parametrize("typed", ["سيارتي ", "بسيارتها ", "وسيارتنا ", "هالسياره "])
def test_what_is_spoken_before_and_behind_a_word_goes(sample: Engine, typed: str) -> None:
    assert ("مركب",) in looked_for(sample.understood(typed))[0]


@pytest.mark.parametrize("typed", ["pasport ", "passprot ", "passpor ", "paassport "])
def test_a_slip_is_corrected_and_said(sample: Engine, typed: str) -> None:
    query = sample.understood(typed)

    assert (query.instead, query.reason) == ("passport", Reason.SPELLING)
    assert all(expansion.weight < 1 for expansion in query.terms[0].expansions)


@pytest.mark.requirement("I18N-14")
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("[,h. stv", "جواز سفر"),
        ("j[]d]", "تجديد"),
        ("حشسسحخقف", "passport"),
        ("رهسهف", "visit"),
        ("مهلاف", "light"),
    ],
)
def test_the_wrong_keyboard_is_put_right(sample: Engine, typed: str, meant: str) -> None:
    query = sample.understood(typed)

    assert (query.instead, query.reason) == (meant, Reason.LAYOUT)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tajdeed ro5sa", "تجديد رخصه"),
        ("jawaz", "جواز"),
        ("almokhalafat", "مخالفات"),
        ("ro5sat qiyada", "رخصه قياده"),
        ("zyara", "زياره"),
    ],
)
def test_arabic_in_latin_letters_is_heard(sample: Engine, typed: str, meant: str) -> None:
    query = sample.understood(typed)

    assert (query.instead, query.reason) == (meant, Reason.ARABIZI)


def test_letters_and_digits_part_where_they_are_no_arabic(sample: Engine) -> None:
    assert [word.written for word in sample.understood("visa18 b2b4").words] == ["visa", "18", "b", "2", "b", "4"]


@pytest.mark.parametrize("typed", ["pasport", "[,h. stv", "jawaz", "passport"])
def test_as_typed_nothing_is_put_right(sample: Engine, typed: str) -> None:
    query = sample.understood(typed, as_typed=True)

    assert (query.instead, query.reason) == (None, Reason.NONE)


@pytest.mark.parametrize("typed", ["", "   ", "!!!", "٪", "ززززززز"])
def test_nothing_is_found_for_nothing(sample: Engine, typed: str) -> None:
    assert all(not term.expansions for term in sample.understood(typed).terms)
