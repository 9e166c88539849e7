"""The services walk the tables: from each state each outcome takes the edge that is there, or is refused."""

from datetime import timedelta
from itertools import product
from uuid import UUID, uuid4

import pytest

from kiosk.backend.services.refunds import RefundService
from kiosk.backend.services.refusals import Refused
from kiosk.backend.services.transactions import TO_PAY
from kiosk.contract.problems import ProblemCode
from kiosk.domain.money import Money
from kiosk.domain.payment import (
    EVENT_OF_STATE,
    PAYMENTS,
    STATE_OF_OUTCOME,
    Approved,
    Cancelled,
    CardSlip,
    Declined,
    Method,
    NotPerformed,
    PaymentEvent,
    PaymentState,
    Unknown,
)
from kiosk.domain.transaction import TRANSACTIONS, TransactionEvent, TransactionState
from paying_phone import with_phone
from running_platform import SLIP

_S, _E = PaymentState, PaymentEvent
_T, _N = TransactionState, TransactionEvent
CHARGED = Approved(Money(5000), CardSlip(**SLIP))
OUTCOMES = (CHARGED, Declined("refusal"), Cancelled(), NotPerformed("nothing_sent"), Unknown("timeout"))
STANDING = tuple(state for state in PaymentState if state is not _S.CREATED)
MATRIX = tuple(product(STANDING, OUTCOMES))
NOT_WALKED_HERE = {
    # An attempt is announced with its intent in one step, and given up before that at the unit alone.
    ("payment", _S.CREATED, _E.CANCEL),
    # A draft is the unit's own until it is sent.
    ("transaction", _T.DRAFT, _N.CANCEL),
    ("transaction", _T.DRAFT, _N.EXPIRE),
    # What is sent is quoted or on its way to the agency in the same SQL transaction.
    ("transaction", _T.SUBMITTED, _N.CANCEL),
}


def standing(person, refunds, state):
    """The id of a payment that stands at `state`."""
    if state is _S.SENT:
        payment, phone = with_phone(person)
        phone.begin()
        return payment
    payment = str(uuid4())
    person.announce(payment)
    if state is _S.APPROVED:
        person.approve(payment)
    elif state in {_S.REFUND_DUE, _S.REFUNDED}:
        person.report(payment, "declined")
        person.cancel()
        person.approve(payment)
    elif state is not _S.INTENT:
        person.report(payment, state.value)
    if state is _S.REFUNDED:
        person.unit.platform.run(refunds.made(UUID(payment), "RFND-1"))
    return payment


def edges_taken(state, outcome):
    """What the table has for `outcome` at `state`: the events, or None where it has nothing."""
    after = STATE_OF_OUTCOME[type(outcome)]
    event = EVENT_OF_STATE[after]
    if state is after or (outcome is CHARGED and (state, _E.CONTRADICT) in PAYMENTS.edges):
        return []
    if (state, event) in PAYMENTS.edges:
        return [event]
    if state is _S.INTENT:
        return [_E.SEND, event]
    if outcome is CHARGED and (state, _E.CORRECT) in PAYMENTS.edges:
        return [_E.CORRECT]
    if not isinstance(outcome, Unknown) and (state, _E.CONTRADICT) in PAYMENTS.edges:
        return [_E.CONTRADICT]
    return None


def tell(person, refunds, state, outcome):
    """Brings a payment to `state` and tells its outcome; what happened, and what should have."""
    platform = person.unit.platform
    payment = standing(person, refunds, state)
    before = platform.events(payment)
    assert before[-1][1] == state
    answer = platform.run(told(platform.services.payments, person.unit.device_id, UUID(payment), outcome))
    taken = [event for event, _ in platform.events(payment)[len(before) :]]
    if isinstance(answer, Refused):
        assert answer.code is ProblemCode.ILLEGAL_TRANSITION
        assert taken == []
        return None
    walked = state
    for event in taken:
        walked = PAYMENTS.after(walked, _E(event))
    assert walked == answer.state
    return taken


async def told(payments, device_id, payment_id, outcome):
    """A payment by phone hears its outcome from the gateway, one by card from the terminal's book."""
    known = await payments.by_id(device_id, payment_id)
    if known.method is Method.PHONE:
        return await payments.decide(known, outcome)
    return await payments.learn(device_id, payment_id, outcome)


@pytest.mark.requirement("PAY-06", "PAY-07", "KW-05")
@pytest.mark.parametrize(("state", "outcome"), MATRIX, ids=lambda one: str(getattr(one, "value", type(one).__name__)))
def test_each_outcome_takes_the_edge_that_is_there_or_is_refused(platform, visit, state, outcome):
    person = visit("paid")
    person.submit()
    assert tell(person, RefundService(platform.pool, platform.clock), state, outcome) == edges_taken(state, outcome)


@pytest.mark.timeout(300)
def test_together_they_walk_every_edge(own_platform, own_visit):
    refunds = RefundService(own_platform.pool, own_platform.clock)
    for state, outcome in MATRIX:
        person = own_visit("paid")
        person.submit()
        tell(person, refunds, state, outcome)
    walk_transactions(own_platform, own_visit, refunds)
    rows = own_platform.fetch("SELECT DISTINCT subject, from_state, event FROM events WHERE subject <> 'identity'")
    walked = {(row["subject"], row["from_state"], row["event"]) for row in rows if row["subject"] != "receipt"}
    every = {("payment", *edge) for edge in PAYMENTS.edges} | {("transaction", *edge) for edge in TRANSACTIONS.edges}
    assert every - walked == NOT_WALKED_HERE
    assert walked <= every


def walk_transactions(platform, visit, refunds):
    """What becomes of transactions besides being paid for."""
    for service in ("free", "free-at-once", "paid-at-once"):
        visit(service).submit()
    completed, rejected = paid_for(visit), paid_for(visit)
    platform.run(refunds.agency_completed(completed))
    platform.run(refunds.agency_rejected(rejected))
    refused = visit("free")
    platform.run(refunds.agency_rejected(refused.submit().json()["reference"]))
    twice_owed(visit)
    renewed, late, unclear = visit("paid"), visit("paid"), str(uuid4())
    late.submit()
    late.announce(unclear)
    late.report(unclear, "declined")
    renewed.submit()
    platform.clock.offset += timedelta(hours=1)
    renewed.renew_quote()
    platform.clock.offset += TO_PAY
    platform.run(platform.services.transactions.expire_unpaid())
    assert late.approve(unclear).json()["transaction_state"] == "refund_due"


def paid_for(visit):
    """The reference of a transaction that is paid and with its agency."""
    person, payment = visit("paid"), str(uuid4())
    reference = person.submit().json()["reference"]
    person.announce(payment)
    person.approve(payment)
    return reference


def twice_owed(visit):
    """Somebody pays a due at two units at once."""
    first = visit("fines")
    second = visit("fines", civil_id=first.civil_id)
    payments = []
    for person in (first, second):
        owed = person.dues().json()["dues"]
        person.answers = {"dues": [owed[0]["id"]]}
        amount = person.submit().json()["amount_fils"]
        payments.append((person, str(uuid4()), amount))
        person.announce(payments[-1][1], amount)
    for person, payment, amount in payments:
        person.approve(payment, amount)
