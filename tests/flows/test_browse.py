"""Finding without typing, making lists shorter, and what is counted while people look."""

import pytest

from flows.conftest import Unit
from kiosk.domain.readiness import FinishHere, NotNow
from kiosk.domain.service import Kind, LifeEvent
from kiosk.domain.text import Language
from kiosk.flows.screens.finding import ChoiceList, Home, Results, ServiceList, Shelf, Sort
from kiosk.flows.stage import BACK


@pytest.fixture
def looking(unit: Unit) -> Unit:
    unit.visit.wake(Language.EN)
    return unit


def ids(unit: Unit) -> list[str]:
    screen = unit.screen
    assert isinstance(screen, Results | ServiceList)
    return [row.service_id for row in (screen.hits if isinstance(screen, Results) else screen.services)]


# --- without typing ------------------------------------------------------------------------------------------------


def test_kinds_lead_to_their_services(looking: Unit) -> None:
    looking.visit.show_kinds()
    screen = looking.screen
    assert isinstance(screen, ChoiceList)
    assert {choice.of: choice.count for choice in screen.choices} == {Kind.TRANSACTIONAL: 2, Kind.INFORMATIONAL: 1}

    looking.visit.choose([choice.of for choice in screen.choices].index(Kind.INFORMATIONAL))
    assert isinstance(looking.screen, ServiceList)
    assert looking.screen.subject is Kind.INFORMATIONAL
    assert ids(looking) == ["reading"]
    looking.visit.go_back()
    assert isinstance(looking.screen, ChoiceList)
    looking.visit.go_back()
    assert isinstance(looking.screen, Home)


def test_what_can_be_finished_here_follows_the_devices(looking: Unit) -> None:
    looking.visit.show_shelf(Shelf.FINISH_HERE)
    assert ids(looking) == ["licence", "certificate"]

    looking.terminal.ready = False
    looking.monitor.look()
    looking.world.drain()
    screen = looking.screen
    assert isinstance(screen, ServiceList)
    assert [type(row.possibility) for row in screen.services] == [NotNow, FinishHere], "rows stay where they are"

    looking.visit.go_home()
    looking.visit.show_shelf(Shelf.FINISH_HERE)
    assert ids(looking) == ["certificate"]


def test_what_is_begun_here_comes_first_in_what_is_used_most(looking: Unit) -> None:
    looking.visit.show_shelf(Shelf.MOST_USED)
    assert ids(looking) == ["licence", "certificate"]

    looking.usage.counts["certificate"] = 11
    looking.visit.type_query("")
    assert ids(looking) == ["certificate", "licence"]


def test_a_service_that_is_begun_is_counted(unit: Unit) -> None:
    unit.walk_to_review("certificate")

    assert unit.usage.counts == {"certificate": 1}


# --- shorter -------------------------------------------------------------------------------------------------------


def test_a_list_is_made_shorter_and_long_again(looking: Unit) -> None:
    looking.visit.show_life_event(LifeEvent.DRIVING)
    whole = ids(looking)
    assert len(whole) == 3

    looking.visit.narrow_by(Sort.KIND)
    choices = looking.screen
    assert isinstance(choices, ChoiceList)
    looking.visit.choose([choice.of for choice in choices.choices].index(Kind.INFORMATIONAL))
    assert ids(looking) == ["reading"]
    assert isinstance(looking.screen, ServiceList)
    assert looking.screen.narrowed.by.kind is Kind.INFORMATIONAL
    assert looking.screen.narrowed.facets.life_events == (), "a list is not made shorter by what it is a list of"

    looking.visit.widen(Sort.KIND)
    assert ids(looking) == whole
    looking.visit.go_back()
    assert isinstance(looking.screen, Home)


def test_results_are_made_shorter_and_keep_the_query(looking: Unit) -> None:
    looking.visit.type_query("e")
    before = ids(looking)
    looking.visit.narrow_by(Sort.AGENCY)
    looking.visit.choose(0)
    screen = looking.screen
    assert isinstance(screen, Results)
    assert screen.query == "e"
    assert screen.narrowed.agency is not None
    assert ids(looking) == before

    looking.visit.type_query("en")
    assert isinstance(looking.screen, Results)
    assert looking.screen.narrowed.agency is None, "other words are searched for everywhere"


def test_a_look_at_the_choices_changes_nothing(looking: Unit) -> None:
    looking.visit.type_query("e")
    before = looking.screen
    looking.visit.narrow_by(Sort.KIND)
    looking.visit.turn_page(1)
    looking.visit.choose(99)
    looking.visit.go_back()

    assert looking.screen == before


def test_where_there_is_no_list_nothing_is_made_shorter(looking: Unit) -> None:
    looking.visit.narrow_by(Sort.KIND)
    looking.visit.widen(Sort.KIND)
    looking.visit.choose(0)

    assert isinstance(looking.screen, Home)
    assert ChoiceList in BACK


# --- asked in vain -------------------------------------------------------------------------------------------------


def type_all(unit: Unit, query: str) -> None:
    for length in range(1, len(query) + 1):
        unit.visit.type_query(query[:length])


@pytest.mark.parametrize(
    "leave",
    [
        lambda visit: visit.go_back(),
        lambda visit: visit.go_home(),
        lambda visit: visit.show_agencies(),
        lambda visit: visit.show_life_event(LifeEvent.DRIVING),
        lambda visit: visit.end(),
        lambda visit: visit.type_query(""),
        lambda visit: visit.type_query("licence"),
    ],
)
def test_who_leaves_a_query_that_found_nothing_asked_in_vain(looking: Unit, leave) -> None:  # type: ignore[no-untyped-def]
    type_all(looking, "pizza")
    looking.world.drain()
    assert looking.usage.in_vain == [], "nobody has left yet"

    leave(looking.visit)
    looking.world.drain()
    assert looking.usage.in_vain == ["pizza"]


def test_typing_on_is_no_leaving_and_what_was_found_is_not_counted(looking: Unit) -> None:
    type_all(looking, "pizza")
    for length in range(4, 0, -1):
        looking.visit.type_query("pizza"[:length])
    looking.visit.type_query("licence")
    looking.visit.go_home()
    looking.world.drain()

    assert "pizza" not in looking.usage.in_vain
    assert "licence" not in looking.usage.in_vain


def test_a_query_is_counted_once_in_a_visit(looking: Unit) -> None:
    looking.visit.type_query("pizza")
    looking.visit.show_agencies()
    looking.visit.go_back()
    looking.visit.show_agencies()
    looking.visit.end()
    looking.world.drain()
    assert looking.usage.in_vain == ["pizza"]

    looking.visit.wake(Language.EN)
    looking.visit.type_query("pizza")
    looking.visit.go_home()
    looking.world.drain()
    assert looking.usage.in_vain == ["pizza", "pizza"]
