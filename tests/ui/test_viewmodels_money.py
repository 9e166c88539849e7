from dataclasses import replace

import pytest

from kiosk.domain.matter import Matter
from kiosk.domain.receipt import ReceiptStatus
from kiosk.flows.screens.applying import SubmitFailure
from kiosk.flows.screens.paying import PayStage
from kiosk.flows.screens.receiving import Given, PrintDone, PrintFailed, PrintHeld, Printing, PrintStage
from kiosk.flows.state import VisitState
from kiosk.ports.printer import PrinterFault
from kiosk.ui.viewmodels import checking, declined, pay, receipt, review
from kiosk.ui.viewmodels.checking import CheckingViewModel
from kiosk.ui.viewmodels.declined import DeclinedViewModel
from kiosk.ui.viewmodels.pay import PayViewModel
from kiosk.ui.viewmodels.receipt import ReceiptViewModel
from kiosk.ui.viewmodels.review import ReviewViewModel
from ui.said import AR, EN, plain, words
from ui.sample_states import RECEIPT, REVIEW, SCREENS, state_of
from ui.stage_hands import RecordingVisit

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.requirement("A11Y-23", "KW-08")
def test_the_review_shows_everything_and_asks_for_consent() -> None:
    props = review.derive(state_of("review", EN), words(EN), 0, 6)
    assert [(row.label, plain(row.value), row.page_id) for row in props.items] == [
        ("Name", "Sample Ahmad", ""),
        ("Civil ID number", "•••••••••028", ""),
        ("Phone number", "+965 9912 3456", "page"),
        ("How long", "Three years", "years"),
    ]
    assert (plain(props.amount), props.pays, props.agreed) == ("KWD 10.000", True, False)
    assert props.consent == REVIEW.consent_text.en


def test_nothing_to_pay_is_said_by_silence() -> None:
    props = review.derive(VisitState(replace(REVIEW, amount=None)), words(EN), 0, 6)
    assert (props.amount, props.pays) == ("", False)


def test_many_answers_are_turned_in_pages() -> None:
    pages = [review.derive(state_of("review-many", EN), words(EN), page, 6) for page in (0, 1)]
    assert [(p.page, p.pages, len(p.items)) for p in pages] == [(0, 2, 4), (1, 2, 4)]


@pytest.mark.parametrize("failure", list(SubmitFailure))
def test_every_failure_to_send_says_that_nothing_was_charged(failure: SubmitFailure) -> None:
    props = review.derive(VisitState(replace(REVIEW, failure=failure)), words(EN), 0, 6)
    assert "Nothing was charged" in props.failure


def test_the_review_passes_on_what_was_touched() -> None:
    visit = RecordingVisit()
    model = ReviewViewModel(visit, words(EN))
    model.show(state_of("review", EN), words(EN))
    model.change("years")
    model.agree()
    model.show(VisitState(replace(REVIEW, agreed=True)), words(EN))
    model.agree()
    model.submit()
    assert visit.commands == [("change", "years"), ("agree", True), ("agree", False), ("submit",)]


@pytest.mark.requirement("PERF-03")
@pytest.mark.parametrize("stage", list(PayStage))
def test_every_stage_of_a_payment_says_what_it_waits_for(stage: PayStage) -> None:
    for language in (AR, EN):
        state = VisitState(replace(SCREENS["pay"], stage=stage), language=language)
        props = pay.derive(state, words(language))
        assert props.title
        assert props.waits_for
        assert props.present_card is (stage is PayStage.PRESENT_CARD)


@pytest.mark.requirement("PAY-08")
def test_the_payment_can_be_cancelled() -> None:
    visit = RecordingVisit()
    PayViewModel(visit).cancel()
    assert visit.commands == [("cancel_payment",)]


@pytest.mark.parametrize(
    ("name", "title", "by_bank"),
    [
        ("declined", "The payment was declined", True),
        ("declined-cancelled", "You stopped the payment", False),
        ("declined-terminal", "The payment could not begin", False),
    ],
)
def test_only_the_bank_declines(name: str, title: str, *, by_bank: bool) -> None:
    props = declined.derive(state_of(name, EN), words(EN))
    assert (props.title, props.declined) == (title, by_bank)
    assert ("bank" in props.text) is by_bank


def test_another_card_or_none_is_passed_on() -> None:
    visit = RecordingVisit()
    model = DeclinedViewModel(visit)
    model.again()
    model.abandon()
    assert visit.commands == [("try_another_card",), ("give_up_payment",)]


@pytest.mark.requirement("KW-05")
def test_a_payment_being_checked_keeps_its_reference() -> None:
    props = checking.derive(state_of("checking", AR), words(AR))
    assert (plain(props.reference), plain(props.amount)) == ("GM-2026-000123", "10.000 د.ك")


@pytest.mark.requirement("KW-05", "PAY-07")
@pytest.mark.parametrize("matter", list(Matter))
def test_each_matter_says_what_happened_what_it_means_and_what_to_do(matter: Matter) -> None:
    state = state_of("checking", EN)
    props = checking.derive(replace(state, screen=replace(SCREENS["checking"], matter=matter)), words(EN))
    assert all((props.title, props.lead, props.reference))
    assert len(props.points) == 3
    assert (props.warning == "") is (matter is Matter.RECEIPT_LATE)


@pytest.mark.parametrize(
    ("name", "slip", "icon"),
    [
        ("checking-printing", "printing", "print"),
        ("checking", "done", "check-circle"),
        ("checking-no-slip", "failed", "scan"),
        ("checking-slip-unknown", "unknown", "scan"),
    ],
)
def test_the_slip_says_where_it_is_or_what_to_do_without_it(name: str, slip: str, icon: str) -> None:
    props = checking.derive(state_of(name, EN), words(EN))
    assert (props.slip, props.points[-1][0]) == (slip, icon)
    assert ("photo" in props.points[-1][1]) is (icon == "scan")


def test_the_slip_is_tried_again_and_the_person_goes() -> None:
    visit = RecordingVisit()
    model = CheckingViewModel(visit)
    model.print()
    model.finish()
    assert visit.commands == [("print_slip",), ("finish",)]


@pytest.mark.requirement("A11Y-08")
def test_the_receipt_shows_what_stands_on_paper() -> None:
    props = receipt.derive(state_of("receipt", EN), words(EN))
    assert [(line.label, plain(line.value)) for line in props.lines] == [
        ("Service", "Renew a driving licence"),
        ("Agency", "Ministry of Interior"),
        ("Amount", "KWD 10.000"),
        ("Card", "•••• 3317"),
        ("Date", "23 November 2026, 10:24 am"),
        ("Reference", "GM-2026-000123"),
    ]
    assert (props.title, props.status, props.qr_text) == ("Paid", "Paid", RECEIPT.receipt.qr_text)


def test_a_receipt_without_payment_has_no_money_on_it() -> None:
    props = receipt.derive(state_of("receipt-free", EN), words(EN))
    assert [line.label for line in props.lines] == ["Service", "Agency", "Date", "Reference"]
    assert props.title == "Your request is in"


def test_a_completed_service_says_what_the_person_has_now() -> None:
    props = receipt.derive(state_of("receipt-completed", EN), words(EN))
    assert (props.title, props.status, props.text) == ("Done", "Completed", "A renewed driving licence.")


def test_paid_is_not_accepted() -> None:
    assert receipt.derive(state_of("receipt", EN), words(EN)).text == RECEIPT.next_step.en
    assert RECEIPT.receipt.claims.status is ReceiptStatus.PAID


@pytest.mark.requirement("QR-07")
@pytest.mark.parametrize(
    ("stage", "printing", "sentence"),
    [
        (Given(), "can", ""),
        (Given(PrinterFault.PAPER_OUT), "cannot", "There is no paper. Take the receipt on your phone."),
        (Printing(), "printing", "Your receipt is being printed"),
        (
            PrintHeld(PrinterFault.PAPER_OUT),
            "held",
            (
                "The paper has run out. The rest comes out once there is a new roll. "
                "You need not wait: the receipt on the screen is as good."
            ),
        ),
        (
            PrintHeld(PrinterFault.COVER_OPEN),
            "held",
            (
                "The printer has stopped and holds your receipt. It comes out once our staff have seen to it. "
                "You need not wait: the receipt on the screen is as good."
            ),
        ),
        (PrintDone(), "done", "Your receipt is printed. Take it from the slot below the screen."),
        (
            PrintFailed(PrinterFault.COVER_OPEN, unknown=False),
            "failed",
            "The printer does not work right now. Take the receipt on your phone.",
        ),
        (
            PrintFailed(PrinterFault.OFFLINE, unknown=True),
            "unknown",
            (
                "Nobody can tell whether your receipt was printed. The one on the screen is as good, "
                "and any unit can print you a copy of it."
            ),
        ),
    ],
)
def test_the_printer_s_stage_in_words(stage: PrintStage, printing: str, sentence: str) -> None:
    props = receipt.derive(VisitState(replace(RECEIPT, printing=stage), language=EN), words(EN))
    assert (props.printing, props.print_text) == (printing, sentence)


def test_a_receipt_called_up_again_says_what_its_paper_is() -> None:
    shown, again = (receipt.derive(state_of(name, EN), words(EN)) for name in ("receipt", "receipt-again"))
    assert (shown.copy, again.copy) == (False, True)
    assert again.lines == shown.lines
    assert (again.title, again.text) == (
        "Here is your receipt",
        "It is the same one as before. What is printed of it is marked as a copy.",
    )
    printed = VisitState(replace(RECEIPT, printing=PrintDone()), language=EN)
    assert receipt.derive(printed, words(EN)).copy


def test_a_recovered_receipt_explains_itself() -> None:
    assert receipt.derive(state_of("receipt", EN), words(EN)).notice == ""
    assert "stopped" in receipt.derive(state_of("receipt-unknown", EN), words(EN)).notice


@pytest.mark.requirement("SES-05")
def test_nothing_of_a_receipt_is_left_for_the_next_person() -> None:
    model = ReceiptViewModel(RecordingVisit())
    model.show(state_of("receipt", EN), words(EN))
    assert model.property("lines")
    model.show(VisitState(), words(EN))
    assert model.property("lines") == []
    assert model.property("qrText") == ""
