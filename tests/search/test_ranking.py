from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from search_samples import engine, index

from kiosk.search.engine import Engine
from kiosk.search.expansion import Expansion, Term
from kiosk.search.index import Index
from kiosk.search.query import Rewritten
from kiosk.search.ranking import Ranking


@pytest.fixture(scope="module")
def sample() -> Engine:
    return engine()


def answer(postings: dict[str, dict[int, float]], *stems: tuple[str, ...], named: tuple[str, ...] = ()) -> list[str]:
    """Ids for stems that three services have: a and c unused, b much used; a and b of one agency."""
    names = sorted(postings)
    start = np.cumsum([0, *(len(postings[name]) for name in names)]).astype(np.int32)
    plain = replace(
        index(),
        ids=("a", "b", "c"),
        agencies=("one", "two"),
        agency_of=np.asarray([0, 0, 1], np.int16),
        popularity=np.asarray([0.0, 1.0, 0.0], np.float32),
        posting_start=start,
        posting_row=np.asarray([row for name in names for row in postings[name]], np.int32),
        posting_score=np.asarray([score for name in names for score in postings[name].values()], np.float32),
    )
    terms = tuple(Term((Expansion(together, 1.0),), 1.0, 4, known=1.0) for together in stems)
    ranking = Ranking(plain, {name: number for number, name in enumerate(names)})
    ranked = ranking.ranked(Rewritten((), terms), "", 3, named=named)
    return [plain.ids[row] for row in ranked.rows]


def test_better_matches_come_first() -> None:
    assert answer({"x": {0: 1.0, 2: 2.0}}, ("x",)) == ["c", "a"]


def test_equal_matches_come_by_use_and_then_by_id() -> None:
    assert answer({"x": {0: 1.0, 1: 1.0, 2: 1.0}}, ("x",)) == ["b", "a", "c"]


def test_who_has_all_words_comes_before_who_has_one_well() -> None:
    assert answer({"x": {0: 3.0, 2: 1.6}, "y": {2: 1.4}}, ("x",), ("y",)) == ["c", "a"]


def test_stems_of_one_expansion_have_to_stand_together() -> None:
    assert answer({"x": {0: 3.0, 2: 1.0}, "y": {2: 1.0}}, ("x", "y")) == ["c"]


def test_services_of_a_named_agency_are_all_there() -> None:
    assert answer({}, ("x",), named=("one",)) == ["b", "a"]


def test_nothing_matches_nothing() -> None:
    assert answer({}) == []


def test_letters_in_common_decide_between_equal_words(sample: Engine) -> None:
    assert sample.search("new driving licence ", 2).service_ids == ("s2", "s1")


def test_facets_count_the_services_that_answer_best(sample: Engine) -> None:
    found = sample.search("رخصة قيادة", 1)

    assert found.tally.agencies == (("roads", 2),)
    assert found.tally.kinds == (("transactional", 2),)
    assert found.tally.life_events == (("driving", 2),)


@pytest.mark.parametrize(
    ("query", "good"), [("تجديد رخصة", True), ("smr", True), ("المرور", True), ("xylophone", False)]
)
def test_an_answer_is_good_by_its_score(sample: Engine, query: str, *, good: bool) -> None:
    assert sample.search(query, 5).good is good


def test_an_agency_that_is_named_brings_its_services(sample: Engine) -> None:
    found = sample.search("المرور", 9)

    assert found.agency_ids == ("roads",)
    assert set(found.service_ids) == {"s1", "s2", "s3", "s4", "s5"}


@given(st.text(max_size=200))
def test_any_text_can_be_searched(sample: Engine, text: str) -> None:
    found = sample.search(text, 5)

    assert len(found.service_ids) <= 5
    assert sample.search(text, 5) == found
    assert sample.search(text, 3).service_ids == found.service_ids[:3]


def test_an_index_comes_back_as_it_was() -> None:
    made = index()
    again = Index.unpacked(made.packed())

    assert again.packed() == made.packed()
    assert (again.names, again.synonyms, again.ids) == (made.names, made.synonyms, made.ids)


@pytest.mark.parametrize("broken", [b"", b"12345678", b"\x02\x00\x00\x00\x00\x00\x00\x00{}"])
def test_what_is_no_index_is_refused(broken: bytes) -> None:
    with pytest.raises((ValueError, KeyError)):
        Index.unpacked(broken)
