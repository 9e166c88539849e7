"""What is owed to the platform leaves in order, from the journal alone, and keeps nobody waiting."""

from datetime import timedelta
from itertools import pairwise
from uuid import UUID

import pytest

from flows.hands import T0
from kiosk.domain.money import Money
from kiosk.domain.payment import Approved, Cancelled, CardSlip, Declined, NotPerformed, PaymentState, Unknown
from kiosk.domain.text import Language
from kiosk.flows.outbox import Owed, owed
from kiosk.flows.screens.applying import EnterCivilId
from kiosk.flows.screens.paying import PaymentDeclined
from kiosk.flows.screens.receiving import ReceiptShown
from kiosk.ports.journal import (
    History,
    PaymentIntended,
    PaymentReported,
    PaymentResolved,
    PaymentSent,
    PhonePaymentIntended,
)
from kiosk.ports.link import Reachable
from kiosk.ports.platform import Unreachable

ONE, TWO = UUID(int=1), UUID(int=2)
A, B, C = UUID(int=10), UUID(int=11), UUID(int=12)
FEE = Money(5000)
PAID = Approved(FEE, CardSlip("T", "1", "2", "3", "knet", "3317"))


def history(of: UUID, *records) -> History:
    return History(of, T0, records)


def test_what_is_known_and_not_confirmed_is_owed_in_its_order():
    first = history(
        ONE,
        PaymentIntended(ONE, A, FEE),
        PaymentSent(ONE, A),
        PaymentResolved(ONE, A, Unknown("timeout")),
        PaymentResolved(ONE, A, Declined("51")),
        PaymentIntended(ONE, B, FEE),
        PaymentResolved(ONE, B, PAID),
    )
    second = history(TWO, PaymentIntended(TWO, C, FEE), PaymentResolved(TWO, C, NotPerformed("not_announced")))
    assert owed((first, second)) == (
        Owed(ONE, A, Declined("51")),
        Owed(ONE, B, PAID),
        Owed(TWO, C, NotPerformed("not_announced")),
    )


@pytest.mark.parametrize(
    "records",
    [
        (PaymentIntended(ONE, A, FEE), PaymentSent(ONE, A)),
        (PaymentIntended(ONE, A, FEE), PaymentResolved(ONE, A, Unknown("timeout"))),
        (PaymentIntended(ONE, A, FEE), PaymentResolved(ONE, A, PAID), PaymentReported(ONE, A)),
        (PhonePaymentIntended(ONE, A, FEE, "quote"), PaymentResolved(ONE, A, Cancelled())),
    ],
    ids=["nothing known", "unknown", "confirmed", "by phone"],
)
def test_nothing_else_is_owed(records):
    assert owed((history(ONE, *records),)) == ()


def decline_while_the_platform_is_gone(unit) -> None:
    unit.terminal.script = [Declined("51")]
    unit.walk_to_review()
    unit.visit.agree(True)
    unit.visit.submit()
    while unit.journal.kinds()[-1:] != ["PaymentResolved"]:
        unit.world.step()
    unit.platform.down = True
    unit.world.drain()


@pytest.mark.requirement("PAY-06", "PAY-07")
def test_another_card_waits_until_the_platform_knows_of_the_first(unit):
    decline_while_the_platform_is_gone(unit)
    assert isinstance(unit.screen, PaymentDeclined)
    unit.visit.try_another_card()
    unit.world.drain()
    assert isinstance(unit.screen, PaymentDeclined)
    assert unit.journal.kinds().count("PaymentIntended") == 1

    unit.platform.down = False
    unit.visit.try_another_card()
    unit.world.drain()
    assert isinstance(unit.screen, ReceiptShown)
    assert list(unit.platform.payments.values()) == [PaymentState.DECLINED, PaymentState.APPROVED]
    assert len(unit.terminal.ledger) == 1


@pytest.mark.requirement("PAY-07")
def test_it_goes_on_in_the_background_while_the_next_person_is_here(unit):
    decline_while_the_platform_is_gone(unit)
    unit.visit.end()
    unit.world.drain()
    unit.world.pass_time(30)
    unit.visit.wake(Language.EN)
    unit.visit.open_service("licence")
    unit.platform.down = False
    unit.world.pass_time(5.1)
    unit.visit.begin_service()
    assert isinstance(unit.screen, EnterCivilId)
    unit.world.pass_time(60)
    assert isinstance(unit.screen, EnterCivilId)
    assert list(unit.platform.payments.values()) == [PaymentState.DECLINED]
    assert unit.journal.open_transactions() == ()


@pytest.mark.requirement("PAY-07")
def test_while_the_platform_is_gone_it_is_asked_less_and_less_often_and_at_once_when_it_is_back(unit):
    decline_while_the_platform_is_gone(unit)
    unit.visit.end()
    unit.link.answer = Unreachable("refused")
    unit.world.drain()
    unit.platform.asked_at.clear()
    unit.world.pass_time(3600)
    gaps = [(later - earlier).total_seconds() for earlier, later in pairwise(sorted(set(unit.platform.asked_at)))]
    assert gaps[:3] == sorted(gaps[:3])
    assert max(gaps) == 300.0
    assert len(gaps) < 20

    unit.platform.down = False
    unit.link.answer = Reachable(timedelta(0), 1)
    unit.world.pass_time(5.1)
    assert list(unit.platform.payments.values()) == [PaymentState.DECLINED]
    assert unit.journal.open_transactions() == ()
