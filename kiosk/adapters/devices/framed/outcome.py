"""What a terminal's answer means for the money. Pure. Whatever is not clear beyond doubt is Unknown."""

import re
from uuid import UUID

from kiosk.adapters.devices.framed.codec import Message
from kiosk.adapters.devices.framed.table import CURRENCY, EXPONENT, NOT_IN_TABLE, RESULTS, Meaning
from kiosk.domain.money import KWD, Money
from kiosk.domain.payment import Approved, Cancelled, CardSlip, Declined, PaymentOutcome, Unknown
from kiosk.ports.terminal import NoSuchPayment, NoTotals, PeriodTotals

_CODE = re.compile(r"[^A-Za-z0-9._:/-]+")
_PERIOD = re.compile(r"[A-Za-z0-9._:/-]{1,12}")
_LAST4 = re.compile(r"([0-9]{4})[^0-9]*$")


def payment_outcome(answer: Message, payment_id: UUID, asked: Money) -> PaymentOutcome:
    """What the answer to a payment request says of `payment_id`, for which `asked` was asked."""
    outcome = status_outcome(answer, payment_id)
    if isinstance(outcome, NoSuchPayment):
        return Unknown("not_found")
    if isinstance(outcome, Approved) and outcome.amount != asked:
        return Unknown("amount_differs")
    return outcome


def status_outcome(answer: Message, payment_id: UUID) -> PaymentOutcome | NoSuchPayment:
    """What the terminal says of `payment_id`; its amount is the terminal's word, not yet compared."""
    if answer.fields["reference"] != str(payment_id):
        return Unknown("reference_differs")
    result = RESULTS.get(answer.fields["result"], NOT_IN_TABLE)
    match result.meaning:
        case Meaning.DONE:
            return _approved(answer)
        case Meaning.DECLINED:
            return Declined(result.name)
        case Meaning.CANCELLED:
            return Cancelled()
        case Meaning.NOT_FOUND:
            return NoSuchPayment()
        case Meaning.UNCLEAR:
            return Unknown(result.name)


def period_totals(answer: Message, asked: str | None) -> PeriodTotals | NoTotals:
    """What the terminal counted in one period; `asked` is the one that was asked for, None for the one that runs."""
    said = answer.fields
    result = RESULTS.get(said["result"], NOT_IN_TABLE)
    if asked is not None and (result.meaning is Meaning.NOT_FOUND or said["period"] not in ("", asked)):
        return NoTotals("period_differs")
    if result.meaning is not Meaning.DONE:
        return NoTotals(result.name)
    plain = _PERIOD.fullmatch(said["period"]) and said["count"] and said["amount"]
    if not plain or (said["currency"], said["exponent"]) != (CURRENCY, EXPONENT):
        return NoTotals("totals_unclear")
    return PeriodTotals(said["period"], int(said["count"]), Money(int(said["amount"]), KWD))


def says_ready(answer: Message) -> bool:
    """Whether the answer to a diagnosis says that the terminal works, be it with somebody at this moment."""
    result = RESULTS.get(answer.fields["result"], NOT_IN_TABLE)
    return result.meaning is Meaning.DONE or result.name == "busy"


def _approved(answer: Message) -> PaymentOutcome:
    said = answer.fields
    if not said["amount"]:
        return Unknown("amount_missing")
    if (said["currency"], said["exponent"]) != (CURRENCY, EXPONENT):
        return Unknown("amount_differs")
    last4 = _LAST4.search(said["card"])
    slip = CardSlip(
        terminal_id=_text(said["terminal"]),
        terminal_transaction=_text(said["transaction"]),
        rrn=_text(said["rrn"]),
        auth_code=_text(said["auth"]),
        scheme=_text(said["scheme"]),
        last4=last4.group(1) if last4 else "",
    )
    return Approved(Money(int(said["amount"]), KWD), slip)


def _text(value: str) -> str:
    """A short code of plain characters; `-` where the terminal gave none."""
    return _CODE.sub("-", value) or "-"
