"""The framed terminal's own count, from a simulated terminal in a process of its own."""

from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest
from device_help import StartTerminal, TerminalAt

from kiosk.adapters.devices.framed.codec import Message, read, write
from kiosk.adapters.devices.framed.driver import FramedTerminal
from kiosk.adapters.devices.framed.outcome import period_totals
from kiosk.adapters.devices.framed.table import Code
from kiosk.adapters.devices.simulated.ledger import read_ledger
from kiosk.domain.money import Money
from kiosk.ports.terminal import NoTotals, PeriodTotals

FEE = Money(10_500)
Connect = Callable[..., FramedTerminal]


@pytest.fixture
def protocol() -> str:
    return "framed"


@pytest.mark.requirement("PAY-10")
def test_charges_are_counted_and_nothing_else(start_terminal: StartTerminal, connect_terminal: Connect) -> None:
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
def test_a_period_is_ended_once_told_again_and_no_other_is_touched(
    start_terminal: StartTerminal, connect_terminal: Connect, tmp_path: Path
) -> None:
    terminal = connect_terminal(start_terminal())
    terminal.pay(uuid4(), FEE)
    assert terminal.close_period("7") == NoTotals("period_differs")
    first = terminal.close_period("1")
    assert first == PeriodTotals("1", 1, FEE)
    assert terminal.close_period("1") == first
    terminal.pay(uuid4(), Money(1))
    assert terminal.totals() == PeriodTotals("2", 1, Money(1))
    closed = [line for line in read_ledger(tmp_path / "terminal.jsonl") if line["event"] == "period_closed"]
    assert [(line["period"], line["total"]) for line in closed] == [("1", "10.500")]


def test_nobody_there_or_nothing_said_is_no_count(
    start_terminal: StartTerminal, connect_terminal: Connect, terminal_at: TerminalAt
) -> None:
    process = start_terminal("--fault", "mute")
    assert connect_terminal(process).totals() == NoTotals("closed")
    process.stop()
    assert terminal_at(process.host, process.port).totals() == NoTotals("unreachable")


RIGHT = {
    "sequence": "000001",
    "unit": "U1",
    "result": "00",
    "period": "7",
    "count": "000003",
    "amount": "000000031500",
    "currency": "414",
    "exponent": "3",
}


def counted(**changes: str) -> Message:
    message = read(write(Code.COUNTED, {**RIGHT, **changes}))
    assert isinstance(message, Message)
    return message


def test_a_plain_count_is_read() -> None:
    assert period_totals(counted(), None) == period_totals(counted(), "7") == PeriodTotals("7", 3, Money(31_500))


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"currency": "978"}, "totals_unclear"),
        ({"exponent": "2"}, "totals_unclear"),
        ({"count": ""}, "totals_unclear"),
        ({"amount": ""}, "totals_unclear"),
        ({"period": ""}, "totals_unclear"),
        ({"period": "a b"}, "totals_unclear"),
        ({"result": "B1"}, "busy"),
        ({"result": "N1"}, "not_found"),
        ({"result": "99"}, "result_unclear"),
    ],
)
def test_a_count_that_is_not_plain_is_none(changes: dict[str, str], reason: str) -> None:
    assert period_totals(counted(**changes), None) == NoTotals(reason)


def test_another_periods_count_is_none() -> None:
    assert period_totals(counted(), "8") == NoTotals("period_differs")
    assert period_totals(counted(result="N1", period=""), "8") == NoTotals("period_differs")
