import json
from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.adapters.devices.terminal import codec
from kiosk.adapters.devices.terminal.codec import Category, Exchange, Interjection, Parties, Response
from kiosk.adapters.devices.terminal.outcome import payment_outcome, says_ready, status_outcome
from kiosk.adapters.devices.terminal.wire import LENGTH_BYTES, Malformed, write_json
from kiosk.domain.money import Money
from kiosk.domain.payment import Approved, Cancelled, Declined, PaymentOutcome, Unknown
from kiosk.ports.terminal import NoSuchPayment

PAYMENT_ID = UUID("0193589e-5c00-7000-8000-000000000001")
ASKED = Money(12_500)
PARTIES = Parties("UNIT-0001", "POI-1")
PAYMENT = Exchange(PARTIES, Category.PAYMENT, codec.service_id_of(PAYMENT_ID))
STATUS = Exchange(PARTIES, Category.STATUS, "STATUS0001")
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.decimals() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def approved(**changes: object) -> dict[str, object]:
    amounts = {"AuthorizedAmount": Decimal("12.500"), "Currency": "KWD"}
    card = {"PaymentBrand": "Debit Card", "MaskedPan": "541333 **** 9999"}
    acquirer = {"AcquirerPOIID": "TID 7", "ApprovalCode": "A1", "AcquirerTransactionID": {"TransactionID": "0012"}}
    return {
        "Response": {"Result": "Success"},
        "SaleData": {"SaleTransactionID": {"TransactionID": str(PAYMENT_ID)}},
        "POIData": {"POITransactionID": {"TransactionID": "T-9"}},
        "PaymentResult": {
            "AmountsResp": {**amounts, **changes},
            "PaymentAcquirerData": acquirer,
            "PaymentInstrumentData": {"CardData": card},
        },
    }


def failed(condition: object, result: str = "Failure") -> dict[str, object]:
    return {**approved(), "Response": {"Result": result, "ErrorCondition": condition}, "PaymentResult": None}


def paid(body: dict[str, object]) -> PaymentOutcome:
    return payment_outcome(Response(PAYMENT, body, 0), PAYMENT_ID, ASKED)


def repeated(body: object, service_id: str = PAYMENT.service_id) -> PaymentOutcome | NoSuchPayment:
    header = {"MessageCategory": "Payment", "SaleID": "UNIT-0001", "ServiceID": service_id}
    inner = {"MessageHeader": header, "RepeatedResponseMessageBody": {"PaymentResponse": body}}
    answer = {"Response": {"Result": "Success"}, "RepeatedMessageResponse": inner}
    return status_outcome(Response(STATUS, answer, 0), PAYMENT, PAYMENT_ID)


@pytest.mark.requirement("KW-04")
@given(st.uuids())
def test_a_service_id_is_ten_plain_characters_and_always_the_same(payment_id: UUID) -> None:
    name = codec.service_id_of(payment_id)
    assert len(name) == 10
    assert name.isascii()
    assert name.isalnum()
    assert name == codec.service_id_of(UUID(str(payment_id)))


@given(st.integers(min_value=0, max_value=10**12))
def test_a_payment_request_says_the_amount_exactly(fils: int) -> None:
    frame = codec.payment_request(PAYMENT, PAYMENT_ID, Money(fils), datetime(2026, 11, 23, 8, tzinfo=UTC))
    message = json.loads(frame[LENGTH_BYTES:], parse_float=Decimal)["SaleToPOIRequest"]
    assert message["MessageHeader"] == {
        "ProtocolVersion": "3.0",
        "MessageClass": "Service",
        "MessageCategory": "Payment",
        "MessageType": "Request",
        "ServiceID": PAYMENT.service_id,
        "SaleID": "UNIT-0001",
        "POIID": "POI-1",
    }
    amounts = message["PaymentRequest"]["PaymentTransaction"]["AmountsReq"]
    assert amounts == {"Currency": "KWD", "RequestedAmount": Decimal(fils) / 1000}
    sale = message["PaymentRequest"]["SaleData"]["SaleTransactionID"]
    assert sale == {"TransactionID": str(PAYMENT_ID), "TimeStamp": "2026-11-23T08:00:00.000+00:00"}


def test_a_status_request_names_the_payments_own_message() -> None:
    message = json.loads(codec.status_request(STATUS, PAYMENT)[LENGTH_BYTES:])["SaleToPOIRequest"]
    assert message["TransactionStatusRequest"]["MessageReference"] == {
        "MessageCategory": "Payment",
        "SaleID": "UNIT-0001",
        "POIID": "POI-1",
        "ServiceID": PAYMENT.service_id,
    }


@pytest.mark.requirement("PAY-03")
def test_an_approval_gives_a_slip_of_plain_codes() -> None:
    outcome = paid(approved())
    assert isinstance(outcome, Approved)
    slip = outcome.slip
    assert (slip.terminal_id, slip.terminal_transaction, slip.rrn) == ("TID-7", "T-9", "0012")
    assert (slip.auth_code, slip.scheme, slip.last4) == ("A1", "Debit-Card", "9999")


@pytest.mark.requirement("PAY-05", "KW-03")
@pytest.mark.parametrize("amount", ["12.501", "12.5001", "0", "-12.5", "1e40", "1e-40", "12500", "9" * 80])
def test_another_amount_is_unknown(amount: str) -> None:
    assert paid(approved(AuthorizedAmount=Decimal(amount))) == Unknown("amount_differs")


def test_another_or_no_currency_or_amount_is_unknown() -> None:
    assert paid(approved(Currency="EUR")) == Unknown("amount_differs")
    assert paid(approved(Currency=None)) == Unknown("amount_missing")
    assert paid(approved(AuthorizedAmount="12.500")) == Unknown("amount_missing")
    assert paid({**approved(), "PaymentResult": []}) == Unknown("amount_missing")
    assert isinstance(paid(approved(AuthorizedAmount=Decimal("12.5"))), Approved)


@pytest.mark.parametrize(
    ("condition", "at_first", "repeated_later"),
    [
        ("Refusal", Declined("refusal"), Declined("refusal")),
        ("WrongPIN", Declined("wrong_pin"), Declined("wrong_pin")),
        ("UnreachableHost", Declined("unreachable_host"), Declined("unreachable_host")),
        ("Cancel", Cancelled(), Cancelled()),
        ("Aborted", Cancelled(), Cancelled()),
        ("NotAllowed", Unknown("not_allowed"), Declined("not_allowed")),
        ("DeviceOut", Unknown("device_out"), Declined("device_out")),
        ("Busy", Unknown("busy"), Unknown("busy")),
        ("InProgress", Unknown("in_progress"), Unknown("in_progress")),
        (None, Unknown("result_unclear"), Unknown("result_unclear")),
        (7, Unknown("result_unclear"), Unknown("result_unclear")),
    ],
)
def test_a_refusal_of_the_request_is_not_taken_for_one_of_the_payment(
    condition: object, at_first: PaymentOutcome, repeated_later: PaymentOutcome
) -> None:
    assert paid(failed(condition)) == at_first
    assert repeated(failed(condition)) == repeated_later


def test_what_is_neither_success_nor_failure_is_unknown() -> None:
    assert paid(failed("Refusal", result="Partial")) == Unknown("refusal")
    assert paid({}) == Unknown("result_unclear")


def test_another_payments_answer_is_unknown() -> None:
    other = {**approved(), "SaleData": {"SaleTransactionID": {"TransactionID": str(UUID(int=1))}}}
    assert paid(other) == Unknown("reference_differs")
    assert repeated(other) == Unknown("reference_differs")
    assert repeated(approved(), service_id="OTHER") == Unknown("reference_differs")
    assert repeated(None) == Unknown("nothing_repeated")


def test_a_status_is_found_not_found_or_in_progress() -> None:
    assert isinstance(repeated(approved()), Approved)
    for condition, meaning in (("NotFound", NoSuchPayment()), ("InProgress", Unknown("in_progress"))):
        answer = {"Response": {"Result": "Failure", "ErrorCondition": condition}}
        assert status_outcome(Response(STATUS, answer, 0), PAYMENT, PAYMENT_ID) == meaning


@given(st.binary(max_size=400))
def test_random_bytes_are_malformed(body: bytes) -> None:
    assert isinstance(codec.read_message(body), Malformed | Interjection)


@given(JSON, st.sampled_from(list(Category)), st.sampled_from(["SaleToPOIResponse", "SaleToPOIRequest", "Other"]))
def test_any_content_under_a_good_header_is_read_or_refused(content: object, category: Category, kind: str) -> None:
    header = {"MessageCategory": category, "MessageType": "Response", "ServiceID": _finite(content)}
    body = write_json({kind: {"MessageHeader": header, f"{category}Response": _finite(content)}})
    assert isinstance(codec.read_message(body.encode()), Response | Interjection | Malformed)


@given(st.dictionaries(st.sampled_from(["Response", "SaleData", "PaymentResult", "RepeatedMessageResponse"]), JSON))
def test_any_body_means_something(body: dict[str, object]) -> None:
    answer = Response(PAYMENT, body, 0)
    assert isinstance(payment_outcome(answer, PAYMENT_ID, ASKED), Unknown)
    assert isinstance(status_outcome(answer, PAYMENT, PAYMENT_ID), Unknown)
    assert says_ready(answer) is False


@given(JSON)
def test_any_charge_means_something(value: object) -> None:
    changed = {"AuthorizedAmount": value, "Currency": "KWD"}
    assert isinstance(paid({**approved(), "PaymentResult": {"AmountsResp": changed}}), Unknown | Approved)


def _finite(value: object) -> object:
    """`value` without what JSON can't say."""
    match value:
        case Decimal():
            return value if value.is_finite() else None
        case dict():
            return {name: _finite(item) for name, item in value.items()}
        case list():
            return [_finite(item) for item in value]
        case _:
            return value
