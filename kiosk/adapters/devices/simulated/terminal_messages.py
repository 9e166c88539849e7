"""What the simulated terminal reads and says: nexo Sale-to-POI 3.0, seen from the terminal's side. Pure."""

from dataclasses import dataclass
from decimal import Decimal

from kiosk.adapters.devices.simulated.ledger import Entry
from kiosk.adapters.devices.simulated.till_words import Period
from kiosk.adapters.devices.terminal.wire import (
    LARGEST_BODY,
    LENGTH_BYTES,
    Json,
    Malformed,
    framed,
    part,
    read_json,
    write_json,
)

TEST_CARD = "4111111111111111"


@dataclass(frozen=True, slots=True)
class Request:
    """A request of the sale system."""

    header: Json
    category: str
    name: tuple[str, str]
    """SaleID and ServiceID."""
    referred: tuple[str, str]
    """The same of the payment that a status request or an abort is about."""
    reference: str
    amount: Decimal | None
    currency: str
    reconciliation: str
    """The kind of a reconciliation, and the period that it is about."""
    period: str

    def described(self) -> Entry:
        """What the ledger keeps of a payment's request."""
        return {
            "sale_id": self.name[0],
            "service_id": self.name[1],
            "reference": self.reference,
            "asked": str(self.amount),
            "currency": self.currency,
        }


def read_request(body: bytes) -> Request | None:
    """The request in a frame's body, or None where it is not one."""
    parsed = read_json(body)
    message = None if isinstance(parsed, Malformed) else part(parsed, "SaleToPOIRequest")
    header = part(message, "MessageHeader")
    if not isinstance(header, dict) or header.get("MessageType") != "Request":
        return None
    category = _text(header.get("MessageCategory"))
    content = part(message, f"{category}Request")
    about = part(content, "MessageReference")
    amounts = part(content, "PaymentTransaction", "AmountsReq")
    amount = part(amounts, "RequestedAmount")
    return Request(
        header=header,
        category=category,
        name=(_text(header.get("SaleID")), _text(header.get("ServiceID"))),
        referred=(_text(part(about, "SaleID")), _text(part(about, "ServiceID"))),
        reference=_text(part(content, "SaleData", "SaleTransactionID", "TransactionID")),
        amount=amount if isinstance(amount, Decimal) else None,
        currency=_text(part(amounts, "Currency")),
        reconciliation=_text(part(content, "ReconciliationType")),
        period=_text(part(content, "POIReconciliationID")),
    )


def payment(request: Request, entry: Entry) -> bytes:
    """The answer to a payment, from the ledger."""
    return framed(_response(request.header, "Payment", _payment_body(entry)))


def repeated(request: Request, entry: Entry) -> bytes:
    """The answer to a status request about a payment in the ledger."""
    header = {**request.header, "MessageCategory": "Payment", "MessageType": "Response"}
    header["ServiceID"] = entry["service_id"]
    body: Json = {
        "Response": {"Result": "Success"},
        "MessageReference": _reference(request),
        "RepeatedMessageResponse": {
            "MessageHeader": header,
            "RepeatedResponseMessageBody": {"PaymentResponse": _payment_body(entry)},
        },
    }
    return framed(_response(request.header, "TransactionStatus", body))


def status_failure(request: Request, condition: str) -> bytes:
    """The answer to a status request where there is nothing to repeat: `InProgress` or `NotFound`."""
    body: Json = {"Response": _failure(condition), "MessageReference": _reference(request)}
    return framed(_response(request.header, "TransactionStatus", body))


def busy_or_refused(request: Request, condition: str) -> bytes:
    """The answer to a payment that was not taken: `Busy` or `NotAllowed`."""
    sale = {"SaleTransactionID": {"TransactionID": request.reference}}
    return framed(_response(request.header, "Payment", {"Response": _failure(condition), "SaleData": sale}))


def rejected_abort(request: Request) -> bytes:
    """The event by which a terminal says that there is nothing to abort."""
    header = {**request.header, "MessageClass": "Event", "MessageCategory": "Event", "MessageType": "Notification"}
    event = {"EventToNotify": "Reject", "EventDetails": "message=nothing%20to%20abort"}
    return framed({"SaleToPOIRequest": {"MessageHeader": header, "EventNotification": event}})


def diagnosis(request: Request, *, busy: bool) -> bytes:
    """The answer to a diagnosis."""
    status = {"GlobalStatus": "Busy" if busy else "OK", "PEDOKFlag": True, "CardReaderOKFlag": True}
    body: Json = {"Response": {"Result": "Success"}, "POIStatus": status}
    return framed(_response(request.header, "Diagnosis", body))


def period_told(request: Request, period: Period) -> bytes:
    """The answer to a question about totals, or to a reconciliation."""
    debits = {"TransactionType": "Debit", "TransactionCount": period.charges, "TransactionAmount": period.total}
    totals = {"PaymentInstrumentType": "Card", "PaymentCurrency": "KWD", "PaymentTotals": [debits]}
    body: Json = {
        "Response": {"Result": "Success", "AdditionalResponse": "message=simulated"},
        "POIReconciliationID": period.id,
        "TransactionTotals": [totals],
    }
    if request.reconciliation:
        body["ReconciliationType"] = request.reconciliation
    return framed(_response(request.header, request.category, body))


def period_refused(request: Request, condition: str) -> bytes:
    """The answer where there are no such totals: `Busy` or `NotFound`."""
    return framed(_response(request.header, request.category, {"Response": _failure(condition)}))


def spoiled(frame: bytes, fault: str) -> bytes:
    """An answer as a broken terminal would send it; unchanged where `fault` spoils no answer."""
    body = frame[LENGTH_BYTES:]
    match fault:
        case "garbage":
            return len(body).to_bytes(LENGTH_BYTES, "big") + bytes(byte ^ 0xA5 for byte in body)
        case "half_frame":
            return frame[: len(frame) // 2]
        case "oversized":
            return (LARGEST_BODY + 1).to_bytes(LENGTH_BYTES, "big") + body
        case "wrong_amount" | "wrong_currency" | "wrong_reference" | "card_number":
            parsed = read_json(body)
            return frame if isinstance(parsed, Malformed) else framed(_altered(parsed, fault))
        case _:
            return frame


def _altered(message: Json, fault: str) -> Json:
    answer = part(message, "SaleToPOIResponse", "PaymentResponse")
    amounts = part(answer, "PaymentResult", "AmountsResp")
    sale = part(answer, "SaleData", "SaleTransactionID")
    card = part(answer, "PaymentResult", "PaymentInstrumentData", "CardData")
    if fault == "wrong_amount" and isinstance(amounts, dict):
        amounts["AuthorizedAmount"] = Decimal(write_json(amounts["AuthorizedAmount"])) + 1
    elif fault == "wrong_currency" and isinstance(amounts, dict):
        amounts["Currency"] = "EUR"
    elif fault == "wrong_reference" and isinstance(sale, dict):
        sale["TransactionID"] = "00000000-0000-0000-0000-000000000000"
    elif fault == "card_number" and isinstance(card, dict):
        card["MaskedPan"] = TEST_CARD
    return message


def _payment_body(entry: Entry) -> Json:
    stamp = {"TransactionID": entry["terminal_transaction"], "TimeStamp": entry["at"]}
    body: Json = {
        "Response": _failure(str(entry["condition"])) if entry["condition"] else {"Result": "Success"},
        "SaleData": {"SaleTransactionID": {"TransactionID": entry["reference"], "TimeStamp": entry["at"]}},
        "POIData": {"POITransactionID": stamp},
    }
    if entry["outcome"] == "approved":
        body["PaymentResult"] = {
            "OnlineFlag": True,
            "AmountsResp": {"AuthorizedAmount": Decimal(str(entry["amount"])), "Currency": entry["currency"]},
            "PaymentAcquirerData": {
                "AcquirerPOIID": "SIMULATED",
                "MerchantID": "SIMULATED",
                "AcquirerTransactionID": {"TransactionID": entry["rrn"], "TimeStamp": entry["at"]},
                "ApprovalCode": entry["auth_code"],
            },
            "PaymentInstrumentData": {
                "PaymentInstrumentType": "Card",
                "CardData": {"PaymentBrand": entry["scheme"], "MaskedPan": f"**** **** **** {entry['last4']}"},
            },
        }
    return body


def _failure(condition: str) -> Json:
    return {"Result": "Failure", "ErrorCondition": condition, "AdditionalResponse": "message=simulated"}


def _reference(request: Request) -> Json:
    return {"MessageCategory": "Payment", "SaleID": request.referred[0], "ServiceID": request.referred[1]}


def _response(header: Json, category: str, body: Json) -> Json:
    return {"SaleToPOIResponse": {"MessageHeader": {**header, "MessageType": "Response"}, f"{category}Response": body}}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
