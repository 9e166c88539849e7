from dataclasses import replace

import pytest

from kiosk.domain.service import Kind, LifeEvent
from kiosk.domain.text import Text
from kiosk.flows.screens.finding import Home, Results, ServiceList, Shelf, Sort
from kiosk.flows.state import VisitState
from kiosk.ui.situations import ICONS, ORDER
from kiosk.ui.viewmodels import home, listing
from kiosk.ui.viewmodels.home import HomeViewModel
from kiosk.ui.viewmodels.listing import ListingViewModel
from kiosk.ui.viewmodels.paging import Paged, page_of
from ui.said import AR, EN, plain, words
from ui.sample_states import INTERIOR, LISTED, SCREENS, state_of
from ui.stage_hands import RecordingVisit

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("count", "page", "capacity", "expected"),
    [
        (0, 0, 5, Paged((), 0, 1)),
        (5, 0, 5, Paged((0, 1, 2, 3, 4), 0, 1)),
        (6, 0, 5, Paged((0, 1, 2, 3), 0, 2)),
        (6, 1, 5, Paged((4, 5), 1, 2)),
        (6, 7, 5, Paged((4, 5), 1, 2)),
        (3, 1, 0, Paged((1,), 1, 3)),
    ],
)
def test_a_list_longer_than_its_room_gives_a_row_to_the_page_keys(
    count: int, page: int, capacity: int, expected: Paged[int]
) -> None:
    assert page_of(range(count), page, capacity) == expected


def test_situations_turn_round_and_round() -> None:
    pages = [page_of(ORDER, page, 10, pager=0, around=True) for page in range(4)]
    assert [len(p.rows) for p in pages] == [10, 10, 1, 10]
    assert pages[3] == pages[0]


def test_every_situation_has_its_words_picture_and_place() -> None:
    assert set(ORDER) == set(ICONS) == set(LifeEvent)
    for language in (AR, EN):
        said = words(language).situations
        assert len({said.name(event) for event in LifeEvent}) == len(LifeEvent)
        assert all(said.hint(event) for event in LifeEvent)


@pytest.mark.requirement("PERF-08")
def test_home_says_how_old_the_list_is_when_the_platform_is_out_of_reach() -> None:
    reached = home.derive(state_of("home", EN), words(EN), 0, 10)
    assert (reached.unreachable, reached.catalogue_age) == (False, "")
    alone = home.derive(state_of("home-unreachable", EN), words(EN), 0, 10)
    assert alone.unreachable
    assert plain(alone.catalogue_age) == "The list of services is of 23 November 2026, 10:24 am."
    never = home.derive(VisitState(Home(None, platform_reachable=False)), words(EN), 0, 10)
    assert never.catalogue_age == "The list of services may be out of date."


def test_home_begins_at_its_first_page_for_the_next_person() -> None:
    model = HomeViewModel(RecordingVisit(), words(EN))
    model.show(state_of("home", EN), words(EN))
    model.turn()
    assert model.property("page") == words(EN).page_of(1, 3)
    model.show(state_of("attract", EN), words(EN))
    assert model.property("page") == ""
    model.show(state_of("home", EN), words(EN))
    assert model.property("page") == words(EN).page_of(0, 3)


def test_home_passes_on_what_was_touched() -> None:
    visit = RecordingVisit()
    model = HomeViewModel(visit, words(EN))
    model.search()
    model.choose("driving")
    model.agencies()
    model.popular()
    assert visit.commands == [
        ("type_query", ""),
        ("show_life_event", LifeEvent.DRIVING),
        ("show_agencies",),
        ("show_shelf", Shelf.MOST_USED),
    ]


def test_results_name_the_agencies_first_and_say_what_was_searched_for() -> None:
    props = listing.derive(state_of("results-instead", EN), words(EN), 4)
    assert [row.kind for row in props.rows] == ["agency", "service", "service"]
    assert plain(props.note) == "Shown for “تجديد ليسن”"


@pytest.mark.parametrize(
    ("name", "heading", "nothing"),
    [
        ("results", "24 services match “تجديد رخ”", False),
        ("results-most-used", "", False),
        ("results-nothing", "", True),
    ],
)
def test_results_count_what_they_found(name: str, heading: str, *, nothing: bool) -> None:
    props = listing.derive(state_of(name, EN), words(EN), 5)
    assert plain(props.heading) == heading
    assert props.nothing is nothing


def test_a_count_that_was_cut_short_is_not_claimed() -> None:
    many = replace(SCREENS["results"], hits=LISTED * 3)
    assert plain(listing.derive(VisitState(many, language=EN), words(EN), 5).heading) == "Best matches for “تجديد رخ”"


def test_rows_say_what_can_be_done_here() -> None:
    props = listing.derive(state_of("services", AR), words(AR), 6)
    assert [(row.standing, row.standing_word) for row in props.rows] == [
        ("here", "تُنجز هنا الآن"),
        ("starts", "تبدأ هنا"),
        ("here", "تُنجز هنا الآن"),
        ("not-now", "غير متاحة الآن"),
        ("information", "معلومات فقط"),
    ]


def test_a_list_is_titled_by_its_situation_or_its_agency() -> None:
    assert listing.derive(state_of("services", EN), words(EN), 5).title == "Driving"
    props = listing.derive(state_of("services-of-agency", EN), words(EN), 5)
    assert props.title == "Ministry of Electricity, Water and Renewable Energy"
    assert plain(props.heading) == "3 services"


def test_turning_pages_leads_from_the_page_that_is_shown() -> None:
    visit = RecordingVisit()
    model = ListingViewModel(visit, words(EN))
    far = replace(SCREENS["services"], page=40)
    model.show(VisitState(far), words(EN))
    assert (model.property("page"), model.property("pages")) == (5, 6)
    model.previous()
    assert visit.commands == [("turn_page", 4 - 40)]


def test_a_touch_on_a_row_opens_what_it_shows() -> None:
    visit = RecordingVisit()
    model = ListingViewModel(visit, words(EN))
    model.show(state_of("results-instead", EN), words(EN))
    model.open(0)
    model.open(1)
    assert visit.commands == [("show_agency", INTERIOR.id), ("open_service", LISTED[0].service_id)]


def test_typing_adds_and_takes_letters() -> None:
    visit = RecordingVisit()
    model = ListingViewModel(visit, words(AR))
    model.show(VisitState(Results("رخ", (), (), None, 0, most_used=False)), words(AR))
    model.typed("ص")
    model.backspace()
    model.clear()
    assert visit.commands == [("type_query", "رخص"), ("type_query", "ر"), ("type_query", "")]


@pytest.mark.requirement("SES-04")
def test_another_screen_leaves_nothing_of_the_words_typed() -> None:
    model = ListingViewModel(RecordingVisit(), words(AR))
    model.show(state_of("results"), words(AR))
    model.show(VisitState(), words(AR))
    assert model.property("query") == ""
    assert model.rows.rows == ()


def test_only_what_changed_is_told() -> None:
    model = ListingViewModel(RecordingVisit(), words(AR))
    model.show(state_of("results"), words(AR))
    told: list[str] = []
    for name in ("query", "title", "heading", "note", "nothing", "page", "pages"):
        getattr(model, f"{name}_changed").connect(lambda name=name: told.append(name))
    model.show(VisitState(replace(SCREENS["results"], page=1)), words(AR))
    assert told == ["page"]


def test_each_sort_with_something_to_choose_from_has_its_control() -> None:
    props = listing.derive(state_of("results", EN), words(EN), 5)
    assert [(one.sort, one.text, one.chosen) for one in props.narrowings] == [
        ("agency", "By agency", False),
        ("kind", "By kind", False),
        ("life-event", "By situation", False),
    ]
    assert (props.narrowable, props.narrowed) == (True, False)
    of_kind = listing.derive(state_of("services-of-kind", EN), words(EN), 5)
    assert [one.sort for one in of_kind.narrowings] == ["agency", "life-event"]
    assert plain(of_kind.heading) == f"The {len(LISTED)} used most of 1951 services"


def test_what_was_chosen_says_so() -> None:
    props = listing.derive(state_of("results-narrowed", EN), words(EN), 5)

    assert [(one.text, one.chosen) for one in props.narrowings] == [
        ("Ministry of Electricity, Water and Renewable Energy", True),
        ("Apply", True),
        ("Environment, farming", True),
    ]
    assert props.narrowed


def test_choices_say_how_many_services_they_leave() -> None:
    props = listing.derive(state_of("choices-kinds", EN), words(EN), 5)

    assert props.title == "What would you like to do?"
    assert [(row.title, plain(row.detail)) for row in props.rows] == [
        ("Apply for or change something", "1951 services"),
        ("Look something up", "256 services"),
        ("Pay fines, bills and fees", "49 services"),
    ]
    assert listing.derive(state_of("choices-agencies", AR), words(AR), 5).title == "أي جهة تقصد؟"


def test_where_nothing_can_be_finished_here_it_is_said() -> None:
    props = listing.derive(VisitState(ServiceList(Shelf.FINISH_HERE, (), 0)), words(EN), 5)

    assert (props.nothing, props.heading, props.narrowable) == (True, "", False)


def test_lists_pass_on_what_was_touched() -> None:
    visit = RecordingVisit()
    model = ListingViewModel(visit, words(EN))
    model.show(state_of("results", EN), words(EN))
    model.narrow(1)
    model.ask()
    model.show(state_of("results-narrowed", EN), words(EN))
    model.narrow(0)
    model.show(state_of("choices-situations", EN), words(EN))
    model.open(2)

    assert visit.commands == [("narrow_by", Sort.KIND), ("show_help",), ("widen", Sort.AGENCY), ("choose", 2)]


def test_every_kind_has_its_words() -> None:
    for language in (AR, EN):
        said = words(language).kinds
        assert len({said.name(kind) for kind in Kind}) == len({said.said_in_full(kind) for kind in Kind}) == len(Kind)


@pytest.mark.requirement("DATA-04")
def test_a_name_that_the_language_lacks_is_shown_in_the_other_one_and_marked() -> None:
    only_english = replace(LISTED[0], name=Text("", "Renew a boat licence"))
    only_arabic = replace(LISTED[0], name=Text("تجديد رخصة قارب", ""))

    (row,) = listing.derive(VisitState(ServiceList(LifeEvent.LEISURE, (only_english,), 0)), words(AR), 5).rows
    assert plain(row.title) == "Renew a boat licence (بالإنجليزية)"
    (row,) = listing.derive(VisitState(ServiceList(LifeEvent.LEISURE, (only_arabic,), 0)), words(EN), 5).rows
    assert plain(row.title) == "تجديد رخصة قارب (in Arabic)"
    assert words(EN).text(Text("", "")) == ""
