"""What the frames say: message codes, their fields in order, and result codes, as data.

No public specification of a Kuwaiti bank's cash-register link exists; it comes with the terminal. Until then these
codes and fields are ours, and so is the simulator's use of them. When the document comes, this file is what changes:
nothing else in the package names a code, a length or a position.

A payload is the message code and then every field of its row, each behind a separator (FS, 0x1C). Amounts are whole
fils, three decimals (`exponent` 3), of currency 414. An empty field says "none".
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

CURRENCY, EXPONENT = "414", "3"


class Kind(StrEnum):
    """How a field is written."""

    DIGITS = "n"
    """Exactly `length` digits, zeros in front."""
    TEXT = "ans"
    """At most `length` printable characters. What may be a card number in it is cut when it is read."""
    REFERENCE = "ref"
    """The payment's UUID with its hyphens."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a message."""

    name: str
    kind: Kind
    length: int
    meaning: str


class Code(StrEnum):
    """What a message is."""

    PAY = "PA"
    PAID = "PR"
    ASK = "QA"
    TOLD = "QR"
    ABORT = "AA"
    ABORTING = "AR"
    DIAGNOSE = "DA"
    DIAGNOSIS = "DR"
    COUNT = "TA"
    COUNTED = "TR"
    CLOSE = "CA"
    CLOSED = "CR"


ANSWER_TO: Mapping[Code, Code] = {
    Code.PAY: Code.PAID,
    Code.ASK: Code.TOLD,
    Code.ABORT: Code.ABORTING,
    Code.DIAGNOSE: Code.DIAGNOSIS,
    Code.COUNT: Code.COUNTED,
    Code.CLOSE: Code.CLOSED,
}

_HEAD = (
    Field("sequence", Kind.DIGITS, 6, "the same in an answer as in its request"),
    Field("unit", Kind.TEXT, 16, "who asks, as the terminal's operator named it"),
)
_REFERENCE = Field("reference", Kind.REFERENCE, 36, "the payment's id")
_AMOUNT = (
    Field("amount", Kind.DIGITS, 12, "whole fils"),
    Field("currency", Kind.DIGITS, 3, "ISO 4217 number"),
    Field("exponent", Kind.DIGITS, 1, "decimals of the amount"),
)
_RESULT = Field("result", Kind.TEXT, 2, "a result code")
_PERIOD = Field("period", Kind.TEXT, 12, "the terminal's name of a time from one close to the next")
_COUNT = (_RESULT, _PERIOD, Field("count", Kind.DIGITS, 6, "charges in that time"), *_AMOUNT)
_CHARGE = (
    *_AMOUNT,
    Field("terminal", Kind.TEXT, 16, "the terminal's number at the bank"),
    Field("transaction", Kind.TEXT, 20, "the terminal's own number of the payment"),
    Field("rrn", Kind.TEXT, 12, "the bank's retrieval reference"),
    Field("auth", Kind.TEXT, 8, "the bank's authorisation code"),
    Field("scheme", Kind.TEXT, 20, "the card's scheme"),
    Field("card", Kind.TEXT, 23, "the card's number, all but its last four digits hidden"),
)

MESSAGES: Mapping[Code, tuple[Field, ...]] = {
    Code.PAY: (*_HEAD, _REFERENCE, *_AMOUNT, Field("time", Kind.DIGITS, 14, "YYYYMMDDhhmmss, UTC")),
    Code.PAID: (*_HEAD, _REFERENCE, _RESULT, *_CHARGE),
    Code.ASK: (*_HEAD, _REFERENCE),
    Code.TOLD: (*_HEAD, _REFERENCE, _RESULT, *_CHARGE),
    Code.ABORT: (*_HEAD, _REFERENCE),
    Code.ABORTING: (*_HEAD, _REFERENCE, _RESULT),
    Code.DIAGNOSE: _HEAD,
    Code.DIAGNOSIS: (
        *_HEAD,
        _RESULT,
        Field("serial", Kind.TEXT, 24, "the terminal's serial number"),
        Field("model", Kind.TEXT, 24, "its model"),
        Field("firmware", Kind.TEXT, 16, "its firmware"),
    ),
    Code.COUNT: _HEAD,
    Code.COUNTED: (*_HEAD, *_COUNT),
    Code.CLOSE: (*_HEAD, _PERIOD),
    Code.CLOSED: (*_HEAD, *_COUNT),
}


class Meaning(StrEnum):
    """What a result code says of the money."""

    DONE = "done"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    NOT_FOUND = "not_found"
    UNCLEAR = "unclear"
    """About the request, not about the payment: nothing follows from it for the money."""


@dataclass(frozen=True, slots=True)
class Result:
    """A result code's meaning; `name` is what technicians read."""

    name: str
    meaning: Meaning


RESULTS: Mapping[str, Result] = {
    "00": Result("done", Meaning.DONE),
    "05": Result("refusal", Meaning.DECLINED),
    "51": Result("insufficient_funds", Meaning.DECLINED),
    "54": Result("expired_card", Meaning.DECLINED),
    "55": Result("wrong_pin", Meaning.DECLINED),
    "91": Result("unreachable_host", Meaning.DECLINED),
    "C1": Result("cancel", Meaning.CANCELLED),
    "C2": Result("aborted", Meaning.CANCELLED),
    "N1": Result("not_found", Meaning.NOT_FOUND),
    "B1": Result("busy", Meaning.UNCLEAR),
    "D1": Result("not_allowed", Meaning.UNCLEAR),
    "P1": Result("in_progress", Meaning.UNCLEAR),
}
NOT_IN_TABLE = Result("result_unclear", Meaning.UNCLEAR)
