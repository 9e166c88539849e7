"""The journal can't be written for a while: nothing begins, what has begun is ended once there is room again."""

import pytest

from kiosk.domain.readiness import Capability
from kiosk.flows.screens.applying import Review, SubmitFailure
from kiosk.flows.screens.finding import Attract
from kiosk.flows.screens.paying import PaymentDeclined
from kiosk.flows.screens.receiving import ReceiptShown

WRITES = 10
"""From the intent to submit to the closed transaction, with its print."""


@pytest.mark.requirement("PAY-07")
@pytest.mark.parametrize("written", range(WRITES + 1))
def test_whatever_could_not_be_written_is_settled_once_there_is_room(unit, written):
    unit.journal.fail_after = written
    unit.walk_to_review()
    unit.submit()
    unit.visit.print_receipt()
    unit.world.drain()
    unit.visit.end()
    unit.world.drain()
    unit.world.pass_time(30)
    unit.journal.fail_after = None
    unit.world.pass_time(600)
    charged = list(unit.terminal.ledger)
    assert len(charged) <= 1
    assert unit.platform.paid() == charged
    assert unit.journal.open_transactions() == ()
    assert ("ReceiptHeld" in unit.journal.kinds()) == bool(charged)


def test_nothing_begins_where_the_intent_can_not_be_written(unit):
    unit.journal.fail_after = 0
    unit.walk_to_review()
    unit.submit()
    assert isinstance(unit.screen, Review)
    assert unit.screen.failure is SubmitFailure.NOT_TRADING
    assert unit.platform.transactions == {}


def test_nothing_is_charged_where_the_sending_can_not_be_written(unit):
    unit.journal.fail_after = 3
    unit.walk_to_review()
    unit.submit()
    assert isinstance(unit.screen, PaymentDeclined)
    assert unit.terminal.ledger == {}


def test_who_has_paid_gets_the_receipt_also_where_it_can_not_be_kept(unit):
    unit.journal.fail_after = 5
    unit.walk_to_review()
    unit.submit()
    assert isinstance(unit.screen, ReceiptShown)


def test_a_bug_in_a_pass_loses_that_pass_and_not_the_next(unit):
    unit.journal.fail_after = 2
    unit.walk_to_review()
    unit.submit()
    unit.visit.end()
    unit.world.drain()
    unit.journal.fail_after = None
    unit.world.pass_time(19)
    unit.visit.start()
    unit.world.jobs.clear()
    unit.visit.recover_from_fault()
    unit.world.pass_time(60)
    assert isinstance(unit.screen, Attract)
    assert unit.journal.open_transactions() == ()


def test_a_bug_in_a_look_at_the_devices_loses_that_look_and_not_the_next(unit):
    unit.world.seconds += 10
    unit.monitor.start()
    unit.world.jobs.clear()
    unit.visit.recover_from_fault()
    unit.terminal.ready = False
    unit.world.pass_time(6)
    assert Capability.TAKE_CARDS not in unit.monitor.present.value
