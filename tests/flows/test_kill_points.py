"""The unit dies at every journal write of a paid visit, just before it and just after it; then it starts again."""

import pytest

from flows.hands import Killed
from kiosk.domain.payment import Declined, Unknown
from kiosk.domain.text import Language
from kiosk.flows.screens.finding import Attract
from kiosk.flows.screens.paying import PaymentDeclined
from kiosk.flows.screens.receiving import ReceiptShown

SCRIPTS = {
    "approved": [],
    "declined_then_approved": [Declined("51")],
    "answer_lost": [Unknown("read_timeout")],
}


def pay(unit) -> None:
    unit.walk_to_review()
    unit.submit()
    if isinstance(unit.screen, PaymentDeclined):
        unit.visit.try_another_card()
        unit.world.drain()
    unit.visit.print_receipt()
    unit.world.drain()
    unit.visit.finish()
    unit.world.drain()


@pytest.mark.requirement("PAY-06", "KW-04")
@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("side", ["die_before", "die_after"])
@pytest.mark.parametrize("point", range(1, 16))
def test_one_charge_one_payment_one_receipt(unit, script, side, point):
    unit.terminal.script = list(SCRIPTS[script])
    unit.terminal.charges_anyway = script == "answer_lost"
    setattr(unit.journal, side, point)
    died = False
    try:
        pay(unit)
    except Killed:
        died = True
    setattr(unit.journal, side, None)
    unit.terminal.script.clear()
    if not died:
        assert point >= 10
        return

    unit.restart()
    offered = isinstance(unit.screen, ReceiptShown)
    if offered:
        assert unit.screen.recovered
        unit.visit.end()
        unit.world.drain()
    unit.world.pass_time(120)

    charged = [i for i in unit.terminal.ledger if i in unit.platform.payments]
    assert charged == list(unit.terminal.ledger)
    assert unit.platform.paid() == charged
    assert len(charged) <= 1
    assert unit.journal.open_transactions() == ()
    assert isinstance(unit.screen, Attract)
    if charged:
        assert offered or "TransactionClosed" in unit.journal.kinds()
        assert "ReceiptHeld" in unit.journal.kinds()
    else:
        assert all(t.state.value == "cancelled" for t in unit.platform.transactions.values())


def test_the_receipt_of_an_interrupted_visit_is_offered_once_and_not_to_the_next_person(unit):
    unit.journal.die_after = 5
    with pytest.raises(Killed):
        pay(unit)
    unit.journal.die_after = None
    unit.platform.down = True
    unit.restart()
    assert isinstance(unit.screen, Attract)
    unit.visit.wake(Language.AR)
    unit.platform.down = False
    unit.world.pass_time(50)
    assert not isinstance(unit.screen, ReceiptShown)
    assert unit.journal.open_transactions() == ()
    assert len(unit.platform.paid()) == 1
