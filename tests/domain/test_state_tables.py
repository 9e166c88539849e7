"""Every edge of the tables, and every pair of state and event that has none."""

from enum import StrEnum
from itertools import product
from typing import Any

import pytest

from kiosk.backend.store.identity import IDENTITIES, IdentityEvent, IdentityState
from kiosk.backend.store.receipt_copies import RECEIPTS, ReceiptEvent, ReceiptState
from kiosk.domain.payment import (
    EVENT_OF_STATE,
    PAYMENTS,
    STATE_OF_OUTCOME,
    PaymentEvent,
    PaymentState,
)
from kiosk.domain.transaction import TRANSACTIONS, TransactionEvent, TransactionState
from kiosk.domain.transition import IllegalTransition, Table

_S, _E = PaymentState, PaymentEvent
MACHINES: list[tuple[Table[Any, Any], type[StrEnum], type[StrEnum]]] = [
    (TRANSACTIONS, TransactionState, TransactionEvent),
    (PAYMENTS, PaymentState, PaymentEvent),
    (IDENTITIES, IdentityState, IdentityEvent),
    (RECEIPTS, ReceiptState, ReceiptEvent),
]
CHARGED = {_S.APPROVED, _S.REFUND_DUE, _S.REFUNDED}
NOT_CHARGED = {_S.DECLINED, _S.CANCELLED, _S.NOT_PERFORMED}
UNDER_WAY = {_S.CREATED, _S.INTENT, _S.SENT, _S.UNKNOWN}


PAIRS = [(table, state, event) for table, states, events in MACHINES for state, event in product(states, events)]


@pytest.mark.parametrize(("table", "state", "event"), PAIRS)
def test_each_pair_of_state_and_event_is_an_edge_or_is_refused(
    table: Table[Any, Any], state: StrEnum, event: StrEnum
) -> None:
    after = table.after(state, event)
    if (state, event) in table.edges:
        assert after is table.edges[(state, event)]
        assert not table.is_final(state)
    else:
        assert after == IllegalTransition(state, event)


@pytest.mark.parametrize(("table", "states", "events"), MACHINES)
def test_the_tables_use_their_own_words_and_all_of_them(
    table: Table[Any, Any], states: type[StrEnum], events: type[StrEnum]
) -> None:
    assert {source for source, _ in table.edges} | set(table.edges.values()) == set(states)
    assert {event for _, event in table.edges} == set(events)


@pytest.mark.parametrize(("table", "states", "events"), MACHINES)
def test_each_state_can_be_reached(table: Table[Any, Any], states: type[StrEnum], events: type[StrEnum]) -> None:
    assert reached(table, next(iter(states))) == set(states)
    assert set(events)


def reached(table: Table[Any, Any], start: StrEnum, without: frozenset[StrEnum] = frozenset()) -> set[StrEnum]:
    found, frontier = {start}, [start]
    while frontier:
        state = frontier.pop()
        for (source, event), to in table.edges.items():
            if source == state and event not in without and to not in found:
                found.add(to)
                frontier.append(to)
    return found


@pytest.mark.requirement("PAY-06", "KW-05")
def test_money_under_way_has_no_end_but_an_outcome() -> None:
    for state in (_S.SENT, _S.UNKNOWN):
        ends = {to for (source, _), to in PAYMENTS.edges.items() if source is state} - {_S.UNKNOWN}
        assert ends == {_S.APPROVED} | NOT_CHARGED


@pytest.mark.requirement("PAY-07")
def test_what_was_charged_is_never_forgotten() -> None:
    for state in CHARGED:
        assert reached(PAYMENTS, state) <= CHARGED
    assert reached(PAYMENTS, _S.APPROVED) == CHARGED


@pytest.mark.requirement("PAY-06", "PAY-10")
def test_whatever_was_recorded_the_terminals_charge_can_still_be_recorded() -> None:
    for state in UNDER_WAY | NOT_CHARGED:
        assert _S.APPROVED in reached(PAYMENTS, state)
    into = {(source, event) for (source, event), to in PAYMENTS.edges.items() if to is _S.APPROVED and source is not to}
    assert {event for _, event in into} == {_E.APPROVE, _E.CORRECT}
    assert {source for source, event in into if event is _E.APPROVE} == {_S.SENT, _S.UNKNOWN}
    assert {source for source, event in into if event is _E.CORRECT} == NOT_CHARGED


@pytest.mark.requirement("KW-04", "PAY-06")
def test_nothing_is_charged_before_its_intent_is_durable() -> None:
    assert reached(PAYMENTS, _S.CREATED, frozenset({_E.RECORD_INTENT, _E.CORRECT})) == {_S.CREATED, _S.CANCELLED}
    without_sending = reached(PAYMENTS, _S.INTENT, frozenset({_E.SEND, _E.LOSE_TRACK, _E.CORRECT}))
    assert without_sending == {_S.INTENT, _S.NOT_PERFORMED}


def test_each_outcome_has_its_state_and_each_such_state_its_event() -> None:
    assert set(STATE_OF_OUTCOME.values()) == set(EVENT_OF_STATE)
    for state, event in EVENT_OF_STATE.items():
        assert PAYMENTS.after(_S.SENT, event) is state


@pytest.mark.requirement("PAY-07")
def test_what_is_charged_for_a_transaction_that_ended_is_owed_back() -> None:
    approved = {
        source: to for (source, event), to in TRANSACTIONS.edges.items() if event is TransactionEvent.PAYMENT_APPROVED
    }
    assert approved[TransactionState.CANCELLED] is TransactionState.REFUND_DUE
    assert approved[TransactionState.EXPIRED] is TransactionState.REFUND_DUE
    assert TRANSACTIONS.is_final(TransactionState.REFUNDED)
