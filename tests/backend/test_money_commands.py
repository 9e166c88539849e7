"""What operators do about money: the daily report, refunds and the agencies' decisions, on the command line."""

import json
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest

from backend.http.conftest import visits_of
from kiosk.cli import main
from kiosk.contract import routes
from kiosk.domain.day import kuwait_day
from running_platform import SLIP, catalogue, running_platform


@pytest.fixture
def kiosk(database, tmp_path, capsys):
    """Runs `kiosk backend …` beside the running platform: exit status, output, errors."""

    def run_it(*words):
        status = main(["backend", *map(str, words), "--database", database, "--data", str(tmp_path / "platform")])
        said = capsys.readouterr()
        return status, said.out, said.err

    return run_it


@pytest.fixture
def platform(database, tmp_path):
    with running_platform(database, tmp_path / "keys") as running:
        running.run(running.services.catalogue.publish(catalogue()))
        yield running


@pytest.fixture
def paid(platform):
    person, payment = visits_of(platform.enrolled())("paid"), str(uuid4())
    person.submit()
    person.announce(payment)
    person.approve(payment)
    return person, payment


def attest(person, payment, terminal="approved"):
    now = person.unit.platform.clock().isoformat()
    attempt = {
        "payment_id": payment,
        "transaction_id": person.id,
        "amount_fils": 5000,
        "at": now,
        "unit": "approved",
        "terminal": terminal,
    } | ({"terminal_fils": 5000, "slip": SLIP} if terminal == "approved" else {})
    close = {"id": str(uuid4()), "day": kuwait_day(datetime.now(UTC)).isoformat(), "opened_at": now, "closed_at": now}
    person.unit.post(routes.ATTESTATIONS, {"close_id": close["id"], "attempts": [attempt]})
    count = {"period": "1", "charges": 1, "total_fils": 5000, "simulated": True}
    assert person.unit.post(routes.DAY_CLOSES, close | count).status_code == 201


@pytest.mark.requirement("PAY-10")
def test_a_day_that_balances_ends_with_zero_and_one_that_does_not_with_one(kiosk, paid):
    status, out, _ = kiosk("report", "reconciliation", "--json")
    assert (status, json.loads(out)["unexplained"]) == (1, 1)
    attest(*paid)
    status, out, err = kiosk("report", "reconciliation", "--json")
    found = json.loads(out)
    assert (status, err, found["balanced"], found["matched"], found["unexplained"]) == (0, "", True, 1, 0)
    (payment,) = found["payments"]
    assert {name: said["detail"] for name, said in payment["says"].items()} == dict.fromkeys(
        ("unit", "terminal", "platform"), "approved"
    )
    status, out, _ = kiosk("report", "reconciliation")
    assert status == 0
    assert "simulated terminal counts 1 × KWD 5.000, its answers come to 1 × KWD 5.000" in out
    assert out.splitlines()[-1] == "1 matched, 0 corrected, 0 unexplained"


@pytest.mark.requirement("PAY-10")
def test_a_difference_is_named_with_what_each_book_says(kiosk, paid):
    person, payment = paid
    attest(person, payment, terminal="not_found")
    status, out, _ = kiosk("report", "reconciliation")
    assert status == 1
    line = next(line for line in out.splitlines() if payment in line)
    assert line.split() == [
        person.unit.device_id,
        person.transaction().json()["reference"],
        payment,
        *("approved", "5.000", "not_found", "approved", "5.000", "UNEXPLAINED"),
    ]
    assert "UNEXPLAINED" in next(line for line in out.splitlines() if "simulated terminal counts" in line)


def test_another_day_is_looked_at_when_it_is_said(kiosk, paid):
    assert paid
    status, out, _ = kiosk("report", "reconciliation", "--date", "2026-01-01")
    assert status == 0
    assert "no payments at a terminal" in out
    with pytest.raises(SystemExit):
        kiosk("report", "reconciliation", "--date", "yesterday")


def test_what_an_agency_rejects_is_listed_and_given_back(kiosk, paid):
    person, payment = paid
    reference = person.transaction().json()["reference"]
    assert json.loads(kiosk("refunds", "list", "--json")[1]) == []
    status, out, _ = kiosk("decide", reference, "rejected")
    assert (status, out) == (0, f"{reference} is refund_due\n")
    (owed,) = json.loads(kiosk("refunds", "list", "--json")[1])
    assert (owed["payment"], owed["amount_fils"], owed["rrn"]) == (payment, 5000, SLIP["rrn"])
    status, out, _ = kiosk("refunds", "made", payment, "--bank-reference", "RFND-77")
    assert (status, out) == (0, f"{reference}: 5.000 KWD given back\n")
    assert json.loads(kiosk("refunds", "list", "--json")[1]) == []
    (made,) = json.loads(kiosk("refunds", "list", "--all", "--json")[1])
    assert (made["state"], made["refund_reference"]) == ("refunded", "RFND-77")
    assert person.transaction().json()["state"] == "refunded"


def test_what_can_not_be_is_a_plain_sentence(kiosk, paid):
    person, payment = paid
    reference = person.transaction().json()["reference"]
    status, out, err = kiosk("refunds", "made", payment, "--bank-reference", "X")
    assert (status, out) == (1, "")
    assert "nothing is owed back for it" in err
    assert "there is no such thing" in kiosk("refunds", "made", UUID(int=1), "--bank-reference", "X")[2]
    assert "there is no such thing" in kiosk("decide", "GM-0000-000000", "completed")[2]
    assert kiosk("decide", reference, "completed")[0] == 0
    assert "it is not with the agency" in kiosk("decide", reference, "rejected")[2]
