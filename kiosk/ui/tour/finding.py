"""Scenarios of finding a service: in anybody's letters, on the wrong keyboard, without a keyboard, and in vain."""

from kiosk.domain.service import LifeEvent
from kiosk.domain.text import Language
from kiosk.flows.screens.finding import AgencyList, ChoiceList, Home, Results, ServiceList
from kiosk.flows.state import HelpShown, Thanks
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


def narrow_results(walk: Walk, world: World) -> Got:
    """Many results made fewer by agency and by situation, each with one touch, and many again."""
    del world
    walk.begin()
    walk.tap("search")
    walk.until(Results)
    walk.type("renew" if walk.language is Language.EN else "تجديد")
    walk.tap("key-done")
    walk.shot("results")
    before = len(walk.until(Results).hits)
    walk.tap("narrow-agency")
    walk.until(ChoiceList)
    walk.shot("agencies")
    walk.tap("choice-0")
    walk.expect(Results, lambda shown: 0 < len(shown.hits) < before, "one agency has fewer services")
    walk.tap("narrow-life-event")
    walk.until(ChoiceList)
    walk.shot("situations")
    walk.tap("choice-0")
    walk.until(Results)
    walk.shot("narrowed")
    walk.tap("narrow-life-event")
    walk.tap("narrow-agency")
    walk.hand.wait(lambda: isinstance(walk.screen, Results) and len(walk.screen.hits) == before, "all results again")
    walk.shot("all-again")
    walk.tap("bar-end")
    walk.until(Thanks)
    return Got()


def browse_shelves(walk: Walk, world: World) -> Got:
    """Without typing: what is used most, each kind of service, and what can be finished here now."""
    del world
    walk.begin()
    for shelf in ("popular", "finish-here"):
        walk.tap(shelf)
        walk.until(ServiceList)
        walk.shot(shelf)
        walk.tap("bar-back")
        walk.until(Home)
    walk.tap("kinds")
    walk.until(ChoiceList)
    walk.shot("kinds")
    walk.tap("choice-0")
    walk.until(ServiceList)
    walk.shot("one-kind")
    walk.tap("bar-end")
    walk.until(Thanks)
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
    walk.tap("ask")
    walk.hand.wait(lambda: isinstance(walk.state.overlay, HelpShown), "how to reach a person")
    walk.shot("ask")
    walk.tap("close-help")
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
    if not walk.hand.sees("as-typed"):
        # The smallest panel has no room for it beside the keyboard.
        walk.tap("key-done")
    walk.tap("as-typed")
    walk.expect(Results, lambda shown: shown.searched_instead is None, "the way back leads to what was typed")
    walk.shot("as-typed")
    walk.tap("bar-end")
    walk.until(Thanks)
    return Got()
