"""Every way that a visit with money can go, from the first touch until its person has gone; killed at any write."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from flows.hands import FORM, service
from kiosk.domain.form import Field, Page, Widget
from kiosk.domain.money import Money
from kiosk.domain.payment import Cancelled, Declined, Method, NotPerformed, Unknown
from kiosk.domain.text import Language, Text
from kiosk.flows.screens.fee import FeeChanged
from kiosk.flows.screens.paying import Pay, PaymentDeclined, PayStage
from kiosk.flows.screens.receiving import ReceiptShown
from kiosk.ports.link import Reachable
from kiosk.ports.platform import Due
from kiosk.ports.printer import NotPrinted, Printed, PrinterFault, PrintPending, PrintUnknown, TakenBack

Scenario = Callable[["object"], None]
OUT = PrinterFault.PAPER_OUT


def leave(unit) -> None:
    unit.visit.end()
    unit.world.drain()
    unit.world.pass_time(1.0)


def print_and_leave(unit) -> None:
    unit.visit.print_receipt()
    unit.world.drain()
    unit.world.pass_time(5.0)
    leave(unit)


def approved(unit) -> None:
    unit.walk_to_review()
    unit.submit()
    print_and_leave(unit)


def approved_and_printed_twice(unit) -> None:
    unit.walk_to_review()
    unit.submit()
    unit.visit.print_receipt()
    unit.world.drain()
    print_and_leave(unit)


def nothing_to_pay(unit) -> None:
    unit.platform.fee = Money(0)
    unit.walk_to_review("certificate")
    unit.submit()
    print_and_leave(unit)


def declined_then_paid(unit) -> None:
    unit.terminal.script = [Declined("51")]
    unit.walk_to_review()
    unit.submit()
    unit.visit.try_another_card()
    unit.world.drain()
    print_and_leave(unit)


def declined_three_times_then_paid(unit) -> None:
    unit.terminal.script = [Declined("51"), Cancelled(), NotPerformed("busy")]
    unit.walk_to_review()
    unit.submit()
    while isinstance(unit.screen, PaymentDeclined):
        unit.visit.try_another_card()
        unit.world.drain()
    print_and_leave(unit)


def declined_then_given_up(unit) -> None:
    unit.terminal.script = [Declined("51")]
    unit.walk_to_review()
    unit.submit()
    unit.visit.give_up_payment()
    unit.world.drain()


def cancelled_at_the_terminal(unit) -> None:
    unit.terminal.script = [Cancelled()]
    unit.walk_to_review()
    unit.submit()
    leave(unit)


def nobody_stays_after_a_no(unit) -> None:
    unit.terminal.script = [Declined("51")]
    unit.walk_to_review()
    unit.submit()
    unit.world.pass_time(300)


def terminal_never_asked(unit) -> None:
    unit.terminal.script = [NotPerformed("connect_refused")]
    unit.walk_to_review()
    unit.submit()
    leave(unit)


def answer_lost_and_charged(unit) -> None:
    unit.terminal.script, unit.terminal.charges_anyway = [Unknown("read_timeout")], True
    unit.walk_to_review()
    unit.submit()
    print_and_leave(unit)


def answer_lost_and_not_charged(unit) -> None:
    unit.terminal.script = [Unknown("read_timeout")]
    unit.walk_to_review()
    unit.submit()
    leave(unit)


def unknown_for_long(unit) -> None:
    unit.terminal.script, unit.terminal.charges_anyway, unit.terminal.mute = [Unknown("closed")], True, True
    unit.walk_to_review()
    unit.submit()
    leave(unit)
    unit.world.pass_time(400)
    unit.terminal.mute = False
    unit.world.pass_time(400)


def unknown_and_its_person_waits(unit) -> None:
    unit.terminal.script, unit.terminal.charges_anyway, unit.terminal.mute = [Unknown("closed")], True, True
    unit.walk_to_review()
    unit.submit()
    unit.terminal.mute = False
    unit.world.pass_time(40)
    if isinstance(unit.screen, ReceiptShown):
        print_and_leave(unit)


def platform_gone_when_it_is_paid(unit) -> None:
    unit.walk_to_review()
    unit.visit.agree(True)
    unit.visit.submit()
    while not (isinstance(unit.screen, Pay) and unit.screen.stage is PayStage.RECORDING):
        unit.world.step()
    unit.platform.down = True
    unit.world.drain()
    leave(unit)
    unit.world.pass_time(120)
    unit.platform.down = False
    unit.world.pass_time(400)


def answer_to_the_submission_lost(unit) -> None:
    unit.platform.lose_answers = 1
    unit.walk_to_review()
    unit.submit()
    leave(unit)
    unit.world.pass_time(60)


def answers_lost_when_it_is_paid(unit) -> None:
    unit.walk_to_review()
    unit.visit.agree(True)
    unit.visit.submit()
    while not (isinstance(unit.screen, Pay) and unit.screen.stage is PayStage.RECORDING):
        unit.world.step()
    unit.platform.lose_answers = 3
    unit.world.drain()
    leave(unit)
    unit.world.pass_time(120)


def dues(unit) -> None:
    page = Page("fines", Text("المخالفات", "Fines"), (Field("fines", Widget.DUES, Text("المخالفات", "Fines")),))
    form = replace(FORM, pages=(page,))
    unit.catalogue.services["fines"] = service(id="fines", name=Text("مخالفات", "Fines"), form=form)
    unit.platform.owed = (Due("F1", Text("سرعة", "Speed"), unit.world.now(), Money(10_000)),)
    visit = unit.visit
    visit.wake(Language.EN)
    visit.open_service("fines")
    visit.begin_service()
    visit.enter_civil_id("150061400028")
    visit.confirm_civil_id()
    unit.world.drain()
    unit.world.pass_time(1.1)
    visit.answer("fines", ["F1"])
    visit.next_page()
    unit.submit()
    print_and_leave(unit)


def fee_changed_and_accepted(unit) -> None:
    unit.walk_to_review()
    unit.platform.fee = Money(12_500)
    unit.submit()
    assert isinstance(unit.screen, FeeChanged)
    unit.visit.accept_fee()
    unit.world.drain()
    print_and_leave(unit)


def fee_changed_and_refused(unit) -> None:
    unit.walk_to_review()
    unit.platform.fee = Money(12_500)
    unit.submit()
    leave(unit)


def paper_out(unit) -> None:
    unit.printer.result = NotPrinted(OUT)
    approved(unit)


def paper_doubtful(unit) -> None:
    unit.printer.result = PrintUnknown(PrinterFault.COVER_OPEN)
    approved(unit)


def paper_held_and_taken_back(unit) -> None:
    unit.printer.result, unit.printer.left = PrintPending(OUT), TakenBack()
    approved(unit)


def paper_held_and_printed(unit) -> None:
    unit.printer.result, unit.printer.following = PrintPending(OUT), [Printed()]
    approved(unit)


def to_the_code(unit) -> None:
    unit.link.answer = Reachable(timedelta(0), 1, phone_payments=True)
    unit.monitor.look()
    unit.world.drain()
    unit.walk_to_review()
    unit.submit()
    unit.visit.pay_with(Method.PHONE)
    unit.world.drain()


def by_phone(unit) -> None:
    to_the_code(unit)
    unit.phones.begin()
    unit.world.pass_time(1.1)
    unit.phones.capture()
    unit.world.pass_time(1.1)
    print_and_leave(unit)


def phone_says_no_then_card(unit) -> None:
    to_the_code(unit)
    unit.phones.say(Declined("51"))
    unit.world.pass_time(1.1)
    unit.visit.pay_with(Method.CARD)
    unit.visit.try_another_card()
    unit.world.drain()
    print_and_leave(unit)


def phone_begun_and_bank_silent(unit) -> None:
    to_the_code(unit)
    unit.phones.begin()
    unit.world.pass_time(1.1)
    unit.phones.say(Unknown("host_timeout"))
    unit.world.pass_time(330)
    leave(unit)
    unit.phones.capture()
    unit.world.pass_time(60)


def phone_never_used(unit) -> None:
    to_the_code(unit)
    unit.world.pass_time(400)
    leave(unit)


PAID: tuple[Scenario, ...] = (
    approved,
    approved_and_printed_twice,
    declined_then_paid,
    declined_three_times_then_paid,
    answer_lost_and_charged,
    unknown_for_long,
    unknown_and_its_person_waits,
    platform_gone_when_it_is_paid,
    answers_lost_when_it_is_paid,
    dues,
    fee_changed_and_accepted,
    paper_out,
    paper_doubtful,
    paper_held_and_taken_back,
    paper_held_and_printed,
    by_phone,
    phone_says_no_then_card,
    phone_begun_and_bank_silent,
)
"""Somebody is charged once."""
NOT_PAID: tuple[Scenario, ...] = (
    nothing_to_pay,
    declined_then_given_up,
    cancelled_at_the_terminal,
    nobody_stays_after_a_no,
    terminal_never_asked,
    answer_lost_and_not_charged,
    answer_to_the_submission_lost,
    fee_changed_and_refused,
    phone_never_used,
)
"""Nobody is charged."""
