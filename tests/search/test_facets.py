"""Narrowing: what is counted is what is then listed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from search_samples import DOCUMENTS, engine

from kiosk.search.facets import Narrowing

SAMPLE = engine()
ALL = len(DOCUMENTS)
NARROWINGS = st.builds(
    Narrowing,
    agency=st.sampled_from([None, "roads", "homes", "gone"]),
    kind=st.sampled_from([None, "transactional", "payment"]),
    life_event=st.sampled_from([None, "driving", "housing"]),
    at_once=st.booleans(),
)
QUERIES = st.sampled_from(["license", "رخصة", "visa", "road home visa loan", "طلب", "zzzz"])


@given(QUERIES, NARROWINGS)
def test_as_many_are_found_as_are_left(query: str, narrowing: Narrowing) -> None:
    found = SAMPLE.search(query, ALL, narrowing=narrowing)

    if narrowing != Narrowing():
        assert len(found.service_ids) == found.tally.left


@given(QUERIES)
def test_each_choice_leaves_as_many_as_it_was_counted(query: str) -> None:
    tally = SAMPLE.search(query, ALL).tally

    for narrowing, count in (
        *((Narrowing(agency=agency), count) for agency, count in tally.agencies),
        *((Narrowing(kind=kind), count) for kind, count in tally.kinds),
        *((Narrowing(life_event=event), count) for event, count in tally.life_events),
    ):
        assert len(SAMPLE.search(query, ALL, narrowing=narrowing).service_ids) == count


@given(QUERIES, NARROWINGS)
def test_narrowing_keeps_the_order(query: str, narrowing: Narrowing) -> None:
    whole = SAMPLE.search(query, ALL).service_ids
    narrowed = SAMPLE.search(query, ALL, narrowing=narrowing).service_ids

    assert [one for one in whole if one in set(narrowed)] == list(narrowed)


def test_what_is_chosen_still_shows_what_else_there_is_of_its_sort() -> None:
    found = SAMPLE.search("license visa", ALL, narrowing=Narrowing(agency="homes"))

    assert found.service_ids == ("s7",)
    assert found.tally.agencies == (("roads", 2), ("homes", 1))
    assert found.tally.life_events == (("housing", 1),)


@pytest.mark.parametrize(
    ("narrowing", "ids"),
    [
        (Narrowing(agency="homes"), ("s8", "s6", "s7", "s9")),
        (Narrowing(life_event="driving"), ("s1", "s5", "s4", "s2", "s3")),
        (Narrowing(agency="homes", life_event="driving"), ()),
        (Narrowing(agency="gone"), ()),
        (Narrowing(at_once=True), ("s5",)),
        (Narrowing(agency="homes", at_once=True), ()),
    ],
)
def test_without_a_query_the_most_used_come_first(narrowing: Narrowing, ids: tuple[str, ...]) -> None:
    found, tally = SAMPLE.listed(narrowing, ALL)

    assert found == ids
    assert tally.left == len(ids)


def test_a_list_without_a_query_ends_at_its_limit_and_still_counts_all() -> None:
    found, tally = SAMPLE.listed(Narrowing(), 2)

    assert found == ("s1", "s5")
    assert tally.left == ALL
    assert tally.agencies == (("roads", 5), ("homes", 4))


def test_a_few_that_answer_come_before_many_that_hardly_do() -> None:
    """Services of `homes` have `licence` in no name, but most of them have the agency's word."""
    tally = SAMPLE.search("homes driving licence", ALL).tally

    assert dict(tally.agencies)["homes"] > dict(tally.agencies)["roads"]
    assert tally.agencies[0][0] == "roads"
