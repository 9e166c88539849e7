"""The messages of nexo Sale-to-POI 3.0 that a sale system needs: built here, and taken apart here. Pure.

A pair of messages is named by its ServiceID (1 to 10 characters, unique within the SaleID). A payment's is derived
from the payment's id, so that any later process can ask for the same pair; the id itself travels as
SaleTransactionID and must come back unchanged. There is no Login: the connection is the login, as in the published
implementations.
"""

from base64 import b32encode
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from hashlib import sha256
from uuid import UUID

from kiosk.adapters.devices.terminal.redaction import clean_message
from kiosk.adapters.devices.terminal.wire import Json, Malformed, framed, part, read_json
from kiosk.domain.money import Money

PROTOCOL_VERSION = "3.0"
SERVICE_ID_LENGTH = 10


class Category(StrEnum):
    """What a pair of messages is about."""

    PAYMENT = "Payment"
    STATUS = "TransactionStatus"
    ABORT = "Abort"
    DIAGNOSIS = "Diagnosis"
    TOTALS = "GetTotals"
    RECONCILIATION = "Reconciliation"


@dataclass(frozen=True, slots=True)
class Parties:
    """Who speaks: the sale system and the terminal, as the terminal's operator named them."""

    sale_id: str
    poi_id: str


@dataclass(frozen=True, slots=True)
class Exchange:
    """One pair of messages: what a response must repeat to be the answer."""

    parties: Parties
    category: Category
    service_id: str


@dataclass(frozen=True, slots=True)
class Response:
    """A terminal's answer, free of card numbers. `card_numbers` counts what had to be cut out of it."""

    exchange: Exchange
    body: Json
    card_numbers: int


@dataclass(frozen=True, slots=True)
class Interjection:
    """The terminal says something of its own accord (an event, a display): nothing to answer here."""


def service_id_of(identity: UUID) -> str:
    """The ServiceID that belongs to `identity`: 50 bits of its hash."""
    return b32encode(sha256(identity.bytes).digest()).decode()[:SERVICE_ID_LENGTH]


def payment_request(exchange: Exchange, payment_id: UUID, amount: Money, at: datetime) -> bytes:
    """Ask for `amount`."""
    sale = {"SaleTransactionID": {"TransactionID": str(payment_id), "TimeStamp": timestamp(at)}}
    amounts = {"Currency": amount.currency, "RequestedAmount": Decimal(amount.number)}
    return _request(exchange, {"SaleData": sale, "PaymentTransaction": {"AmountsReq": amounts}})


def status_request(exchange: Exchange, payment: Exchange) -> bytes:
    """Ask what became of `payment`."""
    return _request(exchange, {"MessageReference": _reference(payment), "ReceiptReprintFlag": False})


def abort_request(exchange: Exchange, payment: Exchange) -> bytes:
    """Ask to stop `payment`. nexo answers it with the payment's own response, not with one to this."""
    return _request(exchange, {"AbortReason": "MerchantAbort", "MessageReference": _reference(payment)})


def diagnosis_request(exchange: Exchange) -> bytes:
    """Ask how the terminal is."""
    return _request(exchange, {"HostDiagnosisFlag": False})


def totals_request(exchange: Exchange) -> bytes:
    """Ask what the period that runs now comes to."""
    return _request(exchange, {"TotalDetails": ["SaleID"]})


def close_request(exchange: Exchange) -> bytes:
    """Ask to end the period that runs now."""
    return _request(exchange, {"ReconciliationType": "SaleReconciliation"})


def closed_request(exchange: Exchange, period: str) -> bytes:
    """Ask how `period` ended."""
    return _request(exchange, {"ReconciliationType": "PreviousReconciliation", "POIReconciliationID": period})


def read_message(body: bytes) -> Response | Interjection | Malformed:
    """What a frame's body says; Malformed for everything that is not a nexo message."""
    parsed = read_json(body)
    if isinstance(parsed, Malformed):
        return parsed
    if isinstance(part(parsed, "SaleToPOIRequest", "MessageHeader"), dict):
        return Interjection()
    clean, card_numbers = clean_message(part(parsed, "SaleToPOIResponse"))
    exchange = _exchange_of(part(clean, "MessageHeader"))
    content = part(clean, f"{exchange.category}Response") if exchange else None
    if exchange is None or not isinstance(content, dict):
        return Malformed("garbage")
    return Response(exchange, content, card_numbers)


def _exchange_of(header: object) -> Exchange | None:
    category = part(header, "MessageCategory")
    names = [part(header, name) for name in ("SaleID", "POIID", "ServiceID")]
    if part(header, "MessageType") != "Response" or category not in list(Category):
        return None
    sale_id, poi_id, service_id = [name if isinstance(name, str) else "" for name in names]
    return Exchange(Parties(sale_id, poi_id), Category(str(category)), service_id)


def _request(exchange: Exchange, content: Json) -> bytes:
    header = {
        "ProtocolVersion": PROTOCOL_VERSION,
        "MessageClass": "Service",
        "MessageCategory": exchange.category.value,
        "MessageType": "Request",
        "ServiceID": exchange.service_id,
        "SaleID": exchange.parties.sale_id,
        "POIID": exchange.parties.poi_id,
    }
    return framed({"SaleToPOIRequest": {"MessageHeader": header, f"{exchange.category}Request": content}})


def _reference(payment: Exchange) -> Json:
    return {
        "MessageCategory": payment.category.value,
        "SaleID": payment.parties.sale_id,
        "POIID": payment.parties.poi_id,
        "ServiceID": payment.service_id,
    }


def timestamp(at: datetime) -> str:
    """`at` as nexo writes it: UTC, to the millisecond."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds")
