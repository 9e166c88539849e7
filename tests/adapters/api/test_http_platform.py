from dataclasses import replace
from uuid import UUID

import pytest
from api_samples import (
    IDENTITY,
    IDENTITY_MESSAGE,
    NOW,
    PAYMENT,
    PAYMENT_MESSAGE,
    RECEIPT_MESSAGE,
    SUBMISSION,
    TRANSACTION,
    TRANSACTION_MESSAGE,
    Pauses,
)
from misbehaving_server import MisbehavingServer, problem, resets, says

from kiosk.adapters.api.caller import BUSY_TRIES, DeviceIdentity
from kiosk.adapters.api.device_key import public_key_pem
from kiosk.adapters.api.platform import HttpPlatform
from kiosk.adapters.system.clock import SystemClock
from kiosk.contract import signing
from kiosk.domain.civil_id import CivilId
from kiosk.domain.money import Money
from kiosk.domain.payment import Approved, Cancelled, CardSlip, Declined, NotPerformed, PaymentState, Unknown
from kiosk.domain.receipt import SignedReceipt
from kiosk.domain.text import Language, Text
from kiosk.domain.transaction import TransactionState
from kiosk.ports.platform import (
    CancelReason,
    Due,
    IdentityRequest,
    IdentityState,
    PaymentRecord,
    Person,
    Refused,
    Transaction,
    Unreachable,
)
from quote_samples import QUOTE

CIVIL_ID = CivilId("150061400012")
STARTED = Transaction(
    TRANSACTION, "GM-2026-000123", "sample-renewal", TransactionState.AWAITING_PAYMENT, Money(5000), "as-it-came"
)
SLIP = CardSlip("T-0001", "000042", "712345678901", "A1B2C3", "KNET", "1234")


def test_an_approval_is_asked_for(platform: HttpPlatform, server: MisbehavingServer) -> None:
    server.will(says(201, IDENTITY_MESSAGE))

    answer = platform.request_identity(UUID(int=9), CIVIL_ID, "sample-renewal", Language.AR)

    person = Person(Text("مثال أحمد", "Sample Ahmad"), "•••••••••012")
    assert answer == IdentityRequest(IDENTITY, IdentityState.APPROVED, "42", NOW, person)
    (seen,) = server.seen
    assert (seen.method, seen.path) == ("POST", "/v1/identity-requests")
    assert seen.json == {"civil_id": CIVIL_ID.digits, "service_id": "sample-renewal", "language": "ar"}


@pytest.mark.requirement("SES-07")
def test_an_approval_is_looked_at_and_given_back(platform: HttpPlatform, server: MisbehavingServer) -> None:
    server.will(says(200, IDENTITY_MESSAGE | {"state": "denied", "person": None}), says(204, b""))

    looked = platform.identity(IDENTITY)
    revoked = platform.revoke_identity(IDENTITY)

    assert isinstance(looked, IdentityRequest)
    assert looked.state is IdentityState.DENIED
    assert revoked is None
    assert [(seen.method, seen.path) for seen in server.seen] == [
        ("GET", f"/v1/identity-requests/{IDENTITY}"),
        ("POST", f"/v1/identity-requests/{IDENTITY}/revocation"),
    ]


def test_dues_are_looked_up(platform: HttpPlatform, server: MisbehavingServer) -> None:
    due = {"id": "D-1", "label": {"ar": "مخالفة", "en": "Fine"}, "dated": NOW.isoformat(), "amount_fils": 20000}
    server.will(says(200, {"dues": [due]}))

    answer = platform.look_up_dues(UUID(int=5), "sample-fines", IDENTITY, {"plate": "1"})

    assert answer == (Due("D-1", Text("مخالفة", "Fine"), NOW, Money(20000)),)


def test_a_transaction_is_started_and_looked_at_and_given_up(platform: HttpPlatform, server: MisbehavingServer) -> None:
    server.will(says(201, TRANSACTION_MESSAGE))

    assert platform.submit(SUBMISSION) == STARTED
    assert platform.transaction(TRANSACTION) == STARTED
    assert platform.cancel(TRANSACTION, CancelReason.IDLE) == STARTED

    submitted, _, cancelled = server.seen
    assert submitted.json["answers"] == {"plate": "12345", "دور": ["١"]}
    assert submitted.json["consent"] == {"text_version": 2, "given_at": "2026-11-23T09:30:00Z"}
    assert cancelled.json == {"reason": "idle"}


def test_a_quote_is_renewed_once_however_often_it_is_asked_for(
    platform: HttpPlatform, server: MisbehavingServer
) -> None:
    server.will(says(201, TRANSACTION_MESSAGE))

    assert platform.renew_quote(TRANSACTION, QUOTE.id) == STARTED
    platform.renew_quote(TRANSACTION, QUOTE.id)

    first, second = server.seen
    assert first.path == f"/v1/transactions/{TRANSACTION}/quotes"
    assert first.headers["idempotency-key"] == second.headers["idempotency-key"]


def test_a_payment_is_announced_and_reported(platform: HttpPlatform, server: MisbehavingServer) -> None:
    server.will(says(201, PAYMENT_MESSAGE))

    quote = replace(QUOTE, transaction_id=TRANSACTION, amount=Money(5000))
    announced = platform.announce_payment(PAYMENT, quote)
    platform.report_payment(PAYMENT, Approved(Money(5000), SLIP))

    assert announced == PaymentRecord(PAYMENT, PaymentState.INTENT, TransactionState.AWAITING_PAYMENT)
    announcing, reporting = server.seen
    assert (announcing.json["amount_fils"], announcing.json["quote_id"]) == (5000, str(QUOTE.id))
    assert reporting.path == f"/v1/payments/{PAYMENT}/outcome"
    assert reporting.json["slip"] == {
        "terminal_id": "T-0001",
        "terminal_transaction": "000042",
        "rrn": "712345678901",
        "auth_code": "A1B2C3",
        "scheme": "KNET",
        "last4": "1234",
    }


@pytest.mark.requirement("PAY-07")
def test_a_terminals_odd_words_never_keep_an_outcome_from_being_reported(
    platform: HttpPlatform, server: MisbehavingServer
) -> None:
    server.will(says(200, PAYMENT_MESSAGE))
    odd = CardSlip("", "0" * 99, "رقم", "a b", "\x00", "12")

    for outcome in (
        Approved(Money(1), odd),
        Declined("رفض\n"),
        Cancelled(),
        NotPerformed("x" * 99),
        Unknown(""),
    ):
        assert isinstance(platform.report_payment(PAYMENT, outcome), PaymentRecord)

    assert [seen.json["outcome"] for seen in server.seen] == [
        "approved",
        "declined",
        "cancelled",
        "not_performed",
        "unknown",
    ]


def test_a_receipt_is_fetched(platform: HttpPlatform, server: MisbehavingServer) -> None:
    server.will(says(200, RECEIPT_MESSAGE))

    answer = platform.receipt(TRANSACTION)

    assert isinstance(answer, SignedReceipt)
    assert answer.claims.amount == Money(5000)
    assert answer.qr_text == "https://verify.invalid/r#123"


@pytest.mark.requirement("API-01")
def test_every_request_is_signed_by_the_unit(
    platform: HttpPlatform, server: MisbehavingServer, identity: DeviceIdentity
) -> None:
    server.will(says(200, TRANSACTION_MESSAGE))
    platform.submit(SUBMISSION)
    platform.transaction(TRANSACTION)

    public = public_key_pem(identity.private_key_pem)
    for seen in server.seen:
        address = server.url + seen.path
        now = SystemClock().now()
        assert signing.verify(seen.method, address, seen.headers, seen.body, public, now) == "unit-7"
    assert len({seen.headers["signature"] for seen in server.seen}) == 2


@pytest.mark.requirement("API-02")
def test_a_repeated_request_is_the_same_request(platform: HttpPlatform, server: MisbehavingServer) -> None:
    server.will(says(201, TRANSACTION_MESSAGE))
    platform.submit(SUBMISSION)
    platform.submit(SUBMISSION)
    platform.cancel(TRANSACTION, CancelReason.PERSON)
    platform.cancel(TRANSACTION, CancelReason.UNIT_RESTART)

    keys = [seen.headers["idempotency-key"] for seen in server.seen]
    assert keys[0] == keys[1]
    assert server.seen[0].body == server.seen[1].body
    assert len(set(keys)) == 3


def test_a_later_word_about_a_payment_is_another_request(platform: HttpPlatform, server: MisbehavingServer) -> None:
    server.will(says(200, PAYMENT_MESSAGE))
    platform.report_payment(PAYMENT, Unknown("timeout"))
    platform.report_payment(PAYMENT, Approved(Money(5000), SLIP))

    assert len({seen.headers["idempotency-key"] for seen in server.seen}) == 2


def test_a_problem_is_a_refusal_that_names_the_answers(platform: HttpPlatform, server: MisbehavingServer) -> None:
    server.will(
        problem(422, "invalid_answers", ("/answers/plate", "pattern"), ("/answers/a~1b/0", "type"), ("/id", "x"))
    )

    answer = platform.submit(SUBMISSION)

    assert answer == Refused("invalid_answers", "why", {"plate": "pattern", "a/b": "type", "id": "x"})


@pytest.mark.parametrize("code", ["not_found", "payment_in_progress", "receipt_not_ready", "clock_skew"])
def test_each_problem_keeps_its_code(platform: HttpPlatform, server: MisbehavingServer, code: str) -> None:
    server.will(problem(409, code))

    assert platform.receipt(TRANSACTION) == Refused(code, "why", {})


def test_a_busy_key_is_tried_again_for_a_while(
    platform: HttpPlatform, server: MisbehavingServer, pauses: Pauses
) -> None:
    busy = problem(409, "idempotency_key_busy")
    server.will(busy, busy, says(201, TRANSACTION_MESSAGE))

    assert platform.submit(SUBMISSION) == STARTED
    assert len(pauses.asked) == 2

    server.will(busy)
    assert platform.submit(SUBMISSION) == Unreachable("still_busy")
    assert len(pauses.asked) == 2 + BUSY_TRIES


@pytest.mark.parametrize(
    "message",
    [
        b"",
        b"not json",
        b"[]",
        b'{"id": 7}',
        TRANSACTION_MESSAGE | {"state": "unheard_of"},
        TRANSACTION_MESSAGE | {"amount_fils": -1},
        TRANSACTION_MESSAGE | {"id": str(PAYMENT)},
        {key: value for key, value in TRANSACTION_MESSAGE.items() if key != "reference"},
    ],
)
def test_an_answer_that_is_none_is_no_answer(
    platform: HttpPlatform, server: MisbehavingServer, message: object
) -> None:
    server.will(says(200, message))

    assert platform.submit(SUBMISSION) == Unreachable("garbage")


def test_a_receipt_of_another_transaction_is_no_answer(platform: HttpPlatform, server: MisbehavingServer) -> None:
    server.will(says(200, RECEIPT_MESSAGE | {"transaction_id": str(PAYMENT)}))

    assert platform.receipt(TRANSACTION) == Unreachable("garbage")


@pytest.mark.requirement("PAY-06")
@pytest.mark.parametrize("status", [500, 502, 503, 302, 404, 401])
def test_an_answer_without_a_problem_document_is_no_answer(
    platform: HttpPlatform, server: MisbehavingServer, status: int
) -> None:
    server.will(says(status, b"<html>proxy</html>", {"Location": "/elsewhere"}))

    assert platform.submit(SUBMISSION) == Unreachable(f"http_{status}")
    assert len(server.seen) == 1


def test_a_server_error_is_no_refusal_even_with_a_problem_document(
    platform: HttpPlatform, server: MisbehavingServer
) -> None:
    server.will(problem(500, "internal"))

    assert platform.submit(SUBMISSION) == Unreachable("http_500")


@pytest.mark.requirement("PAY-06")
def test_a_broken_connection_is_tried_once_more_with_the_same_key(
    platform: HttpPlatform, server: MisbehavingServer
) -> None:
    server.will(resets, says(201, TRANSACTION_MESSAGE))

    assert platform.submit(SUBMISSION) == STARTED

    first, second = server.seen
    assert first.headers["idempotency-key"] == second.headers["idempotency-key"]
    assert first.headers["signature"] != second.headers["signature"]


def test_a_connection_that_always_breaks_is_no_answer(platform: HttpPlatform, server: MisbehavingServer) -> None:
    server.will(resets)

    assert platform.revoke_identity(IDENTITY) == Unreachable("connection_broken")
    assert len(server.seen) == 2
