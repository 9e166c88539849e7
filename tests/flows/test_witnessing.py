"""When the journal's head is told: at the start, after each session, now and again, and until it was."""

import pytest

from flows.hands import ManualWorld
from kiosk.flows.screens.finding import AgencyList, Attract
from kiosk.flows.state import VisitState
from kiosk.flows.witnessing import Rhythm, Witnessing
from kiosk.ports.platform import Refused, Unreachable
from kiosk.ports.witness import Contradicted, Testimony, Witnessed

RHYTHM = Rhythm(every=900.0, after_a_session=2.0, again=(5.0, 10.0, 300.0))


class SteeredWitness:
    def __init__(self) -> None:
        self.answer: Testimony = Witnessed()
        self.told: list[float] = []

    def tell(self) -> Testimony:
        self.told.append(self.clock.seconds)
        return self.answer


class Stand:
    def __init__(self) -> None:
        self.world = ManualWorld()
        self.witness = SteeredWitness()
        self.witness.clock = self.world
        self.alarms: list[str] = []
        self.witnessing = Witnessing(self.world, self.witness, self.alarms.append, RHYTHM)

    def start(self) -> None:
        self.witnessing.start()
        self.world.drain()

    def session(self) -> None:
        self.witnessing.seen(VisitState(screen=AgencyList((), 0)))
        self.witnessing.seen(VisitState(screen=Attract()))


@pytest.fixture
def stand() -> Stand:
    return Stand()


def test_it_is_told_at_the_start_and_now_and_again(stand):
    stand.start()
    stand.world.pass_time(2000)
    assert stand.witness.told == [0.0, 900.0, 1800.0]


@pytest.mark.requirement("LOG-05")
def test_it_is_told_soon_after_a_session(stand):
    stand.start()
    stand.world.pass_time(100)
    stand.session()
    stand.world.pass_time(10)
    assert stand.witness.told == [0.0, 102.0]
    stand.world.pass_time(891)
    assert len(stand.witness.told) == 2
    stand.world.pass_time(2)
    assert len(stand.witness.told) == 3


@pytest.mark.requirement("LOG-05")
@pytest.mark.parametrize("failure", [Unreachable("refused"), Refused("rate_limited", "", {})])
def test_what_could_not_be_told_is_told_later_less_and_less_often(stand, failure):
    stand.witness.answer = failure
    stand.start()
    stand.session()
    stand.world.pass_time(700)
    assert stand.witness.told == [0.0, 5.0, 15.0, 315.0, 615.0]
    stand.witness.answer = Witnessed()
    stand.world.pass_time(300)
    assert stand.witness.told[-1] == 915.0
    assert not stand.witnessing.contradicted
    assert stand.alarms == []
    stand.world.pass_time(900)
    assert stand.witness.told[-1] == 1815.0


@pytest.mark.requirement("LOG-04")
def test_a_contradiction_rings_once_and_stays(stand):
    stand.start()
    assert not stand.witnessing.contradicted
    stand.witness.answer = Contradicted()
    stand.world.pass_time(3000)
    assert stand.witnessing.contradicted
    assert stand.alarms == ["journal_head_contradicted"]
