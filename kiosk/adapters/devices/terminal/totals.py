"""What a terminal's answer says of its own count. Pure. A count that is not plain is none at all."""

import re
from decimal import Decimal

from kiosk.adapters.devices.terminal.codec import Response
from kiosk.adapters.devices.terminal.outcome import failure_of, fils_of
from kiosk.adapters.devices.terminal.wire import part
from kiosk.domain.money import KWD, Money
from kiosk.ports.terminal import NoTotals, PeriodTotals

NOT_CLOSED = "not_found"
_PERIOD = re.compile(r"[A-Za-z0-9._:/-]{1,64}")
_DEBIT = "Debit"


def period_totals(answer: Response) -> PeriodTotals | NoTotals:
    """The debits of one period: their number and their sum."""
    failure = failure_of(answer.body)
    if failure is not None:
        return NoTotals(failure)
    period = part(answer.body, "POIReconciliationID")
    totals = part(answer.body, "TransactionTotals")
    if not isinstance(period, str) or not _PERIOD.fullmatch(period) or not isinstance(totals, list):
        return NoTotals("totals_unclear")
    charges, fils = 0, 0
    for total in totals:
        counted = _debits(total)
        if counted is None:
            return NoTotals("totals_unclear")
        charges, fils = charges + counted[0], fils + counted[1]
    return PeriodTotals(period, charges, Money(fils))


def _debits(total: object) -> tuple[int, int] | None:
    lines = part(total, "PaymentTotals")
    if part(total, "PaymentCurrency") != KWD or not isinstance(lines, list):
        return None
    charges, fils = 0, 0
    for line in lines:
        if part(line, "TransactionType") != _DEBIT:
            # Money that went back at the terminal: nobody here asked for that.
            return None
        count, amount = part(line, "TransactionCount"), part(line, "TransactionAmount")
        if not isinstance(count, Decimal) or not isinstance(amount, Decimal) or count != int(count) or count < 0:
            return None
        summed = fils_of(amount)
        if summed is None:
            return None
        charges, fils = charges + int(count), fils + summed
    return charges, fils
