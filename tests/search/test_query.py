import pytest

from kiosk.search.layout import other_layout
from kiosk.search.normalise import Normaliser
from kiosk.search.query import QueryReader, Rewritten
from kiosk.search.synonyms import Synonyms, parse_synonyms
from kiosk.search.vocabulary import Entry, Vocabulary

SYNONYMS = "# remark\nليسن\tرخصه قياده\nno objection\tnoc|clearance\nbroken line\n"
TEXTS = ("تجديد رخصة القيادة", "جواز سفر", "Renew driving licence", "passport", "noc certificate", "visa")


@pytest.fixture(scope="module")
def reader() -> QueryReader:
    normaliser = Normaliser()
    words = {word for text in TEXTS for word in normaliser.words(text)}
    vocabulary = Vocabulary((Entry(word.surface, word.stem, 1) for word in words), len(TEXTS))
    return QueryReader(normaliser, parse_synonyms(SYNONYMS, normaliser), vocabulary)


def looked_for(query: Rewritten) -> list[set[tuple[str, ...]]]:
    return [{expansion.stems for expansion in term.expansions} for term in query.terms]


def test_a_known_word_is_looked_for_as_it_is(reader: QueryReader) -> None:
    query = reader.read("جواز ")

    assert looked_for(query) == [{("جواز",)}]
    assert query.instead is None


def test_the_last_word_may_be_half_typed(reader: QueryReader) -> None:
    assert looked_for(reader.read("renew dri")) == [{("renew",)}, {("drive",)}]
    assert looked_for(reader.read("القي")) == [{("قياد",)}]
    assert ("passport",) in looked_for(reader.read("pas"))[0]


def test_a_synonym_stands_beside_the_word(reader: QueryReader) -> None:
    assert looked_for(reader.read("ليسن ")) == [{("رخص", "قياد")}]


def test_two_words_can_be_one_thing(reader: QueryReader) -> None:
    assert looked_for(reader.read("no objection ")) == [{("noc",), ("clearanc",)}]


@pytest.mark.parametrize(("typed", "meant"), [("pasport ", "passport"), ("جوار ", "جواز"), ("licesne ", "license")])
def test_a_slip_is_corrected_and_said(reader: QueryReader, typed: str, meant: str) -> None:
    query = reader.read(typed)

    assert query.instead == meant
    assert all(expansion.weight < 1 for expansion in query.terms[0].expansions)


@pytest.mark.requirement("I18N-14")
@pytest.mark.parametrize(("typed", "meant"), [("[,h. stv", "جواز سفر"), ("رهسش", "visa")])
def test_the_wrong_keyboard_is_put_right(reader: QueryReader, typed: str, meant: str) -> None:
    assert reader.read(typed).instead == meant


def test_other_layout_goes_both_ways() -> None:
    assert other_layout("j[]d]") == "تجديد"
    assert other_layout("قثىثص") == "renew"
    assert other_layout("b") == "لا"
    assert other_layout("لا") == "b"


@pytest.mark.parametrize("typed", ["", "   ", "!!!", "xqzxqz", "٪"])
def test_nothing_is_found_for_nothing(reader: QueryReader, typed: str) -> None:
    query = reader.read(typed)

    assert all(not term.expansions for term in query.terms)


def test_broken_lines_of_the_table_are_left_out() -> None:
    normaliser = Normaliser()

    assert parse_synonyms("only one column\n\tcanonical\na b c d\te\n", normaliser) == Synonyms({})
