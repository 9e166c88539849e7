"""What the unit says of paper, what it writes down of it, and what it leaves in the printer: nothing."""

import pytest

from kiosk.domain.readiness import Paper
from kiosk.domain.text import Language
from kiosk.flows.screens.finding import Attract
from kiosk.flows.screens.receiving import PrintDone, PrintFailed, PrintHeld, ReceiptShown
from kiosk.flows.state import Thanks
from kiosk.ports.journal import PrintFinished, PrintIntended
from kiosk.ports.printer import (
    CameOut,
    NothingHeld,
    NotPrinted,
    Printed,
    PrinterFault,
    PrinterNotReady,
    PrinterReady,
    PrintPending,
    PrintUnknown,
    StillHeld,
    TakenBack,
)

OUT = PrinterFault.PAPER_OUT


@pytest.fixture
def paid(unit):
    """A unit that shows the receipt of a paid visit."""
    unit.walk_to_review()
    unit.submit()
    assert isinstance(unit.screen, ReceiptShown)
    return unit


def print_receipt(unit, *results):
    unit.printer.result, *unit.printer.following = results
    unit.visit.print_receipt()
    unit.world.drain()


def printing(unit):
    """What the journal says of paper: copy or original, and then what became of it."""
    kinds = (PrintIntended, PrintFinished)
    records = [record for _, record in unit.journal.records if isinstance(record, kinds)]
    return [record.copy if isinstance(record, PrintIntended) else (record.result, record.fault) for record in records]


@pytest.mark.requirement("QR-07")
def test_a_held_receipt_is_pending_until_it_is_out(paid):
    print_receipt(paid, PrintPending(OUT), PrintPending(PrinterFault.COVER_OPEN), Printed())
    assert paid.screen.printing == PrintHeld(OUT)
    assert paid.visit.state.value.can_end
    paid.visit.print_receipt()
    paid.world.drain()
    paid.world.pass_time(1.1)
    assert paid.screen.printing == PrintHeld(PrinterFault.COVER_OPEN)
    paid.world.pass_time(1.1)
    assert paid.screen.printing == PrintDone()
    assert printing(paid) == [False, ("pending", "paper_out"), ("printed", None)]
    paid.visit.finish()
    paid.world.drain()
    assert paid.printer.taken_back == 1  # when the unit started


@pytest.mark.requirement("SES-05", "SES-04")
@pytest.mark.parametrize("result", [PrintPending(OUT), PrintUnknown(PrinterFault.CUTTER)])
@pytest.mark.parametrize(
    ("left", "told"),
    [
        (TakenBack(), [("taken_back", None)]),
        (CameOut(), [("printed", None)]),
        (StillHeld(OUT), [("left_in_printer", "paper_out")]),
        (NothingHeld(), []),
    ],
)
@pytest.mark.parametrize("way", ["done", "idle"])
def test_what_is_not_on_paper_is_taken_back_when_its_person_goes(paid, result, left, told, way):
    print_receipt(paid, result)
    paid.printer.left = left
    before = len(printing(paid))
    if way == "done":
        paid.visit.finish()
        paid.world.drain()
        assert isinstance(paid.screen, Thanks)
    else:
        paid.world.pass_time(200)
        assert isinstance(paid.screen, Attract)
    assert paid.printer.taken_back == 2
    assert printing(paid)[before:] == told
    paid.world.pass_time(60)
    assert paid.printer.taken_back == 2


def test_nobody_follows_a_receipt_whose_person_has_gone(paid):
    print_receipt(paid, PrintPending(OUT), Printed())
    paid.visit.finish()
    paid.world.drain()
    paid.world.pass_time(10)
    assert paid.printer.following == [Printed()]


def test_a_visit_without_paper_takes_nothing_back(paid):
    paid.visit.finish()
    paid.world.drain()
    assert paid.printer.taken_back == 1


@pytest.mark.requirement("SES-05")
def test_a_unit_that_starts_takes_back_what_the_last_one_left(unit):
    assert unit.printer.taken_back == 1
    unit.restart()
    assert unit.printer.taken_back == 2


@pytest.mark.requirement("QR-07")
@pytest.mark.parametrize(
    ("result", "copy"),
    [
        (Printed(), True),
        (PrintUnknown(PrinterFault.UNREACHABLE), True),
        (PrintPending(OUT), True),
        (NotPrinted(OUT), False),
    ],
)
def test_after_a_restart_whatever_may_be_on_paper_makes_the_next_a_copy(paid, result, copy):
    print_receipt(paid, result)
    paid.restart()
    assert isinstance(paid.screen, ReceiptShown)
    assert paid.screen.recovered
    print_receipt(paid, Printed())
    assert printing(paid)[-2:] == [copy, ("printed", None)]
    assert paid.artist.drawn[-1].copy is copy


def test_a_unit_that_died_while_it_printed_makes_the_next_a_copy(paid):
    paid.journal.records.append(
        (paid.world.now(), PrintIntended(paid.screen.receipt.claims.transaction_id, copy=False))
    )
    paid.restart()
    print_receipt(paid, Printed())
    assert paid.artist.drawn[-1].copy


@pytest.mark.requirement("QR-07")
def test_not_a_byte_sent_may_be_tried_again_and_is_the_original(paid):
    print_receipt(paid, NotPrinted(OUT))
    assert paid.screen.printing == PrintFailed(OUT, unknown=False)
    print_receipt(paid, Printed())
    assert paid.screen.printing == PrintDone()
    print_receipt(paid, Printed())
    assert [paper.copy for paper in paid.artist.drawn] == [False, False, True]
    assert printing(paid) == [False, ("not_printed", "paper_out"), False, ("printed", None), True, ("printed", None)]


def test_a_journal_that_can_not_say_what_is_about_to_be_printed_prints_nothing(paid):
    paid.journal.fail_after = len(paid.journal.records)
    print_receipt(paid, Printed())
    assert paid.screen.printing == PrintFailed(PrinterFault.ERROR, unknown=False)
    assert paid.printer.printed == []


def test_a_journal_that_fills_up_behind_the_paper_still_shows_the_paper(paid):
    paid.journal.fail_after = len(paid.journal.records) + 1
    print_receipt(paid, Printed())
    assert paid.screen.printing == PrintDone()


def test_the_language_may_change_while_the_paper_is_pending(paid):
    print_receipt(paid, PrintPending(OUT), Printed())
    paid.visit.choose_language(Language.AR)
    paid.world.pass_time(1.1)
    assert paid.screen.printing == PrintDone()


@pytest.mark.requirement("QR-07")
@pytest.mark.parametrize(
    ("status", "paper"),
    [
        (PrinterReady(), Paper.THERE),
        (PrinterReady(paper_low=True), Paper.LOW),
        (PrinterNotReady(OUT), Paper.NONE),
        (PrinterNotReady(PrinterFault.COVER_OPEN), Paper.NONE),
        (PrinterNotReady(PrinterFault.UNREACHABLE), Paper.NONE),
    ],
)
def test_the_paper_there_is_is_told_before_paying(unit, status, paper):
    unit.printer.state = status
    unit.world.pass_time(6)
    unit.walk_to_review()
    assert unit.screen.paper is paper
    assert unit.screen.paperless is (paper is Paper.NONE)


@pytest.mark.requirement("QR-07")
def test_paper_that_runs_out_while_the_review_is_read_is_told_there(unit):
    unit.walk_to_review()
    unit.visit.agree(True)
    for status, paper in ((PrinterReady(paper_low=True), Paper.LOW), (PrinterNotReady(OUT), Paper.NONE)):
        unit.printer.state = status
        unit.world.pass_time(6)
        assert (unit.screen.paper, unit.screen.agreed) == (paper, True)
