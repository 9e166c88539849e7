"""Any order of requests, repeats, reused keys and parallel duplicates: what a key has brought about stays as it is."""

import json
from concurrent.futures import ThreadPoolExecutor
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from kiosk.contract import routes
from running_platform import Visit

KEYS = st.integers(0, 2)
PAYMENTS = st.integers(0, 1)
OUTCOMES = st.sampled_from(["approved", "declined", "cancelled", "not_performed", "unknown"])
OPEN = {"created", "intent", "sent", "unknown"}
CHARGED = {"approved", "refund_due", "refunded"}
BOUGHT = {"paid", "with_agency", "completed"}
ASKED = settings(max_examples=40, stateful_step_count=14, deadline=None, suppress_health_check=list(HealthCheck))


class NotedUnit:
    """A unit whose posts are noted, so that they can be sent again as they were."""

    def __init__(self, unit):
        self._unit = unit
        self.sent = []

    def __getattr__(self, name):
        return getattr(self._unit, name)

    def post(self, path, body=None, key=None, **headers):
        body = json.dumps(body) if isinstance(body, dict) else body
        self.sent.append((path, body, key))
        return self._unit.post(path, body, key, **headers)


class Requests(RuleBasedStateMachine):
    def __init__(self, platform):
        super().__init__()
        self.platform = platform

    @initialize(service=st.sampled_from(["paid", "paid-at-once", "free"]))
    def a_person_comes(self, service):
        self.unit = NotedUnit(self.platform.enrolled())
        self.person = Visit(self.unit, service)
        self.person.identify()
        self.keys = [str(uuid4()) for _ in range(3)]
        self.payments = [str(uuid4()) for _ in range(2)]
        self.bodies = [self.person.body(), self.person.body(language="en")]
        self.unit.sent.clear()
        self.kept = {}

    def heard(self, answer):
        """The answer against what the key was answered before."""
        path, body, key = self.unit.sent[-1]
        if (path, key) not in self.kept:
            if answer.ok:
                self.kept[path, key] = body, answer.status_code, answer.content
            return
        first, status, content = self.kept[path, key]
        if first == body:
            assert (answer.status_code, answer.content) == (status, content)
        else:
            assert (answer.status_code, answer.json()["code"]) == (422, "idempotency_key_reused")

    @rule(key=KEYS, body=st.integers(0, 1))
    def submit(self, key, body):
        self.heard(self.unit.post(routes.TRANSACTIONS, self.bodies[body], self.keys[key]))

    @rule(key=KEYS, payment=PAYMENTS)
    def announce(self, key, payment):
        self.heard(self.person.announce(self.payments[payment], key=self.keys[key]))

    @rule(key=KEYS, payment=PAYMENTS, outcome=OUTCOMES)
    def report(self, key, payment, outcome):
        self.heard(self.reported(self.payments[payment], outcome, self.keys[key]))

    def reported(self, payment, outcome, key):
        if outcome == "approved":
            return self.person.approve(payment, key=key)
        reason = {} if outcome == "cancelled" else {"reason": "of_the_test"}
        return self.person.report(payment, outcome, key, **reason)

    @rule(key=KEYS)
    def cancel(self, key):
        self.heard(self.person.cancel(key=self.keys[key]))

    @rule(which=st.integers(0, 100))
    def send_again(self, which):
        if self.unit.sent:
            self.heard(self.unit.post(*self.unit.sent[which % len(self.unit.sent)]))

    @rule(which=st.integers(0, 100))
    def send_again_four_times_at_once(self, which):
        if not self.unit.sent:
            return
        path, body, _ = self.unit.sent[which % len(self.unit.sent)]
        key = str(uuid4())
        with ThreadPoolExecutor(4) as crowd:
            answers = list(crowd.map(lambda _: self.unit.post(path, body, key), range(4)))
        done = {(answer.status_code, answer.content) for answer in answers if answer.ok}
        assert len(done) <= 1
        if done:
            refused = [answer.json()["code"] for answer in answers if not answer.ok]
            assert set(refused) <= {"idempotency_key_busy"}
            self.heard(self.unit.post(path, body, key))

    @invariant()
    def every_fact_is_there_once(self):
        if not hasattr(self, "person"):
            return
        of = UUID(self.person.id)
        found = self.platform.fetch(
            "SELECT (SELECT array_agg(state) FROM transactions WHERE id = $1) AS transactions,"
            " (SELECT array_agg(state) FROM payments WHERE transaction_id = $1) AS payments,"
            " (SELECT count(*) FROM receipts WHERE transaction_id = $1) AS receipts,"
            " (SELECT count(*) FROM events WHERE subject_id = $1 AND event = 'payment_approved') AS approvals",
            of,
        )[0]
        transactions, payments = found["transactions"] or [], found["payments"] or []
        approved = sum(state in CHARGED for state in payments)
        assert len(transactions) <= 1
        assert approved <= 1
        assert sum(state in OPEN for state in payments) <= 1
        assert found["approvals"] == approved
        assert found["receipts"] == sum(state in BOUGHT for state in transactions)


@pytest.mark.requirement("API-02", "PAY-06")
def test_what_a_key_has_brought_about_stays(platform):
    run_state_machine_as_test(lambda: Requests(platform), settings=ASKED)
