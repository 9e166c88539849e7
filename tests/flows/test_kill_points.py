"""The unit dies at every journal write of every visit with money, before it and after it; then it starts again.

The writes are counted by letting each visit go to its end first: no point is left out, none is sampled.
"""

from itertools import count

import pytest

from flows.hands import Killed
from flows.kill_scenarios import NOT_PAID, PAID, Scenario, approved
from kiosk.domain.payment import Approved, PaymentState
from kiosk.domain.text import Language
from kiosk.flows.screens.finding import Attract
from kiosk.flows.screens.receiving import ReceiptShown
from kiosk.ports.phone_payment import PhonePlace

LONG = 900.0
"""Seconds in which everything has to be settled, once terminal and platform answer again."""


def play(unit, scenario: Scenario) -> bool:
    """Whether the unit lived through the whole visit."""
    try:
        scenario(unit)
    except Killed:
        return False
    return True


def make_well(unit) -> None:
    unit.journal.die_before = unit.journal.die_after = None
    unit.terminal.script.clear()
    unit.terminal.mute = False
    unit.platform.down = False
    unit.platform.lose_answers = 0
    held = list(unit.phones.held.values())[-1:]
    if any(phone.place is PhonePlace.AT_BANK and not isinstance(phone.outcome, Approved) for phone in held):
        unit.phones.capture()


def start_again(unit) -> bool:
    """Start on the same journal, let whoever is there take the receipt; whether one was offered."""
    unit.restart()
    offered = isinstance(unit.screen, ReceiptShown)
    if offered:
        assert unit.screen.recovered
        unit.visit.end()
        unit.world.drain()
    unit.world.pass_time(LONG)
    return offered


def check(unit) -> None:
    """One charge, one payment, one receipt; and nobody is owed anything."""
    charged = [*unit.terminal.ledger, *unit.phones.charged]
    assert sorted(unit.platform.paid()) == sorted(charged)
    paid_for = [unit.platform.payment_of[payment_id] for payment_id in charged]
    assert len(paid_for) == len(set(paid_for)) <= 1
    assert unit.journal.open_transactions() == ()
    assert isinstance(unit.screen, Attract)
    open_states = {PaymentState.CREATED, PaymentState.INTENT, PaymentState.SENT, PaymentState.UNKNOWN}
    assert not open_states & set(unit.platform.payments.values())
    for transaction_id, transaction in unit.platform.transactions.items():
        bought = transaction_id in paid_for or not transaction.amount
        assert transaction.state.value in ({"completed"} if transaction_id in paid_for else {"cancelled", "completed"})
        assert bought or transaction.state.value == "cancelled"
    if charged:
        assert "ReceiptHeld" in unit.journal.kinds()


@pytest.mark.requirement("PAY-06", "PAY-07", "PERF-09", "KW-04")
@pytest.mark.parametrize("scenario", [*PAID, *NOT_PAID], ids=lambda scenario: scenario.__name__)
@pytest.mark.parametrize("side", ["die_before", "die_after"])
def test_killed_at_any_write_it_ends_as_if_nothing_had_happened(fresh_unit, kill_points, scenario, side):
    for point in count(0 if side == "die_before" else 1):
        unit = fresh_unit()
        setattr(unit.journal, side, point)
        lived = play(unit, scenario)
        writes = len(unit.journal.records)
        make_well(unit)
        try:
            offered = False if lived else start_again(unit)
            if lived:
                unit.world.pass_time(LONG)
            check(unit)
            if unit.platform.paid() and not lived:
                assert offered or "TransactionClosed" in unit.journal.kinds()
        except AssertionError as fault:
            fault.add_note(f"{side} write {point} of {scenario.__name__}: {unit.journal.kinds()}")
            raise
        if lived:
            assert writes < point + (side == "die_before")
            assert len(unit.platform.paid()) == (scenario in PAID)
            break
        kill_points.append((scenario.__name__, side, point))
    assert point >= 2


def test_the_receipt_of_an_interrupted_visit_is_offered_once_and_not_to_the_next_person(unit):
    unit.journal.die_after = 5
    assert not play(unit, approved)
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
