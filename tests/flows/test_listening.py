"""Speech mode as part of a visit: possible or not, how the person wants it, and gone with the person."""

import pytest

from kiosk.domain.text import Language
from kiosk.flows.screens.finding import Attract, Home
from kiosk.flows.speaking import VOLUMES, Speaking
from kiosk.flows.state import IdleWarning, Thanks


@pytest.fixture
def voiced(unit):
    unit.speech.there = True
    unit.world.pass_time(6)
    return unit


@pytest.fixture
def listening(voiced):
    voiced.visit.listening.begin()
    return voiced


def speaking(unit) -> Speaking:
    return unit.visit.state.value.speaking


@pytest.mark.requirement("A11Y-02")
def test_it_begins_on_the_attract_screen_and_goes_on_into_the_session_in_one_state(listening):
    seen = []
    listening.visit.state.subscribe(lambda state: seen.append((state.language, state.speaking.on)))
    assert isinstance(listening.screen, Attract)
    listening.visit.wake(Language.EN)
    assert isinstance(listening.screen, Home)
    assert all(on for _, on in seen)


def test_a_unit_without_a_voice_does_not_begin(unit):
    unit.visit.listening.begin()
    assert not speaking(unit).possible
    assert not speaking(unit).on


def test_a_voice_that_dies_ends_it(listening):
    listening.visit.wake(Language.EN)
    listening.speech.there = False
    listening.world.pass_time(6)
    assert not speaking(listening).on


def test_where_nobody_begins_a_session_it_ends_by_itself(listening):
    listening.world.pass_time(71)
    assert not speaking(listening).on


@pytest.mark.requirement("A11Y-04", "A11Y-05")
def test_everything_a_person_chose_goes_with_the_session(listening):
    visit = listening.visit
    visit.wake(Language.EN)
    visit.listening.louder(1)
    visit.listening.faster(-1)
    visit.listening.aloud()
    assert speaking(listening).may_say_private
    visit.end()
    assert isinstance(listening.screen, Thanks)
    assert speaking(listening).on
    assert not speaking(listening).may_say_private
    listening.world.pass_time(6 * 3 + 1)
    assert isinstance(listening.screen, Attract)
    assert speaking(listening) == Speaking(possible=True)


@pytest.mark.requirement("A11Y-05")
def test_volume_has_steps_that_stop_at_both_ends(listening):
    for _ in VOLUMES:
        listening.visit.listening.louder(1)
    assert speaking(listening).loudness == VOLUMES[-1]
    for _ in VOLUMES:
        listening.visit.listening.louder(-1)
    assert speaking(listening).loudness == VOLUMES[0]


@pytest.mark.requirement("A11Y-04")
def test_a_headset_begins_it_and_makes_it_private_until_it_is_pulled_out(voiced):
    voiced.visit.listening.headset(plugged=True)
    assert speaking(voiced).on
    assert speaking(voiced).may_say_private
    voiced.visit.listening.headset(plugged=False)
    assert speaking(voiced).on
    assert not speaking(voiced).may_say_private


@pytest.mark.requirement("A11Y-17")
def test_somebody_who_listens_has_three_times_as_long(listening):
    listening.visit.wake(Language.EN)
    listening.world.pass_time(200)
    assert listening.visit.state.value.overlay is None
    listening.world.pass_time(12)
    assert isinstance(listening.visit.state.value.overlay, IdleWarning)
    assert listening.visit.state.value.overlay.seconds_left > 60
