"""Messages by the table, written and read. Pure. No card number gets past `read`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.adapters.devices.framed.frames import LARGEST_PAYLOAD, SEPARATOR
from kiosk.adapters.devices.framed.table import MESSAGES, Code, Field, Kind
from kiosk.domain.card_number import without_card_numbers

_FS = chr(SEPARATOR)
_PLAIN = re.compile(r"[ -~]*")
_REFERENCE = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class Message:
    """A message: its code and every field of its row. `card_numbers` counts the fields that one was cut out of."""

    code: Code
    fields: Mapping[str, str]
    card_numbers: int = 0


@dataclass(frozen=True, slots=True)
class Malformed:
    """A payload that is not what the table says; `code` is for technicians."""

    code: str


def write(code: Code, fields: Mapping[str, str]) -> bytes:
    """The payload of a message; ValueError where `fields` are not those of its row, or do not fit."""
    row = MESSAGES[code]
    if set(fields) != {field.name for field in row} or not all(_fits(field, fields[field.name]) for field in row):
        message = f"these are not the fields of {code.name}"
        raise ValueError(message)
    return _FS.join([code, *(fields[field.name] for field in row)]).encode("ascii")


def read(payload: bytes) -> Message | Malformed:
    """What a payload says; Malformed for everything that the table does not have."""
    if len(payload) > LARGEST_PAYLOAD or not payload.isascii():
        return Malformed("garbage")
    code, *values = payload.decode("ascii").split(_FS)
    if code not in list(Code):
        return Malformed("garbage")
    row = MESSAGES[Code(code)]
    if len(values) != len(row) or not all(map(_fits, row, values)):
        return Malformed("garbage")
    texts = {field.name for field in row if field.kind is Kind.TEXT}
    given = {field.name: value for field, value in zip(row, values, strict=True)}
    clean = {name: without_card_numbers(value) if name in texts else value for name, value in given.items()}
    return Message(Code(code), clean, sum(clean[name] != given[name] for name in texts))


def _fits(field: Field, value: str) -> bool:
    match field.kind:
        case Kind.DIGITS:
            return not value or (len(value) == field.length and value.isascii() and value.isdigit())
        case Kind.TEXT:
            return len(value) <= field.length and _PLAIN.fullmatch(value) is not None
        case Kind.REFERENCE:
            return _REFERENCE.fullmatch(value) is not None
