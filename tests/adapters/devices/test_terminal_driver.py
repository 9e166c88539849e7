import random
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from device_help import StartTerminal

from kiosk.adapters.devices.framed import driver as framed_driver
from kiosk.adapters.devices.simulated.ledger import Entry, read_ledger
from kiosk.adapters.devices.simulated.process import SimulatedProcess
from kiosk.adapters.devices.simulated.steer import SteeringError
from kiosk.adapters.devices.simulated.till_words import TerminalFault
from kiosk.adapters.devices.terminal.driver import CARD_NUMBER_SEEN
from kiosk.domain.money import Money
from kiosk.domain.payment import Approved, Cancelled, Declined, NotPerformed, PaymentOutcome, Unknown
from kiosk.ports.terminal import NoSuchPayment, PaymentTerminal

FEE = Money(12_500)
Connect = Callable[..., PaymentTerminal]
pytestmark = pytest.mark.parametrize("protocol", ["nexo", "framed"])
"""Both drivers keep the same promises."""


def charges(tmp_path: Path) -> list[Entry]:
    return [entry for entry in read_ledger(tmp_path / "terminal.jsonl") if entry.get("outcome") == "approved"]


def test_a_payment_is_charged_once_and_approved(
    start_terminal: StartTerminal, connect_terminal: Connect, tmp_path: Path
) -> None:
    terminal: PaymentTerminal = connect_terminal(start_terminal())
    payment_id = uuid4()
    assert terminal.is_ready()
    outcome = terminal.pay(payment_id, FEE)
    assert isinstance(outcome, Approved)
    assert outcome.amount == FEE
    assert outcome.slip.scheme == "SIMULATED"
    [charge] = charges(tmp_path)
    assert (charge["reference"], charge["amount"], charge["currency"]) == (str(payment_id), "12.500", "KWD")
    assert terminal.status(payment_id) == outcome
    assert terminal.status(uuid4()) == NoSuchPayment()
    assert terminal.abort(payment_id)
    assert terminal.status(payment_id) == outcome


@pytest.mark.requirement("KW-05", "PAY-06")
@pytest.mark.parametrize(
    ("fault", "first", "then"),
    [
        ("decline", Declined("refusal"), Declined("refusal")),
        ("cancel", Cancelled(), Cancelled()),
        ("busy", Unknown("busy"), NoSuchPayment()),
        ("lose_request", Unknown("closed"), NoSuchPayment()),
        ("lose_reply", Unknown("closed"), "approved"),
        ("garbage", Unknown("garbage"), "approved"),
        ("half_frame", Unknown("half_frame"), "approved"),
        ("oversized", Unknown("oversized"), "approved"),
        ("wrong_amount", Unknown("amount_differs"), "approved"),
        ("wrong_currency", Unknown("amount_differs"), "approved"),
        ("wrong_reference", Unknown("reference_differs"), "approved"),
        ("charge_wrong_amount", Unknown("amount_differs"), "approved"),
    ],
)
def test_a_fault_never_hides_what_happened(
    start_terminal: StartTerminal,
    connect_terminal: Connect,
    tmp_path: Path,
    fault: str,
    first: PaymentOutcome,
    then: PaymentOutcome | NoSuchPayment | str,
) -> None:
    terminal = connect_terminal(start_terminal("--fault", fault, "--times", "1"))
    payment_id = uuid4()
    assert terminal.pay(payment_id, FEE) == first
    found = terminal.status(payment_id)
    assert (len(charges(tmp_path)) == 1) == isinstance(found, Approved)
    if then != "approved":
        assert found == then
        return
    assert isinstance(found, Approved)
    assert found.amount == (Money(13_500) if fault == "charge_wrong_amount" else FEE)
    assert isinstance(terminal.pay(uuid4(), FEE), Approved)


@pytest.mark.requirement("PAY-06")
@pytest.mark.parametrize(("fault", "charged"), [("die", 1), ("die_before", 0)])
def test_a_terminal_that_dies_remembers_after_its_restart(
    start_terminal: StartTerminal, connect_terminal: Connect, tmp_path: Path, fault: str, charged: int
) -> None:
    process = start_terminal("--fault", fault)
    terminal, payment_id = connect_terminal(process), uuid4()
    assert isinstance(terminal.pay(payment_id, FEE), Unknown)
    assert process.process.wait(10) != 0
    assert terminal.status(payment_id) == Unknown("unreachable")
    assert terminal.pay(uuid4(), FEE) == NotPerformed("unreachable")
    assert not terminal.is_ready()
    restarted = start_terminal("--port", str(process.port))
    assert restarted.port == process.port
    found = terminal.status(payment_id)
    assert isinstance(found, Approved if charged else NoSuchPayment)
    assert len(charges(tmp_path)) == charged


def test_a_late_answer_is_found_by_status(start_terminal: StartTerminal, connect_terminal: Connect) -> None:
    terminal = connect_terminal(start_terminal("--fault", "slow", "--seconds", "1.5"), payment=0.3)
    payment_id = uuid4()
    assert terminal.pay(payment_id, FEE) == Unknown("timeout")
    assert terminal.status(payment_id) == Unknown("in_progress")
    while terminal.status(payment_id) == Unknown("in_progress"):
        pass
    assert isinstance(terminal.status(payment_id), Approved)


@pytest.mark.requirement("PAY-08")
def test_an_abort_from_another_thread_stops_a_payment(
    start_terminal: StartTerminal, connect_terminal: Connect, tmp_path: Path, protocol: str
) -> None:
    second = {"nexo": Unknown("busy"), "framed": NotPerformed("line_busy")}[protocol]
    process = start_terminal("--fault", "slow", "--seconds", "60")
    terminal, payment_id = connect_terminal(process, payment=30.0), uuid4()
    with ThreadPoolExecutor(1) as pool:
        paying = pool.submit(terminal.pay, payment_id, FEE)
        while process.steering.state()["running"] is None:
            pass
        assert terminal.pay(uuid4(), FEE) == second
        assert terminal.is_ready()
        assert terminal.abort(payment_id)
        assert paying.result(10) == Cancelled()
    assert terminal.status(payment_id) == Cancelled()
    assert charges(tmp_path) == []


def test_an_unanswered_payment_ends_with_an_abort(start_terminal: StartTerminal, connect_terminal: Connect) -> None:
    terminal, payment_id = connect_terminal(start_terminal("--fault", "no_answer"), payment=0.3), uuid4()
    assert terminal.pay(payment_id, FEE) == Unknown("timeout")
    assert terminal.status(payment_id) == Unknown("in_progress")
    assert terminal.abort(payment_id)
    assert terminal.status(payment_id) == Cancelled()


@pytest.mark.parametrize(("key", "kind"), [("card", Approved), ("decline", Declined), ("cancel", Cancelled)])
def test_the_person_at_the_pad_decides(
    start_terminal: StartTerminal, connect_terminal: Connect, key: str, kind: type[PaymentOutcome]
) -> None:
    process = start_terminal("--think", "60")
    terminal = connect_terminal(process, payment=30.0)
    with ThreadPoolExecutor(1) as pool:
        paying = pool.submit(terminal.pay, uuid4(), FEE)
        while process.steering.state()["running"] is None:
            pass
        process.steering.press(key)
        assert isinstance(paying.result(10), kind)


@pytest.mark.requirement("PAY-02", "PAY-03")
def test_a_card_number_in_a_reply_is_cut_and_raises_an_alarm(
    start_terminal: StartTerminal, connect_terminal: Connect, alarms: list[str]
) -> None:
    terminal = connect_terminal(start_terminal("--fault", "card_number"))
    outcome = terminal.pay(uuid4(), FEE)
    assert isinstance(outcome, Approved)
    assert outcome.slip.last4 == "1111"
    assert "4111111111111111" not in repr(outcome)
    assert alarms == [CARD_NUMBER_SEEN]
    assert framed_driver.CARD_NUMBER_SEEN == CARD_NUMBER_SEEN


def test_a_mute_terminal_is_not_ready_and_confirms_nothing(
    start_terminal: StartTerminal, connect_terminal: Connect
) -> None:
    terminal = connect_terminal(start_terminal("--fault", "mute"), abort=0.3)
    assert not terminal.is_ready()
    assert terminal.pay(uuid4(), FEE) == Unknown("closed")
    assert not terminal.abort(uuid4())


@pytest.mark.requirement("KW-05")
def test_a_terminal_that_falls_silent_tells_what_it_charged_when_it_speaks_again(
    start_terminal: StartTerminal, connect_terminal: Connect, tmp_path: Path
) -> None:
    process = start_terminal("--fault", "fall_silent", "--times", "1")
    terminal, payment_id = connect_terminal(process), uuid4()
    assert isinstance(terminal.pay(payment_id, FEE), Unknown)
    assert isinstance(terminal.status(payment_id), Unknown)
    process.steering.clear()
    assert isinstance(terminal.status(payment_id), Approved)
    assert len(charges(tmp_path)) == 1


def test_another_currency_is_never_sent(connect_terminal: Connect, start_terminal: StartTerminal) -> None:
    terminal = connect_terminal(start_terminal())
    assert terminal.pay(uuid4(), Money(100, "EUR")) == NotPerformed("currency_unsupported")


def test_the_same_payment_asked_twice_is_charged_once_and_not_called_declined(
    start_terminal: StartTerminal, connect_terminal: Connect, tmp_path: Path
) -> None:
    terminal, payment_id = connect_terminal(start_terminal()), uuid4()
    assert isinstance(terminal.pay(payment_id, FEE), Approved)
    assert terminal.pay(payment_id, FEE) == Unknown("not_allowed")
    assert isinstance(terminal.status(payment_id), Approved)
    assert len(charges(tmp_path)) == 1


@pytest.mark.requirement("PAY-06", "PAY-10")
def test_after_every_fault_the_books_agree(
    start_terminal: StartTerminal, connect_terminal: Connect, tmp_path: Path
) -> None:
    dice = random.Random(20261123)  # noqa: S311 - a repeatable choice of faults, not a secret
    process = start_terminal()
    terminal = connect_terminal(process, payment=0.5)
    faults = [fault for fault in TerminalFault if fault not in {"mute", "fall_silent", "slow", "charge_wrong_amount"}]
    resolved: dict[UUID, Any] = {}
    for _ in range(60):
        process = _steer(process, dice.choice([*faults, None]), start_terminal)
        payment_id = uuid4()
        outcome = terminal.pay(payment_id, FEE)
        process = _running(process, start_terminal)
        if isinstance(outcome, Unknown):
            assert terminal.abort(payment_id)
            outcome = terminal.status(payment_id)
        resolved[payment_id] = outcome
    approved = {str(payment_id) for payment_id, outcome in resolved.items() if isinstance(outcome, Approved)}
    assert not any(isinstance(outcome, Unknown) for outcome in resolved.values())
    assert sorted(approved) == sorted(str(charge["reference"]) for charge in charges(tmp_path))


def _steer(process: SimulatedProcess, fault: TerminalFault | None, start: StartTerminal) -> SimulatedProcess:
    process = _running(process, start)
    if fault is None:
        process.steering.clear()
    else:
        process.steering.set(fault, times=1)
    return process


def _running(process: SimulatedProcess, start: StartTerminal) -> SimulatedProcess:
    """The same terminal, started again at the same port where it has died."""
    steering = process.steering
    try:
        steering.state()
    except SteeringError:
        process.process.wait(10)
        return start("--port", str(process.port))
    return process
