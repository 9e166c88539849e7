"""Arrays, word lists and plain records as one run of bytes that is read again without copying."""

import json
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

Packed = NDArray[Any] | tuple[str, ...] | dict[str, Any]
_ALIGNED = 64
_LENGTH = 8
_SEPARATOR = "\n"


def pack(parts: Mapping[str, Packed]) -> bytes:
    """All `parts`. Words of a list hold no line breaks."""
    header: dict[str, tuple[str, int, int]] = {}
    body = bytearray()
    for name, part in parts.items():
        body += bytes(-len(body) % _ALIGNED)
        form, content = _content(part)
        header[name] = form, len(body), len(content)
        body += content
    head = json.dumps(header).encode()
    head += b" " * (-(len(head) + _LENGTH) % _ALIGNED)
    return len(head).to_bytes(_LENGTH, "little") + head + bytes(body)


def unpack(packed: bytes) -> dict[str, Any]:
    """What `pack` was given; what is something else raises ValueError."""
    length = int.from_bytes(packed[:_LENGTH], "little")
    header = json.loads(packed[_LENGTH : _LENGTH + length])
    start = _LENGTH + length
    view = memoryview(packed)
    return {name: _part(form, view[start + at : start + at + size]) for name, (form, at, size) in header.items()}


def _content(part: Packed) -> tuple[str, bytes]:
    match part:
        case tuple():
            return "words", _SEPARATOR.join(part).encode()
        case dict():
            return "record", json.dumps(part, ensure_ascii=False, separators=(",", ":")).encode()
        case _:
            return part.dtype.str, part.tobytes()


def _part(form: str, content: memoryview) -> object:
    match form:
        case "words":
            return tuple(bytes(content).decode().split(_SEPARATOR)) if content else ()
        case "record":
            return json.loads(bytes(content))
        case _:
            return np.frombuffer(content, dtype=np.dtype(form))
