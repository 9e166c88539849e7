"""A unit's day close over HTTP: the three books side by side, and a truth that the platform did not hold."""

from datetime import timedelta
from uuid import uuid4

import pytest

from kiosk.backend.services.reconciliation import ReconciliationService
from kiosk.contract import routes
from kiosk.domain.day import kuwait_day
from kiosk.domain.reconciliation import Verdict
from running_platform import SLIP


class Day:
    """One unit's day, told by hand."""

    def __init__(self, platform, begin):
        self.platform = platform
        self.begin = begin
        self.unit = None
        self.id = str(uuid4())
        self.now = platform.clock().isoformat()

    def payment(self, outcome, amount=5000):
        person = self.begin("paid")
        self.unit = person.unit
        person.submit()
        payment = str(uuid4())
        person.announce(payment)
        if outcome == "approved":
            person.approve(payment)
        elif outcome:
            person.report(payment, outcome)
        return person, payment

    def attempt(self, person, payment, unit, terminal, fils=None):
        charged = {"terminal_fils": fils or 5000, "slip": SLIP} if terminal == "approved" else {}
        return {
            "payment_id": payment,
            "transaction_id": person.id if person else str(uuid4()),
            "amount_fils": 5000,
            "at": self.now,
            "unit": unit,
            "terminal": terminal,
        } | charged

    def attest(self, *attempts):
        return self.unit.post(routes.ATTESTATIONS, {"close_id": self.id, "attempts": list(attempts)})

    def close(self, **count):
        body = {
            "id": self.id,
            "day": kuwait_day(self.platform.clock()).isoformat(),
            "opened_at": self.now,
            "closed_at": self.now,
            "period": "1",
            "charges": None,
            "total_fils": None,
            "simulated": True,
        }
        return self.unit.post(routes.DAY_CLOSES, body | count)

    def report(self):
        service = ReconciliationService(self.platform.pool)
        return self.platform.run(service.of(kuwait_day(self.platform.clock())))

    def verdicts(self):
        return {str(line.payment_id): line.verdict for line in self.report().lines}


@pytest.fixture
def day(own_platform, own_visit):
    return Day(own_platform, own_visit)


@pytest.mark.requirement("PAY-10")
def test_books_that_agree_leave_nothing_unexplained(day):
    paid = day.payment("approved")
    declined = day.payment("declined")
    assert day.attest(day.attempt(*paid, "approved", "approved"), day.attempt(*declined, "declined", "declined")).json()
    assert day.close(charges=1, total_fils=5000).status_code == 201
    found = day.report()
    assert found.balanced
    assert [line.verdict for line in found.lines] == [Verdict.MATCHED] * 2
    (counted,) = found.closes
    assert (counted.charges, counted.total.fils, counted.close.end.simulated) == (1, 5000, True)


@pytest.mark.requirement("PAY-10")
def test_a_payment_that_the_unit_has_not_told_of_is_unexplained(day):
    _, payment = day.payment("approved")
    assert day.verdicts() == {payment: Verdict.UNEXPLAINED}
    assert not day.report().balanced


@pytest.mark.requirement("PAY-10")
def test_a_charge_that_only_the_terminal_counts_is_unexplained(day):
    paid = day.payment("approved")
    day.attest(day.attempt(*paid, "approved", "approved"))
    day.close(charges=2, total_fils=10_000)
    found = day.report()
    assert found.unexplained == ()
    assert len(found.miscounted) == 1
    assert not found.balanced


def test_a_terminal_without_a_count_is_no_difference(day):
    paid = day.payment("approved")
    day.attest(day.attempt(*paid, "approved", "approved"))
    day.close(period=None)
    assert day.report().balanced


@pytest.mark.requirement("PAY-10")
def test_a_payment_that_the_platform_never_heard_of_is_unexplained(day):
    paid = day.payment("approved")
    stranger = str(uuid4())
    day.attest(day.attempt(*paid, "approved", "approved"), day.attempt(None, stranger, "approved", "approved"))
    assert day.verdicts()[stranger] is Verdict.UNEXPLAINED


@pytest.mark.requirement("PAY-07", "PAY-10")
@pytest.mark.parametrize("held", ["declined", "cancelled", "not_performed"])
def test_a_charge_that_the_platform_held_for_none_is_corrected_by_the_day_close(day, held):
    person, payment = day.payment(held)
    day.attest(day.attempt(person, payment, held, "approved"))
    assert day.platform.events(payment)[-1] == ("correct", "approved")
    assert person.transaction().json()["state"] == "with_agency"
    assert day.verdicts() == {payment: Verdict.CORRECTED}
    assert day.report().balanced


@pytest.mark.requirement("PAY-07")
@pytest.mark.parametrize(("said", "state"), [("approved", "approved"), ("declined", "declined")])
def test_what_nobody_knew_is_settled_by_the_day_close(day, said, state):
    person, payment = day.payment("unknown")
    day.attest(day.attempt(person, payment, "unknown", said))
    assert day.platform.events(payment)[-1][1] == state
    assert day.verdicts() == {payment: Verdict.MATCHED}


def test_that_the_terminal_does_not_know_it_settles_nothing(day):
    person, payment = day.payment("unknown")
    day.attest(day.attempt(person, payment, "unknown", "not_found"))
    assert day.platform.events(payment)[-1] == ("lose_track", "unknown")
    assert day.verdicts() == {payment: Verdict.UNEXPLAINED}


@pytest.mark.requirement("PAY-07", "PAY-10")
def test_a_charge_that_the_terminal_denies_is_contradicted_once_and_stays_unexplained(day):
    person, payment = day.payment("approved")
    for _ in range(2):
        day.attest(day.attempt(person, payment, "approved", "not_found"))
    events = day.platform.events(payment)
    assert events[-1] == ("contradict", "approved")
    assert events.count(("contradict", "approved")) == 1
    assert person.transaction().json()["state"] == "with_agency"
    assert day.verdicts() == {payment: Verdict.UNEXPLAINED}


@pytest.mark.requirement("PAY-05", "PAY-10")
def test_a_charge_of_another_amount_is_unexplained_and_corrects_nothing(day):
    person, payment = day.payment("unknown")
    day.attest(day.attempt(person, payment, "unknown", "approved", fils=6000))
    assert day.platform.events(payment)[-1] == ("lose_track", "unknown")
    assert day.verdicts() == {payment: Verdict.UNEXPLAINED}


def test_what_is_owed_back_was_charged(day):
    person, payment = day.payment("unknown")
    person.cancel()
    person.approve(payment)
    day.attest(day.attempt(person, payment, "approved", "approved"))
    (line,) = day.report().lines
    assert (line.verdict, line.platform.detail) == (Verdict.MATCHED, "refund_due")


def test_a_later_word_takes_the_place_of_the_earlier_one_in_its_period(day):
    person, payment = day.payment("unknown")
    day.attest(day.attempt(person, payment, "unknown", "unknown"))
    day.close(charges=1, total_fils=5000)
    assert not day.report().balanced
    first, day.id = day.id, str(uuid4())
    day.attest(day.attempt(person, payment, "approved", "approved"))
    found = day.report()
    assert found.balanced
    assert [str(counted.close.end.id) for counted in found.closes] == [first]


def test_the_same_day_close_again_is_one(day):
    paid = day.payment("approved")
    for _ in range(3):
        day.attest(day.attempt(*paid, "approved", "approved"))
        assert day.close(charges=1, total_fils=5000).status_code == 201
    assert len(day.report().closes) == 1


def test_another_units_close_is_not_to_be_taken(day):
    day.payment("approved")
    day.close()
    day.unit = day.platform.enrolled()
    assert day.close().json()["code"] == "not_found"


def test_yesterday_is_another_day(day):
    _, payment = day.payment("approved")
    service = ReconciliationService(day.platform.pool)
    yesterday = kuwait_day(day.platform.clock()) - timedelta(days=1)
    assert day.platform.run(service.of(yesterday)).balanced
    assert day.verdicts() == {payment: Verdict.UNEXPLAINED}


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"terminal": "approved"}, "/attempts/0/slip"),
        ({"terminal_fils": 5000}, "/attempts/0/slip"),
        ({"slip": SLIP}, "/attempts/0/slip"),
        ({"unit": "paid"}, "/attempts/0/unit"),
        ({"at": "2026-11-23T09:00:00"}, "/attempts/0/at"),
    ],
)
def test_an_attempt_that_does_not_fit_together_is_refused(day, change, pointer):
    person, payment = day.payment("declined")
    refused = day.attest(day.attempt(person, payment, "declined", "declined") | change)
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, pointer)


def test_a_count_without_its_sum_is_refused(day):
    day.payment("declined")
    assert day.close(charges=1).json()["errors"][0]["pointer"] == "/total_fils"
