from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.civil_id import CivilIdFault
from kiosk.domain.money import Money
from kiosk.domain.payment import Cancelled, Declined, NotPerformed, Unknown
from kiosk.domain.readiness import Capability, NotNow
from kiosk.domain.text import Language
from kiosk.flows.preferences import Preferences, TextSize
from kiosk.flows.screens.applying import ApprovalFailure, AwaitApproval, EnterCivilId, Question, Review, SubmitFailure
from kiosk.flows.screens.finding import Attract, Home, Results, ServiceDetail
from kiosk.flows.screens.paying import BeingChecked, PaymentDeclined
from kiosk.flows.screens.receiving import PrintDone, PrintFailed, ReceiptShown
from kiosk.flows.state import IdleWarning, Thanks, UnitOutOfService, VisitState
from kiosk.ports.link import Reachable
from kiosk.ports.platform import IdentityState, Refused
from kiosk.ports.platform import Unreachable as PlatformUnreachable
from kiosk.ports.printer import PrinterFault, PrinterNotReady, PrintUnknown


def test_a_paid_visit_from_touch_to_thanks(unit):
    unit.walk_to_review()
    assert unit.screen.amount == Money(10_000)
    unit.submit()
    assert isinstance(unit.screen, ReceiptShown)
    unit.visit.print_receipt()
    unit.world.drain()
    assert unit.screen.printing == PrintDone()
    unit.visit.finish()
    unit.world.drain()
    assert isinstance(unit.screen, Thanks)
    assert unit.journal.kinds() == [
        "SubmitIntended",
        "Submitted",
        "PaymentIntended",
        "PaymentSent",
        "PaymentResolved",
        "PaymentReported",
        "ReceiptHeld",
        "PrintIntended",
        "PrintFinished",
        "TransactionClosed",
    ]
    assert list(unit.terminal.ledger.values()) == [Money(10_000)]
    assert len(unit.platform.paid()) == 1
    unit.world.pass_time(10)
    assert isinstance(unit.screen, Attract)


def test_a_free_service_asks_for_no_card(unit):
    unit.platform.fee = Money(0)
    unit.walk_to_review("certificate")
    unit.submit()
    assert isinstance(unit.screen, ReceiptShown)
    assert unit.terminal.ledger == {}


def test_a_second_print_is_a_copy(unit):
    unit.walk_to_review()
    unit.submit()
    for _ in range(2):
        unit.visit.print_receipt()
        unit.world.drain()
    assert [paper.copy for paper in unit.artist.drawn] == [False, True]


@pytest.mark.parametrize(
    ("outcome", "cancelled", "terminal_failed"),
    [(Declined("51"), False, False), (Cancelled(), True, False), (NotPerformed("refused"), False, True)],
)
def test_not_paid_says_so_and_a_second_card_pays(unit, outcome, cancelled, terminal_failed):
    unit.terminal.script = [outcome]
    unit.walk_to_review()
    unit.submit()
    assert isinstance(unit.screen, PaymentDeclined)
    assert (unit.screen.cancelled, unit.screen.terminal_failed) == (cancelled, terminal_failed)
    unit.visit.try_another_card()
    unit.world.drain()
    assert isinstance(unit.screen, ReceiptShown)
    assert len(unit.terminal.ledger) == 1


@pytest.mark.requirement("A11Y-23")
def test_giving_up_after_a_decline_leaves_no_transaction(unit):
    unit.terminal.script = [Declined("51")]
    unit.walk_to_review()
    unit.submit()
    unit.visit.give_up_payment()
    unit.world.drain()
    assert [t.state.value for t in unit.platform.transactions.values()] == ["cancelled"]
    assert unit.journal.open_transactions() == ()


@pytest.mark.requirement("KW-05", "PAY-06")
def test_a_lost_answer_is_found_out_and_never_charged_again(unit):
    unit.terminal.script = [Unknown("read_timeout")]
    unit.terminal.charges_anyway = True
    unit.walk_to_review()
    unit.submit()
    assert isinstance(unit.screen, ReceiptShown)
    assert len(unit.terminal.ledger) == 1
    assert len(unit.platform.paid()) == 1


@pytest.mark.requirement("KW-05")
def test_what_stays_unclear_is_being_checked_and_settled_later(unit):
    unit.terminal.script = [Unknown("read_timeout")]
    unit.terminal.charges_anyway = True
    unit.terminal.status_script = [Unknown("busy")] * 3
    unit.walk_to_review()
    unit.submit()
    assert isinstance(unit.screen, BeingChecked)
    assert unit.screen.reference == "GM-2611-000001"
    unit.visit.end()
    unit.world.drain()
    unit.world.pass_time(60)
    assert len(unit.platform.paid()) == 1
    assert unit.journal.open_transactions() == ()


def test_nothing_charged_needs_an_abort_before_it_is_believed(unit):
    unit.terminal.script = [Unknown("read_timeout")]
    unit.terminal.abort_confirmed = False
    unit.walk_to_review()
    unit.submit()
    assert isinstance(unit.screen, BeingChecked)


def test_a_lost_answer_to_the_submission_is_sent_again_to_the_letter(unit):
    unit.platform.lose_answers = 1
    unit.walk_to_review()
    unit.submit()
    assert unit.screen.failure is SubmitFailure.UNREACHABLE
    unit.visit.submit()
    unit.world.drain()
    assert isinstance(unit.screen, ReceiptShown)
    first, second = unit.platform.submissions
    assert first == second


def test_changed_answers_are_another_submission(unit):
    unit.platform.lose_answers = 1
    unit.walk_to_review()
    unit.submit()
    unit.visit.change("phone")
    unit.visit.answer("phone", "55123456")
    unit.visit.next_page()
    unit.submit()
    first, second = unit.platform.submissions
    assert first.id != second.id
    unit.visit.finish()
    unit.world.drain()
    unit.world.pass_time(60)
    assert unit.journal.open_transactions() == ()
    assert sorted(t.state.value for t in unit.platform.transactions.values()) == ["cancelled", "completed"]


def test_an_answer_the_platform_refuses_leads_to_its_page(unit):
    unit.platform.refuse_submit = Refused("invalid_answers", "", {"phone": "pattern"})
    unit.walk_to_review()
    unit.submit()
    assert isinstance(unit.screen, Question)
    assert unit.screen.page.id == "phone"
    assert "phone" in unit.screen.errors


def test_an_unusable_journal_takes_no_money(unit):
    unit.walk_to_review()
    unit.journal.fail_after = 0
    unit.submit()
    assert unit.screen.failure is SubmitFailure.NOT_TRADING
    assert unit.platform.submissions == []
    assert unit.terminal.ledger == {}


def test_a_journal_that_fills_up_while_paying_never_shows_an_outcome_it_could_not_keep(unit):
    unit.walk_to_review()
    unit.journal.fail_after = 4
    unit.submit()
    assert isinstance(unit.screen, BeingChecked)


@pytest.mark.requirement("A11Y-07")
def test_a_wrong_number_is_refused_and_kept(unit):
    unit.visit.wake(Language.AR)
    unit.visit.open_service("licence")
    unit.visit.begin_service()
    unit.visit.enter_civil_id("١٥٠٠٦١٤٠٠٠٢")
    unit.visit.confirm_civil_id()
    assert unit.screen.fault is CivilIdFault.TOO_SHORT
    assert unit.screen.digits == "15006140002"
    unit.visit.enter_civil_id("150061400029")
    unit.visit.confirm_civil_id()
    assert unit.screen.fault is CivilIdFault.CHECK_DIGIT
    unit.visit.enter_civil_id("399123100017")
    unit.visit.confirm_civil_id()
    assert unit.screen.fault is CivilIdFault.BIRTH_DATE


@pytest.mark.parametrize("state", [IdentityState.DENIED, IdentityState.EXPIRED])
@pytest.mark.requirement("KW-07")
def test_denied_and_expired_are_told_apart_and_can_be_sent_again(unit, state):
    unit.platform.identity_state = state
    unit.visit.wake(Language.AR)
    unit.visit.open_service("licence")
    unit.visit.begin_service()
    unit.visit.enter_civil_id("150061400028")
    unit.visit.confirm_civil_id()
    unit.world.drain()
    assert isinstance(unit.screen, AwaitApproval)
    unit.world.pass_time(1.5)
    assert unit.screen.failure is ApprovalFailure(state.value)
    unit.platform.identity_state = IdentityState.APPROVED
    unit.visit.resend_approval()
    unit.world.pass_time(1.5)
    assert isinstance(unit.screen, Question)


@pytest.mark.requirement("I18N-01")
def test_switching_language_keeps_place_and_answers(unit):
    unit.walk_to_review()
    unit.visit.change("phone")
    before = unit.screen
    unit.visit.choose_language(Language.AR)
    assert unit.screen is before
    assert unit.visit.state.value.language is Language.AR


@pytest.mark.requirement("A11Y-16", "SES-02")
def test_idle_warns_waits_and_wipes(unit):
    unit.walk_to_review()
    unit.world.pass_time(71)
    assert isinstance(unit.visit.state.value.overlay, IdleWarning)
    assert isinstance(unit.screen, Review)
    unit.world.pass_time(20)
    assert unit.visit.state.value.overlay.seconds_left <= 10
    unit.world.pass_time(12)
    assert unit.visit.state.value == VisitState()
    assert len(unit.platform.revoked) == 1


@pytest.mark.requirement("A11Y-16")
def test_more_time_is_given_as_often_as_asked(unit):
    unit.walk_to_review()
    for _ in range(12):
        unit.world.pass_time(75)
        assert isinstance(unit.visit.state.value.overlay, IdleWarning)
        unit.visit.more_time()
    assert isinstance(unit.screen, Review)


@pytest.mark.requirement("SES-05")
def test_nothing_of_the_last_person_is_behind_back(unit):
    unit.walk_to_review()
    unit.visit.prefer(Preferences(text_size=TextSize.LARGE))
    unit.visit.end()
    unit.world.drain()
    unit.visit.wake(Language.EN)
    assert unit.visit.state.value.preferences == Preferences()
    assert unit.visit.state.value.person is None
    for _ in range(10):
        unit.visit.go_back()
        assert isinstance(unit.screen, Home)
    unit.visit.open_service("licence")
    unit.visit.begin_service()
    assert unit.screen == replace(unit.screen, digits="", fault=None)
    assert isinstance(unit.screen, EnterCivilId)


def test_what_is_no_good_match_is_not_shown(unit):
    unit.visit.wake(Language.EN)
    unit.visit.type_query("pizza")
    assert unit.screen.hits == ()


def test_other_words_are_searched_at_once_and_the_way_back_is_offered(unit):
    unit.visit.wake(Language.EN)
    unit.visit.type_query("licens")
    assert unit.screen.searched_instead == "licence"
    assert [hit.service_id for hit in unit.screen.hits] == ["licence"]
    unit.visit.search_as_typed()
    assert unit.screen.searched_instead is None
    assert unit.screen.query == "licens"


def test_back_leads_the_way_one_came(unit):
    visit = unit.visit
    visit.wake(Language.EN)
    visit.type_query("ren")
    visit.open_service("licence")
    visit.begin_service()
    visit.go_back()
    assert isinstance(unit.screen, ServiceDetail)
    visit.go_back()
    assert isinstance(unit.screen, Results)
    assert unit.screen.query == "ren"
    visit.go_back()
    assert isinstance(unit.screen, Home)


def test_coming_back_to_the_same_service_asks_nobody_again(unit):
    unit.walk_to_review()
    for _ in range(3):
        unit.visit.go_back()
    assert isinstance(unit.screen, ServiceDetail)
    unit.visit.begin_service()
    assert isinstance(unit.screen, Question)
    assert unit.screen.answers["phone"] == "99123456"


@pytest.mark.requirement("API-05", "PERF-08")
def test_without_the_platform_browsing_works_and_starting_does_not(unit):
    unit.link.answer = PlatformUnreachable("refused")
    unit.world.pass_time(6)
    unit.visit.wake(Language.AR)
    assert unit.screen.platform_reachable is False
    unit.visit.type_query("رخصة")
    assert [hit.service_id for hit in unit.screen.hits][:1] == ["licence"]
    unit.visit.open_service("licence")
    assert isinstance(unit.screen.possibility, NotNow)
    assert unit.screen.possibility.missing == {Capability.REACH_PLATFORM}
    unit.visit.begin_service()
    assert isinstance(unit.screen, ServiceDetail)


def test_without_a_single_service_the_unit_is_out_of_service_until_one_comes(unit):
    services, unit.catalogue.services = unit.catalogue.services, {}
    unit.world.pass_time(6)
    assert unit.screen == UnitOutOfService("catalogue_missing")
    unit.visit.wake(Language.AR)
    assert isinstance(unit.screen, UnitOutOfService)
    unit.catalogue.services = services
    unit.world.pass_time(6)
    assert isinstance(unit.screen, Attract)


@pytest.mark.requirement("KIOSK-12")
def test_clocks_that_disagree_start_nothing(unit):
    unit.link.answer = Reachable(timedelta(minutes=6), 1)
    unit.world.pass_time(6)
    unit.visit.wake(Language.AR)
    unit.visit.open_service("licence")
    assert unit.screen.possibility == NotNow(frozenset({Capability.TRADE}))


@pytest.mark.requirement("KIOSK-08")
def test_a_bug_leads_back_to_a_safe_screen(unit):
    unit.walk_to_review()
    unit.visit.recover_from_fault()
    assert unit.visit.state.value == VisitState()


@pytest.mark.requirement("QR-07")
def test_paper_out_is_said_before_paying_and_leaves_the_screen_receipt(unit):
    unit.printer.state = PrinterNotReady(PrinterFault.PAPER_OUT)
    unit.world.pass_time(6)
    unit.walk_to_review()
    assert unit.screen.paperless is True
    unit.submit()
    assert unit.screen.printing.fault is PrinterFault.PAPER_OUT


def test_a_print_nobody_can_vouch_for_is_never_sent_again(unit):
    unit.printer.result = PrintUnknown(PrinterFault.COVER_OPEN)
    unit.walk_to_review()
    unit.submit()
    for _ in range(2):
        unit.visit.print_receipt()
        unit.world.drain()
    assert unit.screen.printing == PrintFailed(PrinterFault.COVER_OPEN, unknown=True)
    assert len(unit.artist.drawn) == 1
