"""Frames and exact JSON: four bytes of length, high byte first, then one JSON object. Pure; no number is a float."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

LENGTH_BYTES = 4
LARGEST_BODY = 256 * 1024
DEEPEST_NESTING = 40

Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class Malformed:
    """Bytes that are not what the protocol says; `code` is for technicians."""

    code: str


def framed(body: Mapping[str, object]) -> bytes:
    """`body` as a frame, ready to send."""
    written = write_json(body).encode()
    return len(written).to_bytes(LENGTH_BYTES, "big") + written


def write_json(value: object) -> str:
    """`value` as JSON, a Decimal digit by digit as it stands."""
    match value:
        case Decimal():
            return format(value, "f")
        case None | bool() | int() | str():
            return json.dumps(value)
        case Mapping():
            return "{" + ",".join(f"{json.dumps(str(key))}:{write_json(item)}" for key, item in value.items()) + "}"
        case Sequence():
            return "[" + ",".join(write_json(item) for item in value) + "]"
        case _:
            message = f"{type(value).__name__} has no exact JSON form"
            raise TypeError(message)


def read_json(body: bytes) -> Json | Malformed:
    """The JSON object in `body` with all its numbers as Decimal; a name given twice is refused."""
    try:
        value = json.loads(
            body.decode("utf-8"),
            parse_float=Decimal,
            parse_int=Decimal,
            parse_constant=_refuse_constant,
            object_pairs_hook=_without_repeats,
        )
    except (ValueError, ArithmeticError, RecursionError):
        return Malformed("garbage")
    if not isinstance(value, dict) or _nested_too_deep(value):
        return Malformed("garbage")
    return value


def part(value: object, *path: str) -> object:
    """What stands at `path` inside nested objects, or None where there is no such thing."""
    for name in path:
        if not isinstance(value, dict):
            return None
        value = value.get(name)
    return value


def _nested_too_deep(value: object) -> bool:
    level = [value]
    for _ in range(DEEPEST_NESTING):
        dicts = [item for box in level if isinstance(box, dict) for item in box.values()]
        level = dicts + [item for box in level if isinstance(box, list) for item in box]
        if not level:
            return False
    return True


def _refuse_constant(name: str) -> object:
    message = f"{name} is not JSON"
    raise ValueError(message)


def _without_repeats(pairs: list[tuple[str, object]]) -> Json:
    found = dict(pairs)
    if len(found) != len(pairs):
        message = "a name stands twice in one object"
        raise ValueError(message)
    return found
