"""The terminal's own count, over the real protocol, from a simulated terminal in a process of its own."""

import socket
from uuid import uuid4

import pytest
from device_help import PARTIES, nexo_at

from kiosk.adapters.devices.simulated.ledger import read_ledger
from kiosk.adapters.devices.terminal.codec import Category, Exchange, Response
from kiosk.adapters.devices.terminal.totals import period_totals
from kiosk.adapters.devices.terminal.wire import read_json
from kiosk.domain.money import Money
from kiosk.ports.terminal import UNSUPPORTED, NoBook, NoTotals, PeriodTotals

FEE = Money(10_500)


@pytest.fixture
def terminal(start_terminal, connect_terminal):
    return connect_terminal(start_terminal())


@pytest.mark.requirement("PAY-10")
def test_charges_are_counted_and_nothing_else(start_terminal, connect_terminal):
    process = start_terminal()
    terminal = connect_terminal(process)
    assert terminal.totals() == PeriodTotals("1", 0, Money(0))
    terminal.pay(uuid4(), FEE)
    process.steering.set("decline", times=1)
    terminal.pay(uuid4(), FEE)
    process.steering.set("lose_reply", times=1)
    terminal.pay(uuid4(), Money(250))
    assert terminal.totals() == PeriodTotals("1", 2, Money(10_750))


@pytest.mark.requirement("PAY-10")
def test_a_period_that_was_closed_is_told_again_and_a_new_one_runs(terminal, tmp_path):
    terminal.pay(uuid4(), FEE)
    first = terminal.close_period("1")
    assert first == PeriodTotals("1", 1, FEE)
    assert terminal.close_period("1") == first
    terminal.pay(uuid4(), Money(1))
    assert terminal.totals() == PeriodTotals("2", 1, Money(1))
    closed = [line for line in read_ledger(tmp_path / "terminal.jsonl") if line["event"] == "period_closed"]
    assert [(line["period"], line["total"]) for line in closed] == [("1", "10.500")]


def test_another_period_than_the_one_that_runs_is_not_taken_for_it(terminal):
    assert terminal.close_period("7") == NoTotals("period_differs")


def test_a_period_survives_the_terminals_restart(start_terminal, connect_terminal):
    process = start_terminal()
    connect_terminal(process).pay(uuid4(), FEE)
    process.stop()
    assert connect_terminal(start_terminal()).totals() == PeriodTotals("1", 1, FEE)


def test_a_mute_terminal_gives_no_totals(start_terminal, connect_terminal):
    process = start_terminal()
    process.steering.set("mute")
    assert isinstance(connect_terminal(process).totals(), NoTotals)


def test_no_terminal_gives_no_totals(clock):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    terminal = nexo_at(clock, lambda _: None, "127.0.0.1", port)
    assert terminal.totals() == NoTotals("unreachable")
    assert terminal.close_period("1") == NoTotals("unreachable")


def test_a_protocol_without_a_book_says_so():
    assert NoBook().totals() == NoBook().close_period("1") == NoTotals(UNSUPPORTED)


def told(text: str) -> PeriodTotals | NoTotals:
    body = read_json(text.encode())
    return period_totals(Response(Exchange(PARTIES, Category.TOTALS, "X"), body, 0))


GOOD = (
    '{"Response":{"Result":"Success"},"POIReconciliationID":"7","TransactionTotals":[{"PaymentCurrency":"KWD",'
    '"PaymentTotals":[{"TransactionType":"Debit","TransactionCount":3,"TransactionAmount":31.500}]}]}'
)


def test_a_plain_count_is_read():
    assert told(GOOD) == PeriodTotals("7", 3, Money(31_500))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('"KWD"', '"EUR"'),
        ('"Debit"', '"ReverseDebit"'),
        (":3,", ":3.5,"),
        (":3,", ":-1,"),
        (":3,", ':"3",'),
        ("31.500", "31.5005"),
        ("31.500", "-1"),
        ('"7"', "7"),
        ('"7"', '"a b"'),
        ('"TransactionTotals":[', '"Totals":['),
        ('"PaymentTotals":[', '"PaymentTotal":['),
    ],
)
def test_a_count_that_is_not_plain_is_none(before, after):
    assert told(GOOD.replace(before, after)) == NoTotals("totals_unclear")


def test_a_refusal_is_named():
    refusal = '{"Response":{"Result":"Failure","ErrorCondition":"Busy"}}'
    assert told(refusal) == NoTotals("busy")
