"""Scenarios in which nobody can say at first whether a card was charged."""

from kiosk.domain.matter import Matter
from kiosk.flows.screens.finding import AgencyList, Attract, ServiceDetail, ServiceList
from kiosk.flows.screens.paying import BeingChecked, Pay, PayStage
from kiosk.flows.screens.receiving import PrintDone, Printing, ReceiptShown
from kiosk.flows.state import Thanks
from kiosk.ui.tour.hand import TourError
from kiosk.ui.tour.scenarios import CERTIFICATE, RENEW, WORDS, Got, World
from kiosk.ui.tour.walk import Walk

_LONG = 60.0


def outcome_unknown_resolved(walk: Walk, world: World) -> Got:
    """The card is charged, the answer gets lost, the terminal is asked by reference: one charge, one receipt."""
    before = world.charges()
    world.lose_next_reply()
    _to_the_card(walk)
    _present(walk)
    shown = walk.until(ReceiptShown, "the receipt after all", _LONG)
    walk.shot("receipt")
    walk.tap("print")
    walk.hand.wait(lambda: isinstance(getattr(walk.screen, "printing", None), PrintDone), "the printed receipt")
    walk.shot("printed")
    walk.tap("done")
    walk.until(Thanks)
    _expect_one_charge(world, before)
    return Got(shown.receipt, printed=True)


def outcome_unknown_slip(walk: Walk, world: World) -> Got:
    """The terminal charges and falls silent: a slip. The next person is served; then it answers, and all is settled."""
    before = world.charges()
    world.silence_terminal()
    try:
        _to_the_card(walk)
        _present(walk)
        _await_stage(walk, PayStage.RESOLVING)
        walk.shot("resolving")
        walk.until(BeingChecked, "the word that it is being checked", _LONG)
        walk.shot("being-checked")
        walk.hand.wait(lambda: isinstance(getattr(walk.screen, "slip", None), PrintDone), "the slip")
        walk.expect(BeingChecked, lambda shown: shown.matter is Matter.UNCLEAR, "the outcome is unclear")
        walk.shot("slip-printed")
        walk.tap("primary")
        walk.until(Thanks)
        walk.until(Attract)
        _serve_the_next(walk)
        if world.is_settled():
            message = "what is unclear was settled without the terminal"
            raise TourError(message)
    finally:
        world.hear_terminal()
        world.look_again()
    walk.hand.wait(world.is_settled, "the settled payment", _LONG)
    _expect_one_charge(world, before)
    _expect_equal_books(world)
    return Got(printed=True)


def _to_the_card(walk: Walk) -> None:
    walk.begin()
    walk.search_for(WORDS[walk.language], RENEW)
    walk.identify()
    walk.answer_all()
    walk.agree_and_send()
    walk.choose_card()


def _present(walk: Walk) -> None:
    _await_stage(walk, PayStage.PRESENT_CARD)
    walk.shot("pay")


def _await_stage(walk: Walk, stage: PayStage) -> None:
    walk.hand.wait(lambda: isinstance(walk.screen, Pay) and walk.screen.stage is stage, f"the payment {stage.value}")


def _serve_the_next(walk: Walk) -> None:
    """A free service, from the attract screen to its receipt."""
    walk.begin()
    walk.tap("agencies")
    agencies = walk.until(AgencyList)
    for _ in agencies.agencies:
        if walk.hand.sees("agency-pifss"):
            break
        walk.tap("next")
    walk.tap("agency-pifss")
    walk.until(ServiceList)
    walk.open(CERTIFICATE)
    walk.expect(ServiceDetail, lambda _: True, "the next person finds a service")
    walk.identify()
    walk.answer_all()
    walk.agree_and_send()
    walk.until(ReceiptShown)
    walk.hand.wait(lambda: not isinstance(getattr(walk.screen, "printing", None), Printing), "the printer's state")
    walk.shot("next-person-receipt")
    walk.tap("done")
    walk.until(Thanks)


def _expect_one_charge(world: World, before: int) -> None:
    charged = world.charges() - before
    if charged != 1:
        message = f"the card was charged {charged} times"
        raise TourError(message)


def _expect_equal_books(world: World) -> None:
    matched, unexplained = world.books()
    if unexplained or not matched:
        message = f"unit, terminal and platform agree on {matched} payments and differ on {unexplained}"
        raise TourError(message)
