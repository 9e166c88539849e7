"""Scenarios of a fee that changes while somebody is here."""

from kiosk.domain.money import Money
from kiosk.flows.screens.applying import Review
from kiosk.flows.screens.fee import FeeChanged
from kiosk.flows.screens.receiving import ReceiptShown
from kiosk.ui.tour.scenarios import RENEW, WORDS, Got, World, present_card, take_receipt
from kiosk.ui.tour.walk import Walk

SEEN, NEW = Money(10_000), Money(12_500)


def fee_changed(walk: Walk, world: World) -> Got:
    """The catalogue is published with another fee after the person has seen the old one: shown, agreed to, paid."""
    try:
        walk.begin()
        walk.search_for(WORDS[walk.language], RENEW)
        walk.identify()
        walk.answer_all()
        walk.expect(Review, lambda shown: shown.amount == SEEN, "the review names the old fee")
        world.publish_fee(RENEW, NEW)
        walk.agree_and_send()
        walk.until(FeeChanged)
        walk.expect(FeeChanged, lambda shown: (shown.before, shown.now) == (SEEN, NEW), "both fees are shown")
        walk.shot("fee-changed")
        walk.tap("primary")
        present_card(walk)
        walk.expect(ReceiptShown, lambda shown: shown.receipt.claims.amount == NEW, "the receipt names the new fee")
        return take_receipt(walk)
    finally:
        world.publish_fee(RENEW, SEEN)
        world.look_again()
