"""Reads the little of CBOR that receipts are made of: whole numbers, bytes, text, lists, maps and null.

A general decoder follows tags into regular expressions, decimals of any exponent and cyclic values, and raises whatever
those raise. What is read here is a stranger's QR code.
"""

from typing import Final

Plain = int | bytes | str | list["Plain"] | dict["Plain", "Plain"] | None
_DEEPEST: Final = 4
_NULL: Final = 0xF6
_IN_HEAD: Final = 24
_LONGEST_HEAD: Final = 27


class _Reader:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    @property
    def left(self) -> int:
        return len(self._data) - self._at

    def take(self, count: int) -> bytes:
        if count > self.left:
            message = "it ends too early"
            raise ValueError(message)
        self._at += count
        return self._data[self._at - count : self._at]

    def value(self, depth: int) -> Plain:
        initial = self.take(1)[0]
        if initial == _NULL:
            return None
        kind, size = initial >> 5, initial & 0x1F
        if size > _LONGEST_HEAD or depth > _DEEPEST:
            message = "not of the plain kinds"
            raise ValueError(message)
        number = size if size < _IN_HEAD else int.from_bytes(self.take(1 << (size - _IN_HEAD)))
        return self._of_kind(kind, number, depth)

    def _of_kind(self, kind: int, number: int, depth: int) -> Plain:
        match kind:
            case 0:
                return number
            case 1:
                return -1 - number
            case 2:
                return self.take(number)
            case 3:
                return self.take(number).decode()
            case 4 if number <= self.left:
                return [self.value(depth + 1) for _ in range(number)]
            case 5 if number <= self.left:
                return {self._key(depth): self.value(depth + 1) for _ in range(number)}
            case _:
                message = "not of the plain kinds"
                raise ValueError(message)

    def _key(self, depth: int) -> int | bytes | str:
        key = self.value(depth + 1)
        if isinstance(key, int | bytes | str):
            return key
        message = "a map's key is a number, bytes or text"
        raise ValueError(message)


def read(data: bytes) -> Plain:
    """The one value that `data` is; ValueError, and nothing else, where it is none of the plain kinds."""
    reader = _Reader(data)
    value = reader.value(0)
    if reader.left:
        message = "something follows the value"
        raise ValueError(message)
    return value
