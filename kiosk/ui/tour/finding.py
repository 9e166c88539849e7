"""Scenarios of finding a service: in anybody's letters, on the wrong keyboard, without a keyboard, and in vain."""

from kiosk.domain.service import LifeEvent
from kiosk.domain.text import Language
from kiosk.flows.screens.finding import AgencyList, Results, ServiceList
from kiosk.flows.state import Thanks
from kiosk.ui.tour.scenarios import RENEW, Got, World
from kiosk.ui.tour.walk import Walk

OTHER_LAYOUT = {Language.AR: "vowm", Language.EN: "مهؤثىسث"}
"""رخصة on a Latin keyboard, and license on an Arabic one."""


def search_arabizi(walk: Walk, world: World) -> Got:
    """Arabic in Latin letters, as people write it on their phones."""
    del world
    return _found_by(walk, "tajdeed leesan")


def search_wrong_layout(walk: Walk, world: World) -> Got:
    """Typed on the other keyboard without looking."""
    del world
    return _found_by(walk, OTHER_LAYOUT[walk.language])


def browse_life_event(walk: Walk, world: World) -> Got:
    """Without typing a letter: a situation, a service, and back."""
    del world
    walk.begin()
    walk.tap(f"tile-{LifeEvent.DRIVING}")
    walk.until(ServiceList)
    walk.shot("life-event")
    walk.open(RENEW)
    walk.tap("bar-back")
    walk.until(ServiceList)
    walk.tap("bar-end")
    walk.until(Thanks)
    walk.shot("thanks")
    return Got()


def nothing_found(walk: Walk, world: World) -> Got:
    """Words that mean nothing here: said so, with ways on."""
    del world
    walk.begin()
    walk.tap("search")
    walk.until(Results)
    walk.type("qqzzxx")
    walk.expect(Results, lambda shown: not shown.hits, "nothing is found")
    walk.shot("nothing")
    walk.tap("agencies")
    walk.until(AgencyList)
    walk.shot("agencies")
    walk.tap("bar-end")
    walk.until(Thanks)
    return Got()


def _found_by(walk: Walk, words: str) -> Got:
    walk.begin()
    walk.tap("search")
    walk.until(Results)
    walk.type(words)
    walk.shot("results")
    walk.expect(Results, lambda shown: any("رخص" in hit.name.ar for hit in shown.hits[:3]), f"'{words}' finds licences")
    walk.tap("as-typed")
    walk.expect(Results, lambda shown: shown.searched_instead is None, "the way back leads to what was typed")
    walk.shot("as-typed")
    walk.tap("bar-end")
    walk.until(Thanks)
    return Got()
