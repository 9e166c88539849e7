"""A unit whose journal is not sound: people find and read, and nothing that costs money is begun."""

import pytest

from kiosk.domain.readiness import Capability, NotNow
from kiosk.domain.text import Language
from kiosk.flows.screens.finding import Results, ServiceDetail


@pytest.fixture
def unsound(unit):
    unit.sound = False
    unit.monitor.look()
    unit.world.drain()
    return unit


@pytest.mark.requirement("PAY-06", "API-05")
def test_it_can_be_searched_and_read_and_no_service_is_begun(unsound):
    assert Capability.TRADE not in unsound.monitor.present.value
    visit = unsound.visit
    visit.wake(Language.EN)
    visit.type_query("licence")
    assert isinstance(unsound.screen, Results)
    assert "licence" in [hit.service_id for hit in unsound.screen.hits]
    visit.open_service("licence")
    assert isinstance(unsound.screen, ServiceDetail)
    assert isinstance(unsound.screen.possibility, NotNow)
    visit.begin_service()
    assert isinstance(unsound.screen, ServiceDetail)
    assert unsound.journal.records == []


def test_it_trades_again_once_it_is_sound(unsound):
    unsound.sound = True
    unsound.world.pass_time(6)
    unsound.walk_to_review()
    unsound.submit()
    assert len(unsound.terminal.ledger) == 1
