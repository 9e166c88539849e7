"""What a terminal's answer means for the money. Pure. Whatever is not clear beyond doubt is Unknown."""

import re
from decimal import Decimal
from uuid import UUID

from kiosk.adapters.devices.terminal.codec import Category, Exchange, Parties, Response
from kiosk.adapters.devices.terminal.wire import Json, part
from kiosk.domain.money import FILS_PER_DINAR, KWD, Money
from kiosk.domain.payment import Approved, Cancelled, CardSlip, Declined, PaymentOutcome, Unknown
from kiosk.ports.terminal import NoSuchPayment

# A first answer of another kind than these may be about the request (sent twice, terminal busy), not about the payment.
_SURELY_DECLINED = {"Refusal", "InvalidCard", "WrongPIN", "PaymentRestriction", "UnreachableHost"}
_CANCELLED = {"Cancel", "Aborted"}
_NO_CONDITION = "result_unclear"
_NEVER_FINAL = {"InProgress", "Busy", _NO_CONDITION}
_LARGEST_EXPONENT = 12
_MOST_DIGITS = 30
_CODE = re.compile(r"[^A-Za-z0-9._:/-]+")
_CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_LAST4 = re.compile(r"([0-9]{4})[^0-9]*$")


def payment_outcome(answer: Response, payment_id: UUID, asked: Money) -> PaymentOutcome:
    """What the answer to a payment request says of `payment_id`, for which `asked` was asked."""
    outcome = _outcome(answer.body, answer.exchange.parties, payment_id, _SURELY_DECLINED)
    if isinstance(outcome, Approved) and outcome.amount != asked:
        return Unknown("amount_differs")
    return outcome


def status_outcome(answer: Response, payment: Exchange, payment_id: UUID) -> PaymentOutcome | NoSuchPayment:
    """What the answer to a status request says of `payment_id`; its amount is the terminal's word, not yet compared."""
    failure = _failure(answer.body)
    if failure == "NotFound":
        return NoSuchPayment()
    if failure is not None:
        return Unknown(_code(failure))
    repeated = part(answer.body, "RepeatedMessageResponse")
    header = part(repeated, "MessageHeader")
    body = part(repeated, "RepeatedResponseMessageBody", "PaymentResponse")
    if not isinstance(body, dict):
        return Unknown("nothing_repeated")
    named = (part(header, "MessageCategory"), part(header, "SaleID"), part(header, "ServiceID"))
    if named != (Category.PAYMENT, payment.parties.sale_id, payment.service_id):
        return Unknown("reference_differs")
    return _outcome(body, answer.exchange.parties, payment_id, None)


def failure_of(body: Json) -> str | None:
    """Why it failed, as a code; None where the body plainly says Success."""
    failure = _failure(body)
    return None if failure is None else _code(failure)


def says_ready(answer: Response) -> bool:
    """Whether the answer to a diagnosis says that the terminal works, be it with somebody at this moment."""
    return _failure(answer.body) is None and part(answer.body, "POIStatus", "GlobalStatus") in ("OK", "Busy")


def _failure(body: Json) -> str | None:
    """The error condition, or None where the body plainly says Success."""
    if part(body, "Response", "Result") == "Success":
        return None
    condition = part(body, "Response", "ErrorCondition")
    return condition if isinstance(condition, str) and condition else _NO_CONDITION


def _outcome(body: Json, parties: Parties, payment_id: UUID, declined: set[str] | None) -> PaymentOutcome:
    """`declined` are the conditions that count as a refusal; None where every failure is the payment's own."""
    failure = _failure(body)
    if failure is not None and (part(body, "Response", "Result") != "Failure" or failure in _NEVER_FINAL):
        return Unknown(_code(failure))
    if part(body, "SaleData", "SaleTransactionID", "TransactionID") != str(payment_id):
        return Unknown("reference_differs")
    if failure is None:
        return _approved(body, parties)
    if failure in _CANCELLED:
        return Cancelled()
    if declined is None or failure in declined:
        return Declined(_code(failure))
    return Unknown(_code(failure))


def _approved(body: Json, parties: Parties) -> PaymentOutcome:
    amounts = part(body, "PaymentResult", "AmountsResp")
    charged, currency = part(amounts, "AuthorizedAmount"), part(amounts, "Currency")
    if not isinstance(charged, Decimal) or not isinstance(currency, str):
        return Unknown("amount_missing")
    fils = fils_of(charged)
    if fils is None or currency != KWD:
        return Unknown("amount_differs")
    return Approved(Money(fils, currency), _slip(body, parties))


def fils_of(dinars: Decimal) -> int | None:
    """Whole fils, or None where the amount is not a number of them."""
    reasonable = dinars.is_finite() and not dinars.is_signed() and abs(dinars.adjusted()) <= _LARGEST_EXPONENT
    if not reasonable or len(dinars.as_tuple().digits) > _MOST_DIGITS:
        return None
    numerator, denominator = dinars.as_integer_ratio()
    fils, rest = divmod(numerator * FILS_PER_DINAR, denominator)
    return None if rest else fils


def _slip(body: Json, parties: Parties) -> CardSlip:
    result = part(body, "PaymentResult")
    acquirer = part(result, "PaymentAcquirerData")
    card = part(result, "PaymentInstrumentData", "CardData")
    masked = part(card, "MaskedPan")
    last4 = _LAST4.search(masked) if isinstance(masked, str) else None
    return CardSlip(
        terminal_id=_text(part(acquirer, "AcquirerPOIID") or parties.poi_id),
        terminal_transaction=_text(part(body, "POIData", "POITransactionID", "TransactionID")),
        rrn=_text(part(acquirer, "AcquirerTransactionID", "TransactionID")),
        auth_code=_text(part(acquirer, "ApprovalCode")),
        scheme=_text(part(card, "PaymentBrand")),
        last4=last4.group(1) if last4 else "",
    )


def _text(value: object) -> str:
    """A short code of plain characters; `-` where the terminal gave none."""
    return _CODE.sub("-", value)[:64] or "-" if isinstance(value, str) else "-"


def _code(condition: str) -> str:
    """`UnreachableHost` as `unreachable_host`."""
    return _text(_CAPITAL.sub("_", condition).lower())
