"""A visit that does not end with a receipt: what the person gets, and who settles it without being in anybody's way."""

import pytest

from kiosk.domain.matter import Matter
from kiosk.domain.money import Money
from kiosk.domain.payment import Declined, Unknown
from kiosk.domain.text import Language
from kiosk.domain.transaction import TransactionState
from kiosk.flows.screens.paying import BeingChecked, Pay, PayStage
from kiosk.flows.screens.receiving import PrintDone, PrintFailed, Printing, ReceiptShown
from kiosk.flows.timings import Backoff
from kiosk.flows.turn import TerminalTurn
from kiosk.ports.journal import SlipFinished, SlipIntended, TransactionClosed
from kiosk.ports.printer import NotPrinted, Printed, PrinterFault, PrintUnknown


def lose_the_answer(unit) -> None:
    """The terminal charges, and says nothing from then on."""
    unit.terminal.script = [Unknown("closed")]
    unit.terminal.charges_anyway = True
    unit.terminal.mute = True
    unit.walk_to_review()
    unit.submit()


def leave(unit) -> None:
    unit.visit.end()
    unit.world.drain()


@pytest.mark.requirement("KW-05", "PAY-07")
def test_the_slip_comes_by_itself_and_stands_in_the_journal(unit):
    lose_the_answer(unit)
    assert isinstance(unit.screen, BeingChecked)
    assert (unit.screen.matter, unit.screen.slip) == (Matter.UNCLEAR, PrintDone())
    (slip,) = unit.artist.slips
    assert (slip.reference, slip.amount, slip.help_phone) == ("GM-2611-000001", Money(10_000), "1800")
    assert (slip.language, slip.sample) == (Language.EN, True)
    assert unit.artist.drawn == []
    kinds = unit.journal.kinds()
    assert kinds.index("PaymentResolved") < kinds.index("SlipIntended") < kinds.index("SlipFinished")
    transaction_id = next(iter(unit.platform.transactions))
    slips = [record for _, record in unit.journal.records if isinstance(record, SlipIntended | SlipFinished)]
    assert slips == [SlipIntended(transaction_id, Matter.UNCLEAR), SlipFinished(transaction_id, "printed", None)]


def test_nobody_leaves_while_the_slip_is_coming(unit):
    unit.terminal.script = [Unknown("closed")]
    unit.terminal.mute = True
    unit.walk_to_review()
    unit.visit.agree(True)
    unit.visit.submit()
    while not isinstance(unit.screen, BeingChecked):
        _, work, done = unit.world.jobs.pop(0)
        done(work())
    assert unit.screen.slip == Printing()
    assert not unit.visit.state.value.can_end
    unit.visit.end()
    assert isinstance(unit.screen, BeingChecked)


def test_a_slip_that_was_not_printed_can_be_tried_again_and_is_printed_once(unit):
    unit.printer.result = NotPrinted(PrinterFault.PAPER_OUT)
    lose_the_answer(unit)
    assert unit.screen.slip == PrintFailed(PrinterFault.PAPER_OUT, unknown=False)
    unit.printer.result = Printed()
    for _ in range(2):
        unit.visit.print_slip()
        unit.world.drain()
    assert unit.screen.slip == PrintDone()
    assert len(unit.printer.printed) == 1


def test_a_slip_nobody_can_vouch_for_is_never_sent_again(unit):
    unit.printer.result = PrintUnknown(PrinterFault.COVER_OPEN)
    lose_the_answer(unit)
    unit.visit.print_slip()
    unit.world.drain()
    assert unit.screen.slip == PrintFailed(PrinterFault.COVER_OPEN, unknown=True)
    assert len(unit.artist.slips) == 1


def test_a_journal_that_is_full_does_not_keep_the_slip_back(unit):
    unit.walk_to_review()
    unit.journal.fail_after = 4
    unit.submit()
    assert unit.screen.slip == PrintDone()


@pytest.mark.requirement("PAY-07")
def test_charged_and_not_recorded_yet_is_said_so_and_the_receipt_comes_to_whoever_waits(unit):
    unit.walk_to_review()
    unit.visit.agree(True)
    unit.visit.submit()
    while not (isinstance(unit.screen, Pay) and unit.screen.stage is PayStage.RECORDING):
        _, work, done = unit.world.jobs.pop(0)
        done(work())
    unit.platform.down = True
    unit.world.drain()
    assert isinstance(unit.screen, BeingChecked)
    assert unit.screen.matter is Matter.UNRECORDED
    unit.platform.down = False
    unit.world.pass_time(25)
    assert isinstance(unit.screen, ReceiptShown)
    assert not unit.screen.recovered
    leave(unit)
    assert unit.journal.open_transactions() == ()
    assert len(unit.platform.paid()) == 1


def test_a_free_request_without_its_receipt_speaks_of_no_payment(unit):
    unit.platform.fee = Money(0)
    unit.platform.lose_answers = 0
    unit.walk_to_review("certificate")
    unit.visit.agree(True)
    unit.visit.submit()
    while not unit.platform.submissions:
        _, work, done = unit.world.jobs.pop(0)
        done(work())
    unit.platform.down = True
    unit.world.drain()
    assert unit.screen.matter is Matter.RECEIPT_LATE


@pytest.mark.requirement("PAY-07")
def test_money_that_the_platform_can_not_use_is_owed_back_and_the_person_is_told(unit):
    unit.walk_to_review()
    unit.visit.agree(True)
    unit.visit.submit()
    while not isinstance(unit.screen, Pay) or unit.screen.stage is not PayStage.PRESENT_CARD:
        _, work, done = unit.world.jobs.pop(0)
        done(work())
    (known,) = unit.platform.transactions
    unit.platform.cancel(known, None)
    unit.world.drain()
    assert isinstance(unit.screen, BeingChecked)
    assert unit.screen.matter is Matter.REFUND_DUE
    assert unit.artist.slips[-1].matter is Matter.REFUND_DUE
    assert unit.platform.transactions[known].state is TransactionState.REFUND_DUE
    leave(unit)
    unit.world.pass_time(60)
    assert unit.journal.open_transactions() == ()
    assert TransactionClosed(known, "refund_due") in [record for _, record in unit.journal.records]


@pytest.mark.requirement("PAY-07")
def test_after_a_restart_money_that_is_owed_back_is_closed_too(unit):
    lose_the_answer(unit)
    (known,) = unit.platform.transactions
    unit.platform.cancel(known, None)
    unit.restart()
    unit.terminal.mute = False
    unit.world.pass_time(60)
    assert unit.journal.open_transactions() == ()
    assert TransactionClosed(known, "refund_due") in [record for _, record in unit.journal.records]


@pytest.mark.requirement("KW-05", "PAY-06")
def test_a_mute_terminal_is_asked_less_and_less_often(unit):
    lose_the_answer(unit)
    leave(unit)
    unit.world.pass_time(60)
    early = len(unit.terminal.asked)
    unit.world.pass_time(3600)
    late = len(unit.terminal.asked)
    assert early >= 4
    assert 11 <= late - early <= 17
    unit.terminal.mute = False
    unit.world.pass_time(301)
    assert len(unit.platform.paid()) == 1
    assert unit.journal.open_transactions() == ()


def test_a_terminal_that_comes_back_is_asked_at_once(unit):
    lose_the_answer(unit)
    leave(unit)
    unit.world.pass_time(3000)
    unit.terminal.mute = False
    unit.world.pass_time(6)
    assert len(unit.platform.paid()) == 1


@pytest.mark.requirement("PAY-06", "PERF-09")
def test_asking_goes_on_after_a_restart(unit):
    lose_the_answer(unit)
    unit.restart()
    unit.world.pass_time(30)
    assert unit.journal.open_transactions() != ()
    unit.terminal.mute = False
    unit.world.pass_time(30)
    assert len(unit.terminal.ledger) == len(unit.platform.paid()) == 1
    assert isinstance(unit.screen, ReceiptShown)
    leave(unit)
    assert unit.journal.open_transactions() == ()


def test_what_the_terminal_still_waits_for_is_stopped_before_the_person_goes(unit):
    unit.terminal.script = [Unknown("timeout")]
    unit.terminal.status_script = [Unknown("in_progress")] * 2
    aborted = []
    unit.terminal.abort = lambda payment_id: bool(aborted.append(payment_id)) or True
    unit.walk_to_review()
    unit.submit()
    assert len(aborted) >= 1
    assert not isinstance(unit.screen, BeingChecked)


@pytest.mark.requirement("PAY-06")
def test_the_next_person_pays_and_the_old_payment_is_not_asked_for_meanwhile(unit):
    lose_the_answer(unit)
    leave(unit)
    (unclear,) = unit.terminal.ledger
    unit.terminal.mute = False
    unit.terminal.status_script = [Unknown("busy")] * 2
    unit.world.pass_time(7)
    unit.walk_to_review()
    unit.visit.agree(True)
    unit.visit.submit()
    while not (isinstance(unit.screen, Pay) and unit.screen.stage is PayStage.PRESENT_CARD):
        handle, work, done = unit.world.jobs.pop(0)
        if not handle.cancelled:
            done(work())
    charge = unit.world.jobs.pop()
    unit.world.drain()
    before = len(unit.terminal.asked)
    unit.world.pass_time(100)
    assert len(unit.terminal.asked) == before
    unit.world.jobs.append(charge)
    unit.world.drain()
    assert isinstance(unit.screen, ReceiptShown)
    unit.world.pass_time(400)
    assert unclear in unit.platform.paid()
    assert len(unit.terminal.ledger) == len(unit.platform.paid()) == 2


def test_who_pays_waits_only_for_the_one_question_that_is_under_way():
    paying, gone = [False], []
    turn = TerminalTurn(lambda: paying[0])
    assert turn.take()
    assert not turn.take()
    paying[0] = True
    turn.for_person(lambda: gone.append("charge"))
    assert gone == []
    turn.give_back()
    assert gone == ["charge"]
    assert not turn.take()
    paying[0] = False
    assert turn.take()
    turn.give_back()
    assert gone == ["charge"]


def test_pauses_grow_to_a_longest_one():
    backoff = Backoff(5.0, 2.0, 300.0)
    assert [backoff.after(tries) for tries in (1, 2, 3, 7, 8, 1000)] == [5.0, 10.0, 20.0, 300.0, 300.0, 300.0]


def test_a_clear_no_after_all_leaves_nothing_open(unit):
    unit.terminal.script = [Unknown("closed")]
    unit.terminal.mute = True
    unit.walk_to_review()
    unit.submit()
    leave(unit)
    unit.terminal.mute = False
    unit.terminal.status_script = [Declined("refusal")]
    unit.world.pass_time(30)
    assert [t.state for t in unit.platform.transactions.values()] == [TransactionState.CANCELLED]
    assert unit.journal.open_transactions() == ()
