"""Paying with one's own phone: the choice, the code, the wait, and every way it can end."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.matter import Matter
from kiosk.domain.money import Money
from kiosk.domain.payment import Cancelled, Declined, Method, NotPerformed, PhoneSlip, Unknown
from kiosk.domain.readiness import Capability, FinishHere, NotNow
from kiosk.flows.screens.by_phone import ChooseWay, PayByPhone, PhoneStage
from kiosk.flows.screens.fee import FeeChanged
from kiosk.flows.screens.finding import Attract, ServiceDetail
from kiosk.flows.screens.paying import BeingChecked, PaymentDeclined
from kiosk.flows.screens.receiving import ReceiptShown
from kiosk.flows.state import EndQuestion, Thanks
from kiosk.ports.journal import PhonePaymentIntended
from kiosk.ports.link import Reachable
from kiosk.ports.platform import Refused

WITH_PHONES = Reachable(timedelta(0), 1, phone_payments=True)


@pytest.fixture
def both(unit):
    """A unit with a terminal, on a platform with a payment gateway."""
    unit.link.answer = WITH_PHONES
    unit.monitor.look()
    unit.world.drain()
    return unit


def shown_code(unit):
    unit.walk_to_review()
    unit.submit()
    unit.visit.pay_with(Method.PHONE)
    unit.world.drain()


def seconds(unit, count):
    unit.world.pass_time(count)


def test_where_both_ways_are_open_the_person_chooses(both):
    both.walk_to_review()
    both.submit()
    assert isinstance(both.screen, ChooseWay)
    assert (both.screen.amount, both.screen.reference) == (Money(10_000), "GM-2611-000001")
    both.visit.pay_with(Method.CARD)
    both.world.drain()
    assert isinstance(both.screen, ReceiptShown)
    assert both.phones.held == {}


@pytest.mark.requirement("KW-03", "KW-04")
def test_from_the_code_to_the_receipt(both):
    shown_code(both)
    screen = both.screen
    assert (screen.stage, screen.link, screen.seconds_left) == (
        PhoneStage.SCAN,
        "https://pay.example/p/" + screen.link[22:],
        300,
    )
    seconds(both, 3)
    assert both.screen.seconds_left == 297
    both.phones.scan()
    seconds(both, 1.1)
    assert both.screen.stage is PhoneStage.OPENED
    both.phones.begin()
    seconds(both, 1.1)
    assert both.screen.stage is PhoneStage.AT_BANK
    both.phones.capture()
    seconds(both, 1.1)
    assert isinstance(both.screen, ReceiptShown)
    both.visit.print_receipt()
    both.world.drain()
    assert isinstance(both.artist.drawn[-1].slip, PhoneSlip)
    both.visit.finish()
    both.world.drain()
    assert both.journal.kinds() == [
        "SubmitIntended",
        "Submitted",
        "PhonePaymentIntended",
        "PaymentResolved",
        "ReceiptHeld",
        "PrintIntended",
        "PrintFinished",
        "TransactionClosed",
    ]
    assert both.terminal.ledger == {}
    intended = next(record for _, record in both.journal.records if isinstance(record, PhonePaymentIntended))
    assert intended.payment_id == both.phones.last


@pytest.mark.requirement("PAY-08")
@pytest.mark.parametrize("opened", [False, True])
def test_the_person_turns_to_the_card_instead(both, opened):
    shown_code(both)
    if opened:
        both.phones.scan()
        seconds(both, 1.1)
    both.visit.pay_with(Method.CARD)
    both.world.drain()
    assert isinstance(both.screen, ReceiptShown)
    assert len(both.terminal.ledger) == 1
    assert both.phones.charged == []


@pytest.mark.requirement("PAY-08")
def test_stopping_charges_nothing_and_asks_again(both):
    shown_code(both)
    both.visit.cancel_payment()
    both.world.drain()
    assert isinstance(both.screen, PaymentDeclined)
    assert (both.screen.by_phone, both.screen.other_way) == (True, True)
    both.visit.try_another_card()
    both.world.drain()
    assert both.screen.stage is PhoneStage.SCAN
    assert len(both.phones.held) == 2


@pytest.mark.requirement("PAY-08", "PAY-06")
def test_what_was_paid_while_it_was_stopped_counts(both):
    shown_code(both)
    both.phones.begin()
    seconds(both, 1.1)
    both.phones.capture()
    both.visit.pay_with(Method.CARD)
    both.world.drain()
    assert isinstance(both.screen, ReceiptShown)
    assert both.terminal.ledger == {}


@pytest.mark.requirement("KW-05", "PAY-06")
def test_what_stays_at_the_bank_is_being_checked_and_no_card_is_asked_for(both):
    shown_code(both)
    both.phones.begin()
    seconds(both, 1.1)
    both.visit.pay_with(Method.CARD)
    both.world.drain()
    assert both.screen.stage is PhoneStage.STOPPING
    seconds(both, 25)
    assert isinstance(both.screen, BeingChecked)
    assert both.screen.matter is Matter.UNCLEAR
    assert both.terminal.ledger == {}
    both.phones.capture()
    seconds(both, 25)
    assert isinstance(both.screen, ReceiptShown)


@pytest.mark.parametrize(
    ("outcome", "cancelled", "over"),
    [(Declined("not_captured"), False, False), (Cancelled(), True, False), (NotPerformed("link_over"), False, True)],
)
def test_not_paid_says_so_and_a_card_pays(both, outcome, cancelled, over):
    shown_code(both)
    both.phones.begin()
    both.phones.say(outcome)
    seconds(both, 1.1)
    shown = both.screen
    assert isinstance(shown, PaymentDeclined)
    assert (shown.by_phone, shown.cancelled, shown.terminal_failed) == (True, cancelled, over)
    both.visit.pay_with(Method.CARD)
    both.world.drain()
    assert isinstance(both.screen, ReceiptShown)


def test_a_code_that_nobody_used_is_closed_when_its_time_is_over(both):
    shown_code(both)
    seconds(both, 302)
    assert isinstance(both.screen, PaymentDeclined)
    assert both.phones.held[both.phones.last].outcome == NotPerformed("closed")


@pytest.mark.requirement("KW-05")
def test_a_bank_that_does_not_answer_ends_in_being_checked(both):
    shown_code(both)
    both.phones.begin()
    seconds(both, 1.1)
    both.phones.say(Unknown("host_timeout"))
    seconds(both, 330)
    assert isinstance(both.screen, BeingChecked)
    both.visit.end()
    both.world.drain()
    both.phones.capture()
    seconds(both, 60)
    assert both.journal.open_transactions() == ()
    assert len(both.platform.paid()) == 1


def test_a_platform_that_goes_away_meanwhile_is_waited_for(both):
    shown_code(both)
    both.platform.down = True
    seconds(both, 30)
    assert isinstance(both.screen, PayByPhone)
    both.platform.down = False
    both.phones.capture()
    seconds(both, 2)
    assert isinstance(both.screen, ReceiptShown)


def test_no_session_ends_while_the_phone_may_pay(both):
    shown_code(both)
    both.visit.end()
    both.visit.go_back()
    seconds(both, 200)
    assert isinstance(both.screen, PayByPhone)
    assert not both.visit.state.value.can_end


@pytest.mark.requirement("A11Y-23")
def test_leaving_at_the_choice_leaves_no_transaction(both):
    both.walk_to_review()
    both.submit()
    both.visit.ask_end()
    assert isinstance(both.visit.state.value.overlay, EndQuestion)
    both.visit.give_up_payment()
    both.world.drain()
    assert isinstance(both.screen, Thanks)
    assert [t.state.value for t in both.platform.transactions.values()] == ["cancelled"]
    assert both.journal.open_transactions() == ()


def test_a_changed_fee_is_shown_before_a_code_is(both):
    both.walk_to_review()
    both.submit()
    both.platform.fee = Money(12_000)
    both.phones.refuse = Refused("fee_changed", "", {})
    transaction_id = next(iter(both.platform.transactions))
    over = both.platform.quotes[transaction_id]
    both.platform.quotes[transaction_id] = replace(over, expires_at=both.world.now())
    both.visit.pay_with(Method.PHONE)
    both.world.drain()
    assert isinstance(both.screen, FeeChanged)
    both.visit.accept_fee()
    both.world.drain()
    assert both.screen.amount == Money(12_000)


@pytest.mark.requirement("PAY-06")
def test_an_attempt_that_is_open_elsewhere_is_being_checked(both):
    both.walk_to_review()
    both.submit()
    both.phones.refuse = Refused("payment_in_progress", "", {})
    both.visit.pay_with(Method.PHONE)
    both.world.drain()
    assert isinstance(both.screen, BeingChecked)


def test_a_lost_answer_to_the_opening_leaves_nothing_open(both):
    both.walk_to_review()
    both.submit()
    both.platform.lose_answers = 1
    both.visit.pay_with(Method.PHONE)
    both.world.drain()
    assert isinstance(both.screen, PaymentDeclined)
    assert both.phones.held[both.phones.last].outcome == NotPerformed("closed")
    both.visit.pay_with(Method.CARD)
    both.world.drain()
    assert isinstance(both.screen, ReceiptShown)


def test_a_journal_that_can_not_be_written_shows_no_code(both):
    both.walk_to_review()
    both.submit()
    both.journal.fail_after = len(both.journal.records)
    both.visit.pay_with(Method.PHONE)
    both.world.drain()
    assert isinstance(both.screen, PaymentDeclined)
    assert both.phones.held == {}


def test_money_for_a_request_that_was_given_up_is_owed_back(both):
    shown_code(both)
    transaction_id = next(iter(both.platform.transactions))
    both.platform.cancel(transaction_id, None)
    both.phones.capture()
    seconds(both, 2)
    assert isinstance(both.screen, BeingChecked)
    assert both.screen.matter is Matter.REFUND_DUE


def test_a_bug_while_the_phone_is_waited_for_leads_to_a_safe_screen_and_nowhere_else(both):
    shown_code(both)
    both.visit.recover_from_fault()
    seconds(both, 5)
    assert isinstance(both.screen, BeingChecked)
    both.visit.end()
    both.world.drain()
    seconds(both, 60)
    assert both.journal.open_transactions() == ()
    assert both.phones.held[both.phones.last].outcome == NotPerformed("closed")


# --- with the terminal down ------------------------------------------------------------------------------------------


def test_without_a_terminal_the_phone_alone_is_enough(both):
    both.terminal.ready = False
    both.monitor.look()
    both.world.drain()
    both.walk_to_review()
    both.submit()
    assert isinstance(both.screen, PayByPhone)
    assert not both.screen.card_possible
    both.phones.capture()
    seconds(both, 2)
    assert isinstance(both.screen, ReceiptShown)


@pytest.mark.parametrize("phones", [False, True])
def test_a_service_with_a_fee_needs_one_way_to_pay(unit, phones):
    unit.terminal.ready = False
    unit.link.answer = Reachable(timedelta(0), 1, phone_payments=phones)
    unit.monitor.look()
    unit.world.drain()
    unit.visit.wake(unit.visit.state.value.language)
    unit.visit.open_service("licence")
    assert isinstance(unit.screen, ServiceDetail)
    expected = FinishHere(paperless=False) if phones else NotNow(frozenset({Capability.TAKE_CARDS}))
    assert unit.screen.possibility == expected


def test_the_choice_is_left_after_a_while_without_a_touch(both):
    both.walk_to_review()
    both.submit()
    seconds(both, 110)
    assert isinstance(both.screen, Attract)
    assert [t.state.value for t in both.platform.transactions.values()] == ["cancelled"]
