from collections.abc import Mapping

from kiosk.search.query import Expansion, Rewritten, Term
from kiosk.search.ranking import Candidate, Scores, ranked

CANDIDATES = {
    1: Candidate("a", "one", 0.0),
    2: Candidate("b", "one", 1.0),
    3: Candidate("c", "two", 0.0),
}


def answer(matching: Mapping[str, Scores], *expansions: Expansion, named: tuple[str, ...] = ()) -> list[str]:
    terms = tuple(Term((expansion,), 1.0, 4, known=True) for expansion in expansions)
    return ranked(Rewritten((), terms, None), lambda stem: matching.get(stem, {}), CANDIDATES, named)


def test_better_matches_come_first() -> None:
    assert answer({"x": {1: 1.0, 3: 2.0}}, Expansion(("x",), 1.0)) == ["c", "a"]


def test_equal_matches_come_by_use_and_then_by_id() -> None:
    assert answer({"x": {1: 1.0, 2: 1.0, 3: 1.0}}, Expansion(("x",), 1.0)) == ["b", "a", "c"]


def test_use_counts_less_the_more_is_said() -> None:
    two = {"x": {1: 1.1, 2: 1.0}}
    said = [Expansion(("x",), 1.0)]

    assert answer(two, *said) == ["b", "a"]
    assert answer(two, *said * 3) == ["a", "b"]


def test_who_has_all_words_comes_before_who_has_one_well() -> None:
    matching = {"x": {1: 3.0, 3: 1.6}, "y": {3: 1.4}}

    assert answer(matching, Expansion(("x",), 1.0), Expansion(("y",), 1.0)) == ["c", "a"]


def test_stems_of_one_expansion_have_to_stand_together() -> None:
    matching = {"x": {1: 3.0, 3: 1.0}, "y": {3: 1.0}}

    assert answer(matching, Expansion(("x", "y"), 1.0)) == ["c"]


def test_services_of_a_named_agency_are_all_there() -> None:
    assert answer({}, Expansion(("x",), 1.0), named=("one",)) == ["b", "a"]


def test_nothing_matches_nothing() -> None:
    assert answer({}) == []
