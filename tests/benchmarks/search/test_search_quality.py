"""Search stays as good as it is: floors a little below what `make bench-search` shows."""

from pathlib import Path

import pytest
from search_bench import opened, sample
from search_measures import NONSENSE, ndcg, qualities, questions

from kiosk.adapters.catalogue.local import LocalCatalogue

FLOORS = {
    "all": 0.80,
    "ab": 0.82,
    "ag": 0.97,
    "az": 0.79,
    "col": 0.71,
    "en": 0.76,
    "ex": 0.81,
    "hi": 0.76,
    "kba": 0.81,
    "kbe": 0.86,
    "mx": 0.81,
    "or": 0.84,
    "pf": 0.82,
    "ta": 0.82,
    "te": 0.78,
}


@pytest.fixture(scope="module")
def local(tmp_path_factory: pytest.TempPathFactory) -> LocalCatalogue:
    return opened(tmp_path_factory.mktemp("catalogue"), sample())


@pytest.mark.requirement("I18N-14")
def test_people_find_what_they_ask_for(local: LocalCatalogue) -> None:
    found = qualities(questions(), lambda query: local.search(query, 10).service_ids)

    short = {name: round(found[name].ndcg5, 3) for name, floor in FLOORS.items() if found[name].ndcg5 < floor}
    assert not short
    assert found["all"].success3 >= 0.93
    assert found["all"].zero == 0


def test_labels_name_services_of_the_sample() -> None:
    known = {service.id for service in sample().services}
    asked = questions()

    assert len(asked) >= 300
    assert len({one.query for one in asked}) == len(asked)
    assert not {one for question in asked for one in question.relevant} - known
    assert all(question.relevant for question in asked if question.category != NONSENSE)


def test_gain_counts_grade_and_rank() -> None:
    relevant = {"a": 3, "b": 1}

    assert ndcg(relevant, ["a", "b"]) == 1
    assert ndcg(relevant, ["b", "a"]) == pytest.approx((1 + 7 / 1.585) / (7 + 1 / 1.585), abs=0.001)
    assert ndcg(relevant, ["c"]) == 0


def test_the_index_opens_again_with_the_same_answers(local: LocalCatalogue, tmp_path: Path) -> None:
    again = opened(tmp_path / "again", local.whole())

    assert again.search("تجديد رخصة", 10) == local.search("تجديد رخصة", 10)
