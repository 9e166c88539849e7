"""Journal records as canonical JSON and back: every record of the union, nothing else."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import assert_never, cast
from uuid import UUID

from kiosk.adapters.journal.values import (
    Json,
    MalformedRecordError,
    boolean,
    money_from,
    money_to,
    optional_text,
    outcome_from,
    outcome_to,
    receipt_from,
    receipt_to,
    text,
)
from kiosk.domain.matter import Matter
from kiosk.ports.journal import (
    JournalRecord,
    PaymentIntended,
    PaymentReported,
    PaymentResolved,
    PaymentSent,
    PhonePaymentIntended,
    PrintFinished,
    PrintIntended,
    ReceiptHeld,
    SlipFinished,
    SlipIntended,
    SubmitIntended,
    Submitted,
    TransactionClosed,
)


@dataclass(frozen=True, slots=True)
class Written:
    """A record as it lies in the file; `body` is canonical JSON."""

    kind: str
    body: str


def canonical(value: Mapping[str, Json]) -> str:
    """The one way to write `value`: sorted keys, no spaces."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def encode(record: JournalRecord) -> Written:
    """`record` as it is written, without its transaction id."""
    kind, body = _body_of(record)
    return Written(kind, canonical(body))


def _body_of(record: JournalRecord) -> tuple[str, dict[str, Json]]:  # noqa: C901, PLR0912 - one case a record of the union
    match record:
        case SubmitIntended():
            return "submit_intended", {"service_id": record.service_id}
        case Submitted():
            return "submitted", {"reference": record.reference, "amount": money_to(record.amount)}
        case PaymentIntended():
            agreed = {"amount": money_to(record.amount), "quote": record.quote}
            return "payment_intended", {"payment_id": str(record.payment_id), **agreed}
        case PaymentSent():
            return "payment_sent", {"payment_id": str(record.payment_id)}
        case PhonePaymentIntended():
            body = {"payment_id": str(record.payment_id), "amount": money_to(record.amount), "quote": record.quote}
            return "phone_payment_intended", body
        case PaymentResolved():
            return "payment_resolved", {"payment_id": str(record.payment_id), "outcome": outcome_to(record.outcome)}
        case PaymentReported():
            return "payment_reported", {"payment_id": str(record.payment_id)}
        case ReceiptHeld():
            return "receipt_held", {"receipt": receipt_to(record.receipt)}
        case PrintIntended():
            return "print_intended", {"copy": record.copy}
        case PrintFinished():
            return "print_finished", {"result": record.result, "fault": record.fault}
        case SlipIntended():
            return "slip_intended", {"matter": record.matter.value}
        case SlipFinished():
            return "slip_finished", {"result": record.result, "fault": record.fault}
        case TransactionClosed():
            return "transaction_closed", {"outcome": record.outcome}
        case _:
            assert_never(record)


def decode(transaction_id: UUID, written: Written) -> JournalRecord:
    """The record that `encode` wrote; MalformedRecordError where it wrote no such thing."""
    try:
        body = cast("Mapping[str, Json]", json.loads(written.body))
        return _record_of(transaction_id, written.kind, body)
    except (ValueError, KeyError, TypeError) as fault:
        raise MalformedRecordError(written.kind) from fault


def _record_of(of: UUID, kind: str, body: Mapping[str, Json]) -> JournalRecord:  # noqa: C901, PLR0912 - one case a record
    match kind:
        case "submit_intended":
            return SubmitIntended(of, text(body["service_id"]))
        case "submitted":
            return Submitted(of, text(body["reference"]), money_from(body["amount"]))
        case "payment_intended":
            quote = optional_text(body.get("quote"))
            return PaymentIntended(of, UUID(text(body["payment_id"])), money_from(body["amount"]), quote)
        case "payment_sent":
            return PaymentSent(of, UUID(text(body["payment_id"])))
        case "phone_payment_intended":
            intended = UUID(text(body["payment_id"])), money_from(body["amount"]), text(body["quote"])
            return PhonePaymentIntended(of, *intended)
        case "payment_resolved":
            return PaymentResolved(of, UUID(text(body["payment_id"])), outcome_from(body["outcome"]))
        case "payment_reported":
            return PaymentReported(of, UUID(text(body["payment_id"])))
        case "receipt_held":
            return ReceiptHeld(of, receipt_from(body["receipt"]))
        case "print_intended":
            return PrintIntended(of, boolean(body["copy"]))
        case "print_finished":
            return PrintFinished(of, text(body["result"]), optional_text(body["fault"]))
        case "slip_intended":
            return SlipIntended(of, Matter(text(body["matter"])))
        case "slip_finished":
            return SlipFinished(of, text(body["result"]), optional_text(body["fault"]))
        case "transaction_closed":
            return TransactionClosed(of, text(body["outcome"]))
        case _:
            raise MalformedRecordError(kind)


def time_to(moment: datetime) -> str:
    """`moment` as it is written, always with its microseconds and zone."""
    return moment.isoformat(timespec="microseconds")
