"""The fee that a person saw is the fee that is charged; another one is shown first, and a false one never charged."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from flows.hands import T0
from kiosk.domain.money import Money
from kiosk.domain.payment import Declined
from kiosk.domain.quote import SignedQuote
from kiosk.domain.text import Language
from kiosk.flows.screens.fee import FeeChanged, FeeDoubt, FeeUnconfirmed
from kiosk.flows.screens.finding import Attract
from kiosk.flows.screens.paying import BeingChecked, PaymentDeclined
from kiosk.flows.screens.receiving import ReceiptShown
from kiosk.flows.state import EndQuestion, Thanks
from kiosk.ports.journal import PaymentIntended
from kiosk.ports.platform import Refused
from quote_samples import QUOTE, signed_quote

SEEN, NEW = Money(10_000), Money(12_500)
QUARTER = 15 * 60


def charged(unit):
    return list(unit.terminal.ledger.values())


def agreed(unit):
    return [record for _, record in unit.journal.records if isinstance(record, PaymentIntended)]


class SlowClock:
    """Twenty minutes behind the unit's."""

    def now(self):
        return T0 - timedelta(minutes=20)


def change_fee_after_review(unit, service_id="licence"):
    unit.walk_to_review(service_id)
    unit.platform.fee = NEW
    unit.submit()


@pytest.mark.requirement("PAY-05")
def test_the_fee_that_was_seen_is_charged_without_another_question(unit):
    unit.walk_to_review()
    assert unit.screen.amount == SEEN
    unit.submit()
    assert isinstance(unit.screen, ReceiptShown)
    assert charged(unit) == [SEEN]


@pytest.mark.requirement("PAY-05")
def test_a_changed_fee_is_shown_beside_the_old_one_and_nothing_is_charged(unit):
    change_fee_after_review(unit)
    screen = unit.screen
    assert isinstance(screen, FeeChanged)
    assert (screen.before, screen.now, screen.reference) == (SEEN, NEW, "GM-2611-000001")
    assert (charged(unit), agreed(unit)) == ([], [])
    assert unit.visit.state.value.can_end


@pytest.mark.requirement("PAY-05")
def test_who_goes_on_pays_the_new_fee_and_the_journal_knows_it_before_the_terminal(unit):
    change_fee_after_review(unit)
    unit.visit.accept_fee()
    unit.world.drain()
    assert unit.screen.receipt.claims.amount == NEW
    assert charged(unit) == [NEW]
    (record,) = agreed(unit)
    assert record.amount == NEW
    read = unit.quotes.read(record.quote, record.transaction_id)
    assert isinstance(read, SignedQuote)
    assert read.quote.amount == NEW
    kinds = unit.journal.kinds()
    assert kinds.index("PaymentIntended") < kinds.index("PaymentSent")


def test_the_new_fee_is_accepted_once(unit):
    change_fee_after_review(unit)
    unit.visit.accept_fee()
    unit.visit.accept_fee()
    unit.world.drain()
    assert charged(unit) == [NEW]


@pytest.mark.requirement("PAY-05", "A11Y-23")
@pytest.mark.parametrize("stop", ["give_up_payment", "end"])
def test_who_stops_pays_nothing_and_leaves_no_transaction(unit, stop):
    change_fee_after_review(unit)
    getattr(unit.visit, stop)()
    unit.world.drain()
    assert isinstance(unit.screen, Thanks)
    assert charged(unit) == []
    assert [t.state.value for t in unit.platform.transactions.values()] == ["cancelled"]
    assert unit.journal.open_transactions() == ()


def test_the_end_is_asked_before_answers_are_thrown_away(unit):
    change_fee_after_review(unit)
    unit.visit.ask_end()
    assert unit.visit.state.value.overlay == EndQuestion()


def test_who_walks_away_from_the_question_pays_nothing(unit):
    change_fee_after_review(unit)
    unit.world.pass_time(600)
    assert isinstance(unit.screen, Attract)
    assert charged(unit) == []
    assert unit.journal.open_transactions() == ()


def test_a_service_that_was_free_and_is_not_any_more(unit):
    change_fee_after_review(unit, "certificate")
    assert (unit.screen.before, unit.screen.now) == (Money(0), NEW)
    unit.visit.accept_fee()
    unit.world.drain()
    assert charged(unit) == [NEW]


def test_a_service_that_became_free_takes_nothing(unit):
    unit.walk_to_review()
    unit.platform.fee = Money(0)
    unit.submit()
    assert isinstance(unit.screen, ReceiptShown)
    assert charged(unit) == []


@pytest.mark.requirement("PAY-05")
def test_a_quote_that_is_over_at_the_second_card_is_renewed_without_a_word_where_the_fee_is_the_same(unit):
    unit.terminal.script = [Declined("51")]
    unit.walk_to_review()
    unit.submit()
    assert isinstance(unit.screen, PaymentDeclined)
    unit.world.seconds += QUARTER
    unit.visit.try_another_card()
    unit.world.drain()
    assert charged(unit) == [SEEN]
    first, *_, last = agreed(unit)
    assert first.quote != last.quote


@pytest.mark.requirement("PAY-05")
def test_a_fee_that_changed_by_the_second_card_is_asked_about(unit):
    unit.terminal.script = [Declined("51")]
    unit.walk_to_review()
    unit.submit()
    unit.platform.fee = NEW
    unit.world.seconds += QUARTER
    unit.visit.try_another_card()
    unit.world.drain()
    assert (unit.screen.before, unit.screen.now) == (SEEN, NEW)
    assert charged(unit) == []
    unit.visit.accept_fee()
    unit.world.drain()
    assert charged(unit) == [NEW]


def test_who_thinks_longer_than_the_quote_holds_is_asked_again_where_the_fee_is_another(unit):
    change_fee_after_review(unit)
    unit.world.seconds += QUARTER
    unit.platform.fee = Money(15_000)
    unit.visit.accept_fee()
    unit.world.drain()
    assert (unit.screen.before, unit.screen.now) == (NEW, Money(15_000))
    assert charged(unit) == []


def test_a_submission_that_is_repeated_late_gets_a_quote_that_holds(unit):
    unit.platform.lose_answers = 1
    unit.walk_to_review()
    unit.submit()
    unit.world.seconds += QUARTER
    unit.visit.submit()
    unit.world.drain()
    assert charged(unit) == [SEEN]


def lowered(text):
    return signed_quote(replace(QUOTE, amount=Money(1))).text if text else text


TAMPERED = {
    "one changed character": lambda text: text[:60] + ("A" if text[60] != "A" else "B") + text[61:],
    "another transaction's": lambda _: signed_quote(replace(QUOTE, transaction_id=uuid4())).text,
    "nothing": lambda _: "",
    "a lower amount": lowered,
}


@pytest.mark.requirement("PAY-05")
@pytest.mark.parametrize("tamper", TAMPERED)
def test_a_quote_that_is_not_the_platforms_is_refused_and_nothing_is_charged(unit, tamper):
    unit.platform.on_the_way = TAMPERED[tamper]
    unit.walk_to_review()
    unit.submit()
    assert isinstance(unit.screen, FeeUnconfirmed)
    assert unit.screen.doubt is FeeDoubt.UNTRUSTED
    assert [unit.screen.code] == unit.alarms
    assert (charged(unit), unit.platform.payments) == ([], {})
    unit.visit.ask_fee_again()
    unit.visit.accept_fee()
    unit.world.drain()
    assert charged(unit) == []
    unit.visit.give_up_payment()
    unit.world.drain()
    assert unit.journal.open_transactions() == ()


@pytest.mark.requirement("PAY-05")
def test_an_answer_whose_amount_is_not_its_quotes_is_refused(unit):
    unit.walk_to_review()
    submit = unit.platform.submit
    unit.platform.submit = lambda submission: replace(submit(submission), amount=Money(1))
    unit.submit()
    assert (unit.screen.doubt, unit.screen.code) == (FeeDoubt.UNTRUSTED, "quote_other_amount")
    assert charged(unit) == []


@pytest.mark.requirement("PAY-05")
def test_an_answer_without_a_quote_is_refused(unit):
    unit.walk_to_review()
    submit = unit.platform.submit
    unit.platform.submit = lambda submission: replace(submit(submission), amount=Money(0), quote=None)
    unit.submit()
    assert (unit.screen.doubt, unit.screen.code) == (FeeDoubt.UNTRUSTED, "quote_missing")
    assert charged(unit) == []


@pytest.mark.requirement("PAY-05")
def test_an_old_quote_of_the_same_transaction_buys_nothing(unit):
    unit.terminal.script = [Declined("51")]
    unit.walk_to_review()
    unit.submit()
    (record,) = agreed(unit)
    unit.world.seconds += QUARTER
    unit.platform.fee = NEW
    unit.platform.on_the_way = lambda _: record.quote
    unit.visit.try_another_card()
    unit.world.drain()
    assert isinstance(unit.screen, FeeUnconfirmed)
    assert charged(unit) == []


def lose_the_quote(unit):
    unit.terminal.script = [Declined("51")]
    unit.walk_to_review()
    unit.submit()
    unit.world.seconds += QUARTER


def test_where_no_quote_can_be_fetched_the_person_can_try_again(unit):
    lose_the_quote(unit)
    unit.platform.lose_answers = 1
    unit.visit.try_another_card()
    unit.world.drain()
    assert unit.screen.doubt is FeeDoubt.UNREACHABLE
    unit.visit.ask_fee_again()
    assert unit.screen.busy
    assert not unit.visit.state.value.can_end
    unit.world.drain()
    assert isinstance(unit.screen, ReceiptShown)
    assert charged(unit) == [SEEN]


def test_what_is_not_to_be_paid_any_more_says_so(unit):
    lose_the_quote(unit)
    unit.platform.refuse_renewal = Refused("dues_changed", "", {})
    unit.visit.try_another_card()
    unit.world.drain()
    assert (unit.screen.doubt, unit.screen.code) == (FeeDoubt.WITHDRAWN, "dues_changed")
    assert charged(unit) == []


@pytest.mark.requirement("PAY-06")
@pytest.mark.parametrize("code", ["payment_in_progress", "already_paid"])
def test_nobody_says_that_nothing_was_charged_where_it_may_have_been(unit, code):
    lose_the_quote(unit)
    unit.platform.refuse_renewal = Refused(code, "", {})
    unit.visit.try_another_card()
    unit.world.drain()
    assert isinstance(unit.screen, BeingChecked)


def test_a_platform_that_refuses_its_own_fresh_quote_ends_in_a_sentence_and_no_loop(unit):
    unit.walk_to_review()
    unit.platform.announce_payment = lambda *_: Refused("quote_expired", "", {})
    unit.submit()
    assert (unit.screen.doubt, unit.screen.code) == (FeeDoubt.WITHDRAWN, "quote_refused")


def test_a_unit_whose_clock_is_fast_still_trusts_the_platforms_word(unit):
    unit.walk_to_review()
    unit.platform.clock = SlowClock()
    unit.submit()
    assert isinstance(unit.screen, ReceiptShown)
    assert charged(unit) == [SEEN]


def test_the_changed_fee_survives_a_switch_of_the_language(unit):
    change_fee_after_review(unit)
    unit.visit.choose_language(Language.AR)
    assert isinstance(unit.screen, FeeChanged)


def test_without_any_key_nothing_is_charged(unit, tmp_path):
    (tmp_path / "keys.json").unlink()
    unit.walk_to_review()
    unit.submit()
    assert unit.screen.code == "quote_unknown_key"
    assert charged(unit) == []
