"""A word alone names an agency only where it rather means that agency than what others offer."""

import pytest
from search_samples import engine

from kiosk.search.engine import Engine


@pytest.fixture(scope="module")
def sample() -> Engine:
    return engine()


@pytest.mark.parametrize("query", ["home", "hom", "homes"])
def test_an_agencys_own_word_names_it(sample: Engine, query: str) -> None:
    assert sample.search(query, 9).agency_ids == ("homes",)


@pytest.mark.parametrize("query", ["rene", "renew", "قثىثص"])
def test_a_word_of_services_elsewhere_does_not_name_the_agency_that_bears_it(query: str) -> None:
    """As with `renew` and a ministry of renewable energy, on the right keyboard and on the wrong one."""
    found = engine(named_elsewhere="renewables").search(query, 9)

    assert found.agency_ids == ()
    assert found.service_ids[0] == "s1"
