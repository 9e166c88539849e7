"""A receipt called up again: reference, Civil ID number, phone, and then always a copy."""

from uuid import UUID

import pytest

from flows.hands import T0
from kiosk.domain.money import Money
from kiosk.domain.receipt import ReceiptClaims, ReceiptStatus, SignedReceipt
from kiosk.domain.text import Language
from kiosk.flows.screens.applying import ApprovalFailure, AwaitApproval, EnterCivilId
from kiosk.flows.screens.calling_up import CallingUpFailure, EnterReference
from kiosk.flows.screens.finding import Attract, Home
from kiosk.flows.screens.receiving import Given, PrintDone, ReceiptShown
from kiosk.flows.state import Thanks
from kiosk.ports.journal import PrintFinished, PrintIntended
from kiosk.ports.platform import IdentityState, Refused, Unreachable

CIVIL_ID = "150061400028"
DIGITS, REFERENCE = "2026000123", "GM-2026-000123"
OTHER_UNITS = SignedReceipt(
    ReceiptClaims("test", T0, UUID(int=99), REFERENCE, "licence", ReceiptStatus.PAID, Money(5_000), "another-unit", 7),
    "https://verify.example/r#456",
)


@pytest.fixture
def asked(unit):
    """A unit that asks for the reference."""
    unit.visit.wake(Language.EN)
    unit.visit.calling_up.begin()
    assert isinstance(unit.screen, EnterReference)
    return unit


def call_up(unit, digits=DIGITS):
    """As far as the answer: the approval is asked for only once."""
    unit.visit.calling_up.enter(digits)
    unit.visit.calling_up.confirm()
    if isinstance(unit.screen, EnterCivilId):
        unit.visit.enter_civil_id(CIVIL_ID)
        unit.visit.confirm_civil_id()
        unit.world.drain()
        unit.world.pass_time(1.1)
    unit.world.drain()


@pytest.mark.requirement("QR-07")
def test_the_receipt_of_another_unit_is_shown_printed_as_a_copy_and_written_down(asked):
    asked.platform.copy = OTHER_UNITS
    call_up(asked)
    assert isinstance(asked.screen, ReceiptShown)
    assert (asked.screen.receipt, asked.screen.copy, asked.screen.recovered) == (OTHER_UNITS, True, False)
    assert asked.platform.asked_for == [None]
    [(_, reference, _)] = asked.platform.copies
    assert reference == REFERENCE
    asked.visit.print_receipt()
    asked.world.drain()
    assert asked.screen.printing == PrintDone()
    assert asked.artist.drawn[-1].copy
    records = [record for _, record in asked.journal.records]
    of = OTHER_UNITS.claims.transaction_id
    assert records == [PrintIntended(of, copy=True), PrintFinished(of, "printed", None)]


def test_nothing_is_open_about_a_receipt_of_another_unit(asked):
    asked.platform.copy = OTHER_UNITS
    call_up(asked)
    asked.visit.print_receipt()
    asked.world.drain()
    asked.restart()
    assert asked.journal.open_transactions() == ()
    assert isinstance(asked.screen, Attract)
    asked.visit.wake(Language.EN)
    asked.world.pass_time(60)
    assert "TransactionClosed" not in asked.journal.kinds()


@pytest.mark.requirement("SES-04", "SES-05")
def test_at_the_end_the_approval_is_given_back_and_nothing_is_left(asked):
    asked.platform.copy = OTHER_UNITS
    call_up(asked)
    [(_, _, approval)] = asked.platform.copies
    asked.visit.finish()
    asked.world.drain()
    assert isinstance(asked.screen, Thanks)
    assert asked.platform.revoked == [approval]
    assert "TransactionClosed" not in asked.journal.kinds()
    asked.visit.wake(Language.EN)
    asked.visit.calling_up.begin()
    assert asked.screen.digits == ""
    asked.visit.calling_up.enter(DIGITS)
    asked.visit.calling_up.confirm()
    assert isinstance(asked.screen, EnterCivilId)


@pytest.mark.requirement("SES-08")
@pytest.mark.parametrize(
    ("answer", "failure"),
    [
        (Refused("not_found", "", {}), CallingUpFailure.NOT_FOUND),
        (Refused("rate_limited", "", {}), CallingUpFailure.TOO_OFTEN),
        (Refused("internal", "", {}), CallingUpFailure.UNREACHABLE),
        (Unreachable("read_timeout"), CallingUpFailure.UNREACHABLE),
    ],
)
def test_why_there_is_nothing_to_show(asked, answer, failure):
    asked.platform.copy = answer
    call_up(asked)
    assert asked.screen == EnterReference(asked.screen.progress, DIGITS, failure, busy=False)


def test_after_a_wrong_reference_the_phone_is_not_asked_again(asked):
    call_up(asked, "2026000321")
    assert asked.screen.failure is CallingUpFailure.NOT_FOUND
    asked.platform.copy = OTHER_UNITS
    call_up(asked)
    assert isinstance(asked.screen, ReceiptShown)
    assert asked.platform.asked_for == [None]
    (first, _, approval), (second, _, same) = asked.platform.copies
    assert first != second
    assert approval == same


def test_after_a_lost_answer_the_very_same_question_is_asked(asked):
    asked.platform.copy = Unreachable("read_timeout")
    call_up(asked)
    call_up(asked)
    first, second = asked.platform.copies
    assert first == second


def test_an_approval_that_is_over_is_asked_for_again(asked):
    asked.platform.copy = Refused("identity_required", "", {})
    call_up(asked)
    assert isinstance(asked.screen, EnterCivilId)
    asked.platform.copy = OTHER_UNITS
    asked.visit.enter_civil_id(CIVIL_ID)
    asked.visit.confirm_civil_id()
    asked.world.drain()
    asked.world.pass_time(1.1)
    assert isinstance(asked.screen, ReceiptShown)


@pytest.mark.parametrize("digits", ["", "202600012", "1999000123", "0000000000"])
def test_what_can_be_no_reference_asks_nobody(asked, digits):
    call_up(asked, digits)
    assert asked.screen.failure is CallingUpFailure.NO_REFERENCE
    assert asked.platform.asked_for == []
    asked.visit.calling_up.enter(digits + "1")
    assert asked.screen.failure is None


def test_only_digits_are_taken_in_any_script(asked):
    asked.visit.calling_up.enter("GM-٢٠٢٦-000123")
    assert asked.screen.digits == DIGITS
    asked.visit.calling_up.enter("1" * 40)
    assert len(asked.screen.digits) == 13


def test_back_leads_from_the_phone_to_the_reference_and_home(asked):
    asked.platform.identity_state = IdentityState.DENIED
    call_up(asked)
    assert isinstance(asked.screen, AwaitApproval)
    assert asked.screen.failure is ApprovalFailure.DENIED
    asked.visit.go_back()
    assert isinstance(asked.screen, EnterCivilId)
    asked.visit.go_back()
    assert isinstance(asked.screen, EnterReference)
    assert asked.screen.digits == DIGITS
    asked.visit.go_back()
    assert isinstance(asked.screen, Home)


def test_back_while_the_platform_is_asked_shows_no_receipt_later(asked):
    asked.platform.copy = OTHER_UNITS
    call_up(asked, "2026000321")
    asked.visit.go_home()
    asked.visit.calling_up.begin()
    asked.visit.calling_up.enter(DIGITS)
    asked.visit.calling_up.confirm()
    assert asked.screen.busy
    asked.visit.go_back()
    asked.world.drain()
    assert isinstance(asked.screen, Home)


def test_a_service_begun_after_it_leads_back_to_the_service(asked):
    asked.visit.go_home()
    asked.visit.open_service("licence")
    asked.visit.begin_service()
    assert isinstance(asked.screen, EnterCivilId)
    assert asked.screen.progress.pays
    asked.visit.go_back()
    assert type(asked.screen).__name__ == "ServiceDetail"


def test_without_a_printer_it_is_on_the_screen(asked):
    asked.platform.copy = OTHER_UNITS
    call_up(asked)
    assert asked.screen.printing == Given()
